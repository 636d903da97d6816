import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Changes, collect, read } from "@readout/corpus";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainText } from "../../src/read/formats/plainText.ts";

let root = "";
let corpus = "";
let cache = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "readout-cache-"));
  corpus = join(root, "articles");
  cache = join(root, "cache");
  mkdirSync(corpus);
  for (const name of "abcdefgh")
    writeArticle(name, `The ferry ${name} sails\n\nIt rained on the ferry ${name}.\u2028It snowed &amp; froze.\n`);
  writeFileSync(
    join(corpus, "feed.jsonl"),
    '{"id": "one", "text": "It rained.", "date": "03/04/2024"}\n[]\n{"text": "It \\ud800 froze."}\n',
  );
  writeFileSync(join(corpus, "packed.jsonl.gz"), gzipSync('{"id": "packed", "text": "It snowed."}\n'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function writeArticle(name: string, text: string): void {
  writeFileSync(join(corpus, `${name}.txt`), text);
}

async function reading() {
  const opened = vi.spyOn(plainText, "read");
  let changes: Changes | undefined;
  const found = await collect(read(corpus, { cache, explain: true, changes: (told) => (changes = told) }));
  const count = opened.mock.calls.length;
  opened.mockRestore();
  return { found, changes, count };
}

describe("read with a cache", () => {
  it("gives what it gives without, the first time and again, and reads no file again", async () => {
    const plain = await collect(read(corpus, { explain: true }));
    const [first, second] = [await reading(), await reading()];
    expect(first.found).toEqual(plain);
    expect(second.found).toEqual(plain);
    expect([first.count, second.count]).toEqual([8, 0]);
    expect(first.changes?.added).toHaveLength(10);
    expect(second.changes).toEqual({ added: [], changed: [], vanished: [], kept: 10 });
  });

  it("reads ten new files alone", async () => {
    await reading();
    for (let i = 0; i < 10; i += 1) writeArticle(`new${i}`, `It rained again\n\nIt rained ${i} times.\n`);
    const { found, changes, count } = await reading();
    expect(count).toBe(10);
    expect(found.articles).toHaveLength(21);
    expect(changes).toMatchObject({ added: { length: 10 }, kept: 10 });
  });

  it("notices a changed file, a vanished one and one that was only touched", async () => {
    await reading();
    appendFileSync(join(corpus, "a.txt"), "\nIt also snowed.\n");
    rmSync(join(corpus, "b.txt"));
    utimesSync(join(corpus, "c.txt"), 1, 1);
    const { found, changes, count } = await reading();
    expect(count).toBe(1);
    expect(changes).toEqual({
      added: [],
      changed: [join(corpus, "a.txt")],
      vanished: [join(corpus, "b.txt")],
      kept: 8,
    });
    expect(found.articles.find(({ source }) => source.path.endsWith("a.txt"))?.text).toContain("also snowed");
    expect(readdirSync(join(cache, "readings"))).toHaveLength(9);
  });

  it("notices a change that leaves size and time of a file as they were", async () => {
    utimesSync(join(corpus, "a.txt"), 1, 1);
    await reading();
    writeArticle("a", `The ferry a sails\n\nIt hailed on the ferry a.\u2028It snowed &amp; froze.\n`);
    utimesSync(join(corpus, "a.txt"), 1, 1);
    expect((await reading()).changes?.changed).toEqual([join(corpus, "a.txt")]);
  });

  it("keeps no reading that was left early, and lives with a damaged list", async () => {
    for await (const _ of read(corpus, { cache })) break;
    expect(readdirSync(join(cache, "readings"))).toEqual([]);
    await reading();
    for (const list of readdirSync(join(cache, "corpora"))) writeFileSync(join(cache, "corpora", list), "{");
    const { changes, count } = await reading();
    expect({ count, added: changes?.added.length }).toEqual({ count: 0, added: 10 });
  });

  it("may be used by several at a time, who all read the whole corpus, and leaves no drafts", async () => {
    const plain = await collect(read(corpus));
    const all = await Promise.all(Array.from({ length: 6 }, () => collect(read(corpus, { cache }))));
    for (const found of all) expect(found).toEqual(plain);
    expect(readdirSync(join(cache, "corpora"))).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.json$/)]);
    expect(readdirSync(join(cache, "readings")).filter((name) => !/^[0-9a-f]{32}\.jsonl$/.test(name))).toEqual([]);
  });

  it("reads a file again whose reading another process has removed", async () => {
    const plain = await collect(read(corpus));
    await reading();
    const found = { articles: [], problems: [] } as { articles: unknown[]; problems: unknown[] };
    for await (const one of read(corpus, { cache })) {
      found["text" in one ? "articles" : "problems"].push(one);
      for (const name of readdirSync(join(cache, "readings"))) rmSync(join(cache, "readings", name), { force: true });
    }
    expect(found).toEqual(plain);
  });

  it("applies corrections after it", async () => {
    await reading();
    writeFileSync(join(corpus, "corrections.yaml"), "drop: [{ id: one }]\n");
    const { found, count } = await reading();
    expect(count).toBe(0);
    expect(found.articles.some(({ id }) => id === "one")).toBe(false);
  });
});
