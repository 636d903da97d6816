import { languageCode } from "../../normalise/languageCode.ts";
import { singleSpaced } from "../../normalise/singleSpaced.ts";
import { findDate, writtenDate } from "../../normalise/writtenDate.ts";
import type { Item } from "./item.ts";
import { isBodyLabel, isCopyright, isHead, isLabel, type Labelled, labelled } from "./labels.ts";
import { isTurned } from "./names.ts";

/** A part of a document of LexisNexis: a paragraph, or a line of its head. */
export interface LexisPart {
  readonly words: string;
  /** Whether it is set in the middle, as outlet, date and edition are. */
  readonly centred: boolean;
  /** Whether it follows the part before without an empty line, or in one block with it. */
  readonly joined: boolean;
  /** The words of a label that is set apart from what follows it; undefined where only the words tell. */
  readonly label?: string;
}

/** What a part is: of the body, a field, or something else that is not body. */
export interface Role {
  readonly is: "body" | "outlet" | "date" | "title" | Labelled["field"] | "edition" | "copyright" | "label";
  /** Its words, without its label. */
  readonly value: string;
}

/** Lines of a head before its date. */
const DEEP = 6;

/** Tells what each part of a document is, by its order, its labels and what they stand before. */
export function lexisRoles(parts: readonly LexisPart[]): Role[] {
  const roles: Role[] = [];
  const add = (is: Role["is"], part: LexisPart | undefined, value = part?.words ?? ""): number =>
    roles.push({ is, value });
  const until = headEnd(parts, add);
  let at = roles.length;
  let inBody = false;
  let tail: Labelled["field"] | "label" | null = null;
  let hasTitle = false;
  for (; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) break;
    const label = labelOf(part);
    if (isBodyLabel(part.words)) {
      inBody = true;
      add("label", part);
    } else if (label !== null && isTold(label, part, { inBody, isTail: tail !== null })) {
      const field = label.field;
      if (field !== "label" && isHead(field)) hasTitle ||= field === "title";
      else if (inBody || field === "graphic" || field === "correction") tail = field;
      add(field, part, label.value);
    } else if (isCopyright(part.words)) {
      tail = inBody ? "label" : tail;
      add("copyright", part);
    } else if (part.joined && roles.at(-1)?.is === "title") add("title", part);
    else if (tail !== null) add(part.centred && tail !== "correction" ? "copyright" : tail, part);
    else if (!hasTitle && !inBody) {
      hasTitle = true;
      const isAlone = at >= until && parts.slice(at + 1).every(isAside);
      add(isAlone && isProse(part.words) ? "body" : "title", part);
    } else if (at < until && part.words.length < 400) add("standfirst", part);
    else {
      inBody = true;
      add("body", part);
    }
  }
  return roles;
}

/** A part that is neither head nor body: a label of the tail, or a copyright notice. */
function isAside(part: LexisPart): boolean {
  const label = labelOf(part);
  return isCopyright(part.words) || (label !== null && (label.field === "label" || !isHead(label.field)));
}

/**
 * Adds outlet, date and edition, and gives the index behind which no label of the head follows. Where no date is found
 * near the beginning, what is centred is outlet and date.
 */
function headEnd(parts: readonly LexisPart[], add: (is: Role["is"], part: LexisPart) => number): number {
  const first = parts.findIndex((part) => labelOf(part) !== null);
  const near = parts.slice(0, first < 0 ? DEEP : Math.min(first, DEEP));
  const dated = near.findIndex(({ words }) => words.length < 300 && writtenDate(words) !== null);
  // Where labels are set in the middle too, it tells nothing.
  const isCentred = parts[0]?.centred === true && !parts.some((part) => part.centred && labelOf(part) !== null);
  let at = 0;
  for (const part of near.slice(0, Math.max(dated, 0))) {
    add(isCopyright(part.words) ? "copyright" : "outlet", part);
    at += 1;
  }
  for (; dated < 0 && at < near.length && near[at]?.centred === true; at += 1) {
    add(at === 0 ? "outlet" : at === 1 ? "date" : "edition", near[at] as LexisPart);
  }
  if (dated >= 0) add("date", parts[at++] as LexisPart);
  for (; at > 0 && at < parts.length; at += 1) {
    const part = parts[at] as LexisPart;
    if (!(isCentred ? part.centred : part.joined) || labelOf(part) !== null || isCopyright(part.words)) break;
    add("edition", part);
  }
  return lastHeadLabel(parts, at);
}

