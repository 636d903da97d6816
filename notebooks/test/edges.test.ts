import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { evidenceProblems } from "@readout/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInputs } from "../../packages/cli/src/report/inputs.ts";
import { plans } from "../../packages/cli/src/report/plan.ts";
import { errors, type Made, makeTogether, type Name, notebooks, pathOf, shownWords } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-edges-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a corpus of text files; returns its path. */
function corpus(name: string, ...texts: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [i, text] of texts.entries()) writeFileSync(join(path, `${i}.txt`), text);
  return path;
}

const one = "Title: One\nSource: The Gazette\nDate: 2024-03-01\n\n“We agree,” said Oren Halvick.\n";
const undated = [
  "The talks went on.\n\nOren Halvick told Sefa Tamrin that Velmora would wait. “We agree,” Halvick said.\n",
  "Nobody crossed the bridge.\n\nSefa Tamrin met Oren Halvick in Ostrel. According to officials, the river rose.\n",
  "It rained for nine days.\n\nOren Halvick and Sefa Tamrin signed nothing. “Not yet,” Tamrin said of the ferry.\n",
];

/** Words that the reports on a corpus must show, by notebook. */
type Expected = Readonly<Record<Name, readonly (string | RegExp)[]>>;

const nothing = (reason: RegExp): Expected => {
  const first = new RegExp(`nothing to count: no article was found\\.\n\n- .*${reason.source}`, "u");
  return {
    "01-corpus": [
      first,
      "No article states its outlet.",
      "No actor is named.",
      "No capital and no seat of power stands for a state or body.",
      "No two actors that are in enough articles to tell were found to meet in fewer than chance gives.",
      "1 input not used.",
    ],
    "02-cooccurrence": [
      first,
      "No two actors meet in more than one article.",
      "No two actors share a sentence in two articles or more.",
    ],
    "03-attribution": [first, "No statement is attributed to a source.", "There is no attribution to measure."],
    "04-who-about-whom": [
      first,
      "No source speaks about another actor.",
      "No source with a name is quoted or cited.",
      "Nothing is weighed. There is no article.",
    ],
    "05-comparison": [first, "There is nothing to compare: no two outlets have three articles or more each."],
  };
};

const cases: readonly (readonly [title: string, write: () => string, expected: Expected])[] = [
  ["an empty folder", () => corpus("empty"), nothing(/empty: Expected articles in the folder, got none/u)],
  [
    "one article",
    () => corpus("one", one),
    {
      "01-corpus": [
        "**1 article** from 1 outlet, 2024-03-01: ",
        "All dated articles are of the week of 26 Feb 2024: 1.",
      ],
      "02-cooccurrence": [
        "No two actors meet in more than one article.",
        "No two actors share a sentence in two articles or more.",
      ],
      "03-attribution": [
        "The only attribution is not anonymous, without a source or unresolved.",
        "The only attribution is to Oren Halvick.",
        "The only attribution does not rest on an anonymous source.",
        "No interval is given for fewer than three articles (The Gazette).",
        "Direct share: 100.0 % (The Gazette).",
      ],
      "04-who-about-whom": [
        "No source that is an actor speaks about another one.",
        "Hands between the outlet and the claim, of 1 attribution.",
        "No claim came through two hands.",
        "Nothing is weighed. Actor files name no two sides.",
      ],
      "05-comparison": [
        "There is nothing to compare: no two outlets have three articles or more each.",
        "There are no two groups to compare.",
      ],
    },
  ],
  [
    "articles without dates and outlets",
    () => corpus("undated", ...undated),
    {
      "01-corpus": [
        "**3 articles** without a stated outlet, undated: ",
        "No article states its outlet.",
        "No article has a date.",
      ],
      "02-cooccurrence": [
        /No pair was found that shares a sentence in more articles than chance gives .* The commonest pair is drawn dotted: counts, untested or not beyond chance\. Of 1 pair that shares a sentence in two articles or more, 1 was tested, /u,
        "Pairs that share a sentence in two articles or more of 3: 1, those with a q first. Tested: 1 (200 shuffled corpora, seed 1).",
      ],
      "03-attribution": [
        "None of 3 attributions is anonymous, without a source or unresolved.",
        "No article has a date.",
      ],
      "04-who-about-whom": ["Hands between the outlet and the claim, of 3 attributions.", "no outlet stated"],
      "05-comparison": ["There is nothing to compare: no two outlets have three articles or more each."],
    },
  ],
];

