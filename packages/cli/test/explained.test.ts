import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, folder, lines, readout } from "./command.ts";

const article = `Ferry sails again
By Edda Tolm
5 March 2024

TERN BAY (Compass Wire) - The ferry sailed on Monday, the harbour master said, after four weeks in dock.

Sign up to our newsletter
`;

describe("readout read --explain", () => {
  it("tells the reader, the rule of each field, what was removed and what is doubtful", async () => {
    const path = file("explain/a.txt", article);
    const record = {
      headline: "It \u001b[31mrained",
      date: "03/04/2024",
      pubDate: "2024-04-03",
      content: "It rained &amp; rained.",
    };
    const feed = file("explain/b.jsonl", `${JSON.stringify(record)}\n[]\n`);
    const { code, stdout } = await readout(["read", "--explain", path, feed]);
    expect(code).toBe(0);
    const [text = "", json = "", refused = ""] = stdout.split("\n\n");
    expect(text).toContain(`${path}: plain text\n`);
    expect(text).toMatch(/title +“Ferry sails again” {2}\[title line\]/);
    expect(text).toMatch(/published +“2024-03-05” {2}\[text\]/);
    expect(text).toMatch(/byline +“Edda Tolm” {2}\[byline line\]/);
    expect(text).toMatch(/agency +“Compass Wire” {2}\[dateline\]/);
    expect(text).toMatch(/body +1 paragraph, 1\d words/);
    expect(text).toMatch(/removed +“Sign up to our newsletter” {2}\[\w+\]/);
    expect(json).toContain(`${feed}:1: JSON lines\n`);
    expect(json).toMatch(/title +“It +\[31mrained” {2}\[field headline\]/);
    expect(json).toMatch(/published +“2024-04-03” {2}\[field pubDate\]/);
    expect(json).toMatch(/doubtful +ambiguous-date: Expected a date with one reading in `date`/);
    expect(refused).toBe(`${feed}:2: refused\n  not-an-object Expected a JSON object, got \`[]\``);
  });

  it("is needed for `readBy`, which is no unknown field either", async () => {
    const path = file(
      "explained.jsonl",
      '{"text": "It rained.", "readBy": {"title": "og:title"}, "section": "News"}\n',
    );
    const [found] = lines((await readout(["read", path])).stdout);
    expect(found).toMatchObject({ section: "News" });
    expect(found).not.toHaveProperty("readBy");
  });
});

describe("readout read --removed", () => {
  it("lists what was refused and what was removed, with file and rule", async () => {
    file("left/a.txt", article);
    file("left/b.pdf", "%PDF");
    const { stdout } = await readout(["read", "--removed", join(folder, "left")]);
    const found = lines(stdout) as unknown as Record<string, unknown>[];
    expect(found.every((each) => !("text" in each))).toBe(true);
    expect(found.at(-1)).toMatchObject({ problem: { rule: "unknown-format", where: join(folder, "left/b.pdf") } });
    const dateline = found.find(({ rule }) => rule === "dateline");
    expect(dateline).toMatchObject({ where: join(folder, "left/a.txt"), words: "TERN BAY (Compass Wire) -" });
    expect(article.slice(Number(dateline?.["start"]), Number(dateline?.["end"]))).toBe(dateline?.["words"]);
  });
});

describe("readout read --cache", () => {
  it("tells which files are new, changed and vanished, and writes the same lines", async () => {
    const path = join(folder, "growing");
    file("growing/a.txt", article);
    file("growing/b.txt", article);
    const cache = join(folder, "kept");
    const [first, second] = [
      await readout(["read", "--cache", cache, path]),
      await readout(["read", "--cache", cache, path]),
    ];
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toBe("files: 0 new, 0 changed, 0 vanished, 2 as before and not read again\n");
    file("growing/a.txt", `${article}It rained.\n`);
    expect((await readout(["read", "--cache", cache, path])).stderr).toBe(
      `files: 0 new, 1 changed, 0 vanished, 1 as before and not read again\nchanged: ${join(path, "a.txt")}\n`,
    );
  });
});
