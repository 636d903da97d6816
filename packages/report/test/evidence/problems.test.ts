import { evidenceProblems, renderReport } from "@readout/report";
import { expect, test } from "vitest";
import { actors, actorsOutput } from "../render/actors.ts";
import { bars, code, everything, executed, whole } from "../render/notebook.ts";

const group = { title: "Halvick: 2", total: 2, ids: ["a1", "a2"], focus: [] };
const passage = { id: "a1", title: "T", outlet: null, published: null, url: null, where: "a.txt", fragments: [] };

function figure(keys: readonly string[], groups: object, passages: object): ReturnType<typeof executed> {
  const table = { id: "t", caption: "c", columns: [], rows: [], keys: [], evidence: {} };
  return executed([
    code("x", [bars()]),
    code("y", [
      {
        "application/vnd.plotly.v1+json": { data: [{ type: "bar", customdata: keys }], layout: {} },
        "application/vnd.readout.figure+json": { id: "f", caption: "c", table, evidence: { groups, passages } },
      },
    ]),
  ]);
}

test("a notebook whose numbers all lead to their sentences has no problems", () => {
  expect(evidenceProblems(everything())).toEqual([]);
});

test("a mark without a group is a problem, also where its key is a name that every object has", () => {
  expect(evidenceProblems(figure(["", "constructor", "constructor"], {}, {}))).toEqual([
    {
      where: "Figure 2",
      rule: "missing-group",
      reason: "Expected an evidence group, got none for the key `constructor`",
    },
  ]);
});

test("an id without a passage is a problem", () => {
  expect(evidenceProblems(figure(["k"], { k: group }, { a1: passage }))).toEqual([
    {
      where: "Figure 2",
      rule: "missing-passage",
      reason: "“Halvick: 2”: Expected a passage for each id, got none for `a2`",
    },
  ]);
});

test("a total below the number of passages, or a passage listed twice, is a problem", () => {
  const groups = { k: { ...group, total: 1 }, l: { ...group, ids: ["a1", "a1"] } };
  expect(evidenceProblems(figure(["k"], groups, { a1: passage, a2: passage })).map(({ rule }) => rule)).toEqual([
    "wrong-total",
    "repeated-passage",
  ]);
});

test("a report says which numbers do not lead to their sentences", () => {
  const page = renderReport(figure(["constructor"], {}, {}));
  expect(page).toContain("Some numbers do not lead to their sentences.");
  expect(page).toContain("<li>Figure 2: Expected an evidence group, got none for the key `constructor`</li>");
});

/** The cell of a table whose one row counts its passages, with a change to what it holds. */
function tampered(change: (output: Tampered) => void): ReturnType<typeof evidenceProblems> {
  const bundle = structuredClone(whole()) as { readonly "application/vnd.readout.table+json": Tampered };
  change(bundle["application/vnd.readout.table+json"]);
  return evidenceProblems(executed([code("x", [bundle])]));
}

interface Tampered {
  readonly table: { columns: object[]; rows: unknown[][]; keys: (string | null)[] };
  readonly evidence: {
    groups: Record<string, { total: number; full?: number }>;
    passages: Record<string, { fragments: { text: string; start: number; marks: { end: number }[] }[] }>;
    articles: Record<string, { text: string; marks: { end: number }[] }>;
  };
}

/** Says that the table's second column counts passages. */
function counting({ table }: Tampered): void {
  table.columns[1] = { ...table.columns[1], counts: true };
}

test("a table that counts its passages agrees with them", () => {
  expect(tampered(() => {})).toEqual([]);
  expect(tampered(counting)).toEqual([]);
});

test("a tampered count is a problem, in the cell and in the total of its group", () => {
  const cell = tampered((output) => {
    counting(output);
    (output.table.rows[0] as unknown[])[1] = 2;
  });
  expect(cell).toEqual([
    { where: "Table 1", rule: "wrong-count", reason: "Statements, row 1: Expected 1, as many as its passages, got 2" },
  ]);
  const total = tampered(({ evidence }) => {
    Object.assign(evidence.groups["one"] as object, { total: 3, full: 1 });
  });
  expect(total).toEqual([
    {
      where: "Table 1",
      rule: "wrong-total",
      reason: "“Oren Halvick: 1 statement”: Expected a total of 1, as many as were counted, got 3",
    },
  ]);
});

test("a column may count the articles that passages are from, which gathering has counted", () => {
  const articles = (value: number) =>
    tampered(({ table, evidence }) => {
      table.columns[1] = { ...table.columns[1], counts: "articles" };
      (table.rows[0] as unknown[])[1] = value;
      Object.assign(evidence.groups["one"] as object, { articles: 3 });
    }).map(({ reason }) => reason);
  expect(articles(3)).toEqual([]);
  expect(articles(4)).toEqual(["Statements, row 1: Expected 3, as many as its passages are from, got 4"]);
});

test("a number that counts passages and has none is 0 or unknown", () => {
  const without = (value: unknown) => (output: Tampered) => {
    counting(output);
    output.table.keys[1] = null;
    (output.table.rows[1] as unknown[])[1] = value;
  };
  expect(tampered(without(0))).toEqual([]);
  expect(tampered(without(null))).toEqual([]);
  expect(tampered(without(5)).map(({ rule }) => rule)).toEqual(["wrong-count"]);
});

