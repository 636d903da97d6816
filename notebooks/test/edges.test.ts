import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { evidenceProblems } from "@readout/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errors, type Made, makeAll, type Name, notebooks, of, pathOf, shownWords } from "./report.ts";

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
      "0 actors.",
      "No actor is named.",
      "No capital and no seat of power stands for its state.",
      "1 problem.",
    ],
    "02-cooccurrence": [first, "No pair is named together at least twice.", "No pair shares two sentences."],
    "03-attribution": [first, "No statement is attributed to a source.", "There is no attribution to measure."],
  };
};

const cases: readonly (readonly [title: string, write: () => string, expected: Expected])[] = [
  ["an empty folder", () => corpus("empty"), nothing(/empty: Expected articles in the folder, got none/u)],
  [
    "a path that is not there",
    () => join(folder, "nowhere"),
    nothing(/nowhere: Expected a file or folder, got nothing/u),
  ],
  [
    "one article",
    () => corpus("one", one),
    {
      "01-corpus": [
        "**1 article** from 1 outlet, 2024-03-01: ",
        "All dated articles are of the week of 26 Feb 2024: 1.",
      ],
      "02-cooccurrence": ["No pair is named together at least twice.", "There is no pair to show."],
      "03-attribution": [
        "Oren Halvick is the source of 100 % of 1 attribution. None rests on a source without a name.",
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
      "02-cooccurrence": [/No pair .* is so more often than chance would give/u, "of 1 pair tested, the surest first."],
      "03-attribution": [/no outlet stated: \d+ % of the attributions rest on/u, "No article has a date."],
    },
  ],
];

describe.each(cases)("on %s", (_, write, expected) => {
  let made: ReadonlyMap<Name, Made>;
  beforeAll(async () => {
    made = await makeAll({ corpus: write() });
  }, 120_000);

  it.each(notebooks)("%s runs to its end, shows no value that is none, and says what there is", (name) => {
    const { executed } = of(made, name);
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

describe("with a wrong actor file", () => {
  const actors = join(folder, "actors.yaml");
  const message = `${actors}:4: actors.0.kind: Expected person, organisation, state, place, group, got`;
  beforeAll(() => writeFileSync(actors, "actors:\n  - id: halvick\n    name: Oren Halvick\n    kind: hero\n"));

  it("the command writes the reports all the same, each with a banner that names it, and ends with 1", async () => {
    const bin = fileURLToPath(new URL("../../packages/cli/dist/bin.js", import.meta.url));
    const out = join(folder, "out");
    const args = ["report", ...notebooks.map(pathOf), "--out", out, "-p", `actors=${actors}`];
    const ended = await promisify(execFile)(process.execPath, [bin, ...args]).catch((error: unknown) => error);
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining(`(failed: cell 2: Error: ${message}`) });
    for (const name of notebooks) {
      const html = readFileSync(join(out, `${name}.html`), "utf8");
      const banner = /<section class="banner failed".*?<\/section>/su.exec(html)?.[0] ?? "";
      expect(banner).toContain("This report is incomplete.");
      expect(banner).toContain(message);
      expect(banner).toMatch(/<a href="#cell-2">Cell 2<\/a>/u);
    }
  }, 120_000);
});