const nowhere = join(folder, "nowhere");

let made: readonly Made[];
beforeAll(async () => {
  const wanted = cases.flatMap(([, write]) => {
    const parameters = { corpus: write() };
    return notebooks.map((name) => ({ name, parameters }));
  });
  const failing = notebooks.map((name) => ({ name, parameters: { corpus: nowhere }, failsAt: "await readFacts(" }));
  made = await makeTogether([...wanted, ...failing]);
}, 120_000);

describe.each(cases)("on %s", (title, _, expected) => {
  it.each(notebooks)("%s runs to its end, shows no value that is none, and says what there is", (name) => {
    const at = cases.findIndex(([one]) => one === title) * notebooks.length + notebooks.indexOf(name);
    const { executed } = made[at] as Made;
    expect(executed).toMatchObject({ name, ok: true });
    expect(errors(executed)).toEqual([]);
    expect(evidenceProblems(executed)).toEqual([]);
    const words = shownWords(executed)
      .join("\n")
      .replace(/\\(?=[!-/:-@[-`{-~])/gu, "");
    expect(words).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b|\[object/u);
    expect(words).not.toMatch(
      /\b1 (?:articles|outlets|stories|words|sentences|attributions|sources|pairs|actors|forms|mentions|times)\b/u,
    );
    for (const sentence of expected[name]) expect(words).toMatch(sentence);
  });
});

it.each(notebooks)("%s fails on a path that is not there, before it shows anything", (name) => {
  const { executed } = made[cases.length * notebooks.length + notebooks.indexOf(name)] as Made;
  expect(executed.name).toBe(name);
  const outputs = executed.cells.flatMap((cell) => (cell.kind === "code" ? cell.outputs : []));
  expect(outputs).toMatchObject([{ kind: "error", name: "Error" }]);
  expect(errors(executed)).toEqual([
    `Error: ${nowhere}: Expected a file, a folder or a glob that matches files, got nothing`,
  ]);
});

describe("pnpm report", () => {
  const script = fileURLToPath(new URL("../../scripts/report.mjs", import.meta.url));
  // Where it is typed: pnpm says so in a variable.
  const env = { ...process.env, INIT_CWD: folder };
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [script, "-o", "out", ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it("with a wrong actor file ends with 2, says file, line and field, and writes nothing", async () => {
    writeFileSync(join(folder, "actors.yaml"), "actors:\n  - id: halvick\n    name: Oren Halvick\n    kind: hero\n");
    const { code, stdout, stderr } = await run("-p", "actors=actors.yaml");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^actors\.yaml:4: actors\.0\.kind: Expected person, organisation, state, place, group, got /u,
    );
    expect(existsSync(join(folder, "out"))).toBe(false);
  }, 120_000);

  it.each([
    ["a name that no notebook knows", "towns=3", /^unknown parameter: towns; known: corpus, actors, .*window/u],
    ["a value of the wrong type", "top=many", /01-corpus\.ipynb: parameter top: expected a number, got `many`$/u],
    [
      "a path that is not there",
      `corpus=${nowhere}`,
      /^parameter corpus: Expected a file, .* got nothing at `.*nowhere`$/u,
    ],
  ])("gives its arguments to a command that refuses %s", async (_, parameter, message) => {
    await expect(plans(notebooks.map(pathOf), [parameter]).then(checkInputs)).rejects.toThrow(message);
  });

  it("makes all reports on a corpus, keeps them, and lists them in order; a parameter goes to those that know it", async () => {
    corpus("typed", one);
    const args = ["-p", "corpus=typed", "-p", "replicates=50"] as const;
    const list = (words: string): string => notebooks.map((name) => `out/${name}.html (${words})\n`).join("");
    expect(await run(...args)).toMatchObject({ code: 0, stdout: list("made") });
    const pages = notebooks.map((name) => readFileSync(join(folder, "out", `${name}.html`), "utf8"));
    for (const page of pages) {
      expect(page).toContain('<p class="subject">Corpus <b>typed</b>: 1 article; ');
      expect(page).not.toContain(folder);
    }
    expect(await run(...args)).toMatchObject({ code: 0, stdout: list("unchanged, from the cache") });
  }, 240_000);
});
