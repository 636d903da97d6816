import type { PairRow } from "@readout/analysis";
import type { Column, DataTable } from "../figure.ts";
import { round, rounded } from "../number.ts";

const columns: readonly Column[] = [
  { name: "a", label: "Actor", type: "text" },
  { name: "b", label: "With", type: "text" },
  { name: "articles", label: "Articles", type: "integer", counts: "articles" },
  { name: "q", label: "q", type: "probability" },
  { name: "together", label: "Together", type: "integer", counts: true },
  { name: "expected", label: "Expected", type: "number" },
  { name: "lift", label: "Lift", type: "number" },
  { name: "liftLow", label: "Low (95 %)", type: "number" },
  { name: "liftHigh", label: "High (95 %)", type: "number" },
  { name: "npmi", label: "NPMI", type: "number" },
  { name: "tests", label: "Pairs tested", type: "integer", exported: true },
  { name: "replicates", label: "Shuffled corpora", type: "integer", exported: true },
  { name: "seed", label: "Seed", type: "integer", exported: true },
];

/** Returns pairs as a table for readers; `keys` name the evidence of each ("" for none). */
export function pairTable(id: string, caption: string, pairs: readonly PairRow[], keys: readonly string[]): DataTable {
  const rows = pairs.map((pair) => [
    pair.aName,
    pair.bName,
    pair.articles,
    pair.q === null || pair.q >= 0.0005 ? rounded(pair.q) : Number(pair.q.toPrecision(1)),
    pair.together,
    round(pair.expected),
    round(pair.lift),
    rounded(pair.liftLow),
    rounded(pair.liftHigh),
    round(pair.npmi),
    pair.tests,
    pair.replicates,
    pair.seed,
  ]);
  return { id: `${id}-table`, caption, columns, rows, keys: keys.map((key) => key || null), evidence: {} };
}
