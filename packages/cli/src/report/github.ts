import { appendFileSync } from "node:fs";
import { basename, relative } from "node:path";
import type { PageRecord } from "@readout/report/run";
import type { Ended } from "./makeReport.ts";
import { literal } from "./markdown.ts";

/** How many bytes GitHub takes of one step's summary; more, and it shows none. */
const most = 1024 * 1024;

/** How many published numbers of a page the summary lists. */
const listed = 50;

/** A report, and the notebook that it is of. */
export interface Told extends Ended {
  readonly notebook: string;
}

/**
 * Tells GitHub Actions how reports ended, where it runs this: what failed as annotations of the notebook, on standard output,
 * and what was found in the job's summary. A summary that cannot be written is said and fails nothing.
 */
export function tellGithub(reports: readonly Told[], env: NodeJS.ProcessEnv = process.env): void {
  if (env["GITHUB_ACTIONS"] === "true") {
    const base = env["GITHUB_WORKSPACE"] ?? process.cwd();
    for (const line of reports.flatMap((one) => annotations(one, base))) process.stdout.write(`${line}\n`);
  }
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return;
  try {
    appendFileSync(file, summary(reports));
  } catch (error) {
    process.stderr.write(`the summary could not be written: ${error instanceof Error ? error.message : error}\n`);
  }
}

/** Workflow commands, one for each cell, check and number that did not hold. */
export function annotations({ notebook, path, record, error, words }: Told, base: string): readonly string[] {
  const name = basename(path, ".html");
  const file = relative(base, notebook);
  const command = (title: string, message: string): string =>
    `::error file=${property(file)},title=${property(`${name}: ${title}`)}::${commandText(message)}`;
  if (record === null) return [command("no report", error ?? words)];
  return [
    ...record.cells.flatMap(({ status, error: message }, i) =>
      status === "failed" ? [command(`cell ${i + 1}`, message ?? "failed")] : [],
    ),
    ...record.checks.flatMap(({ name: check, passed, detail, cell }) =>
      passed ? [] : [command(`cell ${cell}`, `check ${check} failed${detail === null ? "" : `: ${detail}`}`)],
    ),
    ...record.problems.map(({ where, reason }) => command("evidence", `${where}: ${reason}`)),
  ];
}

/** Markdown of how all reports ended and of what each found, as much as GitHub takes. */
export function summary(reports: readonly Told[]): string {
  const head = ["## Reports", "", "| report | status |", "| --- | --- |"];
  const rows = reports.map(({ path, words, code }) => {
    const status = literal(words);
    return `| ${literal(basename(path))} | ${code === 0 ? status : `**${status}**`} |`;
  });
  const parts = reports.flatMap(({ record }) => (record === null ? [] : found(record)));
  return cut([...head, ...rows, "", ...parts]);
}

function found({ title, subject, numbers, checks, problems }: PageRecord): readonly string[] {
  const published = numbers.filter(({ kind }) => kind === "published");
  const failed = checks.filter(({ passed }) => !passed);
  return [
    `### ${literal(title)}`,
    "",
    ...(subject === "" ? [] : [literal(subject), ""]),
    ...numbers.flatMap(({ kind, value }) => (kind === "finding" ? [`- ${literal(String(value))}`] : [])),
    ...failed.map(
      ({ name, detail }) => `- **Check failed:** ${literal(name)}${detail === null ? "" : ` (${literal(detail)})`}`,
    ),
    ...problems.slice(0, listed).map(({ where, reason }) => `- **${literal(where)}:** ${literal(reason)}`),
    "",
    ...(published.length === 0 ? [] : ["| number | value | passages |", "| --- | ---: | ---: |"]),
    ...published
      .slice(0, listed)
      .map(
        ({ name, value, unit, total }) =>
          `| ${literal(name)} | ${literal(`${value ?? "unknown"} ${unit ?? ""}`.trim())} | ${total ?? "–"} |`,
      ),
    ...(published.length > listed ? ["", `And ${published.length - listed} more in the page.`] : []),
    "",
  ];
}

/** As many whole lines as fit. */
function cut(lines: readonly string[]): string {
  const end = "\nThe rest is in the reports.\n";
  let [text, bytes] = ["", Buffer.byteLength(end)];
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes >= most) return text + end;
    text += `${line}\n`;
  }
  return text;
}

/** The text of a workflow command. */
function commandText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a workflow command. */
function property(text: string): string {
  return commandText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
