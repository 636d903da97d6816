import type { ExecutedNotebook } from "../notebook.ts";
import type { Subject } from "./masthead.ts";

/** What a list of reports tells of one: a small block in its page, so that a page that is kept need not be made again. */
export interface Summary {
  readonly title: string;
  /** What the notebook asks; "" where it does not say. */
  readonly question: string;
  /** What it found, a sentence each. */
  readonly findings: readonly string[];
  /** `Corpus news: 84 articles; 7 outlets, 2016-07-01 to 2016-11-08`; "" where nothing is known. */
  readonly subject: string;
  /** What must be known of the corpus, such as that it is invented; null where there is nothing. */
  readonly notice: string | null;
  /** What failed, such as `cell 2: Error: no ice`; null where every cell ran, and every check and number holds. */
  readonly failure: string | null;
  /** A hash of the corpus' content; null where none is known. */
  readonly corpus: string | null;
}

/** The id of the block in a page. */
export const summaryBlock = "report-summary";

/** Returns what failed in a run in a few words; null where nothing did. */
export function failureWords(executed: ExecutedNotebook): string | null {
  if (executed.ok) return null;
  const cells = executed.cells.filter((cell) => cell.kind === "code");
  const number = cells.findIndex(({ status }) => status === "failed");
  const error = cells[number]?.outputs.find((output) => output.kind === "error");
  if (error?.kind !== "error") return "the notebook did not run to its end";
  return `cell ${number + 1}: ${error.name}: ${error.message.trim().split("\n")[0]?.slice(0, 200) ?? ""}`;
}

/** Returns the line that says what a report is about. */
export function subjectWords(subject: Subject | undefined, scope: string): string {
  const rest = [subject?.detail ?? "", scope].filter((part) => part !== "").join("; ");
  if (subject === undefined) return rest;
  return `${subject.kind} ${subject.name}${rest === "" ? "" : `: ${rest}`}`;
}

/** Returns the summary in a page; null where it has none. */
export function summaryOf(page: string): Summary | null {
  const start = `<script type="application/json" id="${summaryBlock}">`;
  const from = page.indexOf(start);
  if (from === -1) return null;
  const text = page.slice(from + start.length, page.indexOf("</script>", from));
  try {
    const found: unknown = JSON.parse(text);
    return isSummary(found) ? found : null;
  } catch {
    return null;
  }
}

function isSummary(value: unknown): value is Summary {
  if (typeof value !== "object" || value === null) return false;
  const { title, question, findings, subject, notice, failure, corpus } = value as Record<string, unknown>;
  const words = [title, question, subject].every((one) => typeof one === "string");
  const open = [notice, failure, corpus].every((one) => one === null || typeof one === "string");
  return words && open && Array.isArray(findings) && findings.every((one) => typeof one === "string");
}
