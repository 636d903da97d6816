import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  actorCounts,
  attributionShares,
  commonestPairs,
  cooccurrence,
  countFacts,
  type FactCounts,
} from "@readout/analysis";
import { type Facts, keepFacts, passages, readFacts } from "@readout/facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CORPORA, SAMPLE, scratchFolder } from "../../../facts/test/kept/corpora.ts";

const base = scratchFolder("counts");

describe.each(CORPORA)("counts on disk of $path", ({ path, skipped }) => {
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
        .map(({ group: _, liftLow, liftHigh, needed, replicates, seed, evidence, nullModel, ...row }) => row);
      expect(own.length).toBeGreaterThan(50);
      expect((await counts.pairs({ window })).objects()).toStrictEqual(own);
    },
  );

  it.skipIf(skipped !== "").each(["sentence", "paragraph", "article"] as const)(
    `have the intervals of lifts by %s that are computed in memory${skipped}`,
    async (window) => {
      const all = cooccurrence(facts, { window, null: "sdsm" }).objects();
      const { pairs } = commonestPairs(await counts.pairs({ window }), 40, 1);
      const found = (await counts.sample.pairs(pairs, 1)).objects();
      expect(found.some(({ liftLow }) => liftLow !== null)).toBe(pairs.some(({ articles }) => articles >= 10));
      for (const { a, b, liftLow, liftHigh } of found) {
        const whole = all.find((row) => a === row.a && b === row.b);
        if (whole?.liftLow === null || whole?.liftHigh === null) expect([liftLow, liftHigh]).toEqual([null, null]);
        else {
          // Sums multiplied out round otherwise than squares of differences.
          expect(liftLow).toBeCloseTo(whole?.liftLow ?? Number.NaN, 9);
          expect(liftHigh).toBeCloseTo(whole?.liftHigh ?? Number.NaN, 9);
        }
      }
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

  it.skipIf(skipped !== "")(`have the actors that are counted in memory${skipped}`, async () => {
    const own = actorCounts(facts).objects();
    const plain = own.map(({ firstEvidence, lastEvidence, evidence, ...row }) => row);
    expect((await counts.actors(own.length + 1)).objects()).toStrictEqual(plain);
  });

  it.skipIf(skipped !== "")(`have passages of those that stand behind each number${skipped}`, async () => {
    const all = cooccurrence(facts, { null: "sdsm" }).objects();
    const { pairs } = commonestPairs(await counts.pairs(), 50, 1);
    expect(pairs.length).toBeGreaterThan(20);
    const by = { by: "sourceType", within: "outlet" } as const;
    const shares = attributionShares(facts, by).objects();
    const bySource = attributionShares(facts, { by: "source" }).objects();
    const actors = actorCounts(facts).objects();
    const samples = [
      ...(await counts.sample.pairs(pairs, 3)).objects().map((row) => {
        const whole = all.find(({ a, b }) => a === row.a && b === row.b);
        expect({ ...row, liftLow: 0, liftHigh: 0, evidence: 0, seed: 0 }).toStrictEqual({
          ...whole,
          liftLow: 0,
          liftHigh: 0,
          evidence: 0,
          seed: 0,
        });
        return { row, whole };
      }),
      ...(await counts.sample.shares((await counts.shares(by)).objects(), by, 3)).objects().map((row) => {
        const whole = shares.find(({ key, within }) => key === row.key && within === row.within);
        expect({ ...row, evidence: 0 }).toStrictEqual({ ...whole, evidence: 0 });
        return { row, whole };
      }),
      ...(await counts.sample.shares((await counts.shares({ by: "source" })).objects(), { by: "source" }, 3))
        .objects()
        .map((row) => {
          const whole = bySource.find(({ key }) => key === row.key);
          expect(row.label.toLowerCase()).toBe(whole?.label.toLowerCase());
          return { row, whole };
        }),
      ...(await counts.sample.actors((await counts.actors(20)).objects(), 3)).objects().map((row) => {
        return { row, whole: actors.find(({ actor }) => actor === row.actor) };
      }),
    ];
    const words = passages(facts);
    const kept = await counts.sample.passages();
    for (const { row, whole } of samples) {
      const behind = whole?.evidence ?? [];
      expect(row.evidence).toHaveLength(Math.min(3, new Set(behind).size));
      for (const id of row.evidence) {
        expect(behind).toContain(id);
        expect(kept(id)).toEqual(words(id));
        const { article } = kept(id);
        expect(kept.article?.(article)).toEqual(words.article?.(article));
      }
    }
  });

  it.skipIf(skipped !== "")(`say what the tables hold${skipped}`, async () => {
    const days = facts.articles
      .objects()
      .flatMap(({ published }) => published?.slice(0, 10) ?? [])
      .sort();
    expect(await counts.totals()).toEqual({
      articles: facts.articles.numRows(),
      counted: counts.articles,
      outlets: new Set(facts.articles.objects().flatMap(({ outlet }) => outlet ?? [])).size,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      sentences: facts.sentences.numRows(),
      mentions: facts.mentions.numRows(),
      attributions: facts.attributions.numRows(),
      actors: facts.actors.numRows(),
      problems: facts.problems.length,
    });
  });
});

describe("counts on disk", () => {
  it("are made of a corpus as well, and leave nothing", async () => {
    const spill = scratchFolder("spill");
    const counts = await countFacts(SAMPLE, { spill });
    expect(counts.articles).toBe(43);
    counts.close();
    expect(readdirSync(spill)).toEqual([]);
  });

  it("refuse what is no window and no division, and a folder without facts", async () => {
    const folder = join(base, "refused");
    await keepFacts(SAMPLE, folder);
    const counts = await countFacts(folder);
    await expect(counts.pairs({ window: "day" as never })).rejects.toThrow("unknown window: day");
    await expect(counts.shares({ by: "day" as never })).rejects.toThrow("unknown division: day");
    await expect(counts.shares({ by: "role", within: "day" as never })).rejects.toThrow("unknown division: day");
    counts.close();
    const list = JSON.parse(await readFile(join(folder, "facts.json"), "utf8"));
    await writeFile(join(folder, "facts.json"), JSON.stringify({ ...list, made: { ...list.made, schema: 99 } }));
    await expect(countFacts(folder)).rejects.toThrow(
      "refused: Expected tables of version 1, got version 99: run `readout facts` again",
    );
    await expect(countFacts(scratchFolder("empty"))).rejects.toThrow("Expected kept facts or articles, got none");
  });
});
