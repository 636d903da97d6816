import type { AnswerData } from "@readout/charts";
import type { Exhibits } from "../render/outline.ts";
import type { EvidenceProblem } from "./problem.ts";

/** Returns the sentences of an answer that count rows, such as pairs with a q of 0.05 at most, and do not agree with them. */
export function toldProblems({ findings }: Pick<AnswerData, "findings">, exhibits: Exhibits): EvidenceProblem[] {
  return findings.flatMap(({ text, rows }): EvidenceProblem[] => {
    const shown = rows === null ? undefined : exhibits.get(rows.of)?.shown;
    if (rows?.count === undefined || (shown?.kind !== "table" && shown?.kind !== "figure")) return [];
    const { column, atMost, rows: told } = rows.count;
    const place = shown.table.columns.findIndex(({ name }) => name === column);
    const counted = shown.table.rows.filter((row) => {
      const value = row[place];
      return typeof value === "number" && value <= atMost;
    }).length;
    if (counted === told) return [];
    const reason = `“${text}”: Expected ${counted}, as many as the rows with ${column} ≤ ${atMost}, got ${told}`;
    return [{ where: "The answer", rule: "wrong-count", reason }];
  });
}
