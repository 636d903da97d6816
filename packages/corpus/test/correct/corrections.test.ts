import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { collect, type ReadOptions, read } from "@readout/corpus";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-corrections-"));
  const records = [
    { id: "a", text: "It rained.", title: "Rain", outlet: "tern.example", authors: ["E. Tolm", "Staff"] },
    { id: "b", text: "It snowed.", title: "Crossword 7", outlet: "Tern Bay Herald", date: "2024-03-06" },
    { id: "c", text: "It froze.", title: "Frost", date: "03/04/2024" },
  ];
  write("old/feed.jsonl", records.map((record) => JSON.stringify(record)).join("\n"));
  write("note.txt", "The ferry sails\n\nEdda Tolm said on Friday that the ferry would sail again in May.\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function corrected(yaml: string, options: ReadOptions = {}, name = "corrections.yaml") {
  write(name, yaml);
  const { articles, problems } = await collect(read(folder, options));
  return { articles: new Map(articles.map((each) => [each.id, each])), problems, count: articles.length };
}

describe("corrections", () => {
  it("rename outlets and authors, and tell what was there", async () => {
    const { articles } = await corrected(
      "outlets:\n  Tern Bay Herald: [Herald, tern.example]\nauthors:\n  Edda Tolm: [E. Tolm]\nnobody: [Staff]\n",
      { explain: true },
    );
    expect(articles.get("a")).toMatchObject({
      outlet: "Tern Bay Herald",
      byline: ["Edda Tolm"],
      corrected: [
        { field: "outlet", rule: "corrections.yaml:2", was: "tern.example" },
        { field: "byline", rule: "corrections.yaml:4", was: "E. Tolm; Staff" },
      ],
      readBy: { outlet: "corrections.yaml:2", title: "field title" },
    });
    expect(articles.get("b")).not.toHaveProperty("corrected");
  });

  it("set a date, an outlet, a headline or a byline of what an id, a path or a title names", async () => {
    const { articles, count } = await corrected(
      "set:\n  - { id: c, published: 2024-04-03 }\n  - path: note.txt\n    outlet: Tern Bay Herald\n    byline: [Oren Halv]\n  - { path: old/*, title: crossword*, headline: Puzzle }\n",
    );
    expect(count).toBe(4);
    expect(articles.get("c")).toMatchObject({
      published: "2024-04-03",
      publishedBy: "correction",
      corrected: [{ field: "published", rule: "corrections.yaml:2", was: null }],
    });
    expect(articles.get("b")).toMatchObject({ title: "Puzzle", published: "2024-03-06", publishedBy: "field" });
    expect([...articles.values()].find(({ source }) => source.path.endsWith("note.txt"))).toMatchObject({
      outlet: "Tern Bay Herald",
      byline: ["Oren Halv"],
    });
  });

  it("drop by id, path and title, and account for each article", async () => {
    const { articles, problems } = await corrected("drop:\n  - id: a\n  - title: Crossword*\n  - path: note.*\n");
    expect([...articles.keys()]).toEqual(["c"]);
    const dropped = problems.filter(({ problem }) => problem.rule === "dropped");
    expect(dropped.map(({ problem }) => problem)).toEqual([
      {
        rule: "dropped",
        reason: "Expected no article that corrections.yaml:4 drops, got `The ferry sails`",
        where: join(folder, "note.txt"),
      },
      {
        rule: "dropped",
        reason: "Expected no article that corrections.yaml:2 drops, got `Rain`",
        where: join(folder, "old/feed.jsonl:1"),
      },
      {
        rule: "dropped",
        reason: "Expected no article that corrections.yaml:3 drops, got `Crossword 7`",
        where: join(folder, "old/feed.jsonl:2"),
      },
    ]);
  });

  it("tell an entry that is about no article", async () => {
    const { problems } = await corrected("drop:\n  - id: a\n  - id: nobody\n");
    expect(problems.find(({ problem }) => problem.rule === "unused-correction")).toEqual({
      id: null,
      problem: {
        rule: "unused-correction",
        reason: "Expected an article that the entry is about, got none",
        where: join(folder, "corrections.yaml:3"),
      },
    });
  });

  it.each([
    ["drop:\n  - {}\n", 2, "drop.0: Expected `id`, `path` or `title`, got none of them"],
    [
      "set:\n  - id: a\n    published: 03/04/2024\n",
      3,
      "set.0.published: Expected a date such as 2024-03-05, got `03/04/2024`",
    ],
    ["set:\n  - id: a\n    autor: x\n", 3, "set.0.autor: Expected a known field"],
    ["outlets:\n  A: x\n", 2, 'outlets.A: Expected a list, got `"x"`'],
    ["outlets:\n  A: [x]\n  B: [x]\n", 3, "outlets.B.0: Expected a name given once, got `x` of line 2"],
  ])("say file, line and field where they are wrong, and change nothing: %j", async (yaml, line, reason) => {
    const { problems, count } = await corrected(yaml);
    expect(count).toBe(4);
    expect(problems[0]).toEqual({
      id: null,
      problem: { rule: "invalid-corrections", reason, where: join(folder, `corrections.yaml:${line}`) },
    });
  });

  it("are those that the corpus.yaml names, or those that are given, or none", async () => {
    write("corpus.yaml", "articles: [old]\ncorrections: mine.yaml\n");
    expect((await corrected("drop: [{ id: a }]\n", {}, "mine.yaml")).count).toBe(2);
    const other = write("other.yaml", "drop: [{ id: a }, { id: b }]\n");
    expect((await corrected("drop: [{ id: a }]\n", { corrections: other }, "mine.yaml")).count).toBe(1);
    expect((await corrected("drop: [{ id: a }]\n", { corrections: null }, "mine.yaml")).count).toBe(3);
  });
});