test("a span outside its article, or outside its passage's words, is a problem", () => {
  const outside = tampered(({ evidence }) => {
    (evidence.passages["a0.0"]?.fragments[0] as { start: number }).start = 900;
  });
  expect(outside.map(({ rule }) => rule)).toEqual(["span-outside"]);
  const below = tampered(({ evidence }) => {
    (evidence.passages["a0.0"]?.fragments[0] as { start: number }).start = -1;
  });
  expect(below.map(({ rule }) => rule)).toEqual(["span-outside"]);
  const mark = tampered(({ evidence }) => {
    (evidence.passages["s1.0"]?.fragments[0] as { marks: object[] }).marks = [{ start: 0, end: 99 }];
  });
  expect(mark.map(({ rule }) => rule)).toEqual(["span-outside"]);
  const article = tampered(({ evidence }) => {
    (evidence.articles["0"]?.marks[0] as { end: number }).end = 1.5;
  });
  expect(article.map(({ rule }) => rule)).toEqual(["span-outside"]);
});

test("words of another text, or moved by one letter, are a problem, also where the article came with an earlier output", () => {
  const moved = tampered(({ evidence }) => {
    (evidence.passages["a0.0"]?.fragments[0] as { start: number }).start += 1;
  });
  expect(moved.map(({ rule }) => rule)).toEqual(["wrong-words"]);
  const later = structuredClone(whole()) as { readonly "application/vnd.readout.table+json": Tampered };
  const { evidence } = later["application/vnd.readout.table+json"];
  evidence.articles = {};
  (evidence.passages["a0.0"]?.fragments[0] as { text: string }).text = "“It is good,” Oren Halvick said.";
  expect(evidenceProblems(executed([code("x", [whole()]), code("y", [later])]))).toEqual([
    {
      where: "Table 2",
      rule: "wrong-words",
      reason: 'Expected the words of passage `a0.0` at 11 of its article, got "“It is late,” Oren Halvick said."',
    },
  ]);
});

test("a published number that counts its passages agrees with them", () => {
  const published = (value: number) =>
    evidenceProblems(
      executed([
        code("x", [
          {
            "application/vnd.readout.published+json": {
              ...{ name: "statements", value, unit: null, key: "published", counts: true },
              evidence: {
                groups: { published: { ...group, ids: ["a1"], total: 1, full: 1 } },
                passages: { a1: passage },
              },
            },
          },
        ]),
      ]),
    );
  expect(published(1)).toEqual([]);
  expect(published(2).map(({ where, rule }) => [where, rule])).toEqual([
    ["Published number “statements”", "wrong-count"],
  ]);
});

test("a list of actors refers to sentences and attributions that are there, and counts its forms", () => {
  const listed = (change: (data: ReturnType<typeof actors>) => object) => {
    const data = actors();
    return evidenceProblems(executed([code("x", [actorsOutput({ ...data, ...change(data) })])])).map(
      ({ where, rule, reason }) => `${where} ${rule}: ${reason}`,
    );
  };
  const first = (change: object) => (data: ReturnType<typeof actors>) => ({
    actors: data.actors.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
  });
  expect(listed(() => ({}))).toEqual([]);
  expect(listed(first({ mentions: 4 }))).toEqual([
    "Table 1 wrong-count: “Velmora”: Expected 3 mentions, as many as its forms have, got 4",
  ]);
  expect(listed(first({ said: "0.7", forms: [["Velmora", "exact", 3, "0.0 0.3 1.0"]] }))).toEqual([
    "Table 1 missing-passage: “Velmora”: Expected a passage for each reference, got none for `0.3`",
    "Table 1 missing-passage: “Velmora”: Expected a passage for each reference, got none for `0.7`",
  ]);
  expect(
    listed(({ articles }) => ({
      articles: articles.map((one, i) => (i === 0 ? { ...one, sentences: [0, 25, 26, 53, 55, 999] } : one)),
    })),
  ).toEqual(["Table 1 span-outside: “Late”: Expected sentences and attributions within its 80 characters, got 999"]);
});

test("a bar is as long as a number of its row, as it is or in per cent, on a small screen too", () => {
  const rows = [
    ["Halvick", 12, 0.345],
    ["Tamrin", 7, 0.2],
  ];
  const columns = ["text", "integer", "percent"].map((type, i) => ({ name: `c${i}`, label: `C${i}`, type }));
  const table = { id: "t", caption: "c", columns, rows, keys: ["k", "l"], evidence: {} };
  const groups = { k: { ...group, ids: ["a1"], total: 1 }, l: { ...group, ids: ["a1"], total: 1 } };
  const evidence = { groups, passages: { a1: passage } };
  const bar = (x: readonly number[]) => ({ type: "bar", orientation: "h", y: [0, 1], x, customdata: ["k", "l"] });
  const drawn = (x: readonly number[], small: readonly number[]) =>
    evidenceProblems(
      executed([
        code("x", [
          {
            "application/vnd.plotly.v1+json": { data: [bar(x)], layout: {} },
            "application/vnd.readout.figure+json": {
              ...{ id: "f", caption: "c", table, evidence },
              compact: { data: [bar(small)], layout: {}, shows: 2, of: 2 },
            },
          },
        ]),
      ]),
    ).map(({ where, rule, reason }) => `${where} ${rule}: ${reason}`);
  expect(drawn([34.5, 20], [12, 7])).toEqual([]);
  expect(drawn([34.5, 40], [24, 7])).toEqual([
    "Figure 1 wrong-bar: Expected a bar as long as a number of its row (7, 0.2), got 40",
    "Figure 1 wrong-bar: Expected a bar as long as a number of its row (12, 0.345), got 24",
  ]);
});

