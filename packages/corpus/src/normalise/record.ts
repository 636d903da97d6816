import type { Article, Problem, Removed, Source } from "../article.ts";
import { excerpt, problem } from "../problem.ts";
import type { Span } from "../span.ts";
import { parseDate } from "./dates.ts";
import { identifier } from "./identifier.ts";
import { type Layout, layout } from "./layout.ts";
import { credit } from "./people.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Makes an article of one JSON record. Its own fields win; what it lacks is found in its text. `date`, `author`,
 * `authors`, `lang`, `publisher` and a `source` that is a string are read as `published`, `byline`, `language` and
 * `outlet`. Unknown fields are kept. A record without text is a problem; one that is a problem already is returned.
 */
export function article(fields: Fields, source: Source): Article | Problem {
  const id = ownId(fields);
  const text = fields["text"];
  if (typeof text !== "string") return passedOn(fields) ?? unusable("missing-text", fields, "text", source, id);
  if (text.trim() === "") return unusable("empty-text", fields, "text", source, id);
  const title = string(fields["title"]);
  const found = ownLayout(fields, text) ?? layout(text, { title });
  const published = ownDate(fields);
  const url = string(fields["url"]) ?? found.url;
  const canonical: Article = {
    id: id ?? identifier(url ?? text),
    text,
    title: title ?? found.title,
    outlet: string(fields["outlet"]) ?? string(fields["source"]) ?? string(fields["publisher"]) ?? found.outlet,
    url,
    language: string(fields["language"]) ?? string(fields["lang"]) ?? found.language,
    published: published ?? found.published,
    publishedBy: published === null ? found.publishedBy : (string(fields["publishedBy"]) ?? "field"),
    byline: ownByline(fields) ?? found.byline,
    agency: string(fields["agency"]) ?? found.agency,
    dateline: string(fields["dateline"]) ?? found.dateline,
    paragraphs: found.paragraphs,
    removed: found.removed,
    group: string(fields["group"]),
    source: ownSource(fields) ?? source,
  };
  // The canonical fields come first, then the unknown ones in the input's order.
  return { ...canonical, ...fields, ...canonical };
}

function unusable(rule: string, fields: Fields, field: string, source: Source, id: string | null): Problem {
  const value = fields[field];
  const got = value === undefined ? "no such field" : `\`${excerpt(JSON.stringify(value) ?? "")}\``;
  const where = source.line === null ? source.path : `${source.path}:${source.line}`;
  return problem(rule, `Expected words in \`${field}\`, got ${got}`, where, id);
}

/** A problem that an earlier command of a pipe has written. */
function passedOn(fields: Fields): Problem | null {
  const value = record(fields["problem"]);
  if (value === null) return null;
  const [rule, reason, where] = [string(value["rule"]), string(value["reason"]), string(value["where"])];
  return rule === null || reason === null || where === null ? null : problem(rule, reason, where, ownId(fields));
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function record(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function ownId(fields: Fields): string | null {
  const id = fields["id"];
  return typeof id === "number" && Number.isFinite(id) ? String(id) : string(id);
}

function ownDate(fields: Fields): string | null {
  const value = string(fields["published"]) ?? string(fields["date"]);
  return value === null ? null : parseDate(value);
}

function ownByline(fields: Fields): readonly string[] | null {
  for (const name of ["byline", "authors", "author"]) {
    const value = fields[name];
    if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value;
    if (typeof value === "string" && value.trim() !== "") return credit(value).byline;
  }
  return null;
}

function ownSource(fields: Fields): Source | null {
  const value = record(fields["source"]);
  if (value === null || typeof value["path"] !== "string") return null;
  const line = value["line"];
  return { path: value["path"], line: typeof line === "number" && Number.isInteger(line) ? line : null };
}

/** The record's own paragraphs, if they are spans in order inside the text; then nothing is looked for in the text. */
function ownLayout(fields: Fields, text: string): Layout | null {
  const paragraphs = fields["paragraphs"];
  if (!Array.isArray(paragraphs)) return null;
  let last = 0;
  for (const span of paragraphs) {
    if (!Array.isArray(span) || span.length !== 2 || !isRange(span[0], span[1], last, text.length)) return null;
    last = span[1];
  }
  const nothing = { title: null, outlet: null, url: null, language: null, published: null, publishedBy: null };
  const removed = ownRemoved(fields["removed"], text.length);
  return { ...nothing, byline: [], agency: null, dateline: null, paragraphs: paragraphs as Span[], removed };
}

function ownRemoved(value: unknown, length: number): readonly Removed[] {
  if (!Array.isArray(value)) return [];
  const valid = value.every((part) => {
    const fields = record(part);
    return fields !== null && isRange(fields["start"], fields["end"], 0, length) && typeof fields["rule"] === "string";
  });
  return valid ? (value as Removed[]) : [];
}

function isRange(start: unknown, end: unknown, least: number, most: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && least <= Number(start) && Number(start) < Number(end) && Number(end) <= most;
}
