import { parse } from "yaml";
import { type Fields, object, spelling } from "../normalise/fields.ts";
import { layout } from "../normalise/layout.ts";
import { parseToml } from "./toml.ts";

/** YAML between two lines of dashes, or TOML between two of plus signs, with which a text of Markdown may begin. */
const BLOCK = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,16000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** The date with which makers of sites begin a file's name. */
const NAMED = /^(\d{4}-\d{2}-\d{2})-/;

/**
 * The record of a text of Markdown that begins with fields in YAML or TOML, as note-takers and makers of sites have it; null for
 * any other text. The text stays whole: the fields are marked as its header. Where they have no date, the file's name may.
 */
export function frontMatter(text: string, name: string): Fields | null {
  const block = BLOCK.exec(text);
  const stated = block === null ? null : fieldsIn(block[2] ?? "", block[1] === "---" ? fromYaml : parseToml);
  if (block === null || stated === null) return null;
  const day = spelling(stated).published.length === 0 ? NAMED.exec(name)?.[1] : undefined;
  const at = block[0].length;
  const { paragraphs, removed, publishedBy: _, ...found } = layout(text.slice(at));
  const end = block[0].trimEnd().length;
  const own = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && String(value) !== ""));
  return {
    ...own,
    ...(day === undefined ? {} : { published: day }),
    ...stated,
    publishedBy: day === undefined ? "header" : "file name",
    text,
    paragraphs: paragraphs.map(([start, stop]) => [start + at, stop + at]),
    removed: [
      { start: block[0].search(/\S/), end, rule: "header" },
      ...removed.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
    ],
  };
}

/** What YAML holds; null where it is none. */
function fromYaml(block: string): unknown {
  try {
    // A block that repeats itself could be made large; no writer's does.
    return parse(block, { maxAliasCount: 10, logLevel: "silent" });
  } catch {
    return null;
  }
}

/** The fields of a block, where it is one and states anything of an article. */
function fieldsIn(block: string, parsed: (block: string) => unknown): Fields | null {
  const outer = object(parsed(block));
  if (outer === null) return null;
  // Tables of their own for what the site's maker does not know.
  const fields = { ...object(outer["taxonomies"]), ...object(outer["extra"]), ...object(outer["params"]), ...outer };
  const own = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, unlinked(each)]));
  const { title, published, byline, url } = spelling(own);
  const isOne = [title, published, byline, url].some((names) => names.length > 0) || own["source"] !== undefined;
  const [section] = [own["categories"]].flat();
  return !isOne ? null : typeof section === "string" && own["section"] === undefined ? { ...own, section } : own;
}

/** A note's name without the brackets that make it a link: `[[Edda Tolm]]`. */
function unlinked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlinked);
  return typeof value === "string" ? value.replace(/^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/, "$1") : value;
}
