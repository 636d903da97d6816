import { basename } from "node:path";
import type { Ended } from "./makeReport.ts";

/** A test of a suite: what did not hold, if it did not. */
interface Case {
  readonly name: string;
  readonly outcome?: { readonly kind: "failure" | "error" | "skipped"; readonly words: string };
}

/**
 * Returns how reports ended as JUnit XML, the form that CI servers read: a suite a report, and in it a case for each code cell,
 * each declared check and the count of the evidence. There are no times in it: the same runs give the same bytes.
 */
export function junit(ended: readonly Ended[]): string {
  const suites = ended.map((one) => ({ name: basename(one.path, ".html"), cases: casesOf(one) }));
  const all = suites.flatMap(({ cases }) => cases);
  const written = suites.map(
    ({ name, cases }) =>
      `  <testsuite name="${escaped(name)}"${totals(cases)}>\n${cases.map((one) => caseOf(name, one)).join("")}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="readout report"${totals(all)}>\n${written.join("")}</testsuites>\n`;
}

function casesOf({ record, error, words, code }: Ended): readonly Case[] {
  if (record === null) {
    return [{ name: "report", outcome: { kind: "error", words: error ?? words } }];
  }
  const cells = record.cells.map(({ status, error: message }, i): Case => {
    const name = `cell ${i + 1}`;
    if (status === "ok") return { name };
    if (status === "skipped") return { name, outcome: { kind: "skipped", words: "not run" } };
    // A kernel that died or timed out is no fault of what the cell tests.
    return { name, outcome: { kind: code === 4 ? "error" : "failure", words: message ?? "failed" } };
  });
  const checks = record.checks.map(
    ({ name, passed, detail, cell }): Case => ({
      name: `check in cell ${cell}: ${name}`,
      ...(passed ? {} : { outcome: { kind: "failure", words: detail ?? "does not hold" } }),
    }),
  );
  const wrong = record.problems.map(({ where, reason }) => `${where}: ${reason}`);
  const evidence: Case = {
    name: "evidence agrees with the numbers",
    ...(wrong.length === 0 ? {} : { outcome: { kind: "failure", words: wrong.join("\n") } }),
  };
  return [...cells, ...checks, evidence];
}

function totals(cases: readonly Case[]): string {
  const count = (kind: string): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}

function caseOf(suite: string, { name, outcome }: Case): string {
  const start = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (outcome === undefined) return `${start}/>\n`;
  const message = escaped(outcome.words.split("\n")[0] ?? "");
  const body = outcome.kind === "skipped" ? "/>" : `>${escaped(outcome.words)}</${outcome.kind}>`;
  return `${start}>\n      <${outcome.kind} message="${message}"${body}\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** Text for XML 1.0, in an attribute or between tags. Characters that XML cannot hold at all become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"\n]/gu, (character) => entities[character] ?? character);
}
