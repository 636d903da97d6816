import { isNewsAgency } from "../../normalise/agencies.ts";
import { dateline } from "../../normalise/dateline.ts";
import { type Line, textLines } from "../../normalise/lines.ts";
import type { Item } from "../archives/item.ts";
import { type LineRole, lineItem } from "../archives/lineItem.ts";
import { isByline } from "../archives/names.ts";
import type { TextExport } from "../archives/textExport.ts";

/** What opens a message of a telex line, with the codes of its sender, and what closes it, alone or behind when it was sent. */
const OPENS = /^ZCZC\b.{0,80}$/i;
const CLOSES = /^(?:[\d: ]{4,30}(?:GMT|UTC|IST)?\s*)?N{4}$/;

/** Stories between the words that telex lines put around a message, which agencies and newsrooms' systems still write. */
export const telexText: TextExport = {
  name: "telex text",
  takes: (text) => OPENS.test(/^\s*(\S.*)$/m.exec(text.slice(0, 400))?.[1]?.trim() ?? ""),
  documents(text) {
    const lines = withSignApart(linesIn(text));
    const starts = lines.flatMap(({ words }, at) => (OPENS.test(words) ? [at] : []));
    const items = starts.map((start, at) => {
      const own = lines.slice(start, starts[at + 1] ?? lines.length);
      return own.some(({ words }) => FIELD.test(words)) ? ofFields(text, own) : ofLines(text, own);
    });
    return { items, announced: null };
  },
};

/** A line with its words, without the marks that steer a printer. */
interface TelexLine extends Line {
  readonly words: string;
}

/** The lines; a paragraph begins behind an empty one, and with spaces before its first line. */
function linesIn(text: string): readonly TelexLine[] {
  return textLines(text).map((line) => ({
    ...line,
    gap: line.gap || /^\s{2}$/.test(text.slice(Math.max(0, line.start - 2), line.start).replace("\n", "")),
    words: text
      .slice(line.start, Math.min(line.end, line.start + 2000))
      .replace(/[\p{Cc}\p{Co}]+/gu, " ")
      .trim(),
  }));
}

/** A field of a story that has all of them by name: `TI#Ferry stays in port`; `TX#` begins its text. */
const FIELD = /^([A-Z]{2})#(.*)$/;
const NAMED: Readonly<Record<string, "title" | "outlet" | "date" | "byline" | "id">> = {
  TI: "title",
  KN: "outlet",
  PD: "date",
  BY: "byline",
  AN: "id",
};

function ofFields(text: string, wrapped: readonly TelexLine[]): Item {
  // Each line of its text is a paragraph.
  const lines = wrapped.map((line) => ({ ...line, gap: true }));
  const roles: LineRole[] = lines.map(() => "body");
  const fields: { -readonly [Name in (typeof NAMED)[string]]?: string } = {};
  let isText = false;
  for (const [at, { words }] of lines.entries()) {
    const [, code, value = ""] = FIELD.exec(words) ?? [];
    if (code !== undefined) {
      const name = NAMED[code];
      if (name !== undefined && value.trim() !== "") fields[name] = value.trim();
      isText = code === "TX";
    }
    if (!isText || code !== undefined) roles[at] = "header";
  }
  close(lines, roles, 1);
  return lineItem(text, lines, roles, fields);
}

