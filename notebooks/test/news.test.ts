import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseActors } from "@readout/annotate";
import { evidenceProblems } from "@readout/report";
import { beforeAll, describe, expect, it } from "vitest";
import { errors, figures, type Made, makeAllTogether, type Name, notebooks, of, tables } from "./report.ts";

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

  it("01-corpus gives a line for the actor file with each two that may be one", () => {
    const { columns, rows } = tables(of(made, "01-corpus").executed).get("avoidances")?.table ?? {
      columns: [],
      rows: [],
    };
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    expect(rows.length).toBeGreaterThan(0);
    const lines = rows
      .flatMap((row) => (row[at("shared")] === "yes" ? [String(row[at("line")])] : []))
      .filter((line) => !line.startsWith("in the line of "));
    expect(lines.length).toBeGreaterThan(0);
    expect(parseActors(`actors:\n${lines.map((line) => `  ${line}\n`).join("")}`, "own.yaml")).toHaveLength(
      lines.length,
    );
  });
});
