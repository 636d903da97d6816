import { basename, join, resolve } from "node:path";
import type { Tally } from "@readout/corpus";
import {
  type EvidenceMode,
  type ExecutedNotebook,
  type PageRecord,
  recordIn,
  runNotebook,
  seal,
} from "@readout/report/run";
import { onOneLine } from "../sentence.ts";
import { amount, refusals } from "../tallyWords.ts";
import { againstCorpus } from "./againstCorpus.ts";
import { isBesideWhole, writeBeside } from "./besideFiles.ts";
import { UnwrittenError, writePage } from "./drafts.ts";
import { type Earlier, earlierOf } from "./earlier.ts";
import { failureOf, wasStopped } from "./failureOf.ts";
import { keptPage, removePage } from "./files.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { nameOf } from "./place.ts";
import type { Plan } from "./plan.ts";
import type { Board } from "./progress.ts";
import { writeResults } from "./results.ts";
import { isTally } from "./tally.ts";

/** How one report ended. */
export interface Ended {
  /** The page's path. */
  readonly path: string;
  /** `made`, `unchanged, from the cache`, `failed: …` or `not written`. */
  readonly words: string;
  /** What else the terminal is told: how much of the corpus was refused, why the page will not be kept. */
  readonly notes: readonly string[];
  /** The exit code: 0, 1 where a cell failed, 4 where the kernel died or timed out, 5 where a check or evidence did not hold. */
  readonly code: 0 | 1 | 4 | 5;
  /** Why there is no page of this run, in a sentence; not given where there is one. */
  readonly error?: string;
  /** What the page tells of itself; null where there is none. */
  readonly record: PageRecord | null;
}

export interface MakeOptions {
  readonly out: string;
  /** Makes the page even where the one that is there has the same fingerprint. */
  readonly fresh: boolean;
  readonly timeoutMs: number;
  /** Longest time for a notebook; none where not given. */
  readonly totalMs?: number;
  readonly memoryMb: number;
  /** Ends the runs; what they have done by then becomes partial pages. */
  readonly signal: AbortSignal;
  /** The folder in which notebooks share annotations. */
  readonly shared: string;
  /** How many threads each notebook may annotate in beside its own. */
  readonly workers: number;
  /** The report, or the folder of reports, that pages are compared with. */
  readonly since?: string;
  /** Where evidence goes. */
  readonly evidence: EvidenceMode;
}

/**
 * Makes the report of one notebook, or keeps the page that is there where it was made from the same content. A run that is
 * ended by the signal gives a partial page (`NAME.partial.html`): one that may be whole is never replaced by it.
 *
 * @throws an UnwrittenError where the page cannot be written
 */
export async function makeReport(
  plan: Plan,
  { out, fresh, timeoutMs, totalMs, memoryMb, shared, workers, signal, since, evidence }: MakeOptions,
  board: Board,
): Promise<Ended> {
  const { page: name } = plan;
  const path = join(out, `${name}.html`);
  const partial = join(out, `${name}.partial.html`);
  board.say(name, "looking for changes");
  const earlier = since === undefined ? null : earlierOf(since, name, out);
  const before = await fingerprint(plan, earlier?.fingerprint, evidence);
  const kept = fresh ? null : await keptPage(path, before.hash);
  if (kept !== null && (evidence !== "beside" || isBesideWhole(path, before.hash))) {
    const words = "unchanged, from the cache";
    board.say(name, words);
    writeResults(path);
    return { path, words, notes: kept.own.note === undefined ? [] : [kept.own.note], code: 0, record: kept.record };
  }
  const reads = new Set<string>();
  const notes: string[] = [];
  let tally: Tally | null = null;
  const executed = await runNotebook(plan.path, plan.given, {
    timeoutMs,
    ...(totalMs === undefined ? {} : { totalMs }),
    memoryMb,
    signal,
    shared: { folder: shared, version: before.packages, workers },
    shown: plan.shown,
    evidence,
    from: process.cwd(),
    onProgress: (progress) => {
      tally ??= isTally(progress.tally) ? progress.tally : null;
      board.step(name, progress);
    },
    onRead: (read) => reads.add(resolve(plan.folder, read)),
    onNote: (text) => notes.push(onOneLine(`${name}: ${text}`)),
  });
  const finish = (run: ExecutedNotebook): Promise<Ended> =>
    writeReport(
      { plan, path: wasStopped(run) ? partial : path, before, earlier, reads, tally, notes, run, evidence },
      board,
    );
  const ended = await finish(executed).catch(async (error: unknown) => {
    if (error instanceof UnwrittenError) throw error;
    const { withoutUnshowable } = await import("@readout/report");
    return await finish(withoutUnshowable(executed));
  });
  // What a stopped run left is of no use beside a page that is whole.
  if (!wasStopped(executed)) await removePage(partial);
  return ended;
}

