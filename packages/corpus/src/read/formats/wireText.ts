import { type Line, textLines } from "../../normalise/lines.ts";
import { writtenDate } from "../../normalise/writtenDate.ts";
import type { Item } from "../archives/item.ts";
import { type LineFields, type LineRole, lineItem } from "../archives/lineItem.ts";
import { isByline } from "../archives/names.ts";
import type { TextExport } from "../archives/textExport.ts";

/** The first line of a story in IPTC 7901: source and number, priority, category, words: `eca0075 3 i 510  dpa 1003`. */
const IPTC = /^[a-z]{3}\d{3,5} \d [a-z]{1,3} \d{1,5}\b.{0,60}$/i;

/** The first line of a story in ANPA 1312: service and number: `z6715-----`, `a0105KYODOkoko-`. */
const ANPA = /^[a-z]\d{4}\S{0,20}$/i;

/** Its second: priority, category, name of the story, day, words: `u s BC-Soccer   09-12 0344`. */
const SLUG = /^[bdfrsuz] [a-z]{1,3} .{2,80}\s\d\d-\d\d \d{3,5}$/i;

/**
 * Stories as agencies send them over their wires, in IPTC 7901 and ANPA 1312: a line of codes, what the story is called, its
 * headline, who wrote it, its paragraphs, and when it was sent. A file may hold several.
 */
export const wireText: TextExport = {
  name: "wire text",
  takes(text) {
    const [first = "", second = ""] = linesIn(text.slice(0, 600)).map(({ words }) => words);
    return IPTC.test(first) || (ANPA.test(first) && SLUG.test(second));
  },
  documents(text) {
    const lines = linesIn(text);
    const starts = lines.flatMap(({ words }, at) =>
      IPTC.test(words) || (ANPA.test(words) && SLUG.test(lines[at + 1]?.words ?? "")) ? [at] : [],
    );
    const items = starts.map((start, at) => {
      const own = lines.slice(start, starts[at + 1] ?? lines.length);
      return IPTC.test(own[0]?.words ?? "") ? ofIptc(text, own) : ofAnpa(text, own);
    });
    return { items, announced: null };
  },
};

/** A line with its words, without the marks that steer a printer, and whether spaces stand before it. */
interface WireLine extends Line {
  readonly words: string;
  readonly isIndented: boolean;
}

function linesIn(text: string): readonly WireLine[] {
  return textLines(text).map((line) => {
    const own = text.slice(line.start, Math.min(line.end, line.start + 2000));
    const words = own.replace(/[\p{Cc}\p{Co}]+/gu, (marks) => (marks.includes("\t") ? " " : "")).trim();
    return { ...line, words, isIndented: /[ \t]{2}$/.test(text.slice(Math.max(0, line.start - 3), line.start)) };
  });
}

/** What names a story by its subjects, and says which version it is: `American Football/NFL/`, `2ND LEAD`, `(Achtung)`. */
const SUBJECTS = /^\/|\/$|^\(.{1,40}\)$|^[\p{Lu}\d ]{2,30}$|:$/u;

