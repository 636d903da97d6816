import type { Article, Correction, Problem, Removed, Source } from "../article.ts";
import type { Doubt } from "../doubt.ts";
import { examine } from "../examine/examine.ts";
import { languageOf } from "../examine/language.ts";
import { excerpt, problem } from "../problem.ts";
import type { Span } from "../span.ts";
import { fieldDate, tellUnread } from "./fieldDate.ts";
import {
  type Fields,
  isBlank,
  object,
  type Spelling,
  shown,
  spelling,
  string,
  type Tell,
  teller,
  words,
  wrongType,
} from "./fields.ts";
import { unreadDate } from "./header.ts";
import { identifier } from "./identifier.ts";
import { type Layout, layout } from "./layout.ts";
import { type Credit, credit, isCredit } from "./people.ts";
import { ownRules, rulesOf } from "./readBy.ts";

/** An article, and what is doubtful about it. */
export interface Reading {
  readonly article: Article;
  /** The rule that found each field that is there, and the reader, once it is known. Few ask. */
  readonly readBy: () => Readonly<Record<string, string>>;
  readonly doubts: readonly Doubt[];
  /** The article's text as a line of JSON, where it was read from one that has it just so. */
  readonly written?: Uint8Array | null;
}

/** What came before a record was one. */
export interface RecordOptions {
  /** What is doubtful about its encoding. */
  readonly encoding?: string | null;
  /** Why its file could be read in part only. */
  readonly damage?: string | null;
  /** Why it may be several articles. */
  readonly several?: string | null;
  /** Why the fields above its text cannot be read. */
  readonly front?: string | null;
}

/**
 * Makes an article of one JSON record, and tells what is doubtful about it: a field that cannot be read, a text that shows
 * damage. The record's own fields win, each under the first of its names that is there (`NAMES`, however it is spelt); what
 * it lacks is found in its text. Unknown fields are kept, but for `readBy`, by which a reader tells its rules. A record
 * without text is a problem; one that is a problem already is returned.
 */
export function reading(
  record: Fields,
  source: Source,
  { encoding = null, damage = null, several = null, front = null }: RecordOptions = {},
): Reading | Problem {
  const { readBy, corrected, kinds, paragraphTimes } = record;
  const fields = withoutOwn(record);
  const { tell, doubts } = teller();
  if (damage !== null) tell("damaged-file", damage);
  if (encoding !== null) tell("encoding", encoding);
  if (several !== null) tell("several-articles", several);
  if (front !== null) tell("front-matter", front);
  if (fields["complete"] === false) tell("incomplete", "Expected a whole article, got its beginning or a summary");
  const own = spelling(fields);
  const id = ownId(fields, own, tell);
  const text = words(fields, own.text, tell);
  if (text === null) return passedOn(fields, id) ?? unusable(fields, own, source, id);
  const title = words(fields, own.title, tell);
  const found = ownLayout(fields, text, tell) ?? layout(text, { title });
  const published = fieldDate(fields, own.published, tell);
  if ((published ?? found.published) === null) tellHeaderDates(text, found.removed, tell);
  const by = ownCredit(fields, own, tell);
  const place = ownSource(fields);
  const outlets = own.outlet.filter((name) => !(name === "source" && place !== null) && !isAddress(fields[name]));
  const url = words(fields, own.url, tell) ?? address(fields, own) ?? found.url;
  const article: Article = {
    id: id ?? identifier(url ?? text),
    text,
    title: title ?? found.title,
    outlet: words(fields, outlets, tell, named) ?? found.outlet,
    url,
    language: languageOf(
      { text, paragraphs: found.paragraphs },
      words(fields, own.language, tell) ?? found.language,
      tell,
    ),
    published: published ?? found.published,
    publishedBy: published === null ? found.publishedBy : (string(fields.publishedBy) ?? "field"),
    ...ownUpdate(fields, own, tell),
    byline: by?.byline ?? found.byline,
    agency: words(fields, ["agency"], tell) ?? by?.agency ?? found.agency,
    dateline: words(fields, ["dateline"], tell) ?? found.dateline,
    paragraphs: found.paragraphs,
    removed: found.removed,
    group: words(fields, ["group"], tell),
    source: place ?? source,
  };
  const ownCorrections = isBlank(corrected) ? null : { corrected: correctionsOf(corrected, tell) };
  examine(article, tell);
  const unknown = Object.entries(fields).filter(([name]) => !Object.hasOwn(article, name));
  // The canonical fields come first, then the unknown ones in the input's order. Most records have none.
  const isKnown =
    unknown.length === 0 && ownCorrections === null && kinds === undefined && paragraphTimes === undefined;
  return {
    article: isKnown
      ? article
      : {
          ...{ ...article, ...Object.fromEntries(unknown), ...ownCorrections },
          ...parallel("kinds", kinds, { article, is: isText, tell }),
          ...parallel("paragraphTimes", paragraphTimes, { article, is: isInstant, tell }),
        },
    readBy: () => ({ ...rulesOf(article, fields, { ...own, outlet: outlets }, found), ...ownRules(readBy) }),
    doubts: doubts(),
  };
}

