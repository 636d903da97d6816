import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

/** The documents about the repository, whose commands are typed in a clone. */
export const ofTheClone: readonly string[] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

/** Those whose commands are typed in a project of one's own. */
export const ofAProject: readonly string[] = ["actors", "corpus", "notebook"]
  .map((name) => `docs/how-to/own-${name}.md`)
  .concat(["ci", "exports", "scripts"].map((name) => `docs/how-to/${name}.md`));

/** All documents whose links, paths and code are checked. */
export const documents: readonly string[] = [
  ...ofTheClone,
  ...ofAProject,
  ...["docs/README.md", "docs/tutorial.md", "docs/methods.md"],
];

/** A block between fences, and the word behind its first fence. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** A document of the repository as it is written. */
export function textOf(name: string): string {
  return readFileSync(join(root, name), "utf8");
}

const fence = /^```(?<language>\w*)\n(?<text>.*?)^```$/gmsu;

export function blocks(markdown: string): readonly Block[] {
  return [...markdown.matchAll(fence)].map(({ groups }) => ({
    language: groups?.["language"] ?? "",
    text: groups?.["text"] ?? "",
  }));
}

/** What stands between backticks outside of blocks. */
export function inlineCode(markdown: string): readonly string[] {
  return [...markdown.replace(fence, "").matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code);
}

/** The targets of links. */
export function links(markdown: string): readonly string[] {
  return [...markdown.replace(fence, "").matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target);
}

/** The names by which the headings of a document are linked to. */
export function anchors(markdown: string): readonly string[] {
  const headings = [...markdown.replace(fence, "").matchAll(/^#+ (.+)$/gmu)].map(([, words = ""]) => words);
  return headings.map((words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /gu, "-"),
  );
}

const made: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", ".turbo", ".venv", ".jupyter"]);

/** All files and folders of the repository, told from it, but for what is installed or made; folders end with a slash. */
export function paths(folder: string = root): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (made.has(entry.name)) return [];
    const told = relative(root, path);
    return entry.isDirectory() ? [`${told}/`, ...paths(path)] : [told];
  });
}
