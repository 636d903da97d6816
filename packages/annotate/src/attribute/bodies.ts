import type { Mention, Speaker } from "../annotation.ts";
import { isBody } from "../resolve/shortNames.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { paragraphAt } from "./paragraphs.ts";
import { ofMention, type SourceContext } from "./who.ts";

const NAMING = listed("definite", "possessives");
/** Nouns by which only a body is called that has them in its name. */
const OWN = listed("ownNouns");

/** Whether a mention's name holds a word, whatever its capitals: "the council" of "Tarn Road Council". */
function holdsWord({ name }: Mention, word: string): boolean {
  return name.toLowerCase().split(/[\s-]/).includes(word);
}

/** Whether a body's name ends in a noun by which another kind of body is called: a "Road Council" is no airline. */
function isOfAnotherKind({ name }: Mention): boolean {
  return OWN.has(hashWord(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()));
}

/**
 * "The company", "the ministry", "the paper": the body that bears the noun in its name, wherever it was named last; else the
 * organisation (or outlet) named last in this paragraph or the one before, if it may be called so.
 */
export function bodyOfNoun(context: SourceContext, run: Run, head: number, outlet: boolean): Speaker | null {
  const { doc, lexicon, resolved } = context;
  if (!NAMING.has(doc.tokens.hash[run[0]] as number)) return null;
  const word = doc.text.slice(doc.tokens.start[head], doc.tokens.end[head]).toLowerCase();
  const own = OWN.has(doc.tokens.hash[head] as number);
  let near: Speaker | null = null;
  for (let m = firstAtLeast(resolved.at, run[0]) - 1; m >= 0; m--) {
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind === "person") continue;
    const speaker = ofMention(doc, mention, lexicon.roles, [run[0], run[0]]);
    if (holdsWord(mention, word)) return speaker;
    if (!isBody(mention.kind)) continue;
    const close = paragraphAt(doc, run[0]) - paragraphAt(doc, resolved.at[m] as number) <= 1;
    // "The ministry" is not the paper that was named last.
    if (close && !near && !own && outlet === (speaker.sourceType === "outlet") && !isOfAnotherKind(mention))
      near = speaker;
  }
  return near;
}
