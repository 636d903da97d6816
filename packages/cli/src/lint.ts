import { type Notebook, readNotebook, typedNumbers } from "@readout/report";
import { onOneLine, wrongArgument } from "./sentence.ts";

/**
 * `readout lint NOTEBOOK…`: names each number in the notebooks' prose, or in what their code says, that looks like a result, with its cell and its words.
 *
 * @returns 0; 1 where there is one; 2 where a notebook cannot be read, or none is given
 */
export async function lintCommand(paths: readonly string[]): Promise<number> {
  let notebooks: readonly Notebook[];
  try {
    if (paths.length === 0)
      throw new Error("Expected a notebook, got none: name one, or run the command beside a folder notebooks");
    notebooks = await Promise.all(paths.map(readNotebook));
  } catch (error) {
    return wrongArgument(error);
  }
  const lines = notebooks.flatMap(({ cells }, i) =>
    typedNumbers(cells).map(({ cell, number, words }) => `${paths[i]}: cell ${cell}: ${number} in “${words}”`),
  );
  for (const line of lines) process.stdout.write(`${onOneLine(line)}\n`);
  if (lines.length === 0) return 0;
  const count = lines.length === 1 ? "1 number was" : `${lines.length} numbers were`;
  process.stderr.write(
    `${count} typed by hand: let code say results (tell, answer, publish), or tag a cell fixed-numbers whose numbers are none\n`,
  );
  return 1;
}