/** A run whose page is to be written. */
interface Finished {
  readonly plan: Plan;
  readonly path: string;
  readonly before: Fingerprint;
  readonly earlier: Earlier | null;
  /** The absolute paths that it read. */
  readonly reads: ReadonlySet<string>;
  readonly tally: Tally | null;
  /** What the kernel told beside the page. */
  readonly notes: readonly string[];
  readonly run: ExecutedNotebook;
  readonly evidence: EvidenceMode;
}

async function writeReport(
  { plan, path, before, earlier, reads, tally, notes, run: executed, evidence }: Finished,
  board: Board,
): Promise<Ended> {
  const { page: name } = plan;
  const { declaredOf, evidenceProblems, missedWords, renderWithEvidence } = await import("@readout/report");
  const { corpus } = plan.places;
  const unsure = await doubtOf({ plan, run: executed, before, earlier, reads, evidence });
  const isSame = unsure?.because !== "changed" && !before.passing;
  const problems = [
    ...evidenceProblems(executed),
    ...(corpus !== null && isSame ? await againstCorpus(executed, corpus) : []),
  ];
  const left = missedWords(declaredOf(executed), problems);
  const missed = left === null ? null : onOneLine(left);
  const doubt = missed === null || !executed.ok ? unsure : { because: "failed", words: missed };
  const refused = tally === null || corpus === null ? null : refusals(tally);
  const note = refused === null ? null : onOneLine(`${corpus?.shown}: ${refused}`);
  const subject =
    corpus === null
      ? null
      : { kind: "Corpus", name: nameOf(corpus.shown), detail: tally === null ? null : amount(tally) };
  const { page: html, beside } = renderWithEvidence(executed, {
    evidence,
    name: basename(path, ".html"),
    fingerprint: doubt === null || doubt.because === "failed" ? before.hash : `none: ${doubt.words}`,
    command: plan.command,
    ...(before.corpus === null ? {} : { corpus: before.corpus }),
    problems,
    ...(subject === null ? {} : { subject }),
    ...(earlier?.record ? { since: earlier.record } : {}),
  });
  const ends = note === null ? {} : { note };
  const sealed = seal(html, {
    fingerprint: doubt === null ? before.hash : null,
    ...(doubt && { because: doubt.because }),
    ...ends,
  });
  writeBeside(path, beside, before.hash);
  writePage(path, sealed);
  if (!wasStopped(executed)) writeResults(path);
  const failure = executed.ok ? null : failureOf(executed);
  const words =
    failure === null && missed === null
      ? "made"
      : `${wasStopped(executed) ? "stopped" : "failed"}: ${failure?.words ?? missed}`;
  board.say(name, words);
  const unkept =
    doubt === null || doubt.because === "failed" ? [] : [`${name}: ${doubt.words}; it is made anew next time`];
  const alone = earlier?.record === null ? [`${name}: there is no earlier report to compare it with`] : [];
  return {
    path,
    words,
    notes: [...(note === null ? [] : [note]), ...unkept, ...alone, ...notes],
    code: failure?.code ?? (missed === null ? 0 : 5),
    record: recordIn(html),
  };
}

/** Why a page must not be kept. */
interface Doubt {
  readonly because: string;
  readonly words: string;
}

async function doubtOf({
  plan,
  run,
  before,
  earlier,
  reads,
  evidence,
}: Pick<Finished, "plan" | "run" | "before" | "earlier" | "reads" | "evidence">): Promise<Doubt | null> {
  const after = await fingerprint(plan, earlier?.fingerprint, evidence);
  if (after.hash !== before.hash)
    return { because: "changed", words: "what it is made from changed while it was read" };
  if (!run.ok) return { because: "failed", words: "the notebook failed" };
  const others = [...reads].filter((path) => !before.covered.has(path));
  const beside = [...before.unaccounted, ...(others.length > 0 ? ["paths that no parameter names"] : [])];
  if (beside.length === 0) return null;
  return { because: "unaccounted", words: `nobody knows all that it reads (it uses ${beside.join(", ")})` };
}
