import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { type EvidenceMode, seal } from "@readout/report/run";
import { sentence, wrongArgument } from "../sentence.ts";
import { nothingUsed } from "../tallyWords.ts";
import { checkReports } from "./checkReports.ts";
import { removeStaleDrafts, writePage } from "./drafts.ts";
import { checkSince } from "./earlier.ts";
import { removePage, writableFolder } from "./files.ts";
import { tellGithub } from "./github.ts";
import { checkInputs, type Nothing, nothingUsable } from "./inputs.ts";
import { junit as junitXml } from "./junit.ts";
import { type Ended, type MakeOptions, makeReport } from "./makeReport.ts";
import { type Plan, plans } from "./plan.ts";
import { type Board, progressBoard } from "./progress.ts";
import { removeResults } from "./results.ts";
import { createRunning, type Running } from "./running.ts";
import { sharedPlace } from "./shared.ts";
import { codeOf, endOnSignals } from "./signals.ts";
import { tell, tellInterrupted, unmade } from "./tell.ts";
import { writeIndex } from "./writeIndex.ts";

/** Options of `readout report`. */
export interface ReportCommandOptions {
  readonly out: string;
  readonly parameter: readonly string[];
  /** Sets of parameters, each as `NAME:key=value,key=value`. */
  readonly set?: readonly string[];
  /** A YAML file of such sets. */
  readonly sets?: string;
  readonly timeout: number;
  readonly totalTimeout?: number;
  readonly memory: number;
  readonly fresh?: boolean;
  /** Checks types and parameters and runs nothing. */
  readonly check?: boolean;
  /** The folder that keeps annotations for later commands; the workspace's where not given, none where false. */
  readonly cache?: string | false;
  /** How many threads each notebook may annotate in; as many as there are cores for each, if not given. */
  readonly workers?: number | "auto";
  /** Where what stands behind the numbers goes; into the page if not given. */
  readonly evidence?: EvidenceMode;
  /** A report, or a folder of reports, that the pages are compared with. */
  readonly since?: string;
  /** Where the JUnit XML goes. */
  readonly junit?: string;
}

/**
 * `readout report NOTEBOOK…`: makes the report of each notebook, several at once, or keeps those that would not change.
 * Nothing is run or written before all arguments were checked. A signal ends the process;
 * the first SIGINT while notebooks run ends these, and partial pages are written of them.
 *
 * @returns 0; 1 where a cell failed (its report is written all the same, and says so) or a page could not be written; 2
 *   for wrong arguments; 3 where no article could be used; 4 where a kernel died or timed out
 */
export async function reportCommand(notebooks: readonly string[], options: ReportCommandOptions): Promise<number> {
  const ended: Ended[] = [];
  const running = createRunning();
  const unlisten = endOnSignals((signal) => tellInterrupted(ended, signal), running.stop);
  try {
    return await makeReports(notebooks, options, ended, running);
  } finally {
    unlisten();
  }
}

async function makeReports(
  notebooks: readonly string[],
  {
    out,
    parameter,
    set = [],
    sets,
    timeout,
    totalTimeout,
    memory,
    fresh = false,
    check = false,
    cache,
    workers = "auto",
    evidence = "inline",
    since,
    junit,
  }: ReportCommandOptions,
  ended: Ended[],
  running: Running,
): Promise<number> {
  let all: readonly Plan[];
  try {
    all = await plans(notebooks, parameter, set, sets);
    await checkInputs(all);
    if (since !== undefined)
      checkSince(
        since,
        out,
        all.map(({ page }) => page),
      );
  } catch (error) {
    return wrongArgument(error);
  }
  if (check) return await checkReports(all, { timeoutMs: timeout * 1000, memoryMb: memory });
  let release = (): void => {};
  try {
    const nothing = await nothingUsable(all);
    await writableFolder(out);
    removeStaleDrafts(out);
    if (nothing !== null) return await tellNothing(all, nothing, { out, junit });
    const board = progressBoard(
      all.map(({ page }) => page),
      process.stderr,
    );
    const { folder: shared, close } = await sharedPlace(cache);
    process.once("exit", close);
    release = () => {
      process.off("exit", close);
      close();
    };
    const { signal } = running;
    const limits = {
      timeoutMs: timeout * 1000,
      memoryMb: memory,
      evidence,
      ...(totalTimeout === undefined ? {} : { totalMs: totalTimeout * 1000 }),
      ...(since === undefined ? {} : { since }),
    };
    running.begin();
    const threads = workers === "auto" ? threadsEach(all.length) : workers;
    await makeAll(all, { out, fresh, ...limits, shared, workers: threads, signal }, board, ended);
    const code = signal.aborted ? codeOf("SIGINT") : tell(ended);
    if (signal.aborted) tellInterrupted(ended, "SIGINT");
    await tellIndex(out);
    tellMachines(all, ended, junit);
    return code;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 1;
  } finally {
    release();
  }
}

/** How many threads each of so many notebooks has of all cores; 0 where it has one core, which its own thread takes. */
function threadsEach(notebooks: number): number {
  const cores = availableParallelism();
  const each = Math.floor(cores / Math.min(cores, notebooks));
  return each > 1 ? each : 0;
}

/** Makes as many reports at a time as there are cores; puts how they ended into `ended`, in the order of the plans. */
async function makeAll(all: readonly Plan[], options: MakeOptions, board: Board, ended: Ended[]): Promise<void> {
  const waiting = [...all.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !options.signal.aborted; next = waiting.shift()) {
      const [i, plan] = next;
      ended[i] = await makeReport(plan, options, board).catch((error: unknown) => {
        const end = unmade(join(options.out, `${plan.page}.html`), error);
        board.say(plan.page, end.words);
        return end;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), all.length) }, work));
}

/** Tells programs how the reports ended: in JUnit XML where it is asked for, and GitHub where it runs this. */
function tellMachines(all: readonly Plan[], ended: readonly Ended[], path: string | undefined): void {
  const reports = all.flatMap((plan, i) => (ended[i] === undefined ? [] : [{ ...ended[i], notebook: plan.path }]));
  tellGithub(reports);
  if (path !== undefined) writePage(path, junitXml(reports));
}

/** Makes the page over all reports of the folder, and tells where it is. */
async function tellIndex(out: string): Promise<void> {
  const path = await writeIndex(out);
  if (path !== null) process.stderr.write(`All reports: ${relative(process.cwd(), path)}\n`);
}

/** Writes the page that says why there is none, and takes away those that an earlier run made of what is now not there. */
async function tellNothing(
  all: readonly Plan[],
  nothing: Nothing,
  { out, junit }: { readonly out: string; readonly junit: string | undefined },
): Promise<number> {
  const [plan, ...others] = all;
  if (plan === undefined) return 3;
  const { nothingPage } = await import("./nothingPage.ts");
  const path = join(out, `${plan.page}.html`);
  writePage(path, seal(nothingPage(plan, nothing), { fingerprint: null, because: "nothing-read" }));
  removeResults(path);
  for (const { page } of others) {
    const old = join(out, `${page}.html`);
    if (!(await removePage(old))) continue;
    process.stdout.write(`${relative(process.cwd(), old)} (removed: it was made of an earlier corpus)\n`);
  }
  await tellIndex(out);
  const words = "failed: no article could be used";
  process.stdout.write(`${relative(process.cwd(), path)} (${words})\n`);
  const why = `${nothing.corpus.shown}: ${nothingUsed(nothing.tally)}`;
  process.stderr.write(`${why}\n`);
  tellMachines(all, [{ path, words, notes: [], code: 1, error: why, record: null }], junit);
  return 3;
}
