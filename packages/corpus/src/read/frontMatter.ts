import { TomlError } from "smol-toml";
import { parse } from "yaml";
import { type Fields, object, spelling } from "../normalise/fields.ts";
import { layout } from "../normalise/layout.ts";
import { tomlFields } from "./toml.ts";

/** YAML between two lines of dashes, or TOML between two of plus signs, with which a text of Markdown may begin. */
const BLOCK = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,16000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/** The date with which makers of sites begin a file's name. */
const NAMED = /^(\d{4}-\d{2}-\d{2})-/;

/** The record of a text that begins with fields, or why its fields cannot be read. */
type FrontMatter = { readonly fields: Fields } | { readonly doubt: string };

/**
 * The record of a text of Markdown that begins with fields in YAML or TOML, as note-takers and makers of sites have it; null for
 * any other text. The text stays whole: the fields are marked as its header. Where they have no date, the file's name may.
 */
export function frontMatter(text: string, name: string): FrontMatter | null {
  const block = BLOCK.exec(text);
  if (block === null) return null;
  const [all, mark, inner = ""] = block;
  const parsed = mark === "---" ? parsedAs("YAML", inner, fromYaml) : parsedAs("TOML", inner, tomlFields);
  if ("doubt" in parsed) return KEYED.test(inner) ? parsed : null;
  const stated = statedIn(parsed.value);
  if (stated === null) return null;
  const day = spelling(stated).published.length === 0 ? NAMED.exec(name)?.[1] : undefined;
  const at = all.length;
  const { paragraphs, removed, publishedBy: _, ...found } = layout(text.slice(at));
  const end = all.trimEnd().length;
  const own = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && String(value) !== ""));
  const fields = {
    ...own,
    ...(day === undefined ? {} : { published: day }),
    ...stated,
    publishedBy: day === undefined ? "header" : "file name",
    text,
    paragraphs: paragraphs.map(([start, stop]) => [start + at, stop + at]),
    removed: [
      { start: all.search(/\S/), end, rule: "header" },
      ...removed.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
    ],
  };
  return { fields };
}

/** How fields begin; other texts stand between such lines, too. */
const KEYED = /^\s*[\w"'-]{1,60}\s*[:=]/;

/** What a block holds, or what its parser says of it. */
function parsedAs(
  language: string,
  block: string,
  parser: (block: string) => unknown,
): { readonly value: unknown } | { readonly doubt: string } {
  try {
    return { value: parser(block) };
  } catch (error) {
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
    const line = error instanceof TomlError ? ` at line ${error.line}` : "";
    return { doubt: `Expected ${language} above the text, got \`${said.replace(/:$/, "").slice(0, 200)}${line}\`` };
  }
}

function fromYaml(block: string): unknown {
  // A block that repeats itself could be made large; no writer's does.
  return parse(block, { maxAliasCount: 10, logLevel: "error", uniqueKeys: false });
}

/** The fields of a block, where it is one and states anything of an article. */
function statedIn(value: unknown): Fields | null {
  const outer = object(value);
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