/** The index behind the last label of the head: those labels stand close to one another. */
function lastHeadLabel(parts: readonly LexisPart[], from: number): number {
  let until = from;
  for (let at = from; at < parts.length && at <= until + 3; at += 1) {
    const part = parts[at] as LexisPart;
    const label = labelOf(part);
    if (label !== null && label.field !== "label" && isHead(label.field) && isPlausible(label.field, label.value))
      until = at + 1;
    else if (label === null && part.words.length > 400) break;
  }
  return until;
}

function labelOf({
  words,
  label,
}: LexisPart): { readonly field: Labelled["field"] | "label"; readonly value: string } | null {
  if (label === undefined) return labelled(words);
  if (!isLabel(label) && labelled(label, { capitals: false }) === null) return null;
  return labelled(words, { capitals: false }) ?? { field: "label", value: words.slice(label.length).trim() };
}

/** Whether a label is believed: one that is set apart always, any other by where it stands and what stands behind it. */
function isTold(
  label: { readonly field: Labelled["field"] | "label"; readonly value: string },
  part: LexisPart,
  { inBody, isTail }: { readonly inBody: boolean; readonly isTail: boolean },
): boolean {
  if (part.label !== undefined || isTail || label.field === "label") return true;
  if (inBody && isHead(label.field)) return false;
  return isPlausible(label.field, label.value);
}

/** Whether what stands behind a label is of its kind; an article may begin a paragraph with `LENGTH: ` too. */
function isPlausible(field: Labelled["field"], value: string): boolean {
  if (field === "loadDate" || field === "date") return findDate(value) !== null;
  if (field === "language") return value === "" || languageCode(value) !== null;
  if (field === "length") return /^\d/.test(value) && value.length < 40;
  if (field === "link") return /^https?:/i.test(value);
  if (field === "section" || field === "byline" || field === "dateline") return value.length < 300 && !isProse(value);
  return field !== "classification" || !isProse(value);
}

/** Words that read as a sentence: several, and with a sentence's end. */
function isProse(words: string): boolean {
  return /[.!?]["'”’»)]*$/.test(words) && words.split(/\s+/, 13).length > 12;
}

/** The fields that the roles of a document's parts give. */
export function fieldsOf(roles: readonly Role[]): Omit<Item, "body"> {
  const all = (is: Role["is"]): string =>
    roles
      .filter((role) => role.is === is)
      .map(({ value }) => value)
      .join(" ");
  const one = (is: Role["is"]): string => roles.find((role) => role.is === is)?.value ?? "";
  const given: Readonly<Record<string, string>> = {
    title: all("title"),
    outlet: all("outlet"),
    date: one("date"),
    byline: all("byline"),
    dateline: one("dateline"),
    section: one("section"),
    language: one("language"),
    url: one("link"),
  };
  const more = Object.fromEntries(
    (["edition", "standfirst", "correction"] as const).map((name) => [name, singleSpaced(all(name))]),
  );
  const has = ([, value]: [string, string]): boolean => value !== "";
  return {
    ...Object.fromEntries(Object.entries(given).filter(has)),
    ...(isTurned(given["byline"] ?? "", languageCode(given["language"] ?? "")) ? { turned: true } : {}),
    more: Object.fromEntries(Object.entries(more).filter(has)),
  };
}

/** How many documents counters announce, from the first and the last in a file. A later part of a large export counts on. */
export function countedTo(
  first: { readonly number: number; readonly all: number } | undefined,
  last: { readonly number: number } | undefined,
): number | null {
  if (first === undefined || last === undefined) return null;
  return first.number === 1 ? first.all : last.number - first.number + 1;
}
