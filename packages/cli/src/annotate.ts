import {
  annotate,
  type Lexicon,
  lexicon,
  type Metonyms,
  type Presentation,
  presented,
  readActors,
  type View,
  viewed,
} from "@readout/annotate/text";
import { counter, otherLanguage, reading, readLines } from "@readout/corpus/text";
import { chosen } from "@readout/facts/text";
import { openOutput, writeLine } from "./lines.ts";
import { wrongArgument } from "./sentence.ts";
import { refusals } from "./tallyWords.ts";

/**
 * `readout annotate`: articles on standard input, one annotation or problem a line, in the same order. How much was
 * refused is told on standard error.
 */
export async function annotateCommand({
  actors,
  metonyms,
  presentation,
  view,
}: {
  readonly actors?: readonly string[];
  readonly metonyms: Metonyms;
  readonly presentation?: readonly Presentation[];
  readonly view: View;
}): Promise<number> {
  const output = openOutput();
  let known: Lexicon;
  try {
    known = lexicon((await Promise.all((actors ?? []).map(readActors))).flat(), { metonyms });
  } catch (error) {
    return wrongArgument(error);
  }
  const count = counter();
  for await (const found of readLines(process.stdin, "-")) {
    const read =
      "problem" in found
        ? found
        : reading(found.value, { path: "-", line: found.line }, { encoding: found.doubt ?? null });
    // A problem that `readout read` passes on was told by that command.
    const passedOn = "value" in found && "problem" in read && "problem" in found.value;
    if (!passedOn) count.add("problem" in read ? read : read.article);
    if ("problem" in read || "problem" in found) {
      await writeLine(output, read);
      continue;
    }
    const { article, doubts } = read;
    // Who gives the paragraphs has said what the body is; of a line without them all that is text is read.
    const headline = !Array.isArray(found.value["paragraphs"]);
    const annotation = viewed(chosen(annotate(article, known, { headline }), article.text, known.choices), view);
    const wanted = presentation?.length ? presented(annotation, presentation) : annotation;
    const other = otherLanguage(article);
    const notes = other === null ? doubts : [...doubts, { rule: "other-language", reason: other }];
    // One line of output for each of input: what is doubtful about the article stands in its annotation.
    await writeLine(output, notes.length === 0 ? wanted : { ...wanted, notes });
  }
  const refused = refusals(count.tally());
  if (refused !== null) process.stderr.write(`${refused}\n`);
  return 0;
}
