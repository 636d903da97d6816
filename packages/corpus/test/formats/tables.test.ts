import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { type Collected, collect, isDoubt, type ReadOptions, read } from "@readout/corpus";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-csv-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function table(content: string | Buffer, options?: ReadOptions): Promise<Collected> {
  return collect(read(file("a.csv", content), { language: "any", ...options }));
}

const rules = ({ problems }: Collected): string[] => problems.map(({ problem }) => problem.rule);
const refused = ({ problems }: Collected): string[] =>
  problems
    .filter((each) => !isDoubt(each))
    .map(({ problem: { rule, where } }) => `${rule} ${where.replace(/.*:/, "")}`);

const WORDS = "The ferry left the harbour at noon. It came back at night.";

describe("a table of text", () => {
  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("has its cells set apart by %s", async (_, mark) => {
    const rows = [
      ["Headline", "Full Text", "Source"],
      ['"Ferry; sails, at noon | again"', `"${WORDS}\r\n\r\nA second ""one""."`, "Courier"],
    ];
    const { articles, problems } = await table(`\ufeff${rows.map((row) => row.join(mark)).join("\r\n")}\r\n`);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: "Ferry; sails, at noon | again",
        outlet: "Courier",
        text: `${WORDS}\r\n\r\nA second "one".`,
        source: { line: 2 },
      },
    ]);
  });

  it("may have a title and notes above its headings, and lines that end as on old Macintoshes", async () => {
    const notes = ["Export of 9 April 2015", "3 articles, all in English", ""];
    const rows = [
      "Headline;Datum;Text",
      `Ferry sails;03.04.2015;"${WORDS}\n\nA second one."`,
      `Ferry returns;13.04.2015;${WORDS}`,
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      const { articles, problems } = await table([...notes, ...rows].join(end));
      expect(problems).toEqual([]);
      expect(articles).toMatchObject([
        {
          title: "Ferry sails",
          published: "2015-04-03",
          paragraphs: [
            [0, 58],
            [60, 73],
          ],
        },
        { title: "Ferry returns", published: "2015-04-13" },
      ]);
    }
  });

  it("is told by its headings where no name tells", async () => {
    const content = `title,text\nFerry sails,${WORDS}\n`;
    const { articles } = await collect(read("-", { input: Readable.from([content]) }));
    expect(articles).toMatchObject([{ title: "Ferry sails", text: WORDS }]);
  });

  it("may be windows-1252 or UTF-16, and one damaged row harms no other", async () => {
    const old = Buffer.from("title,text\nCaf\u00e9,The caf\u00e9 is closed.\nPlain,All is well.\n", "latin1");
    const read = await table(old);
    expect(read.articles).toMatchObject([{ title: "Café", text: "The café is closed." }, { title: "Plain" }]);
    expect(rules(read)).toEqual(["encoding"]);
    const wide = await table(Buffer.from(`\ufefftitle\ttext\nCafé\tThe café is closed.\n`, "utf16le"));
    expect(wide.articles).toMatchObject([{ title: "Café", text: "The café is closed." }]);
    expect(wide.problems).toEqual([]);
  });

  it("goes on behind a quotation mark that nothing closes", async () => {
    const found = await table(
      `title,text,date\nA,"It began\nand went on,\nB,${WORDS},\nC,"${WORDS}",\nD,"${WORDS}",\n`,
    );
    expect(found.articles.map(({ title }) => title)).toEqual(["B", "C", "D"]);
    expect(refused(found)).toEqual(["unclosed-quote 2"]);
  });

  it("takes a mark at the start of a cell for a word's where the line has its cells", async () => {
    const found = await table(`title\ttext\tpaper\nA\t"No," he said. It rained.\tX\nB\t${WORDS}\tY\n`);
    expect(found.articles).toMatchObject([{ text: '"No," he said. It rained.' }, { text: WORDS }]);
    expect(rules(found)).toEqual(["damaged-file"]);
  });

  it("refuses a row of more cells than headings, and doubts one of fewer", async () => {
    const found = await table(
      `title,text,date\nA,It rained, they said.,2024-01-05,x\nB,${WORDS}\nC,${WORDS},2024-01-05,,\n`,
    );
    expect(found.articles.map(({ title }) => title)).toEqual(["B", "C"]);
    expect(rules(found)).toEqual(["too-many-cells", "damaged-file", "duplicate-id"]);
  });

  it("refuses a million columns, and a row of a million cells", async () => {
    const wide = `text,${"a,".repeat(1_000_000)}b\n`;
    expect(refused(await table(wide))).toEqual([expect.stringContaining("too-many-columns")]);
    const found = await table(`title,text\n${"a,".repeat(1_000_000)}b\nB,${WORDS}\n`);
    expect(refused(found)).toEqual(["too-many-cells 2"]);
    expect(found.articles).toHaveLength(1);
  }, 20_000);

  it("refuses a row beyond the limit and goes on", async () => {
    const long = "word ".repeat(200_000);
    for (const cell of [long, `"${long}\n${long}"`]) {
      const found = await table(`title,text\nA,${cell}\nB,${WORDS}\n`, { longest: 100_000 });
      expect(refused(found)).toEqual(["row-too-long 2"]);
      expect(found.articles.map(({ title }) => title)).toEqual(["B"]);
    }
  });

  it("takes bounded time on marks that nothing closes", async () => {
    const start = processorTime();
    const found = await table(`title,text\n${'A,"x" y\n"'.repeat(300_000)}`, { longest: 1_000_000 });
    expect(found.problems.length).toBeGreaterThan(0);
    expect(processorTime() - start).toBeLessThan(15_000);
  }, 30_000);

  it("says which columns it has where none holds text", async () => {
    const [found] = (await table("title,url,date\nA,https://a.example/1,2024-01-05\n")).problems;
    expect(found?.problem).toMatchObject({
      rule: "no-text-column",
      reason: expect.stringContaining("`title`, `url`, `date`"),
    });
    const [bare] = (await table("17\t20240105\thttps://a.example/1\n18\t20240106\thttps://a.example/2\n")).problems;
    expect(bare?.problem.reason).toContain("3 columns without headings");
    expect(rules(await table(""))).toEqual(["empty-text"]);
    expect(rules(await table("title,text\n"))).toEqual(["empty-text"]);
  });

  it("is split as csv-parse splits it", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", " ", "é", "“"), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (cells) => {
        const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
        const content = `title,text\n${cells.map((row) => row.map(quoted).join(",")).join("\n")}\n`;
        const expected = (parse(content, { columns: true }) as { text: string }[])
          .map(({ text }) => text)
          .filter((text) => text.trim() !== "");
        const found = await table(content);
        expect(found.articles.map(({ text }) => text)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a Parquet table", () => {
  const bytes = readFileSync(new URL("files/articles.parquet", import.meta.url));
  const told = async (content: Buffer): Promise<string[]> => rules(await collect(read(file("a.parquet", content))));

  it("may come through a pipe or packed", async () => {
    for (const input of [bytes, gzipSync(bytes)]) {
      const { articles } = await collect(read("-", { input: Readable.from([input]) }));
      expect(articles).toHaveLength(3);
    }
  });

  it("gives one problem where it is broken or has no text", async () => {
    const end = bytes.readUInt32LE(bytes.length - 8);
    expect(await told(bytes.subarray(0, -100))).toEqual(["broken-parquet"]);
    expect(await told(Buffer.from("PAR1"))).toEqual(["broken-parquet"]);
    expect(await told(Buffer.concat([Buffer.from("PAR1"), Buffer.alloc(500, 255), Buffer.from("PAR1")]))).toEqual([
      "broken-parquet",
    ]);
    // The columns are damaged, what says where they are is not.
    const damaged = Buffer.concat([
      bytes.subarray(0, 4),
      Buffer.alloc(bytes.length - 12 - end, 255),
      bytes.subarray(-8 - end),
    ]);
    expect(await told(damaged)).toEqual(["broken-parquet"]);
    const renamed = Buffer.from(bytes.toString("latin1").replaceAll("text", "what"), "latin1");
    expect(await told(renamed)).toEqual(["no-text-column"]);
  });
});

