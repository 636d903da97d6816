import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { annotations, summary, type Told } from "../src/report/github.ts";
import { bin, file, folder, readout, runProgram } from "./command.ts";
import { linkPackages, notebook, reader } from "./notebook.ts";
import { type Element, parseXml } from "./xml.ts";

const out = join(folder, "out");
const hostile = `<x> & "y" ]]> '--' %0A::error::\u0007\u0000|\n*z*`;

beforeAll(linkPackages);

/** Looks whether a report is of the form that CI servers share; returns for each case its name and what became of it. */
function casesIn(path: string): readonly string[] {
  const root = parseXml(readFileSync(path, "utf8"));
  expect(root.name).toBe("testsuites");
  const counts = (cases: readonly Element[]): Record<string, string> => {
    const of = (kind: string): string => String(cases.filter(({ children: [one] }) => one?.name === kind).length);
    return { tests: String(cases.length), failures: of("failure"), errors: of("error"), skipped: of("skipped") };
  };
  expect(root.attributes).toMatchObject(counts(root.children.flatMap(({ children }) => children)));
  for (const suite of root.children) {
    expect(suite.name).toBe("testsuite");
    expect(suite.attributes).toMatchObject({ name: expect.stringMatching(/./u), ...counts(suite.children) });
    for (const { name, attributes, children } of suite.children) {
      expect({ name, keys: Object.keys(attributes) }).toEqual({ name: "testcase", keys: ["classname", "name"] });
      expect(children.length).toBeLessThan(2);
    }
  }
  return root.children.flatMap((suite) =>
    suite.children.map(({ attributes, children: [one] }) =>
      [suite.attributes["name"], attributes["name"], one?.name ?? "ok", one?.attributes["message"]].join(" | "),
    ),
  );
}

it("--junit has a suite a report and a case a cell, check and count, escaped; a kept report gives the same", async () => {
  const source = `import { check } from "@readout/charts";\ncheck(${JSON.stringify(hostile)}, false, "<none>");\ncheck("fine", true);`;
  const paths = [
    notebook("odd <&> name", [source]),
    notebook("failing", ["console.log(1);"], [`throw new Error(${JSON.stringify(hostile)});`], ["1;"]),
    notebook("good", ["console.log(1);"]),
  ];
  const { code } = await readout(["report", ...paths, "-o", out, "--junit", "junit.xml"]);
  expect(code).toBe(5);
  const cases = casesIn(join(folder, "junit.xml"));
  const shown = hostile.replace("\u0007", "\ufffd").replace("\u0000", "\ufffd");
  expect(cases.map((one) => one.replace("\n*z*", ""))).toEqual([
    "odd <&> name | cell 1 | ok | ",
    `odd <&> name | check in cell 1: ${shown.replace("\n*z*", "")} | failure | <none>`,
    "odd <&> name | check in cell 1: fine | ok | ",
    "odd <&> name | evidence agrees with the numbers | ok | ",
    "failing | cell 1 | ok | ",
    `failing | cell 2 | failure | Error: ${shown.replace("\n*z*", "")}`,
    "failing | cell 3 | skipped | not run",
    "failing | evidence agrees with the numbers | ok | ",
    "good | cell 1 | ok | ",
    "good | evidence agrees with the numbers | ok | ",
  ]);
  const again = await readout(["report", ...paths.slice(2), "-o", out, "--junit", "again.xml"]);
  expect(again.stdout).toContain("unchanged");
  expect(casesIn(join(folder, "again.xml"))).toEqual(cases.slice(8));
}, 120_000);

it("--junit calls a time-out an error, and tells where no article could be used", async () => {
  const slow = notebook("endless", ["while (true);"]);
  const ended = await readout(["report", slow, "-o", out, "--timeout", "8", "--junit", "endless.xml"]);
  expect(ended.code).toBe(4);
  expect(casesIn(join(folder, "endless.xml"))[0]).toMatch(/^endless \| cell 1 \| error \| Timeout: /u);

  mkdirSync(join(folder, "articles"), { recursive: true });
  writeFileSync(join(folder, "articles", "bad.jsonl"), "{\n");
  const nothing = await readout(["report", reader("reads"), "-o", out, "--junit", "nothing.xml"]);
  expect(nothing.code).toBe(3);
  expect(casesIn(join(folder, "nothing.xml"))).toEqual([
    expect.stringMatching(/^reads \| report \| error \| articles: no article could be used/u),
  ]);
}, 120_000);

