import { stat } from "node:fs/promises";
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { excerpt } from "../problem.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { readWords } from "./readWords.ts";

/** What a corpus.yaml says of its corpus. Paths begin with the folder's path as given. */
export interface Manifest {
  readonly title: string | null;
  /** What a reader of any report on the corpus must be told. */
  readonly notice: string | null;
  /** Files, folders or globs. */
  readonly articles: readonly string[];
  /** The corpus's own actor file. */
  readonly actors: string | null;
  /** The corrections of its articles; where it names none, corrections.yaml beside it is asked. */
  readonly corrections: string | null;
  /** Under which names its tables and JSON records have what an article has; null where they have usual ones. */
  readonly columns: Columns | null;
}

/** A corpus.yaml that cannot be used: where, and what was expected. */
export class ManifestError extends Error {
  /** `path:line` */
  readonly where: string;
  readonly reason: string;

  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.name = "ManifestError";
    this.where = where;
    this.reason = reason;
  }
}

/**
 * Reads the corpus.yaml of a folder (or the file itself); null if the folder has none.
 * Throws a `ManifestError` with file, line and field where it is wrong.
 */
export async function manifest(path: string): Promise<Manifest | null> {
  const folder = path.replace(/(?:^|\/)corpus\.yaml$/, "").replace(/(?<=.)\/+$/, "") || ".";
  const file = /(?:^|\/)corpus\.yaml$/.test(path) ? path : join(folder, "corpus.yaml");
  const isFile = await stat(file).then(
    (status) => status.isFile(),
    () => false,
  );
  if (!isFile) return null;
  const { text, line } = await readWords(file);
  if (line !== null) throw new ManifestError(`${file}:${line}`, "Expected text in UTF-8, got broken bytes");
  return parse(text, file, folder);
}

function join(folder: string, path: string): string {
  return folder === "." ? path : folder === "/" ? `/${path}` : `${folder}/${path}`;
}

function parse(text: string, file: string, folder: string): Manifest {
  const counter = new LineCounter();
  const fail: Fail = (offset, reason) => {
    throw new ManifestError(`${file}:${counter.linePos(offset ?? 0).line}`, reason);
  };
  const document = tree(text, counter, fail);
  const [error] = document.errors;
  if (error !== undefined) return fail(error.pos[0], `Expected YAML, got \`${excerpt(error.message)}\``);
  const fields = readFields(document.contents, fail);
  const list = fields.get("articles");
  if (!isSeq<Node>(list)) {
    const got = excerpt(String(list ?? "nothing"));
    return fail(list?.range?.[0], `Expected a list of paths in \`articles\`, got \`${got}\``);
  }
  const beside = (name: string): string | null => {
    const path = fields.get(name);
    return path === undefined ? null : join(folder, inside(name, path, fail));
  };
  return {
    title: words("title", fields.get("title"), fail),
    notice: words("notice", fields.get("notice"), fail),
    articles: list.items.map((item) => join(folder, inside("articles", item, fail))),
    actors: beside("actors"),
    corrections: beside("corrections"),
    columns: columns(fields.get("columns"), fail),
  };
}

function tree(text: string, lineCounter: LineCounter, fail: Fail): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, logLevel: "error" });
  } catch (error) {
    // The parser has no bound of its own for lists inside one another.
    return fail(0, `Expected YAML, got \`${excerpt(String(error))}\``);
  }
}

type Fail = (offset: number | undefined, reason: string) => never;

const known = ["title", "notice", "articles", "actors", "corrections", "columns"];

function readFields(root: unknown, fail: Fail, names: readonly string[] = known): ReadonlyMap<string, Node> {
  if (!isMap<Node, Node | null>(root)) return fail(0, `Expected the fields ${names.join(", ")}, got none`);
  const fields = new Map<string, Node>();
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!names.includes(name))
      fail(key.range?.[0], `Expected the field ${names.join(" or ")}, got \`${excerpt(name)}\``);
    if (value !== null) fields.set(name, value);
  }
  return fields;
}

/** The names of columns, by what each holds. */
function columns(node: Node | undefined, fail: Fail): Columns | null {
  if (node === undefined || (isScalar(node) && node.value === null)) return null;
  if (!isMap(node))
    return fail(node.range?.[0], `Expected names of columns in \`columns\`, got \`${excerpt(String(node))}\``);
  const named: [string, string][] = [];
  for (const [field, name] of readFields(node, fail, COLUMNS)) {
    const own = words(`columns.${field}`, name, fail);
    if (own === null || own === "")
      fail(name.range?.[0], `Expected the name of a column in \`columns.${field}\`, got none`);
    else named.push([field, own]);
  }
  return new Map(named);
}

function words(name: string, node: Node | undefined, fail: Fail): string | null {
  if (node === undefined || (isScalar(node) && node.value === null)) return null;
  if (isScalar(node) && typeof node.value === "string") return node.value.trim();
  return fail(node.range?.[0], `Expected words in \`${name}\`, got \`${excerpt(String(node))}\``);
}

/** A path that cannot leave the corpus's folder, without its outer dots and slashes. */
function inside(name: string, node: Node, fail: Fail): string {
  const value = isScalar(node) ? node.value : null;
  if (typeof value === "string" && value !== "" && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(value)) {
    return value.replace(/^(?:\.\/)+|\/+$/g, "");
  }
  return fail(node.range?.[0], `Expected a path inside the corpus in \`${name}\`, got \`${excerpt(String(node))}\``);
}