describe("the dates of a column", () => {
  const dates = async (all: readonly string[], heading = "date"): Promise<readonly (string | null)[]> => {
    const { articles } = await table(`${heading};text\n${all.map((date) => `${date};${WORDS}`).join("\n")}\n`);
    return articles.map(({ published }) => published);
  };

  it("are read as the column as a whole says", async () => {
    expect(await dates(["03/05/2024", "13/05/2024"])).toEqual(["2024-05-03", "2024-05-13"]);
    expect(await dates(["03/05/2024", "05/13/2024 14:05"])).toEqual(["2024-03-05", "2024-05-13T14:05:00"]);
    expect(await dates(["13.11.21", "09.01.12"])).toEqual(["2021-11-13", "2012-01-09"]);
    expect(await dates(["09.01.12"], "Дата")).toEqual(["2012-01-09"]);
    expect(await dates(["09.01.2012"], "Datum")).toEqual(["2012-01-09"]);
    expect(await dates(["20240220121500", "20240221"])).toEqual(["2024-02-20T12:15:00", "2024-02-21"]);
    expect(await dates(["45342", "45343.5"])).toEqual(["2024-02-20", "2024-02-21T12:00:00"]);
  });

  it("are never guessed", async () => {
    expect(await dates(["03/05/2024", "04/05/2024"])).toEqual([null, null]);
    expect(await dates(["03/05/2024", "13/05/2024", "05/13/2024"])).toEqual([null, "2024-05-13", "2024-05-13"]);
    expect(await dates(["13/05/14", "14/05/13"])).toEqual([null, null]);
    expect(await dates(["0000-00-00", "45342"])).toEqual([null, null]);
    expect(rules(await table(`date,text\n03/05/2024,${WORDS}\n`))).toEqual(["ambiguous-date"]);
  });

  it("are told by a row far behind the first", async () => {
    const all = [...Array(2000).fill("03/05/2024"), "13/05/2024"];
    expect(new Set(await dates(all))).toEqual(new Set(["2024-05-03", "2024-05-13"]));
  });

  it("have their time in another column", async () => {
    const { articles } = await table(`date,time,text\n2024-02-20,14:05,${WORDS}\n`);
    expect(articles).toMatchObject([{ published: "2024-02-20T14:05:00" }]);
  });
});

