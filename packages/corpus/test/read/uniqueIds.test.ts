import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { reading } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/normalise/record.ts";
import { uniqueIds } from "../../src/read/uniqueIds.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that are held after all garbage is gone. */
function held(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const one = reading({ id: "a", text: "The ferry left." }, { path: "-", line: 1 }) as Reading;
const named = (id: string): Reading => ({ ...one, article: { ...one.article, id } });

describe("uniqueIds", () => {
  it("gives each further use of an id the next free suffix, with a doubt", () => {
    const distinct = uniqueIds();
    const ids = ["a", "b", "a", "a#3", "a", "a", "b#2", "b"].map((id) => distinct(named(id)).article.id);
    expect(ids).toEqual(["a", "b", "a#2", "a#3", "a#4", "a#5", "b#2", "b#3"]);
    expect(distinct(named("a")).doubts.at(-1)).toEqual({
      rule: "duplicate-id",
      reason: "Expected an id not seen before, got `a`",
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("remembers half a million ids in some bytes each", () => {
    const distinct = uniqueIds();
    const before = held();
    for (let i = 0; i < 500_000; i += 1) distinct(named(`article-${i}`));
    expect(held() - before).toBeLessThan(500_000 * 30);
    for (let i = 0; i < 500_000; i += 1000) expect(distinct(named(`article-${i}`)).article.id).toBe(`article-${i}#2`);
  });
});
