import * as v from "valibot";
import { changesBetween, type NumberChange } from "./changes.ts";
import type { PageRecord } from "./pageRecord.ts";
import { isResults } from "./results.ts";

/** What a report found in a run: nothing of it tells when that was, but what the corpus says of its own dates. */
export interface Found {
  /** A hash of the content of the corpus' files; null where there was none. */
  readonly corpus: string | null;
  /** `Corpus news: 84 articles; 7 outlets, 2016-07-01 to 2016-11-08`. */
  readonly subject: string;
  readonly findings: readonly { readonly text: string; readonly passages: number | null }[];
  readonly published: readonly {
    readonly name: string;
    readonly value: string | number | boolean | null;
    readonly unit: string | null;
    readonly passages: number | null;
  }[];
}

/** What the reports of a folder found in earlier runs, the earliest first, by the names of their files without the ending. */
export type History = Readonly<Record<string, readonly Found[]>>;

/** What a report found in one run and not in the next. */
export interface HistoryStep {
  readonly was: Found;
  readonly is: Found;
  readonly numbers: readonly NumberChange[];
}

/** How many runs of a report are kept. */
const kept = 12;

/** The longest that is kept of one run, in characters. */
const longest = 32_768;

/** What tells a file of history from others of its ending. */
const head = "readout history 1";

const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const found: v.GenericSchema<unknown, Found> = v.object({
  corpus: v.nullable(v.string()),
  subject: v.string(),
  findings: v.array(v.object({ text: v.string(), passages: count })),
  published: v.array(
    v.object({
      name: v.string(),
      value: v.union([v.string(), v.number(), v.boolean(), v.null()]),
      unit: v.nullable(v.string()),
      passages: count,
    }),
  ),
});

const whole = v.object({ form: v.literal(head), reports: v.record(v.string(), v.array(found)) });

/** Returns what results (`resultsOf`) say was found; null where the report failed, found nothing, or is of another form. */
export function foundIn(results: string): Found | null {
  if (!isResults(results)) return null;
  const read = parsed(results) as { readonly failure?: unknown } | null;
  const one = v.safeParse(found, read);
  if (!one.success || read?.failure != null) return null;
  return one.output.findings.length + one.output.published.length === 0 ? null : one.output;
}

/** Returns the history with one more run of a report: the last ones are kept, and of runs that found the same one. */
export function withRun(history: History, report: string, run: Found): History {
  const before = history[report] ?? [];
  const last = before.at(-1);
  if ((last !== undefined && isSame(last, run)) || JSON.stringify(run).length > longest) return history;
  return { ...history, [report]: [...before, run].slice(-kept) };
}

/** Returns what changed from each run of a report to the next, the latest first. */
export function stepsOf(runs: readonly Found[]): readonly HistoryStep[] {
  const steps = runs.slice(1).map((is, i): HistoryStep => {
    const was = runs[i] ?? is;
    return { was, is, numbers: changesBetween(asRecord(was), asRecord(is)).numbers };
  });
  return steps.reverse();
}

/** Whether two runs found the same of the same articles. */
function isSame(one: Found, other: Found): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The text of a file of history: reports by name. */
export function historyText(history: History): string {
  const reports = Object.fromEntries(Object.entries(history).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ form: head, reports }, null, 1)}\n`;
}

/** Returns the history in a file; null where the file is none, and is not ours to replace. */
export function historyIn(text: string): History | null {
  const read = v.safeParse(whole, parsed(text));
  return read.success ? read.output.reports : null;
}

/** A record of a page that holds nothing else. */
function asRecord({ subject, findings, published }: Found): PageRecord {
  const nothing = { title: "", cells: [], checks: [], tables: [], problems: [] };
  return {
    ...nothing,
    subject,
    numbers: [
      ...findings.map(({ text, passages }, i) => {
        const name = `finding ${i + 1}`;
        return { kind: "finding" as const, name, value: text, unit: null, total: passages, passages: [] };
      }),
      ...published.map(({ name, value, unit, passages }) => {
        return { kind: "published" as const, name, value, unit, total: passages, passages: [] };
      }),
    ],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
