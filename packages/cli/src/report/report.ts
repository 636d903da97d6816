import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { seal } from "@readout/report";
import { nothingUsed } from "../tallyWords.ts";
import { removePage, writableFolder, writePage } from "./files.ts";
import { checkInputs, type Nothing, nothingUsable } from "./inputs.ts";
import { type Ended, type MakeOptions, makeReport } from "./makeReport.ts";
import { nothingPage } from "./nothingPage.ts";
import { type Plan, plans } from "./plan.ts";
import { type Board, progressBoard } from "./progress.ts";

/** Options of `readout report`. */
export interface ReportCommandOptions {
  readonly out: string;
  readonly parameter: readonly string[];
  readonly timeout: number;
  readonly fresh?: boolean;
}

/**
 * `readout report NOTEBOOK…`: makes the report of each notebook, several at once, or keeps those that would not change.
 * Nothing is run or written before all arguments were checked.
 *
 * @returns 0; 1 where a cell failed (its report is written all the same, and says so) or a page could not be written; 2
 *   for wrong arguments; 3 where no article could be used; 4 where a kernel died or timed out
 */
export async function reportCommand(
  notebooks: readonly string[],
  { out, parameter, timeout, fresh = false }: ReportCommandOptions,
): Promise<number> {
  let all: readonly Plan[];
  try {
    all = await plans(notebooks, parameter);
    await checkInputs(all);
  } catch (error) {
    return refuse(error, 2);
  }
  const nothing = await nothingUsable(all);
  try {
    await writableFolder(out);
    if (nothing !== null) return await tellNothing(all, nothing, out);
    const board = progressBoard(
      all.map(({ notebook }) => notebook.name),
      process.stderr,
    );
    return tell(await makeAll(all, { out, fresh, timeoutMs: timeout * 1000 }, board));
  } catch (error) {
    return refuse(error, 1);
  }
}

function refuse(error: unknown, code: number): number {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return code;
}

/** Makes as many reports at a time as there are cores; returns how they ended in the order of the plans. */
async function makeAll(all: readonly Plan[], options: MakeOptions, board: Board): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  const waiting = [...all.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, plan] = next;
      ended[i] = await makeReport(plan, options, board);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), all.length) }, work));
  return ended;
}

function tell(ended: readonly Ended[]): number {
  for (const note of new Set(ended.flatMap(({ notes }) => notes))) process.stderr.write(`${note}\n`);
  for (const { path, words } of ended) process.stdout.write(`${relative(process.cwd(), path)} (${words})\n`);
  return Math.max(...ended.map(({ code }) => code));
}

/** Writes the page that says why there is none, and takes away those that an earlier run made of what is now not there. */
async function tellNothing([plan, ...others]: readonly Plan[], nothing: Nothing, out: string): Promise<number> {
  if (plan === undefined) return 3;
  for (const { notebook } of others) {
    const old = join(out, `${notebook.name}.html`);
    if (!(await removePage(old))) continue;
    process.stdout.write(`${relative(process.cwd(), old)} (removed: it was made of an earlier corpus)\n`);
  }
  const path = join(out, `${plan.notebook.name}.html`);
  await writePage(path, seal(nothingPage(plan, nothing), { fingerprint: null, because: "nothing-read" }));
  process.stdout.write(`${relative(process.cwd(), path)} (failed: no article could be used)\n`);
  process.stderr.write(`${nothing.corpus.shown}: ${nothingUsed(nothing.tally)}\n`);
  return 3;
}
