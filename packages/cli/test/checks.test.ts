import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { file, folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

const out = join(folder, "out");

beforeAll(linkPackages);

it("ends with 5 where a declared check fails, writes the page all the same and does not keep it", async () => {
  const path = notebook(
    "checked",
    ['import { check } from "@readout/charts";\ncheck("rows", 1 > 2, "none");'],
    ["console.log('after');"],
  );
  for (let run = 0; run < 2; run++) {
    const { code, stdout } = await readout(["report", path, "-o", out]);
    expect({ code, stdout }).toEqual({
      code: 5,
      stdout: "out/checked.html (failed: cell 1: check rows (1 of 1 checks failed))\n",
    });
  }
  expect(pageIn(out, "checked")).toContain("1 of 1 check failed.");
  expect(pageIn(out, "checked")).toContain("after");
}, 60_000);

const group = '{ title: "t", total: 1, full: 1, ids: ["s0.0"], focus: [] }';
const article = '{ text: "Rain fell. She left.", paragraphs: [[0, 20]], marks: [] }';

it.each([
  ["count", "2", 0, "Rain fell."],
  ["span", "1", 90, "Rain fell."],
  ["text", "1", 0, "Snow fell."],
])(
  "ends with 5 where the %s of evidence was tampered with",
  async (name, value, start, text) => {
    const fragment = JSON.stringify({ text, start, marks: [] });
    const cell = `const passage = { id: "s0.0", article: 0, title: "T", outlet: null, published: null, url: null, where: "t", fragments: [${fragment}] };
(globalThis as any)[Symbol.for("readout.display")]({ "application/vnd.readout.published+json": { name: "n", value: ${value}, unit: null, key: "k", counts: true, evidence: { groups: { k: ${group} }, passages: { "s0.0": passage }, articles: { "0": ${article} } } } });`;
    const { code, stdout } = await readout(["report", notebook(`tampered-${name}`, [cell]), "-o", out]);
    expect(stdout).toContain("failed: evidence of Published number “n”");
    expect(code).toBe(5);
    expect(pageIn(out, `tampered-${name}`)).toContain("Some numbers do not lead to their sentences.");
  },
  60_000,
);

it("ends with 5 where passage and article were changed alike, as the corpus says something else", async () => {
  file("said.jsonl", `${JSON.stringify({ id: "a", title: "Late", text: "“It is late,” Oren Halvick said." })}\n`);
  const parameters = ['let corpus = "said.jsonl";', "parameters"] as const;
  const cell = (made: string) => `import { attributionShares } from "@readout/analysis";
import { dataTable, showTable } from "@readout/charts";
import { passages, readFacts } from "@readout/facts";
const facts = await readFacts(corpus);
const table = dataTable(attributionShares(facts, { by: "source" }), { id: "t", caption: "c", columns: [{ name: "label", label: "Source", type: "text" }] });
const find = passages(facts);
const other = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll("late", "good").replaceAll("Late", "Good"));
const changed = Object.assign((id: string) => other(find(id)), { article: (index: number) => other(find.article?.(index) ?? null) });
const made = Object.assign((id: string) => ({ ...find(id), where: "nowhere.txt" }), { article: find.article });
showTable(table, ${made});`;
  const run = (name: string, made: string) =>
    readout([
      "report",
      notebook(name, [...parameters], [cell(made)]),
      "-p",
      `corpus=${join(folder, "said.jsonl")}`,
      "-o",
      out,
    ]);
  expect(await run("as-read", "find")).toMatchObject({ code: 0 });
  // What is not of the corpus, nobody can look up there.
  expect(await run("of-its-own", "made")).toMatchObject({ code: 0 });
  const { code, stdout } = await run("otherwise", "changed");
  expect(stdout).toContain(
    'failed: evidence of Table 1: Expected passage `a0.0` in the corpus at `said.jsonl:1`, got title "Late" and not "Good" (and 1 more)',
  );
  expect(code).toBe(5);
}, 120_000);

it("ends with 5 where a number of a table was changed after it was counted", async () => {
  const corpus = JSON.stringify(join(import.meta.dirname, "../../../corpora/sample"));
  const cell = `import { attributionShares } from "@readout/analysis";
import { dataTable, showTable } from "@readout/charts";
import { passages, readFacts } from "@readout/facts";
const facts = await readFacts(${corpus});
const table = dataTable(attributionShares(facts, { by: "source" }), { id: "t", caption: "c", columns: [{ name: "label", label: "Source", type: "text" }, { name: "attributions", label: "Attributions", type: "integer", counts: true }, { name: "articles", label: "Articles", type: "integer", counts: "articles" }] });
const rows = table.rows.map((row, i) => (i === 1 ? [row[0] ?? null, row[1] ?? null, Number(row[2]) + 1] : row));`;
  const show = (what: string) => `${cell}\nshowTable(${what}, passages(facts));`;
  const honest = await readout(["report", notebook("honest", [show("table")]), "-o", out]);
  expect(honest.code).toBe(0);
  const { code, stdout } = await readout([
    "report",
    notebook("changed", [show("{ ...table, rows: rows }")]),
    "-o",
    out,
  ]);
  expect(stdout).toMatch(
    /failed: evidence of Table 1: Articles, row 2: Expected (\d+), as many as its passages are from, got \d+/u,
  );
  expect(code).toBe(5);
}, 120_000);
