import { type Html, html } from "@readout/charts/page";
import { wholeDocument } from "./document.ts";
import { inlineStyle } from "./policy.ts";
import type { Sibling } from "./siblings.ts";
import { colours } from "./style/colours.ts";
import { index } from "./style/indexPage.ts";
import { sheets } from "./style/print.ts";
import { text } from "./style/text.ts";
import type { Summary } from "./summary.ts";
import { unbroken } from "./unbroken.ts";

/** A report as the index lists it. */
export interface IndexEntry extends Sibling {
  readonly summary: Summary;
  /** The size of its file in bytes. */
  readonly bytes: number;
}

/** The archive of all tables beside the index. */
export interface TablesFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Returns the page that lists the reports of a folder: what each asks and found, of which corpus, and whether it failed.
 * It needs no script and asks for nothing. The same entries give the same bytes.
 */
export function renderIndex(entries: readonly IndexEntry[], tables: TablesFile | null = null): string {
  const failed = entries.filter(({ summary }) => summary.failure !== null).length;
  const notices = [...new Set(entries.flatMap(({ summary }) => summary.notice ?? []))];
  const size = `${entries.length} ${entries.length === 1 ? "report" : "reports"}`;
  return wholeDocument({
    title: "Reports",
    style: inlineStyle([colours, text, index, sheets].join("")),
    body: html`<main class="layout index">
${notices.map((notice) => html`<aside class="banner notice" aria-label="Notice"><p>${notice}</p></aside>\n`)}<header class="masthead"><h1>Reports</h1><p class="subject">${size}${failed === 0 ? "" : `, of which ${failed} failed`}</p></header>
${tables && html`<p class="about">All tables of these reports as CSV, with a list of what each column holds: <a href="${encodeURIComponent(tables.name)}" download>${tables.name}</a>, ${sizeOf(tables.bytes)}</p>\n`}${entries.map(entry)}</main>
`,
  });
}

function entry({ file, title, summary, bytes }: IndexEntry): Html {
  const { question, findings, subject, failure } = summary;
  return html`<article class="report">
<h2><a href="${encodeURIComponent(file)}">${title}</a></h2>
${question === "" ? null : html`<p class="question">${question}</p>\n`}${
  failure === null ? null : html`<p class="failed"><strong>Failed.</strong> ${failure}</p>\n`
}${findings.length === 0 ? null : html`<ul>${findings.map((finding) => html`<li>${unbroken(finding)}</li>`)}</ul>\n`}<p class="about">${subject === "" ? null : html`${subject}<br>`}<code>${file}</code>, ${sizeOf(bytes)}</p>
</article>
`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
