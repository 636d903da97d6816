import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { delimitedRows } from "@readout/corpus";
import { type Labels, readLabels, sampleSheet, sheetCsv } from "@readout/facts";
import { afterAll, describe, expect, test } from "vitest";
import { corpusOf, texts } from "./corpus.ts";

const facts = corpusOf();
const sheet = sampleSheet(facts, { articles: 3 });
const folder = mkdtempSync(join(tmpdir(), "readout-labels-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Uint8Array, name = "labels.csv"): Promise<Labels> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found = await readLabels(path, facts);
  return JSON.parse(JSON.stringify(found).replaceAll(`${folder}/`, "")) as Labels;
}

type Cells = Record<string, string>;

/** The table as a person fills it in: each row may be changed, or left out by null. */
function filled(change: (row: Cells) => Cells | null): Cells[] {
  const [head, ...rows] = delimitedRows(Buffer.from(sheetCsv(sheet)));
  const heads = head?.cells ?? [];
  return rows.flatMap(({ cells }): Cells[] => {
    const row = change(Object.fromEntries(heads.map((name, at) => [name, cells[at] ?? ""])));
    return row === null ? [] : [row];
  });
}

function written(rows: readonly Cells[], delimiter = ","): string {
  const field = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const heads = Object.keys(rows[0] ?? {});
  return [heads, ...rows.map((row) => heads.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.map(field).join(delimiter)}\r\n`)
    .join("");
}

/** Everything right, one missing statement written into the second article, all done. */
function right(row: Cells): Cells {
  if (row["row"] === "article") return { ...row, verdict: "done" };
  return row["row"] === "attribution" ? { ...row, verdict: "right" } : row;
}

const all = [
  {
    id: "2016-05-01",
    judged: [
      { attribution: 0, verdict: "right" },
      { attribution: 1, verdict: "right" },
    ],
    missing: [],
  },
  { id: "00012", judged: [{ attribution: 0, verdict: "right" }], missing: [] },
  { id: '=HYPERLINK("x")', judged: [], missing: [] },
];

function sorted({ articles }: Labels): readonly unknown[] {
  return all.map(({ id }) => articles.find((one) => one.id === id)).map((one) => one && { ...one, article: undefined });
}

describe("a table to label by hand", () => {
  test("has a row for each article, paragraph and attribution and empty ones for what is missing", () => {
    const rows = filled((row) => row).filter((row) => row["article"] === "2016-05-01");
    expect(rows.map((row) => `${row["row"]} ${row["number"]} ${row["words"]}`)).toEqual([
      "article  The Gazette · 2016-05-01",
      "text  Edda Tolm said the ferry would sail.",
      "attribution 1 the ferry would sail",
      "text  “We are ready,” Bram Hoel said. The port is old.",
      "attribution 2 “We are ready,”",
      ...Array(8).fill("missing  "),
    ]);
    expect(sheetCsv(sheet)).toMatch(
      /^\ufeffrow,article,number,words,kind,speaker,type,verdict,other speaker,other type,check\n/,
    );
  });

  test("gives a spreadsheet nothing to run", () => {
    expect(sheetCsv(sheet)).toContain(`"'=HYPERLINK(""x"")"`);
    expect(sheetCsv(sheet)).not.toMatch(/(?:^|,)"?[=+@]/m);
  });

  test("is read back as it was filled in", async () => {
    const labels = await read(written(filled(right)));
    expect(labels).toMatchObject({ unfinished: [], problems: [] });
    expect(sorted(labels)).toEqual(all);
  });

  const rows = filled(right);
  // What Excel does: dates and numbers are rewritten, columns are in another order, rows too.
  const rewritten = filled((row) => ({
    ...right(row),
    article:
      row["article"] === "2016-05-01" ? "01/05/2016" : row["article"] === "00012" ? "12" : (row["article"] ?? ""),
    number: row["number"] ? `${row["number"]},0` : "",
  }));
  test.each<readonly [string, string | Uint8Array]>([
    ["with semicolons", written(rows, ";")],
    ["with tabs, in UTF-16 with a byte order mark", Buffer.from(`\ufeff${written(rows, "\t")}`, "utf16le")],
    ["with a byte order mark", `\ufeff${written(rows)}`],
    ["with Excel's line of the delimiter", `sep=;\r\n${written(rows, ";")}`],
    ["with ids rewritten as dates and numbers", written(rewritten, ";")],
    ["in windows-1252", Buffer.from(written(rows).replaceAll(/[“”·…’]/g, "\xe9"), "latin1")],
    ["with its rows turned round", written(rows.toReversed())],
    ["without the texts", written(rows.filter((row) => row["row"] !== "text"))],
    [
      "with columns of its own, in another order",
      written(rows.map((row) => ({ mine: "x", ...Object.fromEntries(Object.entries(row).toReversed()) }))),
    ],
  ])("is read %s", async (_, content) => {
    const labels = await read(content);
    expect(labels).toMatchObject({ unfinished: [], problems: [] });
    expect(sorted(labels)).toEqual(all);
  });

  test("takes corrections and missing attributions, whose words may be written with other marks or in part", async () => {
    const free = filled((row) => row).filter((row) => row["row"] === "missing" && row["article"] === "2016-05-01");
    const rows = filled((row) => {
      const own = right(row);
      if (row["article"] !== "2016-05-01") return own;
      if (row["number"] === "1")
        return { ...own, verdict: "", "other speaker": "Ana Orr", "other type": "Organisation" };
      if (row["number"] === "2") return { ...own, "other speaker": "-" };
      return own;
    });
    const at = rows.findIndex((row) => row["row"] === "missing" && row["article"] === "2016-05-01");
    const missing = (words: string, own: Cells): Cells => ({
      ...free[0],
      words,
      kind: "direct",
      speaker: "",
      type: "person",
      ...own,
    });
    rows.splice(
      at,
      2,
      missing('"We are ready,"', { speaker: "Bram Hoel" }),
      missing("The … old.", { kind: "indirect", type: "unnamed", speaker: "-" }),
    );
    const { articles, problems } = await read(written(rows));
    expect(problems).toEqual([]);
    const text = facts.texts[articles[0]?.article ?? 0]?.article.text ?? "";
    const one = articles.find(({ id }) => id === "2016-05-01");
    expect(one?.judged).toEqual([
      { attribution: 0, verdict: "right", speaker: "Ana Orr", sourceType: "organisation" },
      { attribution: 1, verdict: "right", speaker: null },
    ]);
    expect(one?.missing).toMatchObject([
      { kind: "direct", speaker: "Bram Hoel", sourceType: "person" },
      { kind: "indirect", speaker: null, sourceType: "unnamed" },
    ]);
    const own = facts.texts.find(({ article }) => article.id === "2016-05-01")?.article.text ?? text;
    expect(one?.missing.map(({ content: [span] }) => own.slice(...(span ?? [0, 0])))).toEqual([
      "“We are ready,”",
      "The port is old.",
    ]);
  });

  test("leaves out articles that are not finished, and says which and why", async () => {
    const labels = await read(
      written(
        filled((row) => {
          if (row["number"] === "2") return { ...row, verdict: "" };
          return row["row"] === "article" && row["article"] === "00012" ? { ...row, verdict: "" } : right(row);
        }),
      ),
    );
    expect(labels.problems).toEqual([]);
    expect(labels.articles.map(({ id }) => id)).toEqual([`=HYPERLINK("x")`]);
    expect(labels.unfinished.map(({ id, reason }) => `${id}: ${reason}`).toSorted()).toEqual([
      "00012: not marked as done",
      "2016-05-01: 1 of 2 attributions have no verdict",
    ]);
  });

  const only = (article: string, change: Cells, kind = "attribution") =>
    filled((row) => (row["article"] === article && row["row"] === kind ? { ...right(row), ...change } : right(row)));
  test.each<readonly [string, readonly Cells[], RegExp]>([
    [
      "a verdict that is none",
      only("00012", { verdict: "maybe" }),
      /Expected right or wrong as a verdict, got `maybe`/,
    ],
    ["a type that is none", only("00012", { "other type": "pope" }), /Expected a type \(person, .*\), got `pope`/],
    [
      "a number that is none",
      only("00012", { number: "x" }),
      /Expected the number of one of the article's 1 attributions, got `none`/,
    ],
    ["a number beyond", only("00012", { number: "7" }), /one of the article's 1 attributions, got `7`/],
    [
      "a speaker of what is no attribution",
      only("00012", { verdict: "wrong", "other speaker": "Ana" }),
      /no attribution, got one/,
    ],
    [
      "words that are not there",
      only("00012", { words: "no such words", kind: "direct", type: "person" }, "missing"),
      /Expected words of the article, got `no such words`/,
    ],
    [
      "a kind that is none",
      only("00012", { words: "The ferry is late", type: "person" }, "missing"),
      /Expected a kind \(direct, indirect, mixed\), got ``/,
    ],
    [
      "a mark that is none",
      only("00012", { verdict: "yes" }, "article"),
      /Expected done, or nothing, as the verdict of an article, got `yes`/,
    ],
    [
      "a row of no kind",
      only("00012", { row: "atribution" }),
      /Expected article, text, attribution or missing in the column `row`, got `atribution`/,
    ],
  ])("tells the line of %s and leaves the article out", async (_, rows, reason) => {
    const { articles, problems } = await read(written(rows));
    const told = problems.find(({ problem }) => reason.test(problem.reason));
    expect(told?.problem.where).toMatch(/^labels\.csv:\d+$/);
    expect(told?.id).toBe("00012");
    expect(articles.map(({ id }) => id)).toContain("2016-05-01");
  });

  test("tells of attributions that are no longer the same, of articles that changed and of unknown ones", async () => {
    const changed = texts().map((one, i) => (i === 0 ? { ...one, text: one.text.replace("ferry", "train") } : one));
    writeFileSync(join(folder, "labels.csv"), written(rows));
    const other = await readLabels(join(folder, "labels.csv"), corpusOf(changed));
    expect(other.problems.map(({ id, problem }) => `${id}: ${problem.rule}`)).toEqual(["2016-05-01: article-changed"]);
    const unknown = await readLabels(join(folder, "labels.csv"), corpusOf(changed.slice(1)));
    expect(unknown.problems.map(({ id, problem }) => `${id}: ${problem.reason}`)).toEqual([
      "2016-05-01: Expected an article of the corpus, got `2016-05-01`",
    ]);
    // A file that does not say what was found then cannot tell what is found no more.
    const elsewhere = (row: Cells): Cells => ({
      ...right(row),
      check: (row["check"] ?? "").replace(/ (\d+):/, (_, start) => ` ${Number(start) + 1}:`),
    });
    const moved = await read(
      written(filled((row) => ({ ...elsewhere(row), ...(row["row"] === "attribution" ? { kind: "" } : {}) }))),
    );
    expect(moved.problems.map(({ problem }) => problem.reason)).toEqual(
      Array(3).fill(expect.stringMatching(/with the words that were labelled, got others/)),
    );
    // What was labelled with another view is not carried over: nobody was asked about the rest.
    const ofAll = (row: Cells): Cells => (row["row"] === "article" ? { ...row, check: `${row["check"]} all` } : row);
    expect((await read(written(filled((row) => ofAll(elsewhere(row)))))).problems).toHaveLength(3);
    const carried = await read(written(filled(elsewhere)));
    expect(carried).toMatchObject({ problems: [], carried: ["00012", "2016-05-01"] });
    expect(sorted(carried)).toEqual(all);
  });

  test("says what is missing of a table that is another, and of nothing at all", async () => {
    expect((await read("a,b\n1,2\n")).problems.map(({ problem }) => problem)).toEqual([
      {
        rule: "no-label-columns",
        where: "labels.csv:1",
        reason: "Expected the columns that `readout sample` writes, got none named `row`, `check`, `verdict`",
      },
    ]);
    expect((await read("")).problems).toHaveLength(1);
    expect((await read(Buffer.from([0, 1, 2, 255]))).problems).toHaveLength(1);
  });
});

describe("JSON lines to label", () => {
  const lines = sheet.articles.map(({ id, hash, attributions }) => ({
    ...{ article: id, hash, done: true, missing: [] as unknown[] },
    attributions: attributions.map(
      ({ number, content }): Record<string, unknown> => ({ number, content, verdict: "right" }),
    ),
  }));
  const json = (list: readonly unknown[]): string => list.map((line) => `${JSON.stringify(line)}\n`).join("");

  test("are read back, with unknown fields and a byte order mark", async () => {
    const labels = await read(`\ufeff${json(lines.map((line) => ({ ...line, by: "me" })))}`, "labels.jsonl");
    expect(labels).toMatchObject({ unfinished: [], problems: [] });
    expect(sorted(labels)).toEqual(all);
  });

  test("tell where a line is none, an article stands twice, is not done or has one attribution too few", async () => {
    const two = lines.find(({ article }) => article === "2016-05-01");
    const one = lines.find(({ article }) => article === "00012");
    const short = { ...two, attributions: two?.attributions.slice(1) };
    const labels = await read(
      `{"article":\n${json([short, { ...one, done: false }, { article: "zz", hash: "h1" }])}[1]\n`,
      "labels.jsonl",
    );
    expect(labels.articles).toEqual([]);
    expect(labels.unfinished).toEqual([
      { id: "2016-05-01", where: "labels.jsonl:2", reason: "1 of 2 attributions have no verdict" },
      { id: "00012", where: "labels.jsonl:3", reason: "not marked as done" },
    ]);
    expect(labels.problems.map(({ problem: { rule, where } }) => `${where} ${rule}`)).toEqual([
      "labels.jsonl:1 invalid-json",
      "labels.jsonl:5 not-an-object",
      "labels.jsonl:4 unknown-article",
    ]);
    const twice = await read(json([two, two]), "labels.jsonl");
    expect(twice.articles).toHaveLength(1);
    expect(twice.problems.map(({ problem }) => problem.rule)).toEqual(["labelled-twice"]);
  });

  test("survive fields of any kind", async () => {
    for (const value of [
      null,
      1,
      "x",
      [],
      [[]],
      [[3, 1]],
      {},
      [{}],
      [null],
      [{ number: "1", content: "x", verdict: 3 }],
    ])
      for (const field of ["attributions", "missing", "done", "hash", "article"]) {
        const labels = await read(json([{ ...lines[0], [field]: value }]), "labels.jsonl");
        expect(labels.articles.length + labels.unfinished.length + labels.problems.length).toBeGreaterThan(0);
      }
  });
});
