import type { Doubt, DoubtRule } from "../doubt.ts";
import { excerpt } from "../problem.ts";

/** The fields that are asked for by one name, of records and of what stands in them. */
type Name =
  | ("id" | "publishedBy" | "paragraphs" | "removed" | "source" | "problem")
  | ("rule" | "reason" | "where" | "path" | "line" | "start" | "end" | "name");

/** A JSON record: what its fields hold is anybody's guess. */
export type Fields = Readonly<Record<string, unknown>> & { readonly [name in Name]?: unknown };

/**
 * The fields that an article may come from, as archives, feeds and scrapers name them. Where several are there, the
 * first in the list counts.
 */
export const NAMES: Readonly<
  Record<"text" | "title" | "outlet" | "published" | "updated" | "language" | "byline", readonly string[]>
> = {
  text: ["text", "body", "content", "maintext", "article"],
  title: ["title", "headline"],
  outlet: ["outlet", "source", "publisher", "sitename", "site_name", "source_domain"],
  published: [
    "published",
    "date",
    "publish_date",
    "date_publish",
    "pubDate",
    "date_published",
    "datePublished",
    "published_at",
    "publishedAt",
  ],
  updated: ["updated", "date_modify", "dateModified", "updated_at", "updatedAt"],
  language: ["language", "lang"],
  byline: ["byline", "authors", "author"],
};

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
