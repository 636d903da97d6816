import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Facts } from "@readout/facts";
import { afterAll, describe, expect, it } from "vitest";

const { readFacts } = (await import(
  new URL("../../dist/index.js", import.meta.url).href
)) as typeof import("@readout/facts");

const sample = fileURLToPath(new URL("../../../../corpora/sample", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readout-workers-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = ({ articles, sentences, mentions, attributions, actors, problems }: Facts): string =>
  JSON.stringify([...[articles, sentences, mentions, attributions, actors].map((table) => table.objects()), problems]);

describe("readFacts in workers", () => {
  it("gives the same facts for any number of workers", { timeout: 240_000 }, async () => {
    const alone = rows(await readFacts(sample));
    for (const workers of [1, 2, "auto"] as const) expect(rows(await readFacts(sample, { workers }))).toBe(alone);
  });

  it("makes a problem of an article that takes too long or is too long, and keeps the others", {
    timeout: 240_000,
  }, async () => {
    const file = join(folder, "articles.jsonl");
    const sentences = Array.from({ length: 1_000_000 }, (_, i) => `Edda Tolm said that ferry ${i} left.`);
    const long = { id: "long", text: sentences.join(" ") };
    const short = ["b", "c"].map((id) => ({ id, text: "Oren Halv said that it rained." }));
    writeFileSync(file, [long, ...short].map((one) => JSON.stringify(one)).join("\n"));
    const slow = await readFacts(file, { workers: 2, timeoutMs: 500, repeated: "keep" });
    expect(slow.problems.map(({ id, problem }) => [id, problem.rule])).toEqual([["long", "too-slow"]]);
    expect(slow.articles.array("id")).toEqual(["b", "c"]);
    expect(slow.attributions.array("speaker")).toEqual(["Oren Halv", "Oren Halv"]);
    const refused = await readFacts(file, { maxArticle: 1000 });
    expect(refused.problems.map(({ id, problem }) => [id, problem.reason])).toEqual([
      ["long", `Expected an article of at most 1000 characters, got one of ${long.text.length}`],
    ]);
    expect(rows({ ...refused, problems: [] } as Facts)).toBe(rows({ ...slow, problems: [] } as Facts));
  });
});
