import { languageCode } from "../../normalise/languageCode.ts";
import { type Line, textLines } from "../../normalise/lines.ts";
import { paragraphs } from "../../normalise/paragraphs.ts";
import { isCredit } from "../../normalise/people.ts";
import { singleSpaced } from "../../normalise/singleSpaced.ts";
import { writtenDate } from "../../normalise/writtenDate.ts";
import { FACTIVA_CODES, type Field, factivaId, factivaItem } from "./factiva.ts";
import type { Item } from "./item.ts";
import { isCopyright } from "./labels.ts";

/** So far below the count of words stands the date, and below that the outlet's code. */
const NEAR = 4;

/** So many lines at the most stand between the outlet and the body. */
const HEAD = 10;

const WORDS = /^\d[\d.,\s\u00a0]{0,9}\s?\p{L}{2,12}$/u;
const CODE = /^[A-Z][A-Z\d]{2,7}$/;

/** Whether a text is one that Factiva exports: codes before its fields, or a count of words, a date and the outlet's code on lines of their own. */
export function isFactivaText(text: string): boolean {
  const lines = linesOf(text);
  return isCoded(lines) || lines.some((_, at) => opensHead(lines, at));
}

/** The documents of such a text, in their order; each ends with its number. What stands around them, as the search, is left out. */
export function factivaTextItems(text: string): readonly Item[] {
  const lines = textLines(text);
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const coded = isCoded(words);
  const isWrapped = lines.every(({ start, end }) => end - start <= WRAP);
  const items: Item[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const isLast = at === lines.length - 1;
    if (!isLast && numbered(words[at] ?? "") === null) continue;
    const [own, said] = [lines.slice(from, at + 1), words.slice(from, at + 1)];
    from = at + 1;
    const fields = coded ? codedFields({ text, isWrapped }, own, said) : orderedFields({ text, isWrapped }, own, said);
    if (fields !== null) items.push(factivaItem(fields, { language: null, id: numbered(said.at(-1) ?? "") }));
  }
  return items;
}

interface Source {
  readonly text: string;
  readonly isWrapped: boolean;
}

function linesOf(text: string): readonly string[] {
  return textLines(text).map(({ start, end }) => text.slice(start, end));
}

/** The number that ends a document, behind its code or the word for a document. */
function numbered(line: string): string | null {
  const own = /^AN(?:\s+|$)(.*)$/.exec(line)?.[1] ?? line;
  return /^(?:\p{L}{4,14}\s+)\S+$/u.test(own) ? factivaId(own) : null;
}

/** A code of Factiva's and what stands behind it; null for another line. */
function codeOf(line: string): { readonly code: string; readonly rest: string; readonly isApart: boolean } | null {
  const match = /^([A-Z]{2,4})(?:(\s+)(.*))?$/s.exec(line);
  const code = match?.[1] ?? "";
  if (match === null || !Object.hasOwn(FACTIVA_CODES, code)) return null;
  return { code, rest: match[3] ?? "", isApart: match[2] === undefined || /\t|\s{2}/.test(match[2]) };
}

/** Whether lines have the codes that every document has. */
function isCoded(lines: readonly string[]): boolean {
  const codes = new Set(lines.map((line) => codeOf(line)?.code));
  return ["HD", "PD", "SN"].every((code) => codes.has(code));
}

/** Codes whose words are the body, and those that stand behind it. */
const BODY: ReadonlySet<string> = new Set(["LP", "TD"]);
const BEHIND: ReadonlySet<string> = new Set(
  Object.keys(FACTIVA_CODES).slice(Object.keys(FACTIVA_CODES).indexOf("ART")),
);

/** The fields of a document with codes; null where there is none, as behind the last. */
function codedFields(
  { text, isWrapped }: Source,
  lines: readonly Line[],
  words: readonly string[],
): readonly Field[] | null {
  const first = words.findIndex((line) => codeOf(line) !== null);
  if (!isCoded(words) || first < 0) return null;
  const fields: Field[] = [];
  let is: Field["is"] = "label";
  let own: Line[] = [];
  const end = (): void => {
    for (const part of is === "body" ? joined(text, own, isWrapped) : own.map((line) => said(text, line)))
      fields.push({ is, words: part });
    own = [];
  };
  for (const [at, line] of lines.entries()) {
    if (at < first) continue;
    const found = codeOf(words[at] ?? "");
    // A paragraph may begin with two capitals too: between them stands one space, and no code of the tail is believed so.
    const isCode =
      found !== null &&
      (found.isApart || is !== "body") &&
      (is !== "body" || BODY.has(found.code) || BEHIND.has(found.code));
    if (!isCode || found === null) {
      own.push(line);
      continue;
    }
    end();
    is = FACTIVA_CODES[found.code] ?? "label";
    if (found.rest !== "") own.push({ start: line.end - found.rest.length, end: line.end, gap: true });
  }
  end();
  return fields;
}

