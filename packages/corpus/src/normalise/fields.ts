import type { Doubt, DoubtRule } from "../doubt.ts";
import { excerpt } from "../problem.ts";

/** The fields that are asked for by one name, of records and of what stands in them. */
type Name =
  | ("id" | "publishedBy" | "paragraphs" | "removed" | "source" | "problem")
  | ("rule" | "reason" | "where" | "path" | "line" | "start" | "end" | "name");

/** A JSON record: what its fields hold is anybody's guess. */
export type Fields = Readonly<Record<string, unknown>> & { readonly [name in Name]?: unknown };

/** What a record may state of an article, whatever it calls it. */
export type Role =
  | ("id" | "text" | "title" | "outlet" | "url" | "published" | "time" | "updated")
  | ("language" | "byline");

/**
 * The names of the fields that an article may come from, as archives, feeds, scrapers and tables give them, in English,
 * German, French and Russian. They stand here as `folded` makes them. Where several are there, the first in the list counts.
 */
export const NAMES: Readonly<Record<Role, readonly string[]>> = {
  id: ["id", "textname", "docid", "documentid", "articleid", "storiesid", "guid"],
  text: [
    ...["text", "body", "content", "maintext", "article", "fulltext", "bodytext", "articlebody", "articletext"],
    ...[
      "plaintext",
      "contenttext",
      "cleantext",
      "storytext",
      "fullarticle",
      "newstext",
      "documenttext",
      "articlecontent",
      "volltext",
      "artikeltext",
      "textkörper",
      "selftext",
      "posttext",
      "pagecontent",
    ],
    ...[
      "texte",
      "texteintégral",
      "texteintegral",
      "textecomplet",
      "contenu",
      "полныйтекст",
      "текст",
      "текстстатьи",
      "текстдокумента",
    ],
  ],
  title: [
    ...[
      "title",
      "headline",
      "webtitle",
      "newstitle",
      "newsheadline",
      "documenttitle",
      "articletitle",
      "heading",
      "titel",
      "überschrift",
      "schlagzeile",
      "titre",
    ],
    ...["заголовок", "заголовокстатьи", "название"],
  ],
  outlet: [
    ...["outlet", "source", "publisher", "sitename", "publication", "newspaper", "outletname", "sourcename", "medium"],
    ...[
      "medianame",
      "mediaoutlet",
      "newsoutlet",
      "newssource",
      "paper",
      "metasitename",
      "sourcehostname",
      "publicationname",
      "publicationtitle",
      "sourcecommonname",
    ],
    ...[
      "zeitung",
      "quelle",
      "medienname",
      "journal",
      "nomdelasource",
      "источник",
      "издание",
      "названиеисточника",
      "названиеиздания",
      "сми",
    ],
    ...["pagename", "subreddit", "sourcedomain", "hostname", "domain"],
  ],
  url: [
    "canonicallink",
    "canonicalurl",
    "url",
    "link",
    "weburl",
    "articleurl",
    "requestedurl",
    "permalink",
    "documentidentifier",
    "sourceurl",
  ],
  published: [
    ...["published", "date", "publishdate", "datepublish", "pubdate", "datepublished", "publishedat", "publishingdate"],
    ...[
      "publicationdate",
      "publicationday",
      "publishedon",
      "publisheddate",
      "dateofpublication",
      "webpublicationdate",
      "articledate",
    ],
    ...["datum", "erscheinungsdatum", "veröffentlicht", "veröffentlichungsdatum"],
    ...["datedepublication", "datedeparution", "datepublication", "дата", "датапубликации", "датавыхода"],
    ...["newsdate", "postdate", "postcreateddate", "postcreated", "datetime"],
    ...["createdat", "createdutc", "createdtime"],
  ],
  time: ["time", "publicationtime", "pubtime", "uhrzeit", "heure", "время"],
  updated: [
    "updated",
    "datemodify",
    "datemodified",
    "updatedat",
    "modified",
    "lastmodified",
    "modifieddate",
    "lastupdated",
  ],
  language: ["language", "lang", "metalang", "sprache", "langue", "язык"],
  byline: [
    ...[
      "byline",
      "authors",
      "author",
      "authorname",
      "creator",
      "writer",
      "reporter",
      "journalist",
      "journalists",
      "reporters",
      "writers",
    ],
    ...["autor", "autoren", "verfasser", "auteur", "auteurs", "автор", "авторы", "bylinetext", "user"],
  ],
};

/** When a post was made is when it was published; of what has a field for that, only when it came into a database. */
const MADE = /^created/;

