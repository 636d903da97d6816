import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, folder, readout } from "./command.ts";

const NAMES = ["Edda Tolm", "Bram Hoel", "Oren Halv", "Ana Orr"];
const WORDS = ["ferry", "dam", "school", "harvest", "bridge", "census", "strike", "museum", "well", "railway"];

/** Twenty invented articles that share no run of words, so that none is another's copy. */
const corpus = file(
  "label/articles.jsonl",
  Array.from({ length: 20 }, (_, i) => {
    const word = (at: number): string => WORDS[(i * 3 + at) % WORDS.length] ?? "";
    const text = `${NAMES[i % 4]} said the ${word(0)} of year ${i} was late. “No ${word(1)}${i}, no ${word(2)},” ${NAMES[(i + 1) % 4]} said.`;
    return JSON.stringify({ id: `a${i}`, text });
  }).join("\n"),
);
const path = (name: string): string => join(folder, name);

/** Draws a sample as a table and fills it in: all is right and done, but for what `change` says. */
async function table(name: string, change: (row: string) => string = (row) => row): Promise<string> {
  await readout(["sample", corpus, "-n", "15", "--format", "csv", "-o", path(name)]);
  const rows = readFileSync(path(name), "utf8").split("\n");
  const filled = rows.map((row) =>
    change(
      row
        .replace(/^(article,.*),,,(h[0-9a-f]{16})$/, "$1done,,,$2")
        .replace(/^(attribution,.*),,,(h[0-9a-f]{16} \S+)$/, "$1right,,,$2"),
    ),
  );
  writeFileSync(path(name), filled.join("\n"));
  return path(name);
}

describe("readout sample", () => {
  it("writes a page, and says how many articles of how many were drawn", async () => {
    const { code, stdout, stderr } = await readout(["sample", corpus, "--articles", "5", "-o", path("five.html")]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/five\.html: 5 of 20 articles drawn with seed 1\n$/);
    const page = readFileSync(path("five.html"), "utf8");
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.match(/"hash":"h[0-9a-f]{16}"/g)).toHaveLength(5);
    expect(page).not.toMatch(/https?:\/\/|src=/);
  });

  it("draws the same again, others with another seed, and all where there are not as many", async () => {
    const drawn = async (...options: string[]): Promise<string> => {
      await readout(["sample", corpus, "-n", "5", "-f", "csv", "-o", path("drawn.csv"), ...options]);
      return readFileSync(path("drawn.csv"), "utf8");
    };
    expect(await drawn()).toBe(await drawn());
    expect(await drawn("--seed", "2")).not.toBe(await drawn());
    const { stderr } = await readout(["sample", corpus, "-n", "99", "-f", "csv", "-o", path("all.csv")]);
    expect(stderr).toContain("20 of 20 articles drawn with seed 1, which are all (99 were asked for)\n");
  });

  it.each([
    [
      "without a number of articles",
      ["sample", corpus, "-o", path("x.html")],
      2,
      /required option '-n, --articles <number>'/,
    ],
    ["without a file", ["sample", corpus, "-n", "3"], 2, /required option '-o, --out <file>'/],
    [
      "with no articles",
      ["sample", corpus, "-n", "0", "-o", path("x.html")],
      2,
      /whole number from 1 to 999999999, got `0`/,
    ],
    [
      "with a path at which there is nothing",
      ["sample", `${folder}/nowhere`, "-n", "3", "-o", path("x.html")],
      2,
      /got nothing/,
    ],
    [
      "where nothing can be read",
      ["sample", file("label/odd.txt", "\u0000\u0001"), "-n", "3", "-o", path("x.html")],
      3,
      /no article could be used/,
    ],
    [
      "where the file cannot be written",
      ["sample", corpus, "-n", "3", "-o", `${folder}/no/such/x.html`],
      1,
      /x\.html: Expected a file that can be written, got `ENOENT/,
    ],
  ])("%s ends with a sentence", async (_, args, expected, message) => {
    const { code, stdout, stderr } = await readout(args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("readout evaluate", () => {
  it("prints how well attributions were found, with intervals, and how large a sample would do", async () => {
    const { code, stdout, stderr } = await readout(["evaluate", await table("labels.csv"), corpus]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/\nall attributions +precision +100\.0 % +\S+ % to 100\.0 %/);
    expect(stdout).toMatch(/\n15 articles are labelled\. /);
  });

  it("writes the figures as JSON", async () => {
    const { code, stdout } = await readout(["evaluate", await table("labels.csv"), corpus, "--json"]);
    expect(code).toBe(0);
    const { rows, ...rest } = JSON.parse(stdout) as { rows: { of: string; measure: string; value: number }[] };
    expect(rest).toEqual({ articles: 15, carried: [], unfinished: [], problems: [] });
    expect(rows.filter(({ of }) => of === "all").map(({ measure, value }) => `${measure} ${value}`)).toEqual([
      ...["precision 1", "recall 1", "speaker right 1", "type right 1"],
    ]);
  });

  it("leaves out what is not finished or wrong, and says which, where and why", async () => {
    let [open, odd] = [true, true];
    const labels = await table("half.csv", (row) => {
      if (open && row.startsWith("article,")) {
        open = false;
        return row.replace("done", "");
      }
      if (!open && odd && row.startsWith("article,")) {
        odd = false;
        return row.replace("done", "perhaps");
      }
      return row;
    });
    const { code, stdout, stderr } = await readout(["evaluate", labels, corpus]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /half\.csv:\d+: a\d+: Expected done, or nothing, as the verdict of an article, got `perhaps`\n/,
    );
    expect(stdout).toMatch(
      /13 articles are labelled\. The sample is too small to correct shares by: at least 15 are needed\./,
    );
    expect(stdout).toMatch(/half\.csv:3: a\d+ is left out: not marked as done\.\n/);
  });

  it("ends with 2 where labels cannot be read, and with 3 where none is finished", async () => {
    const missing = await readout(["evaluate", path("none.csv"), corpus]);
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toMatch(/none\.csv: Expected a file of labels, got `ENOENT/);
    const empty = await readout(["evaluate", file("empty.jsonl", '{"article":"zz","hash":"h1"}\n'), corpus]);
    expect(empty).toMatchObject({ code: 3, stdout: "" });
    expect(empty.stderr).toMatch(
      /empty\.jsonl:1: zz: Expected an article of the corpus, got `zz`\n.*no article is labelled to its end\n$/s,
    );
  });
});
