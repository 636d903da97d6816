import { csv, type Table, table } from "@readout/corpus";
import type { Facts } from "../facts.ts";
import { AUDIT_COLUMNS, type AuditRow } from "./audit.ts";
import { excerpt } from "./example.ts";

interface CsvRow extends Omit<AuditRow, "evidence"> {
  /** Evidence ids, parted by spaces. */
  readonly evidence: string;
  /** File of the first sentence, and the sentence. */
  readonly path: string;
  readonly example: string;
}

const COLUMNS: readonly (keyof CsvRow)[] = [...AUDIT_COLUMNS, "path", "example"];

/** Characters of an example: a list of ten thousand names is one sentence. */
const LONGEST = 1000;

/** Returns an audit as CSV, one line a form, with the first sentence written out; formulas are made harmless. */
export function auditCsv(facts: Facts, rows: Table<AuditRow>): string {
  const pathOf = (article: number): string => {
    const { path, line } = facts.texts[article]?.article.source ?? { path: "", line: null };
    return line === null ? path : `${path}:${line}`;
  };
  const written = rows.objects().map((row): CsvRow => {
    const path = pathOf(Number(/^s(\d+)/.exec(row.evidence[0] ?? "")?.[1] ?? -1));
    return { ...row, evidence: row.evidence.join(" "), path, example: excerpt(facts, row, LONGEST) };
  });
  return csv(table<CsvRow>(written, COLUMNS));
}
