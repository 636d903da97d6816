import type { ExecutedNotebook } from "../notebook.ts";
import { chooseForm, type Shown } from "../render/bundle.ts";
import type { EvidenceProblem } from "./problem.ts";

/** A check that a notebook declared, with the number of its code cell, counted from 1. */
export type DeclaredCheck = Extract<Shown, { kind: "check" }> & { readonly cell: number };

/** A value that a notebook published, with the number of its code cell. */
export type PublishedNumber = Extract<Shown, { kind: "published" }> & { readonly cell: number };

/** What a notebook declares: what must hold, and what others may cite. */
export interface Declared {
  readonly checks: readonly DeclaredCheck[];
  readonly published: readonly PublishedNumber[];
}

/** Returns what a notebook declared, in its order, also in cells whose outputs its page does not show. */
export function declaredOf({ cells }: Pick<ExecutedNotebook, "cells">): Declared {
  const checks: DeclaredCheck[] = [];
  const published: PublishedNumber[] = [];
  cells
    .filter((cell) => cell.kind === "code")
    .forEach(({ outputs }, i) => {
      for (const output of outputs) {
        const shown = output.kind === "display" ? chooseForm(output.data) : null;
        if (shown?.kind === "check") checks.push({ ...shown, cell: i + 1 });
        if (shown?.kind === "published") published.push({ ...shown, cell: i + 1 });
      }
    });
  return { checks, published };
}

/** Returns what a notebook declared and does not hold, or which numbers do not agree with their evidence; null where all holds. */
export function missedWords({ checks }: Declared, problems: readonly EvidenceProblem[]): string | null {
  const failed = checks.filter(({ passed }) => !passed);
  const [first] = failed;
  if (first !== undefined)
    return `cell ${first.cell}: check ${first.name} (${failed.length} of ${checks.length} checks failed)`;
  const [problem, ...others] = problems;
  if (problem === undefined) return null;
  return `evidence of ${problem.where}: ${problem.reason}${others.length === 0 ? "" : ` (and ${others.length} more)`}`;
}