/** What an article has beside the fields of its record. */
const OWN = ["readBy", "corrected", "kinds", "paragraphTimes"] as const;

/** A record without the fields that are read by themselves. Most have none, and are not copied. */
function withoutOwn(record: Fields): Fields {
  if (!OWN.some((name) => Object.hasOwn(record, name))) return record;
  const { readBy, corrected, kinds, paragraphTimes, ...fields } = record;
  return fields;
}

/** The article of `reading` alone, for who does not ask how good it is. */
export function article(fields: Fields, source: Source): Article | Problem {
  const found = reading(fields, source);
  return "problem" in found ? found : found.article;
}

/** Tells the dates in the header of a text that could not be read. */
function tellHeaderDates(text: string, removed: readonly Removed[], tell: Tell): void {
  for (const { start, end, rule } of removed) {
    const words = rule === "header" ? unreadDate(text.slice(start, Math.min(end, start + 400))) : null;
    if (words !== null) tellUnread(tell, " in the header", words);
  }
}

/** So many names of fields are told. */
const SHOWN = 8;

function unusable(fields: Fields, own: Spelling, source: Source, id: string | null): Problem {
  const values = own.text.map((name) => fields[name]).filter((value) => value !== undefined);
  const stated = values.find((value) => !isBlank(value)) ?? values[0];
  const where = source.line === null ? source.path : `${source.path}:${source.line}`;
  const rule = typeof stated === "string" ? "empty-text" : "missing-text";
  const others = Object.keys(fields).filter((name) => !OWN.some((own) => own === name));
  if (values.length === 0 && others.length > 1) {
    const names = others.slice(0, SHOWN).map((name) => `\`${excerpt(name)}\``);
    const more = others.length > SHOWN ? " …" : "";
    const got = `fields for other things only: ${names.join(", ")}${more}`;
    return problem(rule, `Expected words in \`text\`, got ${got}; \`columns\` in corpus.yaml can name it`, where, id);
  }
  return problem(rule, `Expected words in \`text\`, got ${shown(stated)}`, where, id);
}

/** A problem that an earlier command of a pipe has written. */
function passedOn(fields: Fields, id: string | null): Problem | null {
  const value = object(fields.problem);
  if (value === null) return null;
  const [rule, reason, where] = [string(value.rule), string(value.reason), string(value.where)];
  return rule === null || reason === null || where === null ? null : problem(rule, reason, where, id);
}

function ownId(fields: Fields, own: Spelling, tell: Tell): string | null {
  return words(fields, own.id, tell, (id) => (typeof id === "number" && Number.isFinite(id) ? String(id) : string(id)));
}

/** An outlet's name: words, or an object that has a name, as news APIs and JSON-LD give it. */
function named(value: unknown): string | null {
  const inner = object(value);
  return string(value) ?? string(inner?.name) ?? string(inner?.["title"]);
}

/** Whether a value is an address: a field that may name an outlet often holds one. */
function isAddress(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

/** The address that stands where an outlet's name may. */
function address(fields: Fields, own: Spelling): string | null {
  const name = own.outlet.find((each) => each.toLowerCase() === "source" && isAddress(fields[each]));
  return name === undefined ? null : string(fields[name]);
}

/** A second date, where the record has a field for it. */
function ownUpdate(fields: Fields, own: Spelling, tell: Tell): { readonly updated?: string | null } {
  return fields["updated"] === undefined && own.updated.every((name) => isBlank(fields[name]))
    ? {}
    : { updated: fieldDate(fields, own.updated, tell) };
}

/** A list of names stands as it is; a line of words is read as a byline. */
function ownCredit(fields: Fields, own: Spelling, tell: Tell): Credit | null {
  for (const name of own.byline) {
    const value = listed(fields[name]);
    if (isBlank(value)) continue;
    const by = creditOf(value);
    if (by === null) {
      wrongType(tell, "names", name, value);
      continue;
    }
    const nobody = by.byline.length === 0 && by.agency === null;
    // Words under another name stay in the article; under this one stands the list of people.
    if (nobody && name === "byline" && typeof value === "string" && !isCredit(value))
      tell("unreadable-byline", `Expected a name in \`byline\`, got ${shown(value)}`);
    return by;
  }
  return null;
}

/** A list of names that a program has written as words, as Python does: `['Ilva Stenmark', "Tobin O'Hara"]`. */
function listed(value: unknown): unknown {
  const inner = typeof value === "string" && value.length < 2000 ? /^\s*\[(.*)\]\s*$/s.exec(value)?.[1] : undefined;
  if (inner === undefined) return value;
  const parts = inner.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g) ?? [];
  if (parts.length === 0) return inner.trim() === "" ? null : value;
  return parts.map((part) => part.slice(1, -1).replace(/\\(.)/g, "$1").trim()).filter((part) => part !== "");
}

