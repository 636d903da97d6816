import { describe, expect, it } from "vitest";
import { forJupyter } from "../../src/jupyter/forJupyter.ts";
import { answered, bars, hostile, network, whole } from "../render/notebook.ts";

/** The one piece of HTML among outputs, without its style. */
function page(outputs: readonly Readonly<Record<string, unknown>>[]): string {
  return String(outputs.at(-1)?.["text/html"]).replace(/<style>.*?<\/style>/su, "");
}

/** What a reader sees of markup. */
function words(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return markup
    .replace(/<[^>]*>/gu, " ")
    .replace(/&(\w+|#39);/gu, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/gu, " ");
}

describe("a figure", () => {
  const outputs = forJupyter(bars());

  it("becomes a chart for Plotly and HTML, and nothing that nobody there can read", () => {
    expect(outputs.map((output) => Object.keys(output))).toEqual([
      ["application/vnd.plotly.v1+json", "text/html", "text/plain"],
      ["text/html", "text/plain"],
    ]);
    expect(outputs[0]?.["application/vnd.plotly.v1+json"]).toEqual(bars()["application/vnd.plotly.v1+json"]);
    expect(outputs[0]?.["text/plain"]).toBe("The chart is drawn where Plotly is installed; its numbers stand below.");
  });

  it("has its caption, a line for each mark with its passages, and its numbers", () => {
    const { caption, evidence } = bars()["application/vnd.readout.figure+json"] as {
      caption: string;
      evidence: { groups: Record<string, { title: string; total: number; ids: string[] }> };
    };
    const markup = page(outputs);
    expect(words(markup)).toContain(caption);
    const lines = [...markup.matchAll(/<details><summary>(.*?)<\/summary>/gu)].map((match) => words(match[1] ?? ""));
    expect(lines).toEqual([
      ...Object.values(evidence.groups).map(({ title }) => words(title)),
      "The numbers of this figure",
    ]);
    expect(markup).not.toMatch(/<script|<img|<[^>]*\son\w+=|href="javascript:/iu);
  });

  it("says how many passages it leaves out", () => {
    const one = { id: "s0.0", article: 0, title: "T", outlet: null, published: null, url: null, where: "t" };
    const ids = Array.from({ length: 12 }, (_, i) => `s0.${i}`);
    const passages = Object.fromEntries(
      ids.map((id) => [id, { ...one, id, fragments: [{ text: id, start: 0, marks: [] }] }]),
    );
    const groups = { a: { title: "A", total: 300, ids, focus: [] }, b: { title: "B", total: 12, ids, focus: [] } };
    const figure = {
      id: "f",
      caption: "C",
      table: { id: "f", caption: "C", columns: [], rows: [], keys: [], evidence: {} },
    };
    const bundle = {
      "application/vnd.plotly.v1+json": { data: [], layout: {} },
      "application/vnd.readout.figure+json": { ...figure, evidence: { groups, passages } },
    };
    const [only, ...rest] = forJupyter(bundle);
    expect(rest).toEqual([]);
    expect(String(only?.["text/html"]).match(/<p class="note">[^<]*/gu)).toEqual([
      '<p class="note">8 of 300; the report has 12.',
      '<p class="note">8 of 12; the report has all.',
    ]);
    const many = Object.fromEntries(Array.from({ length: 43 }, (_, i) => [`k${i}`, { ...groups.b, title: `T${i}` }]));
    const long = {
      ...bundle,
      "application/vnd.readout.figure+json": { ...figure, evidence: { groups: many, passages } },
    };
    const markup = page(forJupyter(long));
    expect(markup).toContain("3 more marks in the report.");
    expect(markup).toContain("T39");
    expect(markup).not.toContain("T40");
  });
});

it("shows hostile words to the letter, in captions, cells, titles and passages", () => {
  for (const bundle of [network(), bars()]) {
    const markup = page(forJupyter(bundle));
    expect(markup).not.toMatch(/<script|<img|<[^>]*\son\w+=|<!--/iu);
    expect(words(markup)).toContain(hostile.slice(0, 45));
  }
});

it("shows the first rows of a long table, and says so; what is only exported is left out", () => {
  const columns = [
    { name: "n", label: "N", type: "integer" },
    { name: "seed", label: "Seed", type: "integer", exported: true },
  ];
  const rows = Array.from({ length: 1234 }, (_, i) => [i, 7]);
  const table = { id: "t", caption: "C", columns, rows, keys: rows.map(() => null), evidence: {} };
  const data = { table, evidence: { groups: {}, passages: {} } };
  const markup = page(forJupyter({ "application/vnd.readout.table+json": data }));
  expect(markup.match(/<tr>/gu)).toHaveLength(51);
  expect(markup).toContain('<p class="note">Showing 50 of 1,234 rows.</p>');
  expect(markup).not.toContain("Seed");
  expect(markup).not.toContain("<details");
});

it("marks what is said, by whom and about whom, and links to the article", () => {
  const markup = page(forJupyter(whole()));
  expect(markup).toContain('<mark class="source">Oren Halvick</mark>');
  expect(markup).toContain('<a href="https://gazette.example/late" rel="noreferrer noopener" target="_blank">Late</a>');
  expect(markup).toContain('<p class="legend"><mark class="source">who said it</mark> </p>');
});

it("shows an answer with what each sentence was counted from", () => {
  const answer = answered().cells.flatMap((cell) =>
    cell.kind === "code" ? cell.outputs.flatMap((output) => (output.kind === "display" ? [output.data] : [])) : [],
  )[1];
  const markup = page(forJupyter(answer ?? {}));
  expect(words(markup)).toContain("Oren Halvick says 60 % [41, 77] of it. The 2 passages behind it");
  for (const note of ["3 outlets, 2031-03-01 to 2031-03-04", "All is invented.", "How sure: quite."])
    expect(markup).toContain(`<p class="note">${note}</p>`);
});

it("shows the table of all actors, without the articles behind it, which are the report's", () => {
  const table = { id: "all-actors", caption: "All 1.", columns: [], rows: [], keys: [], evidence: {} };
  const bundle = {
    "application/vnd.readout.actors+json": { caption: "All 1.", actors: [], articles: [], whole: {} },
    "application/vnd.readout.table+json": { table, evidence: { groups: {}, passages: {} } },
    "text/plain": "All 1.",
  };
  const outputs = forJupyter(bundle);
  expect(outputs.map((output) => Object.keys(output))).toEqual([["text/html", "text/plain"]]);
  expect(words(page(outputs))).toContain("All 1.");
});

it("shows checks and published values in words, and leaves all else as it is", () => {
  const check = { name: "enough <b>", passed: false, detail: "2" };
  const told = page(forJupyter({ "application/vnd.readout.check+json": check, "text/plain": "x" }));
  expect(words(told).trim()).toBe("Check failed: enough <b> (2)");
  const published = {
    name: "n",
    value: 3,
    unit: "articles",
    key: null,
    counts: false,
    evidence: { groups: {}, passages: {} },
  };
  expect(words(page(forJupyter({ "application/vnd.readout.published+json": published }))).trim()).toBe("n: 3 articles");
  for (const own of [
    { "application/vnd.plotly.v1+json": { data: [], layout: {} } },
    { "text/html": "<b>1</b>" },
    { "text/plain": "1" },
  ])
    expect(forJupyter(own)).toEqual([own]);
});
