import type { PairRow } from "@readout/analysis";
import type { Column, DataTable } from "../figure.ts";
import { round } from "../number.ts";

const columns: readonly Column[] = [
  { name: "a", label: "Actor", type: "text" },
  { name: "b", label: "With", type: "text" },
  { name: "together", label: "Together", type: "integer" },
  { name: "expected", label: "Expected", type: "number" },
  { name: "npmi", label: "NPMI", type: "number" },
  { name: "logLikelihood", label: "Log-likelihood", type: "number" },
  { name: "q", label: "q", type: "number" },
  { name: "articles", label: "Articles", type: "integer" },
];

/** Returns pairs as a table for readers; `keys` name the evidence of each ("" for none). */
export function pairTable(id: string, caption: string, pairs: readonly PairRow[], keys: readonly string[]): DataTable {
  const rows = pairs.map((pair) => [
    pair.aName,
    pair.bName,
    pair.together,
    round(pair.expected),
    round(pair.npmi),
    round(pair.logLikelihood),
    pair.q < 0.0005 ? Number(pair.q.toPrecision(1)) : round(pair.q),
    pair.articles,
  ]);
  return { id: `${id}-table`, caption, columns, rows, keys: keys.map((key) => key || null), evidence: {} };
}
