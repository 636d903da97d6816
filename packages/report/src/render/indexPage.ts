import { type Html, html } from "@readout/charts/page";
import type { HistoryStep } from "../record/history.ts";
import { wholeDocument } from "./document.ts";
import { historyList } from "./historyList.ts";
import { inlineStyle } from "./policy.ts";
import type { Sibling } from "./siblings.ts";
import { colours } from "./style/colours.ts";
import { index } from "./style/indexPage.ts";
import { sheets } from "./style/print.ts";
import { text } from "./style/text.ts";
import type { Summary } from "./summary.ts";
import { unbroken, wholeDates } from "./unbroken.ts";

/** A report as the index lists it. */
export interface IndexEntry extends Sibling {
  readonly summary: Summary;
  /** The size of its file in bytes. */
  readonly bytes: number;
  /** What changed from each run to the next, the latest first (`stepsOf`); none if not given. */
  readonly history?: readonly HistoryStep[];
}

/** The archive of all tables beside the index. */
export interface TablesFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Returns the page that lists the reports of a folder: what each asks and found, of which corpus, whether it failed,
 * and what it found in earlier runs.
 * It needs no script and asks for nothing. The same entries give the same bytes.
 */
export function renderIndex(entries: readonly IndexEntry[], tables: TablesFile | null = null): string {
  const failed = entries.filter(({ summary }) => summary.failure !== null).length;
  const notices = [...new Set(entries.flatMap(({ summary }) => summary.notice ?? []))];
  const subject = commonest(entries.map(({ summary }) => summary.subject));
  const size = `${entries.length} ${entries.length === 1 ? "report" : "reports"}`;
  return wholeDocument({
    title: "Reports",
    style: inlineStyle([colours, text, index, sheets].join("")),
    body: html`<main class="layout index">
${notices.map((notice) => html`<aside class="banner notice" aria-label="Notice"><p>${notice}</p></aside>\n`)}<header class="masthead"><h1>Reports</h1><p class="subject">${size}${failed === 0 ? "" : `, of which ${failed} failed`}</p>${subject && html`<p class="about">${wholeDates(subject)}</p>`}</header>
${tables && html`<p class="about">All tables of these reports as CSV, with a list of what each column holds: <a href="${encodeURIComponent(tables.name)}" download>${tables.name}</a>, ${sizeOf(tables.bytes)}</p>\n`}${entries.map((one) => entry(one, subject))}</main>
`,
  });
}

function entry({ file, title, summary, bytes, history = [] }: IndexEntry, told: string | null): Html {
  const { question, findings, subject, failure } = summary;
  return html`<article class="report">
<h2><a href="${encodeURIComponent(file)}">${title}</a></h2>
${question === "" ? null : html`<p class="question">${question}</p>\n`}${
  failure === null ? null : html`<p class="failed"><strong>Failed.</strong> ${failure}</p>\n`
}${findings.length === 0 ? null : html`<ul>${findings.map((finding) => html`<li>${unbroken(finding)}</li>`)}</ul>\n`}<p class="about">${subject === "" || subject === told ? null : html`${wholeDates(subject)}<br>`}<code>${file}</code>, ${sizeOf(bytes)}</p>
${historyList(history, title, failure !== null)}</article>
`;
}

/** What most reports are about, and two at least, which the head then tells for all of them; null where there is nothing such. */
function commonest(subjects: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of subjects) if (one !== "") counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] < 2 ? null : first[0];
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
