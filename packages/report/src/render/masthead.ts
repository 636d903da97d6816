import { readFileSync } from "node:fs";
import type { AnswerData } from "@readout/charts";
import { type Html, html } from "@readout/charts/page";
import { besideFolder } from "../evidence/files.ts";
import { type EvidenceMode, held } from "../evidence/mode.ts";
import type { ExecutedNotebook } from "../notebook.ts";
import { howSure } from "./hero.ts";
import { wholeDates } from "./unbroken.ts";

/** Returns the parameters in force as one line of names and values; null where there are none. */
export function parameterList({ parameters }: ExecutedNotebook): Html | null {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return null;
  const items = entries.map(
    ([name, value]) =>
      html`<div><dt>${name}</dt><dd>${value === null || value === "" ? "none" : String(value)}</dd></div>`,
  );
  return html`<section class="parameters" aria-label="Parameters"><dl>${items}</dl></section>
`;
}

/** What a page is about: `Corpus`, `articles/2024`, `50 articles, 2 inputs refused`. */
export interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly detail: string | null;
}

/**
 * Returns the line under the title that says what the page is about, with what an answer says of its articles. A small screen, where
 * the chart stands before it, is led from here to how sure the answer is.
 */
export function subjectLine(
  subject: Subject | undefined,
  { scope, sure }: Pick<AnswerData, "scope" | "sure"> = { scope: "", sure: null },
): Html | null {
  const lead = sure === null ? null : html` <a class="to-sure" href="#${howSure}">How sure?</a>`;
  if (subject === undefined) return scope === "" ? null : html`<p class="subject">${wholeDates(scope)}${lead}</p>\n`;
  const { kind, name, detail } = subject;
  const rest = [detail, scope].filter((part) => part !== null && part !== "").join("; ");
  return html`<p class="subject">${kind} <b>${name}</b>${rest === "" ? null : html`: ${wholeDates(rest)}`}${lead}</p>
`;
}

/** How a page came about: what a reader needs to make it again. */
export interface Provenance {
  readonly notebook: string;
  readonly parameters: Html | null;
  readonly command?: string | undefined;
  readonly fingerprint?: string | undefined;
  /** A hash of the corpus' content. */
  readonly corpus?: string | undefined;
  /** The bundle's name and version where the page holds charts. */
  readonly plotly: string | null;
  readonly evidence: Html | null;
}

/** What a page holds of what stands behind its numbers, and where the rest is; null where it holds what there is. */
export function evidenceNote(mode: EvidenceMode, name: string): Html | null {
  if (mode === "inline") return null;
  const some = `at most ${held[mode]} passages of each number`;
  if (mode === "sample") return html`This page holds a sample: ${some}, and no whole article.`;
  return html`This page holds ${some}. The others, and articles to read whole, are in the folder <code>${besideFolder(name)}</code> beside it: keep the two together.`;
}

/** Returns the foot of the page. */
export function footer({ notebook, parameters, command, fingerprint, corpus, plotly, evidence }: Provenance): Html {
  const entry = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<footer class="provenance"><h2>About this page</h2>${parameters}<dl>${entry("Notebook", html`<code>${notebook}</code>`)}${
    command === undefined ? null : entry("Made with", html`<code>${command}</code>`)
  }${fingerprint === undefined ? null : entry("Fingerprint", html`<code>${fingerprint}</code>`)}${corpus === undefined ? null : entry("Corpus", html`<code>${corpus}</code>`)}${entry("Software", `Readout ${version()}${plotly === null ? "" : `, ${plotly}`}`)}</dl><p>${whatItHolds(evidence)} It asks nothing of any network.</p></footer>
`;
}

function whatItHolds(evidence: Html | null): Html {
  const own = "It holds its charts, its numbers and the sentences behind them.";
  return evidence === null ? html`This page is one file. ${own}` : evidence;
}

function version(): string {
  const description: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return description.version;
}
