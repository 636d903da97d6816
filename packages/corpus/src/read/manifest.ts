import { readFile, stat } from "node:fs/promises";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { excerpt } from "../problem.ts";
import { decode } from "./decode.ts";

/** What a corpus.yaml says of its corpus. Paths begin with the folder's path as given. */
export interface Manifest {
  readonly title: string | null;
  /** What a reader of any report on the corpus must be told. */
  readonly notice: string | null;
  /** Files, folders or globs. */
  readonly articles: readonly string[];
  /** The corpus's own actor file. */
  readonly actors: string | null;
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
  return isFile ? parse(decode(await readFile(file)).text, file, folder) : null;
}

function join(folder: string, path: string): string {
  return folder === "." ? path : folder === "/" ? `/${path}` : `${folder}/${path}`;
}

function parse(text: string, file: string, folder: string): Manifest {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const fail = (offset: number, reason: string): never => {
    throw new ManifestError(`${file}:${counter.linePos(offset).line}`, reason);
  };
  const [error] = document.errors;
  if (error !== undefined) return fail(error.pos[0], `Expected YAML, got \`${excerpt(error.message)}\``);
  const root: unknown = document.contents;
  if (!isMap<Node, Node | null>(root)) return fail(0, "Expected the fields title, notice, articles and actors, got none");
  const fields = new Map<string, Node>();
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!["title", "notice", "articles", "actors"].includes(name)) {
      fail(key.range?.[0] ?? 0, `Expected the field title, notice, articles or actors, got \`${excerpt(name)}\``);
    }
    if (value !== null) fields.set(name, value);
  }
  const string = (name: string): string | null => {
    const node = fields.get(name);
    if (node === undefined || (isScalar(node) && node.value === null)) return null;
    if (isScalar(node) && typeof node.value === "string") return node.value.trim();
    return fail(node.range?.[0] ?? 0, `Expected words in \`${name}\`, got \`${excerpt(String(node))}\``);
  };
  const inside = (name: string, node: Node): string => {
    const value = isScalar(node) ? node.value : null;
    if (typeof value === "string" && value !== "" && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(value)) {
      return join(folder, value.replace(/^(?:\.\/)+|\/+$/g, ""));
    }
    return fail(node.range?.[0] ?? 0, `Expected a path inside the corpus in \`${name}\`, got \`${excerpt(String(node))}\``);
  };
  const articles = fields.get("articles");
  if (!isSeq<Node>(articles)) {
    return fail(articles?.range?.[0] ?? 0, `Expected a list of paths in \`articles\`, got \`${excerpt(String(articles ?? "nothing"))}\``);
  }
  const actors = fields.get("actors");
  return {
    title: string("title"),
    notice: string("notice"),
    articles: articles.items.map((item) => inside("articles", item)),
    actors: actors === undefined ? null : inside("actors", actors),
  };
}
