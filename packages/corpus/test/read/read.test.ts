import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { type Article, collect, isProblem, type Problem, type ReadOptions, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-corpus-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(paths: string | readonly string[], options?: ReadOptions): Promise<(Article | Problem)[]> {
  const { articles, problems } = await collect(read(paths, options));
  return [...articles, ...problems];
}

const rules = (found: readonly (Article | Problem)[]): string[] =>
  found.map((each) => (isProblem(each) ? each.problem.rule : "article"));

describe("read", () => {
  it("gives a problem for a missing path, a pattern without matches, an empty folder, and goes on", async () => {
    mkdirSync(join(folder, "empty"));
    const good = file("good.txt", "All is well here. Nothing is amiss.");
    const found = await all([join(folder, "no"), join(folder, "no*.txt"), join(folder, "empty"), good]);
    expect(rules(found)).toEqual(["article", "missing-path", "missing-path", "empty-folder"]);
    expect(found[1]).toEqual({
      id: null,
      problem: {
        rule: "missing-path",
        reason: "Expected a file or folder, got nothing at this path",
        where: join(folder, "no"),
      },
    });
  });

  it("gives a problem for a file that cannot be read", async () => {
    mkdirSync(join(folder, "loops"));
    symlinkSync("loop.txt", join(folder, "loops/loop.txt"));
    const [found] = await all(join(folder, "loops"));
    expect(found).toMatchObject({ problem: { rule: "unreadable", where: join(folder, "loops/loop.txt") } });
  });

  it("does not follow a link to a folder above it", async () => {
    file("above/a.txt", "The article stands here. It is read once.");
    symlinkSync("..", join(folder, "above/self"));
    symlinkSync(".", join(folder, "above/same"));
    expect(rules(await all(join(folder, "above")))).toContain("article");
  });

  it("reads a file once, though two paths name it", async () => {
    const path = file("twice/a.txt", "The article stands here. It is read once.");
    expect(rules(await all([path, join(folder, "twice"), join(folder, "twice/*.txt")]))).toEqual(["article"]);
  });

  it("reads a folder in the order of names, without README, licence and hidden files", async () => {
    for (const name of ["b.txt", "a/z.txt", "a/B.txt", "c.md", "README.md", "LICENSE.txt", ".x.txt", ".d/x.txt"]) {
      file(`order/${name}`, `This is ${name} and no other. It is short.`);
    }
    const { articles } = await collect(read(`${join(folder, "order")}/`));
    expect(articles.map(({ source }) => source.path.slice(folder.length))).toEqual([
      "/order/a/B.txt",
      "/order/a/z.txt",
      "/order/b.txt",
      "/order/c.md",
    ]);
  });

  it("reads JSONL from standard input, or one plain-text article", async () => {
    const jsonl = '\n {"text":"One article stands here."}\n{"text":"Another one stands here."}\n';
    expect(await all("-", { input: Readable.from([jsonl]) })).toMatchObject([
      { source: { path: "-", line: 2 } },
      { source: { path: "-", line: 3 } },
    ]);
    const text = "\ufeffFerry sails\n\nThe ferry left. It came back.";
    expect(await all("-", { input: Readable.from([Buffer.from(text)]) })).toMatchObject([
      { title: "Ferry sails", text: text.slice(1), source: { path: "-", line: null } },
    ]);
    expect(rules(await all("-", { input: Readable.from([gzipSync(jsonl)]) }))).toEqual(["article", "article"]);
    expect(rules(await all("-", { input: Readable.from([]) }))).toEqual(["empty-text"]);
  });

  it("takes standard input for JSONL though its first line is damaged", async () => {
    const jsonl = '{"text":"One article stands here."}\n{"text":"Another one stands here."}\n';
    for (const first of ["garbage", "\0\0\0\0", '["a"]', "\u00ff"]) {
      const found = await all("-", { input: Readable.from([Buffer.from(`${first}\n${jsonl}`, "latin1")]) });
      expect(rules(found)).toEqual(["article", "article", expect.stringMatching(/invalid-json|not-an-object/)]);
    }
  });

  it("reads windows-1252 and says so, and damaged UTF-8 without a letter that was not there", async () => {
    const text = "The café in Košice is closed. “We are sorry,” the owner said.";
    const latin = `${"The caf\u00e9 is closed. \u0093We are sorry,\u0094 he said. ".repeat(9)}A CAF\u00c9\u0094`;
    const old = Buffer.from(latin, "latin1");
    const [read, told] = await all(file("old.txt", old));
    expect(read).toMatchObject({ text: expect.stringContaining("The café is closed. “We are sorry,”") });
    expect(told).toMatchObject({ problem: { rule: "encoding", reason: expect.stringContaining("windows-1252") } });
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf(Buffer.from("é"))] = 0xe9;
    const [damaged, doubt] = await all(file("damaged.txt", bytes));
    expect(damaged).toMatchObject({ text: expect.stringContaining("Košice") });
    expect(damaged).toMatchObject({ text: expect.stringContaining("caf\ufffd") });
    expect(doubt).toMatchObject({ problem: { rule: "encoding", reason: expect.stringContaining("U+FFFD") } });
  });

  it("reads Cyrillic letters of one byte and says so, and takes no other script for them", async () => {
    // Нет, паром не выйдет в море до конца шторма
    const russian = "cde5f22c20efe0f0eeec20ede520e2fbe9e4e5f220e220eceef0e520e4ee20eaeeedf6e020f8f2eef0ece0";
    const bytes = Buffer.from(russian, "hex");
    const [read, told] = await all(file("russian.txt", bytes), { language: "any" });
    expect(read).toMatchObject({ text: "Нет, паром не выйдет в море до конца шторма" });
    expect(told).toMatchObject({ problem: { rule: "encoding", reason: expect.stringContaining("windows-1251") } });
    // Greek, in windows-1253: Το φέρι δεν θα αποπλεύσει
    const greek = Buffer.from("d4ef20f6ddf1e920e4e5ed20e8e120e1f0eff0ebe5fdf3e5e9", "hex");
    const [, other] = await all(file("greek.txt", greek), { language: "any" });
    expect(other).toMatchObject({ problem: { reason: expect.stringContaining("windows-1252") } });
  });

  it("refuses UTF-32 as no text", async () => {
    const text = Buffer.from([...Buffer.from("The ferry sails.")].flatMap((byte) => [byte, 0, 0, 0]));
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), text]);
    expect(rules(await all([file("32.txt", text), file("32-marked.txt", marked)]))).toEqual(["binary", "binary"]);
  });

  it("keeps an id by its digits, and the digits of unknown fields", async () => {
    const line = (id: string): string => `{"id":${id},"post":${id},"text":"The ferry ${id} left."}\n`;
    const { articles } = await collect(
      read(file("ids.jsonl", ["12345678901234567891", "12345678901234567892"].map(line).join(""))),
    );
    expect(articles.map(({ id }) => id)).toEqual(["12345678901234567891", "12345678901234567892"]);
    expect(articles).toMatchObject([{ post: "12345678901234567891" }, { post: "12345678901234567892" }]);
  });

  it("reads 50 MB on one line", async () => {
    const words = "word ".repeat(10_000_000);
    const path = file(
      "long.jsonl",
      `{"id":"long","text":"${words}"}\n{"id":"next","text":"The next line is short."}\n`,
    );
    const { articles, problems } = await collect(read(path));
    expect(problems).toEqual([]);
    expect(articles.map(({ id, text }) => [id, text.length])).toEqual([
      ["long", 50_000_000],
      ["next", 23],
    ]);
  });

  it("leaves out a line or a text beyond the limit, with a problem", async () => {
    const path = file("limit.jsonl", `{"text":"${"x".repeat(5000)}"}\n{"text":"Short."}\n`);
    const found = await all([path, file("limit.txt", "x".repeat(5000))], { longest: 1000 });
    expect(rules(found)).toEqual(["article", "line-too-long", "file-too-long"]);
    expect(found[1]).toMatchObject({ problem: { where: `${path}:1`, reason: expect.stringContaining("1000 bytes") } });
  });

  it("reads the lines before the place where gzip data breaks off", async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `{"id":"${i}","text":"Number ${(i * 7919) % 10007} stands here."}\n`,
    );
    const packed = gzipSync(lines.join(""));
    const { articles, problems } = await collect(read(file("cut.jsonl.gz", packed.subarray(0, packed.length / 2))));
    expect(articles.length).toBeGreaterThan(100);
    expect(rules(problems)).toEqual(["truncated-gzip"]);
    const text = "The ferry left on Monday. It came back on Friday, the port said.".repeat(500);
    const cut = gzipSync(text, { level: 0 }).subarray(0, -1000);
    const [article, doubt] = await all(file("cut.txt.gz", cut));
    expect(article).toMatchObject({ text: text.slice(0, (article as Article).text.length) });
    expect((article as Article).text.length).toBeGreaterThan(10_000);
    expect(doubt).toMatchObject({ id: (article as Article).id, problem: { rule: "damaged-file" } });
    expect(rules(await all(file("bad.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))))).toEqual([
      "broken-gzip",
    ]);
  });

  it("uses what stands before other bytes behind gzip data, and tells them", async () => {
    const jsonl = '{"text":"One article stands here."}\n{"text":"Another one stands here."}\n';
    const behind = (content: string): Buffer => Buffer.concat([gzipSync(content), Buffer.from("junk")]);
    expect(rules(await all(file("behind.jsonl.gz", behind(jsonl))))).toEqual(["article", "article", "trailing-bytes"]);
    expect(rules(await all(file("behind.txt.gz", behind("The ferry left. It came back."))))).toEqual([
      "article",
      "damaged-file",
    ]);
  });

  it("uses what stands before the most that a packed input may unpack to, and tells the rest", async () => {
    const line = (i: number): string => `{"id":"${i}","text":"${"The ferry left. ".repeat(9000)}"}\n`;
    const packed = file("large.jsonl.gz", gzipSync(line(1) + line(2) + line(3)));
    const found = await all(packed, { unpacked: 2 * line(1).length + 65_536 });
    expect(rules(found)).toEqual(["article", "article", "repeated-passage", "repeated-passage", "archive-too-large"]);
  });

  it.runIf(existsSync("/proc/self/fd"))("keeps no descriptor of whatever it refuses or leaves early", async () => {
    const name = (i: number): string => `kept/${i}`;
    for (let i = 0; i < 60; i += 1) {
      file(`${name(i)}.txt`, Buffer.alloc(9000));
      file(`${name(i)}.gz`, gzipSync(Buffer.alloc(9000)));
      file(`${name(i)}.txt.gz`, gzipSync("The ferry left. ".repeat(100)).subarray(0, 30));
      file(`${name(i)}.md`, "x".repeat(5000));
      file(`${name(i)}.jsonl`, '{"text":"One stands here."}\n'.repeat(1000));
    }
    const open = (): number => readdirSync("/proc/self/fd").length;
    const before = open();
    await all(join(folder, "kept"), { longest: 1000 });
    for (let i = 0; i < 60; i += 1) for await (const each of read(join(folder, `${name(i)}.jsonl`))) if (each) break;
    expect(open()).toBeLessThanOrEqual(before);
  });

  it("fails where the machine has no descriptors left, and refuses no article for it", () => {
    const path = file("none-left/a.txt", "The ferry left. It came back.");
    const code = `
      import { openSync } from "node:fs";
      import { collect, isExhausted, read } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
      try { for (;;) openSync("/dev/null"); } catch {}
      for (const path of ${JSON.stringify([path, join(folder, "none-left")])}) {
        const found = await collect(read(path)).then(JSON.stringify, (error) => isExhausted(error) && error.code);
        process._rawDebug(found);
      }`;
    const args = ["-c", 'ulimit -n 200; exec "$0" --input-type=module', process.execPath];
    const { stderr } = spawnSync("bash", args, { input: code, encoding: "utf8" });
    expect(stderr).toBe("EMFILE\nEMFILE\n");
  });

  it("closes its files when the reader stops early", async () => {
    const path = file("early.jsonl", '{"text":"One stands here."}\n'.repeat(100_000));
    for (let i = 0; i < 50; i += 1) for await (const each of read(path)) if (!isProblem(each)) break;
    expect(rules(await all(file("after.txt", "The last one stands here. It was read.")))).toEqual(["article"]);
  });

  it("gives the same articles in two runs", async () => {
    const input = new URL("../input/", import.meta.url).pathname;
    expect(JSON.stringify(await all(input))).toBe(JSON.stringify(await all(input)));
  });
});
