import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { reading } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/normalise/record.ts";
import { distinct, givenIds } from "../../src/read/uniqueIds.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that are held after all garbage is gone; buffers are let go beside the program, some turns after their collection. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 10; turn += 1) {
    collectGarbage();
    await setTimeout(20);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const one = reading({ id: "a", text: "The ferry left." }, { path: "-", line: 1 }) as Reading;
const named = (id: string): Reading => ({ ...one, article: { ...one.article, id } });

describe("ids that were given", () => {
  it("gives each further use of an id the next free suffix, with a doubt", () => {
    const given = givenIds();
    const ids = ["a", "b", "a", "a#3", "a", "a", "b#2", "b"].map((id) => distinct(named(id), given).article.id);
    expect(ids).toEqual(["a", "b", "a#2", "a#3", "a#4", "a#5", "b#2", "b#3"]);
    expect(distinct(named("a"), given).doubts.at(-1)).toEqual({
      rule: "duplicate-id",
      reason: "Expected an id not seen before, got `a`",
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("remembers 200,000 ids in some bytes each", async () => {
    const given = givenIds();
    const before = await held();
    for (let i = 0; i < 200_000; i += 1) distinct(named(`article-${i}`), given);
    // A table of ids as strings takes 85 bytes each; this one 25, and 50 while the smaller tables it grew from still wait.
    expect((await held()) - before).toBeLessThan(200_000 * 60);
    for (let i = 0; i < 200_000; i += 1000)
      expect(distinct(named(`article-${i}`), given).article.id).toBe(`article-${i}#2`);
  });
});
