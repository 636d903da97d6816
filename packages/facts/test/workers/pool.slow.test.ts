import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Part } from "../../src/workers/messages.ts";
import { type Pool, type PoolOptions, workerPool } from "../../src/workers/pool.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-pool-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const built = new URL("../../dist/workers.js", import.meta.url).href;

/** A worker whose items say what becomes of it; it answers with the other items, and which of the data. */
const script = pathToFileURL(join(folder, "worker.mjs"));
writeFileSync(
  script,
  `import { serve } from ${JSON.stringify(built)};
let made = [];
const acts = {
  throw: () => { throw new Error("of the item"); },
  exit: () => process.exit(7),
  hang: () => { for (;;); },
  fill: () => { const all = []; for (;;) all.push({ more: [all.length, "x" + all.length] }); },
  slow: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300),
};
await serve(({ word, broken }) => {
  if (broken) throw new Error("no such thing");
  return {
    add(item) {
      acts[item]?.();
      made.push(word + item);
    },
    take() {
      const answer = made;
      made = [];
      return answer;
    },
  };
});
`,
);

interface Data {
  readonly word: string;
  readonly broken?: boolean;
}

async function using<T>(
  options: Partial<PoolOptions<Data>>,
  use: (pool: Pool<string, readonly string[]>) => Promise<T>,
): Promise<T> {
  const pool = workerPool<Data, string, readonly string[]>({ script, data: { word: "" }, workers: 1, ...options });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

/** What each item became, in order. */
function told(parts: readonly Part<readonly string[]>[]): readonly string[] {
  return parts.flatMap((part) => ("answer" in part ? part.answer : [part.fault.rule]));
}

describe("a pool of workers", () => {
  it("answers each batch in the order of its items, made of the data it was given", async () => {
    await using({ workers: 3, data: { word: "an " } }, async (pool) => {
      const batches = Array.from({ length: 20 }, (_, i) => [`a${i}`, `b${i}`]);
      const answers = await Promise.all(batches.map(pool.run));
      expect(answers).toEqual(batches.map(([a, b]) => [{ from: 0, to: 2, answer: [`an ${a}`, `an ${b}`] }]));
      expect(await pool.run([])).toEqual([]);
    });
  });

  it.each([
    ["throws", "throw", "not-annotated"],
    ["ends its thread", "exit", "not-annotated"],
    ["goes on for ever", "hang", "too-slow"],
    ["takes all memory", "fill", "too-much-memory"],
  ])("an item that %s costs its own answer alone, wherever it stands", async (_, poison, rule) => {
    await using({ timeoutMs: poison === "hang" ? 500 : 60_000, memoryMb: 64 }, async (pool) => {
      const answers = [[poison, "b"], ["a", poison, "c"], ["a", poison], [poison], ["a", "b"]].map(pool.run);
      expect((await Promise.all(answers)).map(told)).toEqual([
        [rule, "b"],
        ["a", rule, "c"],
        ["a", rule],
        [rule],
        ["a", "b"],
      ]);
    });
  });

  it("tells for each part which items it is of, also where several are at fault", async () => {
    await using({ workers: 2 }, async (pool) => {
      const items = ["a", "exit", "b", "c", "throw", "exit", "d"];
      const parts = await pool.run(items);
      expect(told(parts)).toEqual(["a", "not-annotated", "b", "c", "not-annotated", "not-annotated", "d"]);
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBe(items.length);
      for (const [i, { from }] of parts.entries()) if (i > 0) expect(from).toBe(parts[i - 1]?.to);
    });
  });

  it("does not blame an item that takes its time within the limit, however many come", async () => {
    await using({ timeoutMs: 2000 }, async (pool) => {
      expect(told(await pool.run(Array.from({ length: 10 }, () => "slow")))).toEqual(Array(10).fill("slow"));
    });
  });

  it("says so where no worker can begin, and blames no item", async () => {
    await using({ data: { word: "", broken: true } }, async (pool) => {
      await expect(pool.run(["a"])).rejects.toThrow("no such thing");
    });
  });

  it("is free where a batch would be begun at once", async () => {
    await using({ workers: 2 }, async (pool) => {
      expect(pool.isFree()).toBe(true);
      const first = pool.run(["slow"]);
      expect(pool.isFree()).toBe(true);
      const second = pool.run(["slow"]);
      expect(pool.isFree()).toBe(false);
      await Promise.all([first, second]);
      expect(pool.isFree()).toBe(true);
    });
  });
});
