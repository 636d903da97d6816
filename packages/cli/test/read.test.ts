import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { isDoubt, type Problem } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { file, folder, french, type Line, lines, readout, rules, runProgram, sample } from "./command.ts";

const good = "The ferry sails\n\nEdda Tolm said on Friday that the ferry would sail again in May.\n";

/** Reads a bad input and a good one after it: the good one must be there, and one line says how much was refused. */
async function withGood(path: string): Promise<Line[]> {
  const { code, stdout, stderr } = await readout(["read", path, file("good.txt", good)]);
  const found = lines(stdout);
  const refused = found.filter((line) => line.problem && !isDoubt(line as Problem)).length;
  const used = found.filter(({ problem }) => !problem).length;
  expect(code).toBe(0);
  expect(stderr).toMatch(refused === 0 ? /^$/ : /^[^\n]+\n$/);
  if (refused > 0) expect(stderr).toContain(`${refused} of ${refused + used} inputs could not be used, most often: `);
  expect(found.at(-1)).toMatchObject({ text: good });
  for (const { problem } of found) {
    if (!problem) continue;
    expect(problem.where).toContain(folder);
    expect(problem.rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(problem.reason.length).toBeGreaterThan(10);
  }
  return found.slice(0, -1);
}

function ruleOf(found: readonly Line[]): (string | undefined)[] {
  return found.map(({ problem }) => problem?.rule);
}

describe("readout read", () => {
  it("gives one article or problem a line, whatever the words", async () => {
    const { code, stdout } = await readout(["read", sample]);
    expect(code).toBe(0);
    expect(lines(stdout).filter(({ text }) => text)).toHaveLength(50);
    expect(rules(stdout)).toEqual(["invalid-json", "not-an-object", "encoding", "encoding", "markup"]);
  });

  it("writes the groups of copies with --groups, and how each is one", async () => {
    const { code, stdout } = await readout(["read", "--groups", "--stands-for", "longest", sample]);
    expect(code).toBe(0);
    const plain = lines((await readout(["read", sample])).stdout);
    const groups = lines(stdout);
    expect(groups.map(({ id, problem }) => [id, problem])).toEqual(plain.map(({ id, problem }) => [id, problem]));
    const copies = groups.filter(({ copy }) => copy !== undefined);
    expect(copies).toHaveLength(11);
    for (const { group } of copies) expect(copies.some(({ id }) => id === group)).toBe(true);
    expect(copies.map(({ copy }) => copy)).toContainEqual(
      expect.objectContaining({ kind: "exact", share: 1, agency: "Compass Wire" }),
    );
    expect(plain.some(({ group, copy }) => copy !== undefined || (group ?? null) !== null)).toBe(false);
  });

  it("refuses --groups of what can be read only once, and its options without it", async () => {
    const stream = await readout(["read", "--groups", "-"], good);
    expect(stream).toEqual({
      ...{ code: 2, stdout: "" },
      stderr: "-: Expected a file with --groups, which reads it twice, got a stream\n",
    });
    const alone = await readout(["read", "--days", "3", file("good.txt", good)]);
    expect({ code: alone.code, stdout: alone.stdout }).toEqual({ code: 2, stdout: "" });
    expect(alone.stderr).toContain("options of --groups");
    const wrong = await readout(["read", "--groups", "--threshold", "2", file("good.txt", good)]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("Expected a number above 0 and up to 1, got `2`");
  });

  it("gives the same bytes twice", async () => {
    const [one, two] = [await readout(["read", sample]), await readout(["read", sample])];
    expect(one.stdout).toBe(two.stdout);
  });

  it("reads standard input, plain and packed", async () => {
    const [plain, packed] = [await readout(["read", "-"], good), await readout(["read", "-"], gzipSync(good))];
    expect(lines(plain.stdout)).toMatchObject([{ title: "The ferry sails", text: good }]);
    expect(packed.stdout).toBe(plain.stdout);
  });

  it.each([
    ["a path that is not there", "none.txt"],
    ["a glob that fits nothing", "*.none"],
  ])("refuses %s with 2, and reads nothing", async (_, name) => {
    const path = join(folder, name);
    const { code, stdout, stderr } = await readout(["read", file("good.txt", good), path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(`${path}: Expected a file, a folder or a glob that matches files, got nothing\n`);
  });

  it("gives a problem for a file that a corpus.yaml lists and that is not there, and reads the rest", async () => {
    file("listed/a.txt", "It snowed\n\nOn Friday it snowed all day on the hills.\n");
    const path = file("listed/corpus.yaml", "articles: [none.txt, a.txt]\n");
    expect(ruleOf(await withGood(path))).toEqual(["missing-path", undefined]);
  });

  it("ends with 3 where no article could be used, and says how many inputs there were and why", async () => {
    file("refused/a.txt", "\u0000\u0001");
    file("refused/b.txt", "\u0000\u0002");
    file("refused/c.pdf", "%PDF");
    const { code, stdout, stderr } = await readout(["read", join(folder, "refused")]);
    expect(code).toBe(3);
    expect(rules(stdout)).toEqual(["binary", "binary", "unknown-format"]);
    expect(stderr).toMatch(
      /^no article could be used; 3 inputs, all refused: binary \(2\), unknown-format \(1\)\. .*README\n$/,
    );
    expect((await readout(["read", "-"])).code).toBe(3);
  });

  it("gives a problem for an empty folder, and reads the rest", async () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    expect(await withGood(join(folder, "empty"))).toHaveLength(1);
  });

  it("gives a problem for a file that cannot be read, and reads the rest", async () => {
    symlinkSync(join(folder, "loop.txt"), join(folder, "loop.txt"));
    expect(await withGood(join(folder, "loop.txt"))).toHaveLength(1);
    // The superuser may read any file, so there a mode proves nothing.
    if (process.getuid?.() === 0) return;
    const path = file("secret.txt", good);
    chmodSync(path, 0);
    expect(await withGood(path)).toHaveLength(1);
  });

  it("gives a problem for binary data named .txt, and reads the rest", async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
    expect(ruleOf(await withGood(file("picture.txt", bytes)))).toEqual(["binary"]);
  });

  it("gives a problem for an empty file, and reads the rest", async () => {
    expect(ruleOf(await withGood(file("nothing.txt", "")))).toEqual(["empty-text"]);
  });

  it("gives a problem in the place of each broken line, and reads the rest", async () => {
    const path = file(
      "broken.jsonl",
      '{"text": "It rained."}\n{"text": "It r\n[1]\n7\nnull\n{}\n\n{"text": ""}\n{"text": "It snowed."}\n',
    );
    const found = await withGood(path);
    expect(found.map(({ text, problem }) => text ?? problem?.rule)).toEqual([
      "It rained.",
      "invalid-json",
      "not-an-object",
      "not-an-object",
      "not-an-object",
      "missing-text",
      "empty-text",
      "It snowed.",
    ]);
    expect(found[1]?.problem).toMatchObject({
      where: `${path}:2`,
      reason: expect.stringMatching(/^Expected a JSON object, got `/),
    });
  });

  it("makes ids distinct that are given twice, and says so", async () => {
    const found = await withGood(
      file(
        "twice.jsonl",
        '{"id": "a", "text": "It rained."}\n{"id": "a", "text": "It snowed."}\n{"id": "__proto__", "text": "It froze."}\n',
      ),
    );
    const ids = found.filter(({ text }) => text).map(({ id }) => id);
    expect(ids).toEqual(["a", "a#2", "__proto__"]);
    expect(found.filter(({ problem }) => problem)).toHaveLength(1);
  });

  it("follows links that lead out of a folder only where it is asked to", async () => {
    const path = join(folder, "linked");
    mkdirSync(path);
    symlinkSync(file("outside.txt", good), join(path, "a.txt"));
    const [refused, followed] = [await readout(["read", path]), await readout(["read", "--links", "any", path])];
    expect({ code: refused.code, rules: rules(refused.stdout) }).toEqual({ code: 3, rules: ["link-outside"] });
    expect({ code: followed.code, found: lines(followed.stdout) }).toMatchObject({ code: 0, found: [{ text: good }] });
  });

  it("ends with 1 where there are no descriptors left, and says so in a sentence", async () => {
    const path = file("few/a.txt", good);
    const code = `
      import { openSync } from "node:fs";
      const { main } = await import(${JSON.stringify(new URL("../dist/main.js", import.meta.url).href)});
      await import(${JSON.stringify(new URL("../dist/read.js", import.meta.url).href)});
      const running = main(["node", "readout", "read", ${JSON.stringify(path)}]);
      try { for (;;) openSync("/dev/null"); } catch {}
      process.exitCode = await running;`;
    const {
      code: exit,
      stdout,
      stderr,
    } = await runProgram("bash", ["-c", 'ulimit -n 300; exec "$0" --input-type=module', process.execPath], code);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toMatch(/^Expected a machine that can go on, got `EMFILE: [^\n]+`\n$/);
  });

  it("puts the doubts about an article behind it, under its id", async () => {
    const fields = { id: "d", text: "Osier &amp; Sons won. It wasnâ€™t close.", date: "05/03/2024", title: 7 };
    const found = await withGood(file("doubtful.jsonl", `${JSON.stringify(fields)}\n{"text": "It rained."}\n`));
    expect(found.map(({ text, problem }) => problem?.rule ?? text)).toEqual([
      fields.text,
      "wrong-type",
      "ambiguous-date",
      "markup",
      "mojibake",
      "It rained.",
    ]);
    expect(found.slice(0, 5).every(({ id }) => id === "d")).toBe(true);
  });

  it("leaves out an article that is not in English, unless any language is wanted", async () => {
    const path = file("french.txt", `${french}\n`);
    expect(ruleOf(await withGood(path))).toEqual(["other-language"]);
    const { stdout } = await readout(["read", "--language", "any", path]);
    expect(lines(stdout)).toMatchObject([{ text: `${french}\n`, language: "fr" }]);
  });

  it("keeps lone surrogates", async () => {
    const [found] = await withGood(file("lone.jsonl", '{"id": "\\ud800", "text": "It \\udc00 rained \\ud83d."}\n'));
    expect(found).toMatchObject({ id: "\ud800", text: "It \udc00 rained \ud83d." });
  });

  it("keeps hostile names to the letter", async () => {
    const fields = {
      id: "constructor",
      text: "It rained.",
      title: "=cmd()|' /C calc'!A0",
      outlet: "<script>alert(1)</script>",
      byline: ["__proto__"],
    };
    const [found] = await withGood(
      file("hostile.jsonl", `${JSON.stringify(fields)}\n{"__proto__": {"text": "x"}, "text": "It snowed."}\n`),
    );
    expect(found).toMatchObject(fields);
  });

  it("reads 10,000 quotation marks without partner", async () => {
    const text = `It rained. ${'"one “two '.repeat(5000)}`;
    const [found] = await withGood(file("marks.jsonl", `${JSON.stringify({ text })}\n`));
    expect(found?.text).toBe(text);
  });

  it("reads 5 MB on one line, or says that it is too long, and reads the rest", { timeout: 120_000 }, async () => {
    const found = await withGood(file("long.txt", `It rained. ${"word ".repeat(1_050_000)}`));
    expect(found).toHaveLength(1);
    const json = await withGood(
      file("long.jsonl", `${JSON.stringify({ text: "word ".repeat(1_050_000) })}\n{"text": "It rained."}\n`),
    );
    expect(json).toHaveLength(2);
    expect(json[1]?.text).toBe("It rained.");
  });
});
