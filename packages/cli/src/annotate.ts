import { annotate, type Lexicon, lexicon, readActors } from "@readout/annotate";
import { article, isProblem, readLines } from "@readout/corpus";
import { endQuietly, writeLine } from "./lines.ts";

/** `readout annotate`: articles on standard input, one annotation or problem a line, in the same order. */
export async function annotateCommand({ actors }: { readonly actors?: readonly string[] }): Promise<number> {
  endQuietly(process.stdout);
  let known: Lexicon;
  try {
    known = lexicon((await Promise.all((actors ?? []).map(readActors))).flat());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  for await (const found of readLines(process.stdin, "-")) {
    if ("problem" in found) {
      await writeLine(process.stdout, found);
      continue;
    }
    const one = article(found.value, { path: "-", line: found.line });
    await writeLine(process.stdout, isProblem(one) ? one : annotate(one, known));
  }
  return 0;
}