/** A line of the head by the mark before it: category, slug, headline, place, codes. */
const MARKED = /^([%#$:*@~&=^+!])(.*)$/;

/** Marks whose words may be the headline, the surest first. */
const OF_TITLES = ["^", "$", ":"];

/** A line of codes: priority, category, place and number, slug. */
const CODES = /^(?=.{1,70}$)[\p{Lu}\d .,:;/()_*&+-]+$/u;

/** How many lines a head has at most, and how long a headline is. */
const HEAD = 14;
const LONGEST = 140;

function ofLines(text: string, lines: readonly TelexLine[]): Item {
  const roles: LineRole[] = lines.map(() => "body");
  roles[0] = "header";
  const titles = new Map<string, number>();
  let byline: number | undefined;
  let at = 1;
  // The head ends with the first line that is neither marked, nor codes, nor a headline that no full stop closes.
  for (; at < Math.min(lines.length, HEAD); at += 1) {
    const { words } = lines[at] as TelexLine;
    const [, mark, value = ""] = MARKED.exec(words) ?? [];
    if (mark !== undefined) {
      roles[at] = "header";
      if (OF_TITLES.includes(mark) && isTitle(value)) titles.set(mark, titles.get(mark) ?? at);
    } else if (isByline(words)) {
      [byline, roles[at]] = [at, "byline"];
    } else if (CODES.test(words)) {
      roles[at] = "header";
      if (words.split(" ").length > 3 && !/\d/.test(words)) titles.set("", at);
    } else if (isTitle(words) && !titles.has("") && !OF_TITLES.some((each) => titles.has(each))) {
      titles.set("", at);
      roles[at] = "header";
    } else break;
  }
  const title = [...OF_TITLES, ""].map((mark) => titles.get(mark)).find((found) => found !== undefined);
  if (title !== undefined) roles[title] = "title";
  const sign = close(lines, roles, at);
  const agency = agencyIn(lines[0]?.words ?? "") ?? agencyIn(sign ?? "");
  return lineItem(text, lines, roles, {
    ...(title === undefined ? {} : { title: headline((lines[title] as TelexLine).words) }),
    ...(byline === undefined ? {} : { byline: (lines[byline] as TelexLine).words }),
    ...(agency === null ? {} : { outlet: agency, agency }),
  });
}

/** A headline without its mark and the slug before it: `:POTTED :Tern Bay Market`. */
function headline(words: string): string {
  return words
    .replace(MARKED, "$2")
    .replace(/^.*\s:(?=\S)/, "")
    .trim();
}

/** Whether words may be a headline: some of them, no place in brackets, no sentence that begins the text. */
function isTitle(words: string): boolean {
  const own = words.trim();
  return (
    own.length <= LONGEST &&
    own.split(/\s+/).length > 2 &&
    !/^\(.*\)$|[.!?:]["”']?$/.test(own) &&
    dateline(`${own} `) === null
  );
}

/** Who had the story in an agency: `PTI ED TH`, `AAP RTV ar`, `(NAN) TA/IS`. */
const SIGNED = /^\(?(\p{L}{2,6})\)?(?:[\\/ ]+\p{L}{2,8}){1,5}\)?$/u;

/** What stands between that and the end: how the story goes on, initials, numbers. */
const ENDS =
  /^(?:[[(/-]*(?:ends?|enditem|more(?: follows)?|mf|mtf|0|30|#{1,3})[\])/-]*|\p{Lu}{1,4}(?:[/ ]\p{Lu}{1,4}){0,3}|[\d :/.-]{4,30})$/iu;

/** The same where it ends the last line of the text: `… for a second boat. (MORE) PTI ED TH`. */
const INLINE = /(?<=[.!?"”']\s{0,3}) +(?:\((?:more|ends?)\) *)?(\p{L}{2,6}(?: \p{Lu}{1,5}){0,4})$/iu;

/** Lines of which the last of a text is cut before what an agency signs it with. */
function withSignApart(lines: readonly TelexLine[]): readonly TelexLine[] {
  return lines.flatMap((line): readonly TelexLine[] => {
    const found = INLINE.exec(line.words.slice(-60));
    const [agency = ""] = found?.[1]?.split(" ") ?? [];
    if (found === null || !isNewsAgency(agency)) return [line];
    const at = line.end - found[0].trimStart().length;
    const words = found[0].trim();
    return [
      { ...line, end: line.end - found[0].length, words: line.words.slice(0, -found[0].length) },
      { ...line, start: at, gap: true, words: words.replace(/^\([^)]*\) */, "") },
    ];
  });
}

/** Gives what stands behind the text its roles; answers with the line in which an agency has signed it. */
function close(lines: readonly TelexLine[], roles: LineRole[], from: number): string | null {
  let sign: string | null = null;
  const end = lines.findIndex(({ words }, at) => at >= from && CLOSES.test(words));
  if (end >= 0) roles.fill("end", end);
  for (let at = (end < 0 ? lines.length : end) - 1; at >= from; at -= 1) {
    const { words } = lines[at] as TelexLine;
    const signer = SIGNED.exec(words)?.[1] ?? words;
    if (sign === null && isNewsAgency(signer)) {
      roles[at] = "credit";
      sign = words;
    } else if (words === "" || ENDS.test(words)) roles[at] = "end";
    else break;
  }
  return sign;
}

/** The agency that a line of codes names. */
function agencyIn(words: string): string | null {
  return words.split(/[^\p{L}]+/u).find((word) => isNewsAgency(word)) ?? null;
}