/** A table of two rows with a passage each, as it comes and with a change to it; returns what is wrong. */
function twoRows(columns: readonly object[], rows: readonly unknown[][], change: (output: TwoRows) => void = () => {}) {
  const words = (key: string) => [{ text: "She left.", start: 0, marks: [{ start: 0, end: 3, role: "actor", key }] }];
  const at = (published: string, outlet: string | null) => ({ ...passage, published, outlet });
  const output: TwoRows = {
    table: { id: "t", caption: "c", columns, rows, keys: ["k", "l"], evidence: {} },
    evidence: {
      groups: {
        k: { ...group, title: "K", total: 1, ids: ["a1"], focus: ["ann"] },
        l: { ...group, title: "L", total: 1, ids: ["a2"], focus: ["bo", "cy"] },
      },
      passages: {
        a1: { ...at("2024-02-29T23:00:00Z", "Gazette"), id: "a1", fragments: words("ann") },
        a2: { ...at("2024-03-04", null), id: "a2", fragments: words("cy") },
      },
    },
  };
  change(output);
  return evidenceProblems(executed([code("x", [{ "application/vnd.readout.table+json": output }])])).map(
    ({ rule, reason }) => `${rule}: ${reason}`,
  );
}

interface TwoRows {
  readonly table: object;
  readonly evidence: {
    groups: Record<"k" | "l", { title: string; total: number; ids: string[]; focus: string[] }>;
    readonly passages: Record<string, object>;
  };
}

const text = (name: string, more: object = {}) => ({ name, label: name, type: "text", ...more });

/** Exchanges the passages of two rows. */
function exchange({ evidence: { groups } }: TwoRows): void {
  [groups.k.ids, groups.l.ids] = [groups.l.ids, groups.k.ids];
}

test("passages exchanged between two rows are a problem where they name others than the rows are about", () => {
  const rows = [["Ann"], ["Bo and Cy"]];
  expect(twoRows([text("name")], rows)).toEqual([]);
  expect(twoRows([text("name")], rows, exchange)).toEqual([
    "wrong-passage: “K”: Expected passages that name `ann`, got 1 of 1, such as `a2`",
    "wrong-passage: “L”: Expected passages that name `bo` or `cy`, got 1 of 1, such as `a1`",
  ]);
});

test("and where they are from other outlets or other times", () => {
  const unfocused = (change: (output: TwoRows) => void) => (output: TwoRows) => {
    for (const one of Object.values(output.evidence.groups)) one.focus = [];
    change(output);
  };
  const outlets = [["Gazette"], ["no outlet stated"]];
  const outlet = [text("outlet", { states: "outlet" })];
  expect(twoRows(outlet, outlets)).toEqual([]);
  expect(twoRows(outlet, outlets, unfocused(exchange))).toEqual([
    "wrong-passage: outlet, row 1: Expected passages of “Gazette”, got `a2` of none",
    "wrong-passage: outlet, row 2: Expected passages of “no outlet stated”, got `a1` of “Gazette”",
  ]);
  const period = [text("period", { type: "date", states: "period" })];
  for (const [first, second] of [
    ["2024-02", "2024-03"],
    ["2024-02-26", "2024-03-04"],
  ]) {
    expect(twoRows(period, [[first], [second]])).toEqual([]);
    expect(twoRows(period, [[first], [second]], unfocused(exchange))).toEqual([
      `wrong-passage: period, row 1: Expected passages of “${first}”, got \`a2\` of “2024-03-04”`,
      `wrong-passage: period, row 2: Expected passages of “${second}”, got \`a1\` of “2024-02-29T23:00:00Z”`,
    ]);
  }
});

test("a share agrees with the others of its whole, rounded as they are", () => {
  const columns = [
    text("whole"),
    { name: "n", label: "N", type: "integer" },
    { name: "share", label: "Share", type: "percent", share: { of: "n", within: "whole" } },
  ];
  const rows = (changed: number) => [
    ["a", 20, 0.667],
    ["a", 10, 0.333],
    ["b", 10, 0.5],
    ["b", 9, changed],
    ["b", 0, null],
  ];
  expect(twoRows(columns, rows(0.45))).toEqual([]);
  expect(twoRows(columns, rows(0.333))).toEqual([
    "wrong-share: Share, row 4: Expected 0.450, as 9 where 10 in row 3 is 0.5, got 0.333",
  ]);
});
