import type { DataTable, Evidence, EvidenceGroup } from "@readout/charts";
import type { ExecutedNotebook } from "../notebook.ts";
import { anchors } from "../render/anchor.ts";
import type { Plot, Shown } from "../render/bundle.ts";
import { outline, type Section } from "../render/outline.ts";

/** A number whose evidence does not hold: a mark that leads nowhere, a passage that is not there, a wrong count. */
export interface EvidenceProblem {
  /** `Figure 2` or `Table 1`. */
  readonly where: string;
  readonly rule: "missing-group" | "missing-passage" | "wrong-total" | "repeated-passage";
  readonly reason: string;
}

/** Returns what is wrong with the evidence of a notebook's figures and tables, in their order; none where all holds. */
export function evidenceProblems(executed: ExecutedNotebook): readonly EvidenceProblem[] {
  return problemsOf(outline(executed, anchors()));
}

/** Returns the same for cells that are already outlined. */
export function problemsOf(sections: readonly Section[]): readonly EvidenceProblem[] {
  return sections.flatMap((section) => {
    if (section.kind !== "cell") return [];
    return section.items.flatMap((item) => (item.kind === "shown" ? check(item.label, item.shown) : []));
  });
}

function check(where: string, shown: Shown): EvidenceProblem[] {
  if (shown.kind === "figure") {
    const drawn = [shown.plot, ...(shown.compact === null ? [] : [shown.compact])].flatMap(plotKeys);
    return checkOutput(where, [...drawn, ...tableKeys(shown.table)], shown.evidence);
  }
  if (shown.kind === "answer") {
    const keys = shown.findings.flatMap(({ key }) => key ?? []);
    return checkOutput("The answer", keys, shown.evidence);
  }
  return shown.kind === "table" ? checkOutput(where, tableKeys(shown.table), shown.evidence) : [];
}

function checkOutput(where: string, keys: readonly string[], evidence: Evidence): EvidenceProblem[] {
  const groups = new Map(Object.entries(evidence.groups));
  const passages = new Set(Object.keys(evidence.passages));
  const missing = [...new Set(keys)].filter((key) => !groups.has(key));
  return [
    ...missing.map((key) => ({
      where,
      rule: "missing-group" as const,
      reason: `Expected an evidence group, got none for the key \`${key}\``,
    })),
    ...[...groups.values()].flatMap((group) => checkGroup(where, group, passages)),
  ];
}

function checkGroup(where: string, group: EvidenceGroup, passages: ReadonlySet<string>): EvidenceProblem[] {
  const problem = (rule: EvidenceProblem["rule"], reason: string): EvidenceProblem => ({
    where,
    rule,
    reason: `“${group.title}”: ${reason}`,
  });
  const listed = new Set(group.ids);
  const absent = [...listed].filter((id) => !passages.has(id));
  return [
    ...(absent.length === 0
      ? []
      : [problem("missing-passage", `Expected a passage for each id, got none for ${some(absent)}`)]),
    ...(listed.size === group.ids.length
      ? []
      : [problem("repeated-passage", `Expected each id once, got ${group.ids.length - listed.size} again`)]),
    ...(group.total >= listed.size
      ? []
      : [problem("wrong-total", `Expected a total of ${listed.size} or more, got ${group.total}`)]),
  ];
}

function plotKeys(plot: Plot): string[] {
  return plot.data.flatMap((trace) => strings(trace["customdata"]));
}

function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === "string" && value !== "" ? [value] : [];
}

function tableKeys(table: DataTable): string[] {
  return table.keys.filter((key) => key !== null && key !== "") as string[];
}

function some(ids: readonly string[]): string {
  const named = ids
    .slice(0, 3)
    .map((id) => `\`${id}\``)
    .join(", ");
  return ids.length > 3 ? `${named} and ${ids.length - 3} more` : named;
}
