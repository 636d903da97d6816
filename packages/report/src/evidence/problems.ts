import type { ActorsData, DataTable, EvidenceGroup } from "@readout/charts";
import type { ExecutedNotebook } from "../notebook.ts";
import { anchors } from "../render/anchor.ts";
import type { Plot, Shown } from "../render/bundle.ts";
import { exhibitsOf, outline, type Section, shownOf } from "../render/outline.ts";
import { actorProblems } from "./actors.ts";
import { barProblems } from "./bars.ts";
import { countProblems } from "./counts.ts";
import { type Declared, declaredOf } from "./declared.ts";
import type { Checked, Counted, EvidenceProblem } from "./problem.ts";
import { focusProblems, rowProblems } from "./rows.ts";
import { toldProblems } from "./toldRows.ts";
import { identity, wholeArticles, wordProblems } from "./words.ts";

/**
 * Counts the evidence of a notebook's figures, tables, answer and published numbers again, and looks whether each passage
 * stands where it says. Returns what is wrong, in their order; none where all holds.
 */
export function evidenceProblems(executed: ExecutedNotebook): readonly EvidenceProblem[] {
  return problemsOf(outline(executed, anchors()), declaredOf(executed));
}

/** Returns the same for cells that are already outlined. */
export function problemsOf(sections: readonly Section[], declared: Declared): readonly EvidenceProblem[] {
  const shown = shownOf(sections);
  const outputs = checkedOutputs(sections, declared);
  const words = wordProblems(outputs);
  return [
    ...outputs.flatMap((output, i) => [
      ...checkOutput(output),
      ...countProblems(output),
      ...(words[i] ?? []),
      ...focusProblems(output.where, output.evidence),
    ]),
    ...shown.flatMap(({ label, shown }) =>
      shown.kind === "figure" || shown.kind === "table" ? rowProblems(label, shown.table, shown.evidence) : [],
    ),
    ...shown.flatMap(({ label, shown }) =>
      shown.kind === "figure" ? barProblems(label, drawnOf(shown), shown.table) : [],
    ),
    ...shown.flatMap(({ shown }) => (shown.kind === "answer" ? toldProblems(shown, exhibitsOf(sections)) : [])),
    ...shown.flatMap(({ label, shown }) => (shown.kind === "actors" ? listProblems(label, shown, outputs) : [])),
  ];
}

/** Returns what sections show and a notebook publishes that has evidence. */
export function checkedOutputs(sections: readonly Section[], { published }: Declared): readonly Checked[] {
  return [
    ...shownOf(sections).flatMap(({ label, shown }) => checked(label, shown)),
    ...published.map(({ name, key, counts, value, evidence }) => ({
      where: `Published number “${name}”`,
      keys: key === null ? [] : [key],
      counted: counts ? [{ name, value, key }] : [],
      evidence,
    })),
  ];
}

function listProblems(where: string, list: ActorsData, outputs: readonly Checked[]): readonly EvidenceProblem[] {
  const known = wholeArticles(outputs);
  return actorProblems(where, list, (article) => {
    const place = list.articles[article];
    return list.whole[String(article)] ?? (place && known.get(identity({ ...place, article })));
  });
}

function checked(where: string, shown: Shown): Checked[] {
  if (shown.kind === "figure") {
    const drawn = drawnOf(shown).flatMap(plotKeys);
    const keys = [...drawn, ...tableKeys(shown.table)];
    return [{ where, keys, counted: countedCells(shown.table), evidence: shown.evidence }];
  }
  if (shown.kind === "answer") {
    const keys = shown.findings.flatMap(({ key }) => key ?? []);
    return [{ where: "The answer", keys, counted: [], evidence: shown.evidence }];
  }
  if (shown.kind !== "table") return [];
  return [{ where, keys: tableKeys(shown.table), counted: countedCells(shown.table), evidence: shown.evidence }];
}

/** A figure as a large screen shows it, and as a small one does. */
function drawnOf({ plot, compact }: Extract<Shown, { kind: "figure" }>): readonly Plot[] {
  return compact === null ? [plot] : [plot, compact];
}

function countedCells(table: DataTable): Counted[] {
  return table.columns.flatMap(({ label, counts }, place) =>
    counts === undefined
      ? []
      : table.rows.map((row, i) => ({
          name: `${label}, row ${i + 1}`,
          value: row[place],
          key: table.keys[i] ?? null,
          of: counts === "articles" ? ("articles" as const) : ("passages" as const),
        })),
  );
}

function checkOutput({ where, keys, evidence }: Checked): EvidenceProblem[] {
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
    ...totalProblem(group, listed.size).map((reason) => problem("wrong-total", reason)),
  ];
}

/** What is wrong with how many passages a group says it has: as many as were counted, and no fewer than it lists. */
function totalProblem({ total, full }: EvidenceGroup, listed: number): string[] {
  if (total < listed) return [`Expected a total of ${listed} or more, got ${total}`];
  if (full === undefined || total === full) return [];
  return [`Expected a total of ${full}, as many as were counted, got ${total}`];
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
