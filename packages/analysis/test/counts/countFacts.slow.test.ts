import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { attributionShares, cooccurrence, countFacts, type FactCounts } from "@readout/analysis";
import { type Facts, keepFacts, readFacts } from "@readout/facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CORPORA = [
  "../../../../corpora/sample",
  "../../../../../shared/eval/attribution/polnear_dev.jsonl",
  "../../../../../shared/eval/actors/worldwide_dev.jsonl",
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "readout-counts-"));
});
afterAll(async () => {
  await rm(base, { recursive: true });
});

describe.each(CORPORA)("counts on disk of %s", (path) => {
  const skipped = existsSync(path) ? "" : " (skipped: it is not beside the repository)";
  let facts: Facts;
  let counts: FactCounts;
  beforeAll(async () => {
    if (skipped !== "") return;
    const folder = join(base, basename(path));
    await keepFacts(path, folder);
    facts = await readFacts(folder);
    counts = await countFacts(folder, { memoryMb: 256 });
  });
  afterAll(() => counts?.close());

  it.skipIf(skipped !== "").each(["sentence", "paragraph", "article"] as const)(
    `have the pairs by %s that are counted in memory, to the last digit${skipped}`,
    async (window) => {
      const own = cooccurrence(facts, { window, null: "sdsm" })
        .objects()
        .map(({ group: _, liftLow, liftHigh, replicates, seed, evidence, nullModel, ...row }) => row);
      expect(own.length).toBeGreaterThan(50);
      expect((await counts.pairs({ window })).objects()).toStrictEqual(own);
    },
  );

  it.skipIf(skipped !== "").each(["source", "sourceType", "role"] as const)(
    `have the shares by %s that are counted in memory, to the last digit${skipped}`,
    async (by) => {
      const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
      for (const within of [undefined, "outlet", "month"] as const) {
        const own = attributionShares(facts, within === undefined ? { by } : { by, within })
          .objects()
          .map(({ evidence, label, ...row }) => row);
        const found = await counts.shares(within === undefined ? { by } : { by, within });
        expect(sorted(found.objects())).toStrictEqual(sorted(own));
      }
    },
  );
});

describe("counts on disk", () => {
  it("refuse what is no window and no division, and a folder without facts", async () => {
    const folder = join(base, "refused");
    await keepFacts(CORPORA[0] ?? "", folder);
    const counts = await countFacts(folder);
    await expect(counts.pairs({ window: "day" as never })).rejects.toThrow("unknown window: day");
    await expect(counts.shares({ by: "day" as never })).rejects.toThrow("unknown division: day");
    await expect(counts.shares({ by: "role", within: "day" as never })).rejects.toThrow("unknown division: day");
    counts.close();
    await expect(countFacts(base)).rejects.toThrow("Expected kept facts, got none");
  });
});
