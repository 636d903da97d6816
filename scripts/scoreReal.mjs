// Scores statements and carried links on real articles that readers labelled without having seen what is found: `pnpm score real
// [--batch ABGH] [--sets FOLDER]`. The labels are in packages/annotate/test/labelled/real, the texts in the labelled and raw
// sets beside the project (../shared/eval). Prints precision, recall and F1 of statements in both views, the shares of right types,
// names and titles, and the same of links that another carries, by batch.
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { workspace } from "./run.mjs";
import { countCarried } from "./scoring/carried.mjs";
import { count, f1Of, none, ratesOf } from "./scoring/statements.mjs";

const LABELS = join(workspace, "packages/annotate/test/labelled/real");
/** @type {Readonly<Record<string, string>>} Where the text of each set stands in the folder of sets. */
const FILES = {
  polnear_train: "attribution/polnear_train.jsonl",
  newsdiscourse_train: "attribution/newsdiscourse_train.jsonl",
  worldwide_dev: "actors/worldwide_dev.jsonl",
  wikinews: "raw/wikinews.jsonl.gz",
};

/**
 * @param {string} sets The folder of sets.
 * @param {string} [batches] Those to score, by letter; all where none is given.
 */
export async function scoreReal(sets, batches) {
  const { annotate, lexicon, viewed } = await import("../packages/annotate/dist/index.js");
  const { article, isProblem, readLines } = await import("../packages/corpus/dist/index.js");
  const known = lexicon();
  const chosen = (/** @type {{ batch: string }} */ { batch }) => batches === undefined || batches.includes(batch);
  const [statements, chains] = [labels("statements").filter(chosen), labels("chains").filter(chosen)];
  const wanted = new Set([...statements, ...chains].map(({ id }) => id));
  /** @type {Map<string, import("../packages/corpus/dist/index.js").Article>} */
  const articles = new Map();
  for (const file of Object.values(FILES)) {
    const bytes = createReadStream(join(sets, file));
    for await (const line of readLines(file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes, file)) {
      if ("problem" in line || !wanted.has(String(line.value.id))) continue;
      const one = article(line.value, { path: file, line: line.line });
      if (!isProblem(one)) articles.set(one.id, one);
    }
  }
  const articleOf = (/** @type {string} */ id) => {
    const found = articles.get(id);
    if (found === undefined) throw new Error(`No article ${id} in ${sets}`);
    return found;
  };

  const read = statements.map(({ batch, id, statements }) => {
    const one = articleOf(id);
    return { batch, text: one.text, statements, annotated: annotate(one, known) };
  });
  for (const view of /** @type {const} */ (["said", "all"])) {
    console.log(`statements, view ${view}`);
    for (const [batch, rows] of byBatch(read)) {
      const sums = none();
      for (const { text, statements, annotated } of rows) count(text, statements, viewed(annotated, view), sums);
      const { precision, recall, f1, type, name, title } = ratesOf(sums);
      print(batch, sums.labelled, { P: precision, R: recall, F1: f1, type, name, title });
    }
  }
  const carried = chains.flatMap(({ batch, id, paragraph, links }) => {
    const [from, to] = paragraph;
    const one = article({ id, text: articleOf(id).text.slice(from, to) }, { path: id, line: 1 });
    if (isProblem(one)) return [];
    const near = (/** @type {any} */ [start, end]) => [start - from, end - from];
    const moved = links.map((/** @type {any} */ link) => ({
      cue: near(link.cue),
      content: near(link.content),
      within: link.within,
    }));
    return [{ batch, counts: countCarried(moved, annotate(one, known).attributions) }];
  });
  console.log("links that another carries");
  for (const [batch, rows] of byBatch(carried)) {
    const sums = { labelled: 0, recalled: 0, found: 0, right: 0 };
    for (const { counts } of rows)
      for (const [key, value] of Object.entries(counts)) sums[/** @type {keyof typeof sums} */ (key)] += value;
    const [P, R] = [sums.right / (sums.found || 1), sums.recalled / (sums.labelled || 1)];
    print(batch, sums.labelled, { P, R, F1: f1Of(P, R) });
  }
}

/**
 * @param {string} name
 * @returns {any[]}
 */
function labels(name) {
  return readFileSync(join(LABELS, `${name}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/**
 * @template {{ batch: string }} T
 * @param {readonly T[]} rows
 * @returns {ReadonlyMap<string, T[]>} By batch, then all of them.
 */
function byBatch(rows) {
  /** @type {Map<string, T[]>} */
  const batches = new Map();
  for (const row of rows) batches.set(row.batch, [...(batches.get(row.batch) ?? []), row]);
  return batches.size > 1 ? batches.set("all", [...rows]) : batches;
}

/**
 * @param {string} batch
 * @param {number} labelled
 * @param {Readonly<Record<string, number>>} figures
 */
function print(batch, labelled, figures) {
  const cells = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(`  ${batch.padEnd(4)} ${String(labelled).padStart(4)} labelled  ${cells.join("  ")}`);
}
