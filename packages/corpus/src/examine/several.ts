import { dateLine, headerLine } from "../normalise/header.ts";
import { excerpt } from "../problem.ts";
import { times } from "./places.ts";

/** Lines that stand once for each article in what archives export. */
const marks: readonly RegExp[] = [
  /^document \d{1,5} of \d{1,5}\b/i,
  /^\d{1,5} of \d{1,5} documents?$/i,
  /^document [a-z]{2,8}0\w{12,30}$/i,
  /^end of document$/i,
  /^length:\s*[\d,]{1,7} words$/i,
  /^[\d,]{1,7} words$/i,
  /^load-date:/i,
  /^(?:copyright|\(c\)|©)\b.{0,120}\ball rights reserved\.?$/i,
  /^proquest document id:/i,
];

/** The fields that a header begins with, one kind each. */
const fields =
  /^[*_]{0,2}(title|headline|date|published|byline|author|source|publication|section|length|url)[*_]{0,2}\s?[:=]/i;

/** Letters between two articles' marks: a footer that is printed twice is no second article. */
const APART = 200;

/** After a line of dashes, so many lines may be a title, a byline and a date. */
const HEAD = 3;

/** How a line begins that is any of these, or of dashes: a text without one is not read line by line. */
const ANY =
  /[^\S\n]*(?:document\b|[\d,]{1,7} (?:of|words)|end of|length:|load-date:|copyright|\(c\)|©|proquest|[*_]{0,2}(?:title|headline|date|published|byline|author|source|publication|section|length|url)[*_]{0,2}\s?[:=]|[-=_*~#]{3}|\* \*)/iy;

function hasAny(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    ANY.lastIndex = at;
    if (ANY.test(text)) return true;
    const end = text.indexOf("\n", at);
    if (end < 0) return false;
    at = end + 1;
  }
  return false;
}

/** Says that a text holds several articles: the headers or marks that an archive gives each stand in it again. */
export function several(text: string): string | null {
  if (!hasAny(text)) return null;
  const counts = new Map<string, { count: number; last: number; words: string }>();
  const count = (kind: string, at: number, words: string): void => {
    const found = counts.get(kind);
    if (found === undefined) counts.set(kind, { count: 1, last: at, words });
    else if (at - found.last > APART) counts.set(kind, { count: found.count + 1, last: at, words: found.words });
  };
  let block: Set<string> = new Set();
  // How many lines may still be the head of an article that a line of dashes has announced.
  let head = 0;
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf("\n", at);
    const end = line === -1 ? text.length : line;
    const words = end - at > 300 ? "" : text.slice(at, end).trim();
    const mark = words === "" ? -1 : marks.findIndex((pattern) => pattern.test(words));
    if (mark !== -1) count(`mark ${mark}`, at, words);
    if (head > 0 && words !== "" && (headerLine(words) ?? dateLine(words)) !== null) {
      count("behind a line", at, words);
      head = 0;
    }
    const field = fields.exec(words)?.[1]?.toLowerCase();
    if (field !== undefined) {
      block.add(field);
      // Two fields in a row are a header.
      if (block.size === 2) count("header", at, words);
    } else if (words !== "") {
      block = new Set();
      head = /^[-=_*~#]{3,}$|^(?:\* ){2,}\*$/.test(words) ? HEAD : Math.max(0, head - 1);
    }
    if (end - at > 300) head = 0;
    at = end + 1;
  }
  const most = [...counts.values()].reduce((one, other) => (other.count > one.count ? other : one), NONE);
  return most.count < 2
    ? null
    : `Expected one article, got \`${excerpt(most.words)}\` or its like ${times(most.count)}`;
}

const NONE = { count: 0, last: 0, words: "" };
