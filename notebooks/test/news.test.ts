import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseActors } from "@readout/annotate";
import { evidenceProblems } from "@readout/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errors, figures, type Made, make, makeAllTogether, type Name, notebooks, of, tables } from "./report.ts";

// Labelled news that may be measured on but not shipped: it stands beside the checkout where there is any.
const corpus = fileURLToPath(new URL("../../../shared/eval/attribution/polnear_dev.jsonl", import.meta.url));
const present = existsSync(corpus);
const title = present ? "on real news" : "on real news (skipped: the labelled sets are not beside the checkout)";

describe.skipIf(!present)(title, () => {
  let made: ReadonlyMap<Name, Made>;
  beforeAll(async () => {
    made = await makeAllTogether({ corpus });
  }, 180_000);

  it.each(notebooks)("%s runs to its end, and every number leads to its sentences", (name) => {
    const { executed } = of(made, name);
    expect(errors(executed)).toEqual([]);
    expect(evidenceProblems(executed)).toEqual([]);
    for (const { data } of figures(executed).values())
      expect(data.length).toBeGreaterThan(name === "01-corpus" ? -1 : 0);
  });
});

describe("01-corpus on articles that give a surname alone, which two bear as often", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-news-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives a line for the actor file with each two that may be one", async () => {
    const names = ["Edda Tolm", "Bram Tolm", "Minister Tolm"];
    // Not all articles name as many: else there is nothing to shuffle.
    const lines = Array.from({ length: 90 }, (_, i) => {
      const [name, number] = [names[i % 3] as string, i + 1];
      const text = `${name} opened bridge ${number} on Friday. Lock ${number * 7} was full of ice, and ${number * 3} boats lay there. Oren Halv of pier ${number} said that ${name} would sail again.${i % 2 === 0 ? " Ivo Sand of the harbour saw it." : ""}`;
      return JSON.stringify({ id: `a${i}`, text, published: `2031-0${1 + (i % 9)}-0${1 + (i % 7)}` });
    });
    writeFileSync(join(folder, "news.jsonl"), lines.join("\n"));
    const { executed } = await make("01-corpus", { corpus: folder });
    expect(errors(executed)).toEqual([]);
    const { columns, rows } = tables(executed).get("avoidances")?.table ?? { columns: [], rows: [] };
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    expect(rows.length).toBeGreaterThan(0);
    const given = rows
      .flatMap((row) => (row[at("shared")] === "yes" ? [String(row[at("line")])] : []))
      .filter((line) => !line.startsWith("in the line of "));
    expect(given.length).toBeGreaterThan(0);
    for (const line of given) expect(parseActors(`actors:\n  ${line}\n`, "own.yaml")).toHaveLength(1);
  }, 120_000);
});
