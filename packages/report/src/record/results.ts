import { sealOf } from "../render/seal.ts";
import { summaryOf } from "../render/summary.ts";
import { recordIn } from "./pageRecord.ts";

/** What tells a file of results from others of its ending. */
const form = "readout results 1";

/**
 * Returns what a page found, as JSON for programs: findings, published values, checks, tables with how many rows they have,
 * and hashes of what it was made of. The same page gives the same bytes; null for what is no page of a report.
 */
export function resultsOf(page: string): string | null {
  const [record, summary, own] = [recordIn(page), summaryOf(page), sealOf(page)];
  if (record === null || summary === null || own === null) return null;
  const { numbers, tables, checks, problems, cells } = record;
  const results = {
    form,
    title: record.title,
    question: summary.question,
    subject: record.subject,
    notice: summary.notice,
    /** Of the content of the corpus' files, and of all that the page was made from; null where that is not known. */
    corpus: summary.corpus,
    fingerprint: own.fingerprint,
    ok:
      cells.every(({ status }) => status !== "failed") && checks.every(({ passed }) => passed) && problems.length === 0,
    failure: summary.failure,
    findings: numbers
      .filter(({ kind }) => kind === "finding")
      .map(({ value, total }) => ({ text: value, passages: total })),
    published: numbers
      .filter(({ kind }) => kind === "published")
      .map(({ name, value, unit, total }) => ({ name, value, unit, passages: total })),
    checks,
    tables,
    problems,
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** Whether a file holds results, and may be replaced by newer ones. */
export function isResults(text: string): boolean {
  return text.startsWith(`{\n  "form": "${form}"`);
}
