import { type Changes, counter, missingPaths, type ReadOptions, read } from "@readout/corpus/files";
import { changed } from "./changed.ts";
import { explained } from "./explained.ts";
import { openOutput, write, writeLine } from "./lines.ts";
import { wrongPaths } from "./missing.ts";
import { leftOut } from "./removed.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

export interface ReadCommandOptions extends Required<Pick<ReadOptions, "language" | "links">> {
  /** The user's corrections of what is read. */
  readonly corrections?: string;
  /** A folder that keeps what was read. */
  readonly cache?: string;
  /** Tell people how each input was read, and write no articles. */
  readonly explain?: boolean;
  /** Write what was refused and removed, and no articles. */
  readonly removed?: boolean;
}

/**
 * `readout read PATH…`: one article or problem a line. How much was refused is told on standard error.
 *
 * @returns 0; 2 where there is nothing at a path, and nothing was read; 3 where no article could be used
 */
export async function readCommand(
  paths: readonly string[],
  { explain = false, removed = false, ...options }: ReadCommandOptions,
): Promise<number> {
  const output = openOutput();
  const wrong = wrongPaths(await missingPaths([...paths, options.corrections ?? []].flat()));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  const count = counter();
  const changes = (found: Changes): void => {
    process.stderr.write(changed(found));
  };
  const found = count.passing(read(paths, { ...options, explain, changes }));
  if (explain) for await (const text of explained(found)) await write(output, text);
  else for await (const each of removed ? leftOut(found) : found) await writeLine(output, each);
  const tally = count.tally();
  const told = tally.articles === 0 ? nothingUsed(tally) : refusals(tally);
  if (told !== null) process.stderr.write(`${told}\n`);
  return tally.articles === 0 ? 3 : 0;
}
