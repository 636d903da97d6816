import { explain } from "@readout/annotate/explain";
import { lexicon, readActors } from "@readout/annotate/text";
import { openOutput } from "./lines.ts";
import { wrongArgument } from "./sentence.ts";

/**
 * `readout explain WORD…`: which lists, actors and dictionaries know a word, and what they say of it.
 *
 * @returns 0, also where nothing knows it; 2 where an actor file is wrong
 */
export async function explainCommand(
  words: readonly string[],
  { actors }: { readonly actors: readonly string[] },
): Promise<number> {
  const output = openOutput();
  const phrase = words.join(" ");
  try {
    const known = explain(phrase, lexicon((await Promise.all(actors.map(readActors))).flat()));
    const lines = known.map(({ where, what }) => `${where}\n  ${what}\n`);
    output.write(lines.length === 0 ? `No list and no actor file knows \`${phrase}\`\n` : lines.join(""));
    return 0;
  } catch (error) {
    return wrongArgument(error);
  }
}
