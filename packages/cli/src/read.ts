import { type ReadOptions, read } from "@readout/corpus";
import { endQuietly, writeLine } from "./lines.ts";

/** `readout read PATH…`: one article or problem a line. */
export async function readCommand(
  paths: readonly string[],
  { language }: Required<Pick<ReadOptions, "language">>,
): Promise<number> {
  endQuietly(process.stdout);
  for await (const found of read(paths, { language })) await writeLine(process.stdout, found);
  return 0;
}
