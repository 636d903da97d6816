import { counter, missingPaths, type ReadOptions, read } from "@readout/corpus/files";
import { openOutput, writeLine } from "./lines.ts";
import { wrongPaths } from "./missing.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

/**
 * `readout read PATH…`: one article or problem a line. How much was refused is told on standard error.
 *
 * @returns 0; 2 where there is nothing at a path, and nothing was read; 3 where no article could be used
 */
export async function readCommand(
  paths: readonly string[],
  { language, links }: Required<Pick<ReadOptions, "language" | "links">>,
): Promise<number> {
  const output = openOutput();
  const wrong = wrongPaths(await missingPaths(paths));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  const count = counter();
  for await (const found of read(paths, { language, links })) {
    count.add(found);
    await writeLine(output, found);
  }
  const tally = count.tally();
  const told = tally.articles === 0 ? nothingUsed(tally) : refusals(tally);
  if (told !== null) process.stderr.write(`${told}\n`);
  return tally.articles === 0 ? 3 : 0;
}
