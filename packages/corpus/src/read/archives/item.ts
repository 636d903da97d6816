import type { Problem } from "../../article.ts";
import { furniture } from "../../normalise/furniture.ts";
import { languageCode } from "../../normalise/languageCode.ts";
import { type Reading, reading } from "../../normalise/record.ts";
import { singleSpaced } from "../../normalise/singleSpaced.ts";
import { writtenDate } from "../../normalise/writtenDate.ts";
import { excerpt, problem } from "../../problem.ts";
import { type Block, type Composed, composed } from "../composed.ts";
import { agencyIn, agencyOf, printedNames } from "./names.ts";
import { pageHeads } from "./pageHeads.ts";

/** One document of an export, as the archive prints its fields; what it does not print is missing. */
export interface Item {
  readonly title?: string;
  readonly outlet?: string;
  /** The words of its date. */
  readonly date?: string;
  readonly byline?: string;
  /** Whether the byline has last names first. */
  readonly turned?: boolean;
  readonly agency?: string;
  /** The words of its dateline, where a label tells them. */
  readonly dateline?: string;
  readonly section?: string;
  readonly language?: string;
  readonly url?: string;
  /** The archive's own number of it. */
  readonly id?: string;
  /** Other fields that are kept under their names. */
  readonly more?: Readonly<Record<string, string>>;
  /** Its parts in order; or its text with spans, where it stays as it stands in the file. */
  readonly body: readonly Block[] | Pick<Composed, "text" | "paragraphs" | "removed" | "dateline" | "agency">;
  /** Words to show where it has no body. */
  readonly notice?: string;
}

/** Where an export was read, and what is doubtful about all of it. */
export interface Place {
  readonly path: string;
  readonly reader: string;
  readonly encoding?: string | null;
  readonly damage?: string | null;
}

/** What a library's proxy puts before an address. */
const PROXIED = /^https?:\/\/[^/\s?]+\/login\?q?url=(?=https?:)/i;

/** Makes an article of the document at a place in the file, from 1; one without body is a problem. */
export function itemReading(item: Item, line: number, place: Place): Reading | Problem {
  const parts = withoutTail(withoutPageHeads("text" in item.body ? item.body : composed(item.body), item));
  if (parts.paragraphs.length === 0) return bodiless(item, line, place);
  const by = item.byline === undefined ? null : printedNames(item.byline, { turned: item.turned === true });
  const agency =
    knownAgency(item.agency) ??
    by?.agency ??
    agencyOf(item.outlet ?? "") ??
    parts.agency ??
    (item.dateline === undefined ? null : agencyIn(item.dateline));
  const stated = {
    id: item.id,
    title: folded(item.title),
    outlet: folded(item.outlet),
    url: item.url?.replace(PROXIED, ""),
    language: item.language === undefined ? undefined : (languageCode(item.language) ?? undefined),
    published: item.date === undefined ? undefined : (writtenDate(item.date) ?? folded(item.date)),
    agency: agency ?? undefined,
    dateline: folded(item.dateline) ?? parts.dateline,
    section: item.section === undefined ? undefined : sectionOf(item.section),
  };
  const fields: Record<string, unknown> = { ...item.more };
  for (const [name, value] of Object.entries(stated)) if (value !== undefined && value !== "") fields[name] = value;
  if (by !== null && by.byline.length > 0) fields["byline"] = by.byline;
  const readBy: Record<string, string> = { reader: place.reader };
  for (const name of [...Object.keys(fields), "text"]) readBy[name] ??= "export";
  const { text, paragraphs, removed } = parts;
  const kinds = "kinds" in parts ? { kinds: parts.kinds } : {};
  return reading(
    { ...fields, text, paragraphs, ...kinds, removed, publishedBy: "export", readBy },
    { path: place.path, line },
    { encoding: place.encoding ?? null, damage: place.damage ?? null },
  );
}

type Body = Pick<Composed, "text" | "paragraphs" | "removed"> & Partial<Composed>;

/** A body without what its pages repeat, which is marked as removed. */
function withoutPageHeads<Parts extends Body>(parts: Parts, document: Item): Parts {
  const { text, paragraphs } = parts;
  const isHead = pageHeads(
    paragraphs.map(([start, end]) => text.slice(start, end)),
    document,
  );
  return without(
    parts,
    isHead.map((is) => (is ? "page head" : null)),
  );
}

/** What may end an article in an archive: who helped, how to reach them, whose it is. */
const ENDING: ReadonlySet<string | null> = new Set(["credit", "contact", "copyright", "separator"]);

/** A body without what stands behind its last words, which is marked as removed. */
function withoutTail<Parts extends Body>(parts: Parts): Parts {
  const { text, paragraphs } = parts;
  const rules = paragraphs.map(([start, end]) => (end - start > 400 ? null : furniture(text.slice(start, end), true)));
  const last = rules.findLastIndex((rule) => !ENDING.has(rule));
  return last < 0
    ? parts
    : without(
        parts,
        rules.map((rule, at) => (at > last ? rule : null)),
      );
}

/** A body without the paragraphs for which there is a rule. */
function without<Parts extends Body>(parts: Parts, rules: readonly (string | null)[]): Parts {
  const { paragraphs, removed, kinds } = parts;
  const gone = paragraphs.flatMap(([start, end], at) => {
    const rule = rules[at];
    return typeof rule === "string" ? [{ start, end, rule }] : [];
  });
  if (gone.length === 0) return parts;
  const stays = (_: unknown, at: number): boolean => typeof rules[at] !== "string";
  return {
    ...parts,
    paragraphs: paragraphs.filter(stays),
    removed: [...removed, ...gone].sort((a, b) => a.start - b.start),
    ...(kinds === undefined ? {} : { kinds: kinds.filter(stays) }),
  };
}

function bodiless({ title, notice }: Item, line: number, { path }: Place): Problem {
  const got = folded(title ?? notice) ?? "";
  return problem(
    "missing-text",
    `Expected an article, got ${got === "" ? "none" : `\`${excerpt(got)}\``}`,
    `${path}:${line}`,
  );
}

/** Words on one line; undefined for none. */
function folded(words: string | undefined): string | undefined {
  const own = singleSpaced(words ?? "");
  return own === "" ? undefined : own;
}

/** An agency's name as a field gives it, where it is no sentence. */
function knownAgency(words: string | undefined): string | null {
  const name = folded(words)?.replace(/[.;,]+$/, "") ?? "";
  return name === "" || name.length > 60 ? null : name;
}

/** A part of a section's words that tells page, column or number and no section. */
const PAGE =
  /^(?:p|pg|pgs|page|pages|s|seite|col|column|colonne|spalte|version|issue|ausg|ausgabe|no|nr)\b[.:]?\s*[\w.,/-]{1,12}(?:\s.*)?$|^[\d.,\s-]+$/i;

/** A section without page and column: `Foreign Desk` of `Section 1; Page 1; Column 5; Foreign Desk`, with its `Section 1`. */
function sectionOf(words: string): string {
  const parts = words
    .replace(/\s+/g, " ")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !PAGE.test(part));
  return parts.join("; ");
}

/** A problem where a file gives fewer or more documents than it announces. */
export function miscounted(announced: number | null, found: number, path: string): Problem | null {
  if (announced === null || announced === found) return null;
  const missing = announced > found ? `: ${announced - found} are missing` : "";
  return problem(
    "article-count",
    `Expected ${announced} articles, as the file announces, got ${found}${missing}`,
    path,
  );
}