/** What an agency says to editors behind the story. */
const NOTES = /^(?:# ?Notebook|## ?Note to editors|\* \* \*|Notizblock\b|# ?Notizblock)/i;

/** When a story was sent: day, hour and minute, month, year: `211259 Nov 18`, `242200 GMT Jun 17`. */
const SENT = /^(\d{2})(\d{2})(\d{2})(?: (GMT|UTC))? (\p{L}{3,4})\.? (\d{2})$/u;

/** Who in the agency had the story: `dpa hm bs wjh`, `(SDA/mf ba)`. */
const SIGNED = /^\(?\p{L}{2,5}(?:[\\/ ]+\p{Ll}{2,4}){1,5}\)?$/u;

function ofIptc(text: string, lines: readonly WireLine[]): Item {
  const roles: LineRole[] = lines.map(() => "body");
  roles[0] = "header";
  // The head ends with a sign of its own.
  const end = lines.findIndex(({ words }, at) => at > 0 && at < 16 && /=$/.test(words));
  const titles: string[] = [];
  let byline: string | undefined;
  for (let at = 1; at <= end; at += 1) {
    const words = (lines[at]?.words ?? "").replace(/\s*=$/, "");
    if (isByline(words)) {
      byline = words;
      roles[at] = "byline";
    } else if (SUBJECTS.test(words) || hasGapBehind(lines, at, end)) roles[at] = "header";
    else {
      titles.push(words);
      roles[at] = "title";
    }
  }
  const sent = lines.findLastIndex(({ words }) => SENT.test(words));
  if (sent > 0) roles.fill("date", sent);
  const notes = lines.findIndex(({ words }, at) => at > end && NOTES.test(words));
  const signed = sent > 0 && SIGNED.test(lines[sent - 1]?.words ?? "") ? sent - 1 : -1;
  if (notes > 0) roles.fill("note", notes, sent > 0 ? sent : undefined);
  else if (signed > end) roles[signed] = "credit";
  const date = sent > 0 ? sentDate(lines[sent]?.words ?? "") : null;
  return lineItem(text, lines, roles, fieldsOf(titles, byline, date));
}

/** Whether an empty line parts a line of the head from the rest of it, which is then what names the story. */
function hasGapBehind(lines: readonly WireLine[], at: number, end: number): boolean {
  return lines.slice(at + 1, end + 1).some(({ gap }) => gap);
}

function sentDate(words: string): string | null {
  const [, day, hour, minute, zone, month, year = ""] = SENT.exec(words) ?? [];
  return writtenDate(`${day} ${month} ${century(year)} ${hour}:${minute}${zone === undefined ? "" : " GMT"}`);
}

const century = (year: string): string => `${Number(year) < 70 ? "20" : "19"}${year}`;

/** When AP sent a story: `AP-WF-02-20-16 0337GMT`. */
const AP_SENT = /^AP-[A-Z]{2,5}-(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2})(GMT|E[SD]T)?<?$/;

/** What ends a story of others: `==Kyodo`, `KWS-21:37-09-12-18`. */
const ENDED = /^(?:==\p{L}+|[A-Z]{2,5}-\d\d:\d\d-(\d\d)-(\d\d)-(\d\d))$/u;

function ofAnpa(text: string, lines: readonly WireLine[]): Item {
  const roles: LineRole[] = lines.map(() => "body");
  roles[0] = "header";
  roles[1] = "header";
  // Where lines of the head have a mark of their own, all have; else the head ends with the first paragraph.
  const isMarked = lines.some(({ words }) => words.startsWith("^"));
  let title: string | undefined;
  let byline: string | undefined;
  for (const [at, line] of lines.entries()) {
    const words = line.words.replace(/^\^/, "").replace(/\s*[<=+]\s*$/, "");
    if (at < 2 || (isMarked ? !line.words.startsWith("^") : line.isIndented)) {
      if (at >= 2 && !isMarked) break;
      continue;
    }
    if (isByline(words)) [byline, roles[at]] = [words, "byline"];
    else if (at === 2) roles[at] = "header";
    else if (title === undefined && !/^Eds:|^AP Photo/.test(words)) [title, roles[at]] = [words, "title"];
    else roles[at] = byline === undefined ? "summary" : "byline";
  }
  const sent = lines.findLastIndex(({ words }) => AP_SENT.test(words));
  for (const [at, { words }] of lines.entries())
    if (at > 1 && (at === sent || ENDED.test(words))) roles[at] = "date";
    else if (words === "") roles[at] = "header";
    else if (roles[at] === "body" && /^_{2,}$/.test(words)) roles[at] = "separator";
  // A paragraph's first line alone has spaces before it.
  const apart = lines.map((line, at) => ({ ...line, gap: line.gap || line.isIndented || roles[at - 1] !== "body" }));
  const date = sent > 0 ? apDate(lines[sent]?.words ?? "") : endDate(lines);
  return lineItem(text, apart, roles, fieldsOf(title === undefined ? [] : [title], byline, date));
}

function apDate(words: string): string | null {
  const [, month, day, year = "", hour, minute, zone] = AP_SENT.exec(words) ?? [];
  const at = `${century(year)}-${month}-${day}`;
  return writtenDate(zone === "GMT" ? `${at} ${hour}:${minute} GMT` : at);
}

/** The day on which a story of Kyodo was sent. */
function endDate(lines: readonly WireLine[]): string | null {
  const last = lines.map(({ words }) => ENDED.exec(words)).find((each) => each?.[1] !== undefined);
  const [, day, month, year = ""] = last ?? [];
  return day === undefined ? null : writtenDate(`${century(year)}-${month}-${day}`);
}

function fieldsOf(titles: readonly string[], byline: string | undefined, date: string | null): LineFields {
  return {
    ...(titles.length === 0 ? {} : { title: titles.join(" ") }),
    ...(byline === undefined ? {} : { byline }),
    ...(date === null ? {} : { date }),
  };
}