/** The widest line of a text whose lines are wrapped. */
const WRAP = 120;

/** Paragraphs, each on one line, whose lines may be wrapped. */
function joined(text: string, lines: readonly Line[], isWrapped: boolean): readonly string[] {
  if (!isWrapped) return lines.map((line) => said(text, line));
  return paragraphs(text, lines).map(([start, end]) => singleSpaced(text.slice(start, end)));
}

function said(text: string, { start, end }: Line): string {
  return singleSpaced(text.slice(start, end));
}

/** Whether a line is the count of words of a document without codes: a date and the outlet's code stand close below. */
function opensHead(words: readonly string[], at: number): boolean {
  if (!WORDS.test(words[at] ?? "")) return false;
  const dated = words.slice(at + 1, at + 1 + NEAR).findIndex((line) => writtenDate(line) !== null && line.length < 60);
  if (dated < 0) return false;
  const below = at + 2 + dated;
  return words.slice(below, below + NEAR).some((line) => CODE.test(line));
}

/** The fields of a document without codes, by their order around its date; null where there is none. */
function orderedFields(
  { text, isWrapped }: Source,
  lines: readonly Line[],
  words: readonly string[],
): readonly Field[] | null {
  const count = words.findIndex((_, at) => opensHead(words, at));
  if (count < 1) return null;
  const dated = words.findIndex((line, at) => at > count && writtenDate(line) !== null);
  const fields: Field[] = [...beforeCount(words.slice(0, count)), { is: "length", words: words[count] ?? "" }];
  for (let at = count + 1; at < dated; at += 1) fields.push({ is: "credit", words: words[at] ?? "" });
  fields.push({ is: "date", words: words[dated] ?? "" });
  let outlet = false;
  let at = dated + 1;
  const until = headEnd(words, at);
  for (; at < until; at += 1) {
    const line = words[at] ?? "";
    if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(line) && !outlet) fields.push({ is: "time", words: line });
    else if (isCopyright(line)) fields.push({ is: "copyright", words: line });
    else if (!outlet) {
      outlet = true;
      fields.push({ is: "outlet", words: line });
    } else if (!CODE.test(line) && languageCode(line) !== null) fields.push({ is: "language", words: line });
    else fields.push({ is: "edition", words: line });
  }
  const last = numbered(words.at(-1) ?? "") === null ? words.length : words.length - 1;
  for (const part of joined(text, lines.slice(at, last), isWrapped)) fields.push({ is: "body", words: part });
  for (const line of words.slice(last)) fields.push({ is: "id", words: line });
  return fields;
}

/** Section, headline and byline: what stands above the count of words. */
function beforeCount(words: readonly string[]): readonly Field[] {
  const last = words.at(-1) ?? "";
  const isByline = words.length > 1 && (/^(?:by|von|par)\s/i.test(last) || isCredit(last));
  const rest = isByline ? words.slice(0, -1) : words;
  const [first = ""] = rest;
  // A desk's name is short; of a headline on two lines the first is not.
  const isSection = rest.length > 1 && first.length <= 40;
  return [
    ...rest.map((line, at): Field => ({ is: isSection && at === 0 ? "section" : "title", words: line })),
    ...(isByline ? [{ is: "byline", words: last } as const] : []),
  ];
}

/** Where the body begins: behind the copyright notice, else behind the language, else behind the outlet's code. */
function headEnd(words: readonly string[], from: number): number {
  const head = words.slice(from, from + HEAD);
  const closing = [
    head.findLastIndex((line) => isCopyright(line)),
    head.findIndex((line) => !CODE.test(line) && line.length < 30 && languageCode(line) !== null),
    head.findIndex((line) => CODE.test(line)),
  ].find((at) => at >= 0);
  return from + (closing ?? 0) + 1;
}
