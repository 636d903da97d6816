import { formatInteger, type Html, html } from "@readout/charts/page";
import type { Pool } from "../evidence/pool.ts";
import { leadBehind } from "../render/hero.ts";
import { countChanges, type NumberChange, type PageChanges, type Pair } from "./changes.ts";
import { changedNumbers, sideWords } from "./changeWords.ts";
import { passagesOf, type SourcedNumber } from "./recordOf.ts";

/** Returns what changed since an earlier report, as a part of the page; new passages open in its panel. */
export function changeSection(
  changes: PageChanges,
  numbers: readonly SourcedNumber[],
  anchor: string,
  pool: Pool,
): Html {
  const count = countChanges(changes);
  const first = changes.subject?.was ?? "";
  const since = first === "" ? "" : ` It was of: ${first}.`;
  const words =
    count === 0
      ? "Nothing has changed since the earlier report: no finding, number, check, figure or table, and none of their passages."
      : `${formatInteger(count)} ${count === 1 ? "change" : "changes"} since the earlier report.${since}`;
  const rows = [
    ...changes.numbers.map((one) => numberRow(one, sourced(one, numbers), pool)),
    ...changes.checks.map(({ name, was, is }) => row(`Check: ${name}`, ended(was), ended(is), "")),
    ...changes.tables.map(({ label, caption, rows: { was, is } }) =>
      row(`${label}: ${caption.is ?? caption.was}`, rowCount(was), rowCount(is), ""),
    ),
  ];
  const heads = ["What", "Was", "Is", "Passages"].map((label) => html`<th scope="col" data-type="text">${label}</th>`);
  return html`<section class="changes" aria-labelledby="${anchor}"><h2 id="${anchor}">Changed since the earlier report</h2><p>${words}</p>${
    rows.length === 0
      ? null
      : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${anchor}"><table class="data" data-name="changes" aria-labelledby="${anchor}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
  }</section>
`;
}

/** Returns what changed in one line for the first screen, with a link to the rest. */
export function changeLine({ subject, numbers, checks, tables }: PageChanges, anchor: string): Html {
  const parts = [
    ...changedNumbers(numbers),
    ...counted(checks.length, "check"),
    ...counted(tables.length, "figure or table", "figures or tables"),
  ];
  if (parts.length === 0 && subject === null)
    return html`<p class="since">Nothing has <a href="#${anchor}">changed since the earlier report</a>.</p>`;
  const what = parts.length === 0 ? "what it is of, and no number" : parts.join(", ");
  return html`<p class="since"><a href="#${anchor}">Changed since the earlier report</a>: ${what}.</p>`;
}

function counted(count: number, noun: string, plural = `${noun}s`): string[] {
  return count === 0 ? [] : [`${formatInteger(count)} ${count === 1 ? noun : plural}`];
}

/** The number of the page that a change is of; of several of one name the one with new passages. */
function sourced({ kind, name, added }: NumberChange, numbers: readonly SourcedNumber[]): SourcedNumber | undefined {
  const named = numbers.filter((one) => one.kind === kind && one.name === name);
  const isNew = (one: SourcedNumber): boolean => [...passagesOf(one).values()].some((key) => added.includes(key));
  return named.find(isNew) ?? named[0];
}

function numberRow(change: NumberChange, number: SourcedNumber | undefined, pool: Pool): Html {
  const { name, value, unit, passages, added, gone, partial } = change;
  const wanted = new Set(added);
  const ids = number === undefined ? [] : [...passagesOf(number)].flatMap(([id, key]) => (wanted.has(key) ? [id] : []));
  const title = `New since the earlier report: ${name}`;
  const groups = { added: { title, total: ids.length, ids, focus: [] } };
  const group =
    number === undefined || ids.length === 0 ? undefined : pool.add({ ...number.evidence, groups }).get("added");
  const button =
    group === undefined
      ? null
      : leadBehind(group, `Read ${ids.length === 1 ? "the new one" : `the ${formatInteger(ids.length)} new`}`, pool);
  const words = [
    passages.was === passages.is ? count(passages.is) : `${count(passages.was)} → ${count(passages.is)}`,
    ...(added.length + gone.length === 0
      ? []
      : [`${formatInteger(added.length)} new, ${formatInteger(gone.length)} gone`]),
    ...(partial ? ["of those that the pages hold"] : []),
  ].join("; ");
  return row(
    capital(name),
    shown(value.was, unit.was, change),
    shown(value.is, unit.is, change),
    html`${words}${button}`,
  );
}

function row(what: string, was: string, is: string, evidence: Html | string): Html {
  return html`<tr><th scope="row">${what}</th><td>${was}</td><td>${is}</td><td>${evidence}</td></tr>
`;
}

function shown(value: Pair<NumberChange["value"]["is"]>["is"], unit: string | null, { inBoth }: NumberChange): string {
  if (value === null) return inBoth ? "unknown" : "–";
  return sideWords(value, unit);
}

function count(passages: number | null): string {
  return passages === null ? "–" : formatInteger(passages);
}

function ended(passed: boolean | null): string {
  return passed === null ? "–" : passed ? "passed" : "failed";
}

function rowCount(rows: number | null): string {
  return rows === null ? "–" : `${formatInteger(rows)} ${rows === 1 ? "row" : "rows"}`;
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