it("under GitHub Actions what failed is annotated, and what was found goes into the summary", async () => {
  const path = notebook(
    "told",
    ["# Ferries of Arva"],
    [
      'import { check, publish } from "@readout/charts";\npublish("ferries | a", 3, { unit: "*boats*" });\ncheck("many", false);',
    ],
    ["throw new Error('no ice: 100 %');"],
  );
  const step = join(folder, "summary.md");
  writeFileSync(step, "before\n");
  const env = `GITHUB_ACTIONS=true GITHUB_WORKSPACE='${folder}' GITHUB_STEP_SUMMARY='${step}'`;
  const { code, stdout } = await runProgram("sh", [
    "-c",
    `${env} '${process.execPath}' '${bin}' report '${path}' -o out`,
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain("::error file=told.ipynb,title=told%3A cell 2::Error: no ice: 100 %25\n");
  expect(stdout).toContain("::error file=told.ipynb,title=told%3A cell 1::check many failed\n");
  const lines = readFileSync(step, "utf8").split("\n");
  expect(lines[0]).toBe("before");
  expect(lines).toContain("| told\\.html | **failed\\: cell 2\\: Error\\: no ice\\: 100 \\%** |");
  expect(lines).toContain("- **Check failed:** many");
  expect(lines).toContain("| ferries \\| a | 3 \\*boats\\* | – |");
}, 60_000);

const told = (findings: readonly string[]): Told => ({
  ...{ notebook: "notebooks/a.ipynb", path: "reports/a.html", words: "made", notes: [], code: 0 },
  record: {
    ...{
      title: hostile,
      subject: "",
      cells: [],
      checks: [],
      tables: [],
      problems: [{ where: "Table 1", reason: hostile }],
    },
    numbers: findings.map((value, i) => ({
      ...{ kind: "finding", name: `finding ${i}`, value, unit: null, total: null, passages: [] },
    })),
  },
});

it("a summary is no longer than GitHub takes, and its words are no markup", () => {
  const text = summary(Array.from({ length: 20 }, () => told(Array.from({ length: 40 }, () => "é".repeat(1500)))));
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(Buffer.byteLength(text)).toBeGreaterThan(1000 * 1024);
  expect(text).toMatch(/\nThe rest is in the reports\.\n$/u);
  expect(summary([told([hostile])])).toContain('- \\<x\\> \\& \\"y\\" \\]\\]\\>');
});

it("an annotation is one line, whatever its words", () => {
  const [line = "", ...others] = annotations(told([]), "notebooks");
  expect(others).toEqual([]);
  expect(line).toMatch(/^::error file=a\.ipynb,title=a%3A evidence::Table 1: [^\n\r]*%250A/u);
});

it("diff tells what differs in two folders and by which passages, in lines and in JSON; 0, 1 and 2", async () => {
  const line = (text: string): string => `${JSON.stringify({ text, title: "Ferries", date: "2024-03-05" })}\n`;
  const cell = `import { readFacts, passages } from "@readout/facts";\nimport { publish } from "@readout/charts";
const facts = await readFacts(corpus);\nconst rows = facts.sentences.objects();
publish("sentences", rows.length, { evidence: rows.map(({ article, sentence }) => \`s\${article}.\${sentence}\`), passages: passages(facts), counts: true });`;
  const path = notebook("ferries", ["# Ferries"], ['let corpus = "ferries.jsonl";', "parameters"], [cell]);
  file("ferries.jsonl", line("Ferries sail again. The harbour of Arva is open."));
  const made = await readout(["report", path, "-o", "old"]);
  expect(made.stdout).toContain("(made)");
  expect(await readout(["diff", "old", "old"])).toMatchObject({ code: 0, stdout: "0 of 1 report differs\n" });

  file("ferries.jsonl", line("Ferries sail again. The harbour of Arva is shut. The ice is thick."));
  const since = ["report", path, "-o", "new", "--since", "old"];
  expect((await readout(since)).stdout).toContain("(made)");
  expect((await readout(since)).stdout).toContain("(unchanged, from the cache)");
  const page = readFileSync(join(folder, "new/ferries.html"), "utf8");
  expect(page).toMatch(/<th scope="row">Sentences<\/th><td>2<\/td><td>3<\/td><td>2 → 3; 2 new, 1 gone/u);

  const { code, stdout } = await readout(["diff", "old", "new"]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    `ferries.html
  sentences: 2 -> 3
    passages 2 -> 3: 2 new, 1 gone
      + Ferries, 2024-03-05: The harbour of Arva is shut.
      + Ferries, 2024-03-05: The ice is thick.
      - Ferries, 2024-03-05: The harbour of Arva is open.

1 of 1 report differs
`,
  );
  const json = await readout(["diff", "old/ferries.html", "new/ferries.html", "--format", "json"]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    compared: 1,
    reports: [{ file: "ferries.html", subject: null, numbers: [{ name: "sentences", value: { was: 2, is: 3 } }] }],
  });
  file("mine.html", "<p>mine</p>");
  for (const wrong of [["old", "nowhere"], ["old", "mine.html"], ["old"]])
    expect((await readout(["diff", ...wrong])).code).toBe(2);
}, 180_000);

it("--since of the folder that reports go to keeps what changed until the next change", async () => {
  const path = notebook(
    "again",
    ["# Again"],
    ["let top = 1;", "parameters"],
    ['import { publish } from "@readout/charts";\npublish("top", top);'],
  );
  const run = (top: number, ...more: readonly string[]) =>
    readout(["report", path, "-o", "kept", "-p", `top=${top}`, ...more]);
  const first = await run(1, "--since", "kept");
  expect(first.code).toBe(0);
  expect(first.stderr).toContain("again: there is no earlier report to compare it with\n");
  expect((await run(2, "--since", "kept")).stdout).toContain("(made)");
  const page = (): string => readFileSync(join(folder, "kept/again.html"), "utf8");
  const changed = page();
  expect(changed).toContain('<th scope="row">Top</th><td>1</td><td>2</td>');
  expect((await run(2, "--since", "kept")).stdout).toContain("(unchanged, from the cache)");
  expect(page()).toBe(changed);
  const wrong = await run(2, "--since", "nowhere");
  expect(wrong).toMatchObject({
    code: 2,
    stderr: "--since: Expected a report or a folder of reports, got nothing at `nowhere`\n",
  });
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
}, 120_000);
