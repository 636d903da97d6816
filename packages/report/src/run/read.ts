import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";

/** One cell as it stands in the notebook's file. */
export interface SourceCell {
  readonly kind: "markdown" | "code";
  readonly source: string;
  readonly tags: readonly string[];
}

/** A notebook as written, not yet run. */
export interface Notebook {
  /** File name without its ending, such as `02-cooccurrence`. */
  readonly name: string;
  /** The first level-one heading, or the name. */
  readonly title: string;
  readonly cells: readonly SourceCell[];
}

/** The fields that are read; any of them may hold anything. */
interface Json {
  readonly nbformat?: unknown;
  readonly cells?: unknown;
  readonly cell_type?: unknown;
  readonly source?: unknown;
  readonly metadata?: unknown;
  readonly tags?: unknown;
}

/** Reads an nbformat 4 notebook; raw cells and unknown fields are left out. Throws with file and reason otherwise. */
export async function readNotebook(path: string): Promise<Notebook> {
  return parseNotebook(await readFile(path, "utf8"), path);
}

/** The notebook in a JSON text. `path` gives its name and stands in the messages. */
export function parseNotebook(text: string, path: string): Notebook {
  const json = parseJson(text, path);
  if (json.nbformat !== 4) {
    throw new Error(`${path}: expected nbformat 4, got \`${brief(json.nbformat)}\``);
  }
  const list = json.cells;
  if (!Array.isArray(list)) {
    throw new Error(`${path}: expected a list of cells, got \`${brief(list)}\``);
  }
  const cells = list
    .map((cell, index) => parseCell(cell, `${path}: cell ${index + 1}`))
    .filter((cell) => cell !== null);
  const name = basename(path, extname(path));
  return { name, title: heading(cells) ?? name, cells };
}

function parseJson(text: string, path: string): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: expected JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(json)) {
    throw new Error(`${path}: expected a JSON object, got \`${brief(json)}\``);
  }
  return json;
}

function parseCell(cell: unknown, where: string): SourceCell | null {
  if (!isObject(cell)) {
    throw new Error(`${where}: expected an object, got \`${brief(cell)}\``);
  }
  const kind = cell.cell_type;
  if (kind !== "markdown" && kind !== "code" && kind !== "raw") {
    throw new Error(`${where}: expected a markdown, code or raw cell, got \`${brief(kind)}\``);
  }
  const source = joinLines(cell.source);
  if (source === null) {
    throw new Error(`${where}: expected source as text or a list of lines, got \`${brief(cell.source)}\``);
  }
  if (kind === "raw") {
    return null;
  }
  return { kind, source, tags: tagsOf(cell.metadata) };
}

function joinLines(source: unknown): string | null {
  if (typeof source === "string") {
    return source;
  }
  return Array.isArray(source) && source.every((line) => typeof line === "string") ? source.join("") : null;
}

function tagsOf(metadata: unknown): readonly string[] {
  const tags = isObject(metadata) ? metadata.tags : undefined;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

function heading(cells: readonly SourceCell[]): string | null {
  for (const cell of cells) {
    const prose = cell.kind === "markdown" ? cell.source.replace(/^(```|~~~)[\s\S]*?^\1/gm, "") : "";
    const found = /^# +(.*\S)/m.exec(prose)?.[1]?.replace(/ +#+$/, "");
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value for a message, at most 40 characters. */
export function brief(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 40);
}
