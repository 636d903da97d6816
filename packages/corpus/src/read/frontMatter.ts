import { parse } from "yaml";
import { type Fields, object, spelling } from "../normalise/fields.ts";
import { layout } from "../normalise/layout.ts";

/** YAML between two lines of dashes, with which a text of Markdown may begin. */
const BLOCK = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,16000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The record of a text of Markdown that begins with fields in YAML, as note-takers and makers of sites have it; null for any
 * other text. The text stays whole: the fields are marked as its header.
 */
export function frontMatter(text: string): Fields | null {
  const block = BLOCK.exec(text);
  const stated = block === null ? null : fieldsIn(block[1] ?? "");
  if (block === null || stated === null) return null;
  const at = block[0].length;
  const { paragraphs, removed, publishedBy: _, ...found } = layout(text.slice(at));
  const end = block[0].trimEnd().length;
  const own = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && String(value) !== ""));
  return {
    ...own,
    ...stated,
    publishedBy: "header",
    text,
    paragraphs: paragraphs.map(([start, stop]) => [start + at, stop + at]),
    removed: [
      { start: block[0].search(/\S/), end, rule: "header" },
      ...removed.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
    ],
  };
}

/** The fields of a block, where it is one and states anything of an article. */
function fieldsIn(block: string): Fields | null {
  let value: unknown;
  try {
    // A block that repeats itself could be made large; no writer's does.
    value = parse(block, { maxAliasCount: 10, logLevel: "silent" });
  } catch {
    return null;
  }
  const fields = object(value);
  if (fields === null) return null;
  const own = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, unlinked(each)]));
  const { title, published, byline, url } = spelling(own);
  return [title, published, byline, url].some((names) => names.length > 0) || own["source"] !== undefined ? own : null;
}

/** A note's name without the brackets that make it a link: `[[Edda Tolm]]`. */
function unlinked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlinked);
  return typeof value === "string" ? value.replace(/^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/, "$1") : value;
}
