import {
  annotate,
  chosen,
  type Lexicon,
  lexicon,
  type Metonyms,
  type Presentation,
  presented,
  readActors,
} from "@readout/annotate/text";
import { article, counter, isProblem, readLines } from "@readout/corpus/text";
import { endQuietly, writeLine } from "./lines.ts";
import { refusals } from "./tallyWords.ts";

/**
 * `readout annotate`: articles on standard input, one annotation or problem a line, in the same order. How much was
 * refused is told on standard error.
 */
export async function annotateCommand({
  actors,
  metonyms,
  presentation,
}: {
  readonly actors?: readonly string[];
  readonly metonyms: Metonyms;
  readonly presentation?: readonly Presentation[];
}): Promise<number> {
  endQuietly(process.stdout);
  let known: Lexicon;
  try {
    known = lexicon((await Promise.all((actors ?? []).map(readActors))).flat(), { metonyms });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const count = counter();
  for await (const found of readLines(process.stdin, "-")) {
    const one = "problem" in found ? found : article(found.value, { path: "-", line: found.line });
    // A problem that `readout read` passes on was told by that command.
    const passedOn = !("problem" in found) && isProblem(one) && "problem" in found.value;
    if (!passedOn) count.add(one);
    if (isProblem(one)) {
      await writeLine(process.stdout, one);
      continue;
    }
    const annotation = chosen(annotate(one, known), one.text, known.choices);
    await writeLine(process.stdout, presentation?.length ? presented(annotation, presentation) : annotation);
  }
  const refused = refusals(count.tally());
  if (refused !== null) process.stderr.write(`${refused}\n`);
  return 0;
}
