import { type Html, html } from "@readout/charts/page";
import type { EvidenceProblem } from "../evidence/problem.ts";
import type { ExecutedNotebook, Output } from "../notebook.ts";
import { hasTag } from "../tag.ts";
import type { Section } from "./outline.ts";
import { printable } from "./stream.ts";

type Failure = Extract<Output, { kind: "error" }>;

/** Returns an error of a cell, with the line it came from. `expected` where the notebook says that the cell may fail. */
export function failureBlock(failure: Failure, source: string, expected: boolean): Html {
  const line = failure.line === null ? undefined : source.split("\n")[failure.line - 1];
  return html`<div class="failure"><p class="label">${expected ? "This cell may fail, and did" : "This cell failed"}</p><pre class="message" tabindex="0" aria-label="Error"><b>${failure.name}</b>: ${printable(failure.message)}</pre>${
    line === undefined ? null : html`<p class="line">Line ${failure.line}: <code>${line.trim()}</code></p>`
  }${failure.trace.length === 0 ? null : html`<details><summary>Trace</summary><pre tabindex="0" aria-label="Trace">${printable(failure.trace.join("\n"))}</pre></details>`}</div>`;
}

/** Returns the banner of a notebook that did not run to its end, with a link to each cell that failed. */
export function failureBanner(executed: ExecutedNotebook, sections: readonly Section[]): Html | null {
  if (executed.ok) return null;
  const failed = sections.flatMap((section) =>
    section.kind === "cell" && section.cell.status === "failed" ? [section] : [],
  );
  const skipped = sections.filter(
    (section) =>
      section.kind === "cell" && section.cell.status === "skipped" && !hasTag(section.cell, "skip-execution"),
  ).length;
  const items = failed.map(({ anchor, number, cell }) => {
    const error = cell.outputs.find(({ kind }) => kind === "error") as Failure | undefined;
    const words = error === undefined ? "failed" : html`${error.name}: ${firstLine(printable(error.message))}`;
    return html`<li><a href="#${anchor}">Cell ${number}</a> <span>${words}</span></li>`;
  });
  return html`<section class="banner failed" aria-label="The run failed"><p><strong>This report is incomplete.</strong> ${
    failed.length === 0 ? "The notebook did not run to its end." : "The notebook failed while it ran:"
  }</p>${items.length > 0 ? html`<ul>${items}</ul>` : null}${skipped > 0 ? html`<p>${skipped} later ${skipped === 1 ? "cell was" : "cells were"} not run.</p>` : null}</section>
`;
}

/** Returns the banner that names the numbers whose evidence does not hold. */
export function problemBanner(problems: readonly EvidenceProblem[]): Html | null {
  if (problems.length === 0) return null;
  const shown = problems.slice(0, 20);
  return html`<section class="banner failed" aria-label="Evidence problems"><p><strong>Some numbers do not lead to their sentences.</strong> Do not rely on them until this is mended.</p><ul>${shown.map(
    ({ where, reason }) => html`<li>${where}: ${reason}</li>`,
  )}</ul>${problems.length > shown.length ? html`<p>And ${problems.length - shown.length} more.</p>` : null}</section>
`;
}

function firstLine(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}
