import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { lexicon } from "@readout/annotate";
import { type Article, collect, read } from "@readout/corpus";
import { annotateArticles, joined, PackedAnnotations, type PackedBatch, tabulate } from "@readout/facts";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = new URL("../dist/index.js", import.meta.url);

/** What a pool of workers would run: a lexicon of its own, some articles, and the packed annotations back. */
const code = `
  const { parentPort, workerData } = require("node:worker_threads");
  (async () => {
    const { annotateArticles } = await import(workerData.facts);
    const { lexicon } = await import(workerData.annotate);
    const batch = annotateArticles(workerData.articles, lexicon(workerData.actors)).packed();
    parentPort.postMessage(batch, batch.pieces.map(({ buffer }) => buffer));
  })();
`;

function inWorker(articles: readonly Article[]): Promise<PackedBatch> {
  return new Promise((resolve, reject) => {
    const annotate = new URL("../../annotate/dist/index.js", import.meta.url).href;
    const worker = new Worker(code, {
      eval: true,
      execArgv: [],
      workerData: { facts: built.href, annotate, articles, actors: [] },
    });
    worker.once("message", resolve).once("error", reject);
  });
}

describe("articles annotated", () => {
  beforeAll(() => {
    if (!existsSync(built)) execFileSync("npx", ["tsc", "-b", "packages/facts"], { cwd: root, stdio: "inherit" });
  }, 300_000);

  it("in two threads are what they are in one", { timeout: 120_000 }, async () => {
    const { articles } = await collect(read(`${root}corpora/sample`));
    const known = lexicon();
    const alone = annotateArticles(articles, known);
    const half = articles.length >> 1;
    const batches = await Promise.all([inWorker(articles.slice(0, half)), inWorker(articles.slice(half))]);
    const parts = joined(batches.map((batch) => new PackedAnnotations(batch)));
    expect(parts.length).toBe(articles.length);
    expect(JSON.stringify([...parts])).toBe(JSON.stringify([...alone]));
    const tables = [parts, alone].map((each) => tabulate(articles, each, known).mentions.objects());
    expect(tables[0]).toEqual(tables[1]);
    expect(parts.at(articles.length)).toBeUndefined();
  });

  it("go on from what was packed before, and tell how far they are", async () => {
    const { articles } = await collect(read(`${root}corpora/sample`));
    const counts: number[] = [];
    const known = lexicon();
    const first = annotateArticles(articles.slice(0, 3), known, { progress: (count) => counts.push(count) });
    expect(counts).toEqual([1, 2, 3]);
    const again = new PackedAnnotations(first.packed());
    for (const one of annotateArticles(articles.slice(3, 5), known)) again.push(one);
    expect([...again]).toEqual([...annotateArticles(articles.slice(0, 5), known)]);
  });
});
