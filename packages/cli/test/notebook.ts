import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { file, folder } from "./command.ts";

/** Lets the notebooks of a test find the packages that those in notebooks/ find. */
export function linkPackages(): void {
  const packages = fileURLToPath(new URL("../../../notebooks/node_modules", import.meta.url));
  symlinkSync(packages, join(folder, "node_modules"));
}

/** Writes a notebook of these cells, those with a tag after their source; returns its path. */
export function notebook(name: string, ...cells: readonly (readonly [source: string, ...tags: string[]])[]): string {
  const list = cells.map(([source, ...tags]) =>
    source.startsWith("#")
      ? { cell_type: "markdown", source, metadata: {} }
      : { cell_type: "code", source, metadata: { tags }, outputs: [], execution_count: null },
  );
  return file(`${name}.ipynb`, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: list }));
}

/** A small notebook that reads a corpus as those of the project do, and lists its articles, problems and actors. */
export function reader(name: string, corpus: string = "articles"): string {
  return notebook(
    name,
    ["# Articles"],
    [`let corpus = ${JSON.stringify(corpus)};\nlet actors = "";\nlet top = 3;`, "parameters"],
    [
      'import { readFacts } from "@readout/facts";\nconst facts = await readFacts(corpus, actors ? { actors: actors } : {});',
    ],
    [
      [
        'for (const { path, title } of facts.articles.objects()) console.log("article", path, title);',
        'for (const { problem } of facts.problems) console.log("problem", problem.where, problem.rule);',
        'for (const { name } of facts.actors.objects().slice(0, top)) console.log("actor", name);',
      ].join("\n"),
    ],
  );
}

/** The page of that name in an output folder. */
export function pageIn(out: string, name: string): string {
  return readFileSync(join(out, `${name}.html`), "utf8");
}
