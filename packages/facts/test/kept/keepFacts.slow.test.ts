import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Facts, keepFacts, keptTables, readFacts } from "../../src/index.ts";
import { CORPORA, scratchFolder } from "./corpora.ts";

const base = scratchFolder("kept");

function plain({ articles, sentences, actors, mentions, attributions, texts, ...rest }: Facts) {
  const tables = { articles, sentences, actors, mentions, attributions };
  return {
    ...rest,
    tables: Object.entries(tables).map(([name, table]) => [name, table.columnNames(), table.objects()]),
    texts: texts.map(({ article, annotation }) => ({ article, annotation })),
  };
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      paths
        .sort()
        .map(async (path) => [path.slice(folder.length + 1), (await readFile(path)).toString("base64")] as const),
    ),
  );
}

const line = (id: string, published: string | null, text: string): string =>
  `${JSON.stringify({ id, title: `Title ${id}`, outlet: "Herald", published, text, desk: "world", stars: 3 })}\n`;
const LINES = [
  line("a", "2024-03-01", "Edda Tolm said that the dam would hold. Bram Hoel denied it.\n\nMinister Tolm left."),
  line("b", "2024-03-09", "Bram Hoel told reporters that talks with Edda Tolm were over."),
  line("c", "2024-04-02", "“We will wait,” Minister Tolm said. Mr Hoel said nothing of it to anybody."),
  line("d", null, "Prosecutors said \ud800 that Bram Hoel was heard \u0000 on Monday."),
];

async function corpus(name: string, lines: readonly string[]): Promise<string> {
  const path = join(base, `${name}.jsonl`);
  await writeFile(path, lines.join(""));
  return path;
}