/** Names that only tables of countries have where the day stands before the month. */
const DAY_FIRST = /^(?:datum|erscheinungs|veröffentlich|дата|datede)/;

/** A field's name without what differs between two spellings of it: `Publish_Date` and `publishDate` are one. */
function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/(?<=.)[\s_.:-]+/gu, "");
}

/** Whether a column's heading says that its dates have the day first. */
export function isDayFirst(heading: string): boolean {
  return DAY_FIRST.test(folded(heading));
}

interface Known {
  readonly role: Role;
  readonly rank: number;
}

const known: ReadonlyMap<string, Known> = new Map(
  (Object.keys(NAMES) as Role[]).flatMap((role) => NAMES[role].map((name, rank) => [name, { role, rank }] as const)),
);

/** What names were found to be: records of one input have the same. */
const looked = new Map<string, Known | null>();

/** So many names are kept; an input may have as many as it likes. */
const KEPT = 2000;

function knownAs(name: string): Known | null {
  const before = looked.get(name);
  if (before !== undefined) return before;
  const found = name.length > 60 ? null : (known.get(folded(name)) ?? null);
  if (looked.size < KEPT) looked.set(name, found);
  return found;
}

/** What a field of this name states; null for one that no list has. */
export function roleOf(name: string): Role | null {
  return knownAs(name)?.role ?? null;
}

/** The names of a record's own fields for each thing that it may state, the best first. */
export type Spelling = Readonly<Record<Role, readonly string[]>>;

/** The names of the last record that was asked about, and what they were found to be: the records of one input have the same. */
let last: { readonly names: readonly string[]; readonly own: Spelling } | null = null;

/** Finds under which names a record states what an article has. */
export function spelling(fields: Fields): Spelling {
  const names = Object.keys(fields);
  if (last === null || last.names.length !== names.length || !last.names.every((name, at) => name === names[at]))
    last = { names, own: spelt(names) };
  return last.own;
}

function spelt(fields: readonly string[]): Spelling {
  const found: Record<Role, string[]> = {
    ...{ id: [], text: [], title: [], outlet: [], url: [], published: [] },
    ...{ time: [], updated: [], language: [], byline: [] },
  };
  for (const name of fields) {
    const own = knownAs(name);
    if (own === null) continue;
    const names = found[own.role];
    let at = names.length;
    while (at > 0 && (knownAs(names[at - 1] ?? "")?.rank ?? 0) > own.rank) at -= 1;
    names.splice(at, 0, name);
  }
  const isMade = (name: string): boolean => MADE.test(folded(name));
  if (!found.published.every(isMade)) found.published = found.published.filter((name) => !isMade(name));
  return found;
}

/** Says that something in a record is doubtful. */
export type Tell = (rule: DoubtRule, reason: string) => void;

/** Collects what is told, one doubt a rule: a second reason joins the first. */
export function teller(): { readonly tell: Tell; readonly doubts: () => readonly Doubt[] } {
  const reasons = new Map<DoubtRule, string>();
  return {
    tell(rule, reason) {
      const before = reasons.get(rule);
      reasons.set(rule, before === undefined ? reason : `${before}; ${reason.replace(/^Expected /, "expected ")}`);
    },
    doubts: () => Array.from(reasons, ([rule, reason]) => ({ rule, reason })),
  };
}

/** A value that says nothing: no field, null, or words that are blank. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** A value that is words, else null. */
export function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A value that is an object and no list, else null. */
export function object(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A value for a message. A list or an object is not shown: it may be as deep and as long as it likes. */
export function shown(value: unknown): string {
  if (value === undefined) return "no such field";
  if (typeof value === "string" && isBlank(value)) return "none";
  if (typeof value === "string") return `\`${excerpt(value)}\``;
  return Array.isArray(value) ? "a list" : object(value) === null ? `\`${String(value)}\`` : "an object";
}

/** Says that a field holds something else than it should. */
export function wrongType(tell: Tell, expected: string, name: string, value: unknown): void {
  tell("wrong-type", `Expected ${expected} in \`${name}\`, got ${shown(value)}`);
}

/**
 * The words of the first of these fields that has any. A field before it that holds something else is told; those behind
 * it are not asked, and stay in the article as unknown ones.
 */
export function words(
  fields: Fields,
  names: readonly string[],
  tell: Tell,
  read: (value: unknown) => string | null = string,
): string | null {
  for (const name of names) {
    const value = fields[name];
    if (isBlank(value)) continue;
    const own = read(value);
    if (own !== null) return own;
    wrongType(tell, "words", name, value);
  }
  return null;
}
