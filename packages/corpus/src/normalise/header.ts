import { english } from "@readout/lexicon";
import { leadingDate, parseDate } from "./dates.ts";
import { languageCode } from "./languageCode.ts";
import { credit, isCredit } from "./people.ts";

/** What an article says about itself; what it does not say is missing. */
export interface Stated {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
  readonly published?: string;
  readonly publishedBy?: string;
  readonly byline?: readonly string[];
  readonly agency?: string;
}

type Field = "published" | "title" | "outlet" | "byline" | "agency" | "url" | "language" | "other";

/** The names of header lines: `Date: 2023-11-05`. `other` is known and left out. */
const names: Readonly<Record<Field, readonly string[]>> = {
  published: english.headersOfDate,
  title: english.headersOfTitle,
  outlet: english.headersOfOutlet,
  byline: english.headersOfByline,
  agency: english.headersOfAgency,
  url: english.headersOfAddress,
  language: english.headersOfLanguage,
  other: english.otherHeaders,
};

const fields: ReadonlyMap<string, Field> = new Map(
  (Object.keys(names) as Field[]).flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** Reads a header line; null if it is none. A line such as `Date: a fruit of the desert` is none. */
export function headerLine(line: string): Stated | null {
  if (line.length > 400) return null;
  // reStructuredText has a colon before the name, too.
  if (line.startsWith(":")) return headerField(line.replace(/^:([A-Za-z ]{2,20}):(?=\s)/, "$1:"));
  if (!line.includes("|")) return headerField(line);
  const [first = "", ...rest] = line.split(/\s*\|\s*/);
  const stated = headerField(first);
  // `Source: Xinhua| 2019-01-06 07:55:47|Editor: WX`: more fields on the line.
  if (stated === null || /^[*_]*(?:by\b|author)/i.test(line)) return headerField(line);
  const others = rest.map((part) => dateLine(part) ?? headerField(part) ?? {});
  return Object.assign({}, ...others.reverse(), stated) as Stated;
}

const below: ReadonlySet<string> = new Set(english.headersBelow);

/** Whether a line is one of a header when it stands right below another one: `Summary: The ferry stayed in port.` */
export function isHeaderBelow(line: string): boolean {
  return below.has(/^:?([A-Za-z]{5,12}):(?:\s|$)/.exec(line)?.[1]?.toLowerCase() ?? "");
}

const texts: ReadonlySet<string> = new Set(english.headersOfText);

/** How many characters of a line below a header name the text that begins there: `Text: `. */
export function textLabel(line: string): number {
  const [label = "", name = ""] = /^[*_]*([A-Za-z][A-Za-z ]{2,20})[*_]*:[*_]*(?:\s+|$)/.exec(line) ?? [];
  return texts.has(name.toLowerCase()) ? label.length : 0;
}

function headerField(line: string): Stated | null {
  const match = /^[*_]*([A-Za-z][A-Za-z ]{1,20}?)[*_]*\s*[:=]\s*[*_]*\s*(.+?)[*_]*$/.exec(line);
  const field = fields.get(match?.[1]?.toLowerCase() ?? "");
  const value = match?.[2]?.trim() ?? "";
  if (field === undefined || value === "") return bylineLine(line);
  if (field === "published") return dateField(value);
  if (field === "title") return { title: unquoted(value) };
  if (field === "byline") return credited(value);
  if (field === "url") return /^https?:\/\/\S+$/i.test(value) ? { url: value } : null;
  if (field === "language") return language(value);
  if (/[.!?]["”]?$/.test(value) && value.split(/\s+/).length > 6) return null;
  if (field === "other") return {};
  return field === "outlet" ? { outlet: unquoted(value) } : { agency: value };
}

/** `By Ilva Stenmark`, `By Courier staff and agencies`. */
function bylineLine(line: string): Stated | null {
  const words = /^[*_]*by:?\s+(.{3,160}?)[*_]*$/i.exec(line)?.[1];
  if (words === undefined || /[.!?]$/.test(words.replace(/\b(?:Jr|Sr)\.$/, ""))) return null;
  const known = credited(words);
  return Object.keys(known).length > 0 || isCredit(words) ? known : null;
}

function credited(words: string): Stated {
  const { byline, agency } = credit(words);
  return { ...(byline.length > 0 ? { byline } : {}), ...(agency === null ? {} : { agency }) };
}

/** A date that can be read in two ways (03/04/2024) is still a header, but says nothing. */
function dateField(value: string): Stated | null {
  const published = parseDate(value);
  if (published !== null) return { published, publishedBy: "header" };
  return /\d/.test(value) && value.length < 40 && !/[.!?]$/.test(value) ? {} : null;
}

/** The words of a header's date (`Date: 03/04/2024`) that cannot be read as one; null for any other line. */
export function unreadDate(line: string): string | null {
  const [, name = "", value = ""] = /^[*_]*([A-Za-z][A-Za-z ]{1,20}?)[*_]*\s*[:=]\s*[*_]*\s*([^|*_]+)/.exec(line) ?? [];
  return fields.get(name.toLowerCase()) === "published" && parseDate(value) === null ? value.trim() : null;
}

function language(value: string): Stated | null {
  const code = languageCode(value);
  return code === null ? null : code === "" ? {} : { language: code };
}

function unquoted(value: string): string {
  return value.replace(/^["“](.*)["”]$/s, (whole, inner: string) => (/["“”]/.test(inner) ? whole : inner));
}

/** A line that is a date and no more: `Sunday, 5 November 2023`, `Published on Nov. 5, 2023`. */
export function dateLine(line: string): Stated | null {
  if (line.length > 90) return null;
  const match =
    /^(published|posted|first published|updated|last updated|last modified)?(?:\s+(?:on|at))?:?\s*(.+)$/i.exec(
      withoutStress(line),
    );
  const published = parseDate(match?.[2] ?? "");
  if (published === null) return null;
  return /^(?:updated|last)/i.test(match?.[1] ?? "") ? {} : { published, publishedBy: "text" };
}

/** A line without the marks of Markdown around it. */
function withoutStress(line: string): string {
  return /^[*_]/.test(line) ? line.replace(/^[*_]+|[*_]+$/g, "") : line;
}

/**
 * A line under a headline with the outlet and the date: `The Courier, 5 November 2023`. A place may stand in the same way:
 * what has no word of a newspaper's name and no article before it says the date alone.
 */
export function sourceLine(stressed: string): Stated | null {
  if (stressed.length > 120) return null;
  const line = withoutStress(stressed);
  for (let at = line.indexOf(","); at > 1; at = line.indexOf(",", at + 1)) {
    const published = parseDate(line.slice(at + 1));
    if (published === null) continue;
    const name = line.slice(0, at).trim();
    if (!/^\p{Lu}/u.test(name) || /[.!?"“”]$|\d/.test(name)) return null;
    return { published, publishedBy: "text", ...(isOutlet(name) ? { outlet: name } : {}) };
  }
  return null;
}

/** Whether words are a newspaper's name, by an article before it or a word that such names have, and nothing else. */
export function isOutlet(name: string): boolean {
  if (name.length > 80 || !/^\p{Lu}/u.test(name) || /[.!?"“”]$|\d/.test(name)) return false;
  const isName = /^(?:The|Le|La|Der|Die|Das) \p{Lu}/u.test(name) || PAPERS.test(name);
  return isName && name.split(/\s+/).length <= 8;
}

/** A line of people under a headline that says no more: `Ilva Stenmark`, `Ilva Stenmark, political correspondent`. */
export function creditUnderTitle(line: string): Stated | null {
  if (line.length > 120 || !isCredit(line)) return null;
  const { byline, agency } = credit(line);
  return byline.length === 0 ? null : { byline, ...(agency === null ? {} : { agency }) };
}

/** Words that newspapers' names have and places' have not. */
const PAPERS = new RegExp(`\\b(?:${english.paperNames.join("|")})\\b`, "i");

/** Metadata in front of the first words, on their line: ` date 2023-11-05 Amidst …`. Gives its length, with spaces. */
export function headerPrefix(line: string): { readonly stated: Stated; readonly length: number } | null {
  const label = /^(?:(?:date|published|posted)(?:\s+on)?\s*:?\s+)?/i.exec(line.slice(0, 40))?.[0] ?? "";
  const found = leadingDate(line.slice(label.length, label.length + 80));
  if (found === null) return null;
  const after = /^\s*(?:[|–—:-]\s*)?(?=\s?["'“‘(\p{Lu}\p{N}])/u.exec(
    line.slice(label.length + found.length, label.length + found.length + 20),
  );
  if (after === null || after[0] === "" || (label === "" && !/^\d{4}-/.test(line))) return null;
  return {
    stated: { published: found.date, publishedBy: "header" },
    length: label.length + found.length + after[0].length,
  };
}
