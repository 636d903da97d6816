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
import { article, isProblem, readLines } from "@readout/corpus/text";
import { endQuietly, writeLine } from "./lines.ts";

/** `readout annotate`: articles on standard input, one annotation or problem a line, in the same order. */
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
  for await (const found of readLines(process.stdin, "-")) {
    if ("problem" in found) {
      await writeLine(process.stdout, found);
      continue;
    }
    const one = article(found.value, { path: "-", line: found.line });
    if (isProblem(one)) {
      await writeLine(process.stdout, one);
      continue;
    }
    const annotation = chosen(annotate(one, known), one.text, known.choices);
    await writeLine(process.stdout, presentation?.length ? presented(annotation, presentation) : annotation);
  }
  return 0;
}
