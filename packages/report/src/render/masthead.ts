import { readFileSync } from "node:fs";
import { type Html, html } from "@readout/charts/page";
import type { ExecutedNotebook } from "../notebook.ts";

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

/** Returns the line under the title that says what the page is about; `scope` is what an answer says of its articles. */
export function subjectLine(subject: Subject | undefined, scope = ""): Html | null {
  if (subject === undefined) return scope === "" ? null : html`<p class="subject">${scope}</p>\n`;
  const { kind, name, detail } = subject;
  const rest = [detail, scope].filter((part) => part !== null && part !== "").join("; ");
  return html`<p class="subject">${kind} <b>${name}</b>${rest === "" ? null : `: ${rest}`}</p>
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
}

/** Returns the foot of the page. */
export function footer({ notebook, parameters, command, fingerprint, corpus, plotly }: Provenance): Html {
  const entry = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<footer class="provenance"><h2>About this page</h2>${parameters}<dl>${entry("Notebook", html`<code>${notebook}</code>`)}${
    command === undefined ? null : entry("Made with", html`<code>${command}</code>`)
  }${fingerprint === undefined ? null : entry("Fingerprint", html`<code>${fingerprint}</code>`)}${corpus === undefined ? null : entry("Corpus", html`<code>${corpus}</code>`)}${entry("Software", `Readout ${version()}${plotly === null ? "" : `, ${plotly}`}`)}</dl><p>This page is one file. It holds its charts, its numbers and the sentences behind them, and asks nothing of any network.</p></footer>
`;
}

function version(): string {
  const description: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return description.version;
}
