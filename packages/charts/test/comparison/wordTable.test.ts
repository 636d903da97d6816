import type { LogOddsRow } from "@readout/analysis";
import { wordTable } from "@readout/charts";
import { expect, it } from "vitest";
import { tableOf } from "../fixtures.ts";

const word = (label: string, group: string, logOdds: number | null, q: number): LogOddsRow => ({
  ...{ group, against: "other sentences", key: label, label, count: 30, n: 900, articles: 12 },
  ...{ otherCount: 20, otherN: 1000, otherArticles: 9, logOdds, low: null, high: logOdds, detectable: Math.log(3) },
  ...{ z: 2, p: q, q, replicates: 0, seed: 1, evidence: ["s0.0", "s1.0", "s2.0", "s3.0"], otherEvidence: ["s4.0"] },
});
const settings = { id: "near", none: "None.", leading: 1, focus: ["anna"] };

it("tells how many times as often a group has each word, and which is surest", () => {
  const rows = [word("dam", "Anna", Math.log(2), 0.01), word("ferry", "Anna", Math.log(0.5), 0.3)];
  const { caption, columns, rows: cells, keys, evidence } = wordTable(tableOf(rows), settings);
  expect(caption).toBe(
    "Anna: of 2 words 1 was found beyond chance (q ≤ 0.05), the surest “dam”, 2.0 times as often as in other sentences. All are listed, the 1 surest with all their passages.",
  );
  const shown = columns.flatMap(({ label, exported }, i) => (exported ? [] : [[label, cells[0]?.[i]]]));
  expect(Object.fromEntries(shown)).toMatchObject({ Word: "dam", "Times as often": 2, Here: 30, Elsewhere: 20 });
  expect(shown.map(([label]) => label)).not.toContain("Group");
  expect(keys.map((key) => evidence[key ?? ""]?.most)).toEqual([undefined, 3]);
  expect(evidence["row1"]).toMatchObject({ title: "“dam”, Anna: 30", total: 4, focus: ["anna"] });
});

it("names the group of each word where there are several, and says what it does not list", () => {
  const rows = [word("dam", "A", 1, 0.2), word("dam", "B", null, 0.3), word("ferry", "A", 1, 0.4)];
  const { caption, columns, rows: cells } = wordTable(tableOf(rows), { ...settings, leading: 5, most: 2 });
  expect(caption).toBe(
    "Of 3 combinations of a word and a group none was found beyond chance (q ≤ 0.05). The 2 surest are listed.",
  );
  expect(columns.filter(({ exported }) => !exported).map(({ name }) => name)).toContain("group");
  expect(cells.map(([label, group, times]) => [label, group, times])).toEqual([
    ["dam", "A", 2.72],
    ["dam", "B", null],
  ]);
  expect(wordTable(tableOf<LogOddsRow>([]), settings).caption).toBe("None.");
});
