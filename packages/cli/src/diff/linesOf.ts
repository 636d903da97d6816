import type { NumberChange } from "@readout/report/run";
import { onOneLine } from "../sentence.ts";
import type { Difference, ReportDifference } from "./difference.ts";

/** How many passages are shown of those that a number gained, and of those that it lost. */
const listed = 3;

/** How many characters of a passage are shown. */
const longest = 160;

/** Returns a difference as lines for a terminal. */
export function linesOf({ reports, onlyOld, onlyNew, compared }: Difference): string {
  const lines = [
    ...reports.flatMap((report) => [report.file, ...reportLines(report).map((line) => `  ${line}`), ""]),
    ...onlyOld.map((file) => `only in the first: ${file}`),
    ...onlyNew.map((file) => `only in the second: ${file}`),
    `${reports.length} of ${compared} ${compared === 1 ? "report differs" : "reports differ"}`,
  ];
  return `${lines.map(onOneLine).join("\n")}\n`;
}

function reportLines({ subject, numbers, checks, tables, words }: ReportDifference): readonly string[] {
  return [
    ...(subject === null ? [] : [change("about", subject.was, subject.is)]),
    ...numbers.flatMap((one) => numberLines(one, words)),
    ...checks.map(({ name, was, is }) => change(`check ${name}`, ended(was), ended(is))),
    ...tables.map(({ label, id, rows, caption }) => {
      const counts = rows.was === rows.is ? `${rows.is} rows, not the same` : change("rows", rows.was, rows.is);
      const captions = caption.was === caption.is ? "" : `; ${change("caption", caption.was, caption.is)}`;
      return `${label} (${id}): ${counts}${captions}`;
    }),
  ];
}

function numberLines(one: NumberChange, words: ReportDifference["words"]): readonly string[] {
  const { name, value, unit, passages, added, gone, partial, inBoth } = one;
  const shown = (side: "was" | "is"): string | null => {
    if (!inBoth && passages[side] === null && value[side] === null) return null;
    return `${value[side] ?? "unknown"}${unit[side] === null ? "" : ` ${unit[side]}`}`;
  };
  const same = inBoth && value.was === value.is && unit.was === unit.is;
  const first = same ? `${name}: ${shown("is")} (of other passages)` : change(name, shown("was"), shown("is"));
  const counted = passages.was === passages.is ? `${passages.is ?? "no"}` : change("", passages.was, passages.is);
  const some = partial ? ", of those that the pages hold" : "";
  if (passages.was === null && passages.is === null) return [first];
  return [
    first,
    `  passages ${counted.trim()}: ${added.length} new, ${gone.length} gone${some}`,
    ...cited(added, "+", words),
    ...cited(gone, "-", words),
  ];
}

function cited(keys: readonly string[], sign: string, words: ReportDifference["words"]): readonly string[] {
  const known = keys.flatMap((key) => words[key] ?? []);
  const lines = known.slice(0, listed).map(({ title, outlet, published, words: parts }) => {
    const where = [title, outlet, published?.slice(0, 10)].filter((part) => part != null && part !== "").join(", ");
    const text = parts.join(" … ").replace(/\s+/gu, " ");
    return `    ${sign} ${where}: ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
  });
  return keys.length > lines.length && lines.length > 0
    ? [...lines, `    ${sign} and ${keys.length - lines.length} more`]
    : lines;
}

function change(name: string, was: unknown, is: unknown): string {
  const sides = `${was ?? "not there"} -> ${is ?? "not there"}`;
  return name === "" ? sides : `${name}: ${sides}`;
}

function ended(passed: boolean | null): string | null {
  return passed === null ? null : passed ? "passed" : "failed";
}