function creditOf(value: unknown): Credit | null {
  if (typeof value === "string") return credit(value);
  const names = (Array.isArray(value) ? value : [value]).map((part) =>
    typeof part === "string" && Array.isArray(value) ? part : string(object(part)?.name),
  );
  return names.every((name) => name !== null) ? { byline: names, agency: null } : null;
}

function ownSource(fields: Fields): Source | null {
  const value = object(fields.source);
  if (value === null || typeof value.path !== "string") return null;
  const line = value.line;
  return { path: value.path, line: typeof line === "number" && Number.isInteger(line) ? line : null };
}

/** The record's own paragraphs, if they are spans in order inside the text; then nothing is looked for in the text. */
function ownLayout(fields: Fields, text: string, tell: Tell): Layout | null {
  const paragraphs = fields.paragraphs;
  if (isBlank(paragraphs)) return null;
  if (!areSpans(paragraphs, text.length)) {
    wrongType(tell, "spans inside the text, in order,", "paragraphs", paragraphs);
    return null;
  }
  const nothing = { title: null, outlet: null, url: null, language: null, published: null, publishedBy: null };
  const removed = ownRemoved(fields.removed, text.length, tell);
  return { ...nothing, byline: [], agency: null, dateline: null, paragraphs, removed };
}

/** What an earlier command of a pipe has corrected. */
function correctionsOf(value: unknown, tell: Tell): readonly Correction[] {
  const isOne = (part: unknown): boolean => {
    const { field, rule, was } = object(part) ?? {};
    return typeof field === "string" && typeof rule === "string" && (was === null || typeof was === "string");
  };
  if (Array.isArray(value) && value.every(isOne)) return value as Correction[];
  wrongType(tell, "corrections", "corrected", value);
  return [];
}

const isText = (value: unknown): boolean => typeof value === "string";
const isInstant = (value: unknown): boolean =>
  value === null || (typeof value === "string" && !Number.isNaN(Date.parse(value)));

/** What a record says of each of an article's paragraphs, where it has one value for each. */
function parallel(
  name: "kinds" | "paragraphTimes",
  value: unknown,
  { article, is, tell }: { article: Article; is: (value: unknown) => boolean; tell: Tell },
): Pick<Article, "kinds" | "paragraphTimes"> {
  if (isBlank(value)) return {};
  if (Array.isArray(value) && value.length === article.paragraphs.length && value.every(is)) return { [name]: value };
  wrongType(tell, "one value for each paragraph", name, value);
  return {};
}

function areSpans(value: unknown, length: number): value is readonly Span[] {
  if (!Array.isArray(value)) return false;
  let last = 0;
  for (const span of value) {
    if (!Array.isArray(span) || span.length !== 2 || !isRange(span[0], span[1], last, length)) return false;
    last = span[1];
  }
  return true;
}

function ownRemoved(value: unknown, length: number, tell: Tell): readonly Removed[] {
  if (isBlank(value)) return [];
  const valid = (part: unknown): boolean => {
    const fields = object(part);
    return fields !== null && isRange(fields.start, fields.end, 0, length) && typeof fields.rule === "string";
  };
  // In one order, whatever order a table that was made of them gives: articles are compared as JSON.
  if (Array.isArray(value) && value.every(valid))
    return (value as Removed[]).map(({ start, end, rule, ...rest }) => ({ start, end, rule, ...rest }));
  wrongType(tell, "spans with a rule", "removed", value);
  return [];
}

function isRange(start: unknown, end: unknown, least: number, most: number): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    least <= Number(start) &&
    Number(start) < Number(end) &&
    Number(end) <= most
  );
}
