import { createHash } from "node:crypto";
import type { DataTable, Evidence } from "@readout/charts";
import type { Declared } from "../evidence/declared.ts";
import type { EvidenceProblem } from "../evidence/problem.ts";
import type { ExecutedNotebook } from "../notebook.ts";
import type { Section } from "../render/outline.ts";
import type { PageRecord, RecordedNumber } from "./pageRecord.ts";
import { passageKey } from "./passageKey.ts";

/** A number, and what it was counted from. */
export interface SourcedNumber extends Omit<RecordedNumber, "passages" | "total"> {
  readonly key: string | null;
  readonly evidence: Evidence;
}

/** Returns the findings of a page's answers and its published numbers, in order. */
export function numbersOf(sections: readonly Section[], { published }: Declared): readonly SourcedNumber[] {
  const items = sections.flatMap((section) => (section.kind === "cell" ? section.items : []));
  const findings = items.flatMap((item) => {
    const answer = item.kind === "shown" && item.shown.kind === "answer" ? item.shown : null;
    return answer?.findings.map(({ text, key }) => ({ text, key, evidence: answer.evidence })) ?? [];
  });
  return [
    ...findings.map(({ text, key, evidence }, i) => {
      return { kind: "finding" as const, name: `finding ${i + 1}`, value: text, unit: null, key, evidence };
    }),
    ...published.map(({ name, value, unit, key, evidence }) => {
      return { kind: "published" as const, name, value, unit, key, evidence };
    }),
  ];
}

/** The passages of a number that the page holds: the key of each, by id. */
export function passagesOf({ key, evidence }: SourcedNumber): ReadonlyMap<string, string> {
  const ids = key === null ? [] : (evidence.groups[key]?.ids ?? []);
  return new Map(
    ids.flatMap((id) => {
      const found = evidence.passages[id];
      if (found === undefined) return [];
      const { title, outlet, published, fragments } = found;
      return [[id, passageKey({ title, outlet, published, words: fragments.map(({ text }) => text) })]];
    }),
  );
}

/** What a record is made of. */
export interface Recorded {
  readonly executed: ExecutedNotebook;
  readonly title: string;
  readonly subject: string;
  readonly sections: readonly Section[];
  readonly declared: Declared;
  readonly numbers: readonly SourcedNumber[];
  readonly problems: readonly EvidenceProblem[];
}

/** Returns what a page tells programs of itself. */
export function recordOf({ executed, sections, declared, numbers, problems, ...rest }: Recorded): PageRecord {
  return {
    title: rest.title,
    subject: rest.subject,
    cells: executed.cells.flatMap((cell) => {
      if (cell.kind !== "code") return [];
      const error = cell.status === "failed" ? cell.outputs.find((output) => output.kind === "error") : undefined;
      return [{ status: cell.status, error: error?.kind === "error" ? errorLine(error) : null }];
    }),
    checks: declared.checks.map(({ name, passed, detail, cell }) => ({ name, passed, detail, cell })),
    numbers: numbers.map((one) => {
      const { kind, name, value, unit, key, evidence } = one;
      const total = key === null ? null : (evidence.groups[key]?.total ?? null);
      return { kind, name, value, unit, total, passages: [...passagesOf(one).values()] };
    }),
    tables: sections.flatMap((section) =>
      section.kind !== "cell"
        ? []
        : section.items.flatMap((item) =>
            item.kind === "shown" && (item.shown.kind === "table" || item.shown.kind === "figure")
              ? [tableRecord(item.label, item.shown.table, item.shown.kind === "figure" ? item.shown : null)]
              : [],
          ),
    ),
    problems: problems.map(({ where, reason }) => ({ where, reason })),
  };
}

function tableRecord(
  label: string,
  table: DataTable,
  figure: { readonly id: string; readonly caption: string } | null,
): PageRecord["tables"][number] {
  const { id, caption } = figure ?? table;
  const held = JSON.stringify([table.columns.map(({ name }) => name), table.rows]);
  const hash = createHash("sha256").update(held).digest("base64url").slice(0, 12);
  return { label, id, caption, rows: table.rows.length, hash };
}

function errorLine({ name, message }: { readonly name: string; readonly message: string }): string {
  return `${name}: ${message.trim().split("\n")[0]?.slice(0, 400) ?? ""}`;
}