describe("the columns that a corpus.yaml names", () => {
  const corpus = (columns: string, content: string): string => {
    mkdirSync(join(folder, "named"), { recursive: true });
    writeFileSync(join(folder, "named/a.csv"), content);
    writeFileSync(join(folder, "named/b.jsonl"), '{"hl": "Third", "bodytext": "It rained again."}\n');
    writeFileSync(join(folder, "named/corpus.yaml"), `articles: [a.csv, b.jsonl]\n${columns}\n`);
    return join(folder, "named");
  };

  it("count for its tables and records", async () => {
    const path = corpus("columns: {title: hl, text: nr2}", `hl,nr2,text\nFirst,${WORDS},not this\n`);
    const { articles, problems } = await collect(read(path));
    expect(articles).toMatchObject([
      { title: "First", text: WORDS },
      { title: "Third", text: "It rained again." },
    ]);
    expect(problems).toEqual([]);
  });

  it("are no secret to a cache", async () => {
    const cache = join(folder, "cache");
    const titles = async (columns: string): Promise<unknown> => {
      const { articles } = await collect(read(corpus(columns, `hl,kicker,text\nFirst,Ferries,${WORDS}\n`), { cache }));
      return articles[0]?.title;
    };
    expect(await titles("columns: {title: hl}")).toBe("First");
    expect(await titles("columns: {title: kicker}")).toBe("Ferries");
  });

  it.each([
    ["columns: [title]", "corpus.yaml:2", "Expected names of columns in `columns`"],
    ["columns:\n  headline: hl", "corpus.yaml:3", "Expected the field id or text"],
    ["columns:\n  title:", "corpus.yaml:3", "Expected the name of a column in `columns.title`"],
    ["columns:\n  title: [a]", "corpus.yaml:3", "Expected words in `columns.title`"],
  ])("are checked: %s", async (columns, where, reason) => {
    const { problems } = await collect(read(corpus(columns, `hl,text\nFirst,${WORDS}\n`)));
    expect(problems[0]?.problem).toMatchObject({
      rule: "invalid-manifest",
      where: expect.stringContaining(where),
      reason: expect.stringContaining(reason),
    });
  });
});
