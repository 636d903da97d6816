import type { Article, Problem, Removed, Source } from "../article.ts";
import { excerpt, problem } from "../problem.ts";
import type { Span } from "../span.ts";
import { parseDate } from "./dates.ts";
import { identifier } from "./identifier.ts";
import { type Layout, layout } from "./layout.ts";
import { type Credit, credit } from "./people.ts";

/** The fields that a record may have; what they hold is anybody's guess. */
interface Fields {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly title?: unknown;
  readonly outlet?: unknown;
  readonly publisher?: unknown;
  readonly source?: unknown;
  readonly url?: unknown;
  readonly language?: unknown;
  readonly lang?: unknown;
  readonly published?: unknown;
  readonly publishedBy?: unknown;
  readonly date?: unknown;
  readonly byline?: unknown;
  readonly authors?: unknown;
  readonly author?: unknown;
  readonly agency?: unknown;
  readonly dateline?: unknown;
  readonly paragraphs?: unknown;
  readonly removed?: unknown;
  readonly group?: unknown;
  readonly problem?: unknown;
}

/** The fields of what a record's fields hold. */
interface Inner {
  readonly rule?: unknown;
  readonly reason?: unknown;
  readonly where?: unknown;
  readonly path?: unknown;
  readonly line?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

/**
 * Makes an article of one JSON record. Its own fields win; what it lacks is found in its text. `date`, `author`,
 * `authors`, `lang`, `publisher` and a `source` that is a string are read as `published`, `byline`, `language` and
 * `outlet`. Unknown fields are kept. A record without text is a problem; one that is a problem already is returned.
 */
export function article(record: Readonly<Record<string, unknown>>, source: Source): Article | Problem {
  const fields: Fields = record;
  const id = ownId(fields);
  const text = fields.text;
  if (typeof text !== "string") return passedOn(fields) ?? unusable("missing-text", text, source, id);
  if (text.trim() === "") return unusable("empty-text", text, source, id);
  const title = string(fields.title);
  const found = ownLayout(fields, text) ?? layout(text, { title });
  const published = ownDate(fields);
  const by = ownCredit(fields);
  const url = string(fields.url) ?? found.url;
  const canonical: Article = {
    id: id ?? identifier(url ?? text),
    text,
    title: title ?? found.title,
    outlet: string(fields.outlet) ?? string(fields.source) ?? string(fields.publisher) ?? found.outlet,
    url,
    language: string(fields.language) ?? string(fields.lang) ?? found.language,
    published: published ?? found.published,
    publishedBy: published === null ? found.publishedBy : (string(fields.publishedBy) ?? "field"),
    byline: by?.byline ?? found.byline,
    agency: string(fields.agency) ?? by?.agency ?? found.agency,
    dateline: string(fields.dateline) ?? found.dateline,
    paragraphs: found.paragraphs,
    removed: found.removed,
    group: string(fields.group),
    source: ownSource(fields) ?? source,
  };
  // The canonical fields come first, then the unknown ones in the input's order.
  return { ...canonical, ...record, ...canonical };
}

function unusable(rule: string, text: unknown, source: Source, id: string | null): Problem {
  const got = text === undefined ? "no such field" : `\`${excerpt(JSON.stringify(text) ?? "")}\``;
  const where = source.line === null ? source.path : `${source.path}:${source.line}`;
  return problem(rule, `Expected words in \`text\`, got ${got}`, where, id);
}

/** A problem that an earlier command of a pipe has written. */
function passedOn(fields: Fields): Problem | null {
  const value = object(fields.problem);
  if (value === null) return null;
  const [rule, reason, where] = [string(value.rule), string(value.reason), string(value.where)];
  return rule === null || reason === null || where === null ? null : problem(rule, reason, where, ownId(fields));
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function object(value: unknown): Inner | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Inner) : null;
}

function ownId(fields: Fields): string | null {
  const id = fields.id;
  return typeof id === "number" && Number.isFinite(id) ? String(id) : string(id);
}

function ownDate(fields: Fields): string | null {
  const value = string(fields.published) ?? string(fields.date);
  return value === null ? null : parseDate(value);
}

/** A list of names stands as it is; a line of words is read as a byline. */
function ownCredit(fields: Fields): Credit | null {
  for (const value of [fields.byline, fields.authors, fields.author]) {
    if (Array.isArray(value) && value.every((part) => typeof part === "string")) return { byline: value, agency: null };
    if (typeof value === "string" && value.trim() !== "") return credit(value);
  }
  return null;
}

function ownSource(fields: Fields): Source | null {
  const value = object(fields.source);
  if (value === null || typeof value.path !== "string") return null;
  const line = value.line;
  return { path: value.path, line: typeof line === "number" && Number.isInteger(line) ? line : null };
}

/** The record's own paragraphs, if they are spans in order inside the text; then nothing is looked for in the text. */
function ownLayout(fields: Fields, text: string): Layout | null {
  const paragraphs = fields.paragraphs;
  if (!Array.isArray(paragraphs)) return null;
  let last = 0;
  for (const span of paragraphs) {
    if (!Array.isArray(span) || span.length !== 2 || !isRange(span[0], span[1], last, text.length)) return null;
    last = span[1];
  }
  const nothing = { title: null, outlet: null, url: null, language: null, published: null, publishedBy: null };
  const removed = ownRemoved(fields.removed, text.length);
  return { ...nothing, byline: [], agency: null, dateline: null, paragraphs: paragraphs as Span[], removed };
}

function ownRemoved(value: unknown, length: number): readonly Removed[] {
  if (!Array.isArray(value)) return [];
  const valid = value.every((part) => {
    const fields = object(part);
    return fields !== null && isRange(fields.start, fields.end, 0, length) && typeof fields.rule === "string";
  });
  return valid ? (value as Removed[]) : [];
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