describe("kept facts", () => {
  describe.each(CORPORA)("of $path", ({ path, skipped }) => {
    it.skipIf(skipped !== "")(`are those that reading the corpus gives${skipped}`, async () => {
      const folder = join(base, basename(path));
      const kept = await keepFacts(path, folder);
      expect(kept.annotated).toBe(kept.articles);
      expect(plain(await readFacts(folder))).toEqual(plain(await readFacts(path)));
    });
  });

  it("have all articles of a month that has many", async () => {
    const folder = join(base, "many");
    const many = Array.from({ length: 5000 }, (_, i) =>
      line(`m${i}`, "2024-03-01", `Edda Tolm said that dam ${i} would hold.`),
    );
    await keepFacts(await corpus("many", many), folder);
    const { rows } = JSON.parse(await readFile(join(folder, "facts.json"), "utf8"));
    expect(rows).toMatchObject({ texts: 5000, articles: 5000, sentences: 5000, attributions: 5000 });
  }, 300_000);

  it("lose nothing of a text, of what it names and of the input's own fields", async () => {
    const folder = join(base, "odd");
    const path = await corpus("odd", LINES);
    await keepFacts(path, folder);
    const facts = await readFacts(folder);
    expect(plain(facts)).toEqual(plain(await readFacts(path)));
    expect(facts.texts[3]?.article.text).toContain("said \ud800 that Bram Hoel was heard");
    expect(facts.articles.columnNames()).toContain("desk");
  });

  it("have the same bytes in whatever order the articles come", async () => {
    const one = await corpus("same", LINES);
    await keepFacts(one, join(base, "forth"));
    await writeFile(one, LINES.toReversed().join(""));
    const sorted = async (folder: string) =>
      [...(await filesOf(join(base, folder)))].filter(([path]) => !/^(?:texts|articles|facts)/.test(path));
    await keepFacts(one, join(base, "back"));
    // Tables that tell the line of a file differ as the file does.
    expect(await sorted("back")).toEqual(await sorted("forth"));
    await writeFile(one, LINES.join(""));
    await keepFacts(one, join(base, "again"));
    expect(await filesOf(join(base, "again"))).toEqual(await filesOf(join(base, "forth")));
  });

  it("annotate only what is new or has changed, and leave the parts that would be the same", async () => {
    const folder = join(base, "grows");
    const path = await corpus("grows", LINES);
    await keepFacts(path, folder);
    const before = await filesOf(folder);
    expect((await keepFacts(path, folder)).annotated).toBe(0);
    expect(await filesOf(folder)).toEqual(before);

    const changed = [...LINES.slice(0, 2), line("c", "2024-04-02", "Minister Tolm said that all was well.")];
    await writeFile(path, [...changed, line("e", "2024-04-09", "Bram Hoel said no.")].join(""));
    expect((await keepFacts(path, folder)).annotated).toBe(2);
    expect(plain(await readFacts(folder))).toEqual(plain(await readFacts(path)));
    const after = await filesOf(folder);
    const march = [...before.keys()].filter((name) => name.includes("2024-03"));
    expect(march).toHaveLength(6);
    for (const name of march) expect(after.get(name)).toBe(before.get(name));
    expect([...after.keys()].some((name) => name.includes("HIVE_DEFAULT"))).toBe(false);
  });

  it("hold what an outlet repeats, though it depends on other articles", async () => {
    const folder = join(base, "repeats");
    const footer = "The Herald is printed by hand in the cellar of the old customs house.";
    const stories = [
      "Edda Tolm said that the dam would hold through the winter, whatever came down the river.",
      "Farmers in the north wait for rain; the ministry told them on Monday that it had no seed left.",
      "A ferry with forty people aboard ran aground near the old harbour and was towed free at noon.",
      "The bank raised its rate by half a point and warned that it might have to do so again in June.",
      "Bram Hoel denied that he had met anybody in the hotel, and left without taking questions.",
      "Three schools close this year because the town has too few children, the council decided.",
    ];
    const lines = stories.map((story, n) => line(`r${n}`, "2024-03-01", `${story}\n\n${footer}`));
    const path = await corpus("repeats", lines.slice(0, 4));
    expect((await keepFacts(path, folder)).annotated).toBe(4);
    await writeFile(path, lines.join(""));
    // With six stories the footer is furniture, and all articles are others.
    expect((await keepFacts(path, folder)).annotated).toBe(6);
    expect(plain(await readFacts(folder))).toEqual(plain(await readFacts(path)));
  });

  it("say why all is annotated anew, or why they cannot be read", async () => {
    const folder = join(base, "anew");
    const path = await corpus("anew", LINES);
    await keepFacts(path, folder);
    const told = await keepFacts(path, folder, { view: "all" });
    expect([told.annotated, told.anew]).toEqual([4, "view all, got said"]);
    expect((await readFacts(folder)).texts).toHaveLength(4);
    const list = JSON.parse(await readFile(join(folder, "facts.json"), "utf8"));
    expect((await keptTables(folder)).outdated).toBeNull();
    for (const [made, reason] of [
      [{ schema: 99 }, "tables of version 1, got version 99"],
      [{ packages: { ...list.made.packages, lexicon: "0" } }, "facts made with this lexicon, got those of another"],
      [
        { packages: { ...list.made.packages, annotate: "0" } },
        "facts made by this version of Readout, got those of another",
      ],
      [{ actors: [{ id: "x" }] }, "facts made with these actor files, got those of others"],
    ] as const) {
      await writeFile(join(folder, "facts.json"), JSON.stringify({ ...list, made: { ...list.made, ...made } }));
      expect((await keepFacts(path, folder, { view: "all" })).anew).toBe(reason);
    }
    await writeFile(join(folder, "facts.json"), JSON.stringify({ ...list, made: { ...list.made, packages: {} } }));
    await expect(readFacts(folder)).rejects.toThrow(
      "anew: Expected facts made with this lexicon, got those of another: run `readout facts` again",
    );
    // Counts need none of what readFacts looks up: they say so.
    expect((await keptTables(folder)).outdated).toBe(
      "Expected facts made with this lexicon, got those of another: run `readout facts` again",
    );
    await writeFile(join(folder, "facts.json"), "{");
    await expect(readFacts(folder)).rejects.toThrow("facts.json: Expected the list of kept facts, got something else");
  });

  it("are annotated again from the kept texts where other options are asked for", async () => {
    const folder = join(base, "options");
    const path = await corpus("options", LINES);
    const actors = join(base, "actors.yaml");
    await writeFile(actors, "actors:\n  - { id: edda-tolm, merge: [bram-hoel] }\n");
    await keepFacts(path, folder);
    for (const options of [{ view: "all" }, { metonyms: "off" }, { surnameShare: 0.2 }, { actors }] as const)
      expect(plain(await readFacts(folder, options))).toEqual(plain(await readFacts(path, options)));
  });

  it("are read alone, stand outside the corpus, and stay as they were where no article can be used", async () => {
    const folder = join(base, "alone");
    const path = await corpus("alone", LINES);
    await keepFacts(path, folder);
    const before = await filesOf(folder);
    await expect(readFacts([folder, path])).rejects.toThrow("Expected kept facts to be read alone, got 1 other paths");
    await mkdir(join(base, "inside"));
    await cp(path, join(base, "inside", "a.jsonl"));
    await expect(keepFacts(join(base, "inside"), join(base, "inside", "facts"))).rejects.toThrow(
      "Expected a folder outside the corpus",
    );
    expect((await keepFacts(await corpus("nothing", ["{}\n"]), folder)).list).toBeNull();
    expect(await filesOf(folder)).toEqual(before);
  });
});
