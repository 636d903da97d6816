import { type Line, textLines } from "../../normalise/lines.ts";
import type { Item } from "../archives/item.ts";
import { type LineRole, lineItem } from "../archives/lineItem.ts";
import type { TextExport } from "../archives/textExport.ts";

const DATE = String.raw`((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})`;

/** An outlet and its place, with the date behind: `Tern Bay Herald (Eastland) - March 5, 2024`. */
const SOURCE = new RegExp(String.raw`^(\S.{1,90}?)\s\(([^()]{2,60})\)\s[-–]\s${DATE}$`);

/** The same on two lines, the date first, as newer exports have it. */
const DAY = new RegExp(`^${DATE}$`);
const OUTLET = /^(\S.{1,90}?)\s\([^()]{2,60}\)$/;

/** Labels before the body, and behind it, with what each is. */
const HEAD: Readonly<Record<string, "byline" | "section" | "label">> = {
  "author/byline": "byline",
  author: "byline",
  byline: "byline",
  section: "section",
  ...Object.fromEntries(
    [
      "edition",
      "page",
      "readability",
      "source",
      "column",
      "series",
      "dateline",
      "estimated printed pages",
      "index terms",
    ].map((name) => [name, "label"] as const),
  ),
};
const TAIL =
  /^(?:Memo|Correction|Caption|Credit|Photo|Record(?: Number)?|Dateline|Index Terms|OpenURL Link|Copyright)\s?:|^(?:©|\(c\)|Copyright\b)/i;

/** What NewsBank's texts alone have, so that an article that names a paper and a day is none. */
const OWN =
  /^(?:Author\/Byline|Readability|Record Number|OpenURL Link):|^Access World News\b|^NewsBank\b|\binfoweb\.newsbank\.com\b/m;

/** A text that NewsBank exports: each document with its outlet, place and date on a line below its title, or the title below these. */
export const newsbankText: TextExport = {
  name: "NewsBank text",
  takes: (text) => OWN.test(text) && startsIn(text, textLines(text)).length > 0,
  documents(text) {
    const lines = textLines(text);
    const starts = startsIn(text, lines);
    const items = starts.map((start, at) => itemOf(text, lines.slice(start, starts[at + 1] ?? lines.length)));
    return { items, announced: null };
  },
};

/** The lines with which documents begin. */
function startsIn(text: string, lines: readonly Line[]): readonly number[] {
  const words = (at: number): string => wordsOf(text, lines[at]);
  return lines.flatMap((_, at) => {
    if (SOURCE.test(words(at))) return at > 0 ? [at - 1] : [];
    return DAY.test(words(at)) && OUTLET.test(words(at + 1)) ? [at] : [];
  });
}

function wordsOf(text: string, line: Line | undefined): string {
  return line === undefined ? "" : text.slice(line.start, Math.min(line.end, line.start + 400));
}

function labelOf(words: string): readonly [is: "byline" | "section" | "label", value: string] | null {
  const match = /^([A-Za-z][A-Za-z/ ]{2,30}):\s*(.*)$/.exec(words);
  const is = HEAD[match?.[1]?.toLowerCase() ?? ""];
  return is === undefined ? null : [is, match?.[2] ?? ""];
}

function itemOf(text: string, lines: readonly Line[]): Item {
  const all = lines.map((line) => wordsOf(text, line));
  const roles: LineRole[] = lines.map(() => "body");
  const fields: { title?: string; outlet?: string; date?: string; byline?: string; section?: string } = {};
  const [, outlet, , day] = SOURCE.exec(all[1] ?? "") ?? [];
  const isOld = outlet !== undefined;
  fields.outlet = outlet ?? OUTLET.exec(all[1] ?? "")?.[1] ?? "";
  fields.date = day ?? all[0] ?? "";
  if (isOld) fields.title = all[0] ?? "";
  roles[0] = isOld ? "title" : "date";
  roles[1] = "outlet";
  let at = 2;
  for (; at < all.length; at += 1) {
    const label = labelOf(all[at] ?? "");
    if (label !== null) {
      const [is, value] = label;
      if (is !== "label") fields[is] ??= value;
      roles[at] = is;
    } else if (fields.title === undefined) {
      fields.title = all[at] ?? "";
      roles[at] = "title";
    } else break;
  }
  const tail = all.findIndex((words, index) => index >= at && TAIL.test(words));
  if (tail >= 0) roles.fill("classification", tail);
  return lineItem(text, lines, roles, fields);
}
