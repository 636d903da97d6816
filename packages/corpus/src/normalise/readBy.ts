import type { Article } from "../article.ts";
import { fieldDate } from "./fieldDate.ts";
import { type Fields, isBlank, object, type Spelling } from "./fields.ts";
import type { Layout } from "./layout.ts";

/** The fields of an article that are found by rules. */
const FOUND = ["title", "outlet", "url", "language", "published", "updated", "byline", "agency", "dateline"] as const;

type Rules = Readonly<Record<string, string>>;

/** The rules that a reader, or an earlier command of a pipe, tells of a record. */
export function ownRules(value: unknown): Rules {
  const rules = Object.entries(object(value) ?? {}).filter(([, rule]) => typeof rule === "string");
  return Object.fromEntries(rules) as Rules;
}

/**
 * Which rule found each field that an article has: a field of its record, or what is told apart in its text.
 *
 * @param own under which names the record states what an article has
 */
export function rulesOf(article: Article, fields: Fields, own: Spelling, found: Layout): Rules {
  const rules: Record<string, string> = {};
  for (const name of ["text", ...FOUND] as const) {
    const value = article[name];
    if (isBlank(value) || (Array.isArray(value) && value.length === 0)) continue;
    const names = name in own ? own[name as keyof Spelling] : [name];
    rules[name] = recordRule(name, article, fields, names) ?? textRule(name, article, found);
  }
  return rules;
}

function recordRule(
  name: keyof Article,
  { publishedBy }: Article,
  fields: Fields,
  names: readonly string[],
): string | null {
  if (name === "published" && publishedBy !== null && publishedBy !== "field") return publishedBy;
  const stated = names.filter((each) => !isBlank(fields[each]));
  const isDate = name === "published" || name === "updated";
  const readable = stated.length > 1 ? stated.find((each) => !isDate || isReadable(fields, each)) : stated[0];
  return readable === undefined ? null : `field ${readable}`;
}

function isReadable(fields: Fields, name: string): boolean {
  return fieldDate(fields, [name], () => {}) !== null;
}

/** What the text has no line of its own for stands in its header. */
function textRule(name: keyof Article, { agency }: Article, { removed, dateline, language }: Layout): string {
  const has = (rule: string): boolean => removed.some((part) => part.rule === rule);
  if (name === "language") return language === null ? "words" : "header";
  if (name === "dateline" || (name === "agency" && dateline?.includes(agency ?? "") === true)) return "dateline";
  const line = name === "agency" ? "byline" : name;
  return (line === "title" || line === "byline") && has(line) ? `${line} line` : "header";
}
