import { english } from "@readout/lexicon";
import { isFunctionWord } from "../words/functionWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { Known } from "./features.ts";
import type { TaggerWeights } from "./tagger.ts";

/** Titles cut short: "sen", and "sens" of several. */
const SHORT: ReadonlySet<string> = new Set(
  english.shortTitles.flatMap((pair) => {
    const [short = ""] = pair.split(" ");
    return [short, `${short}s`];
  }),
);

/** How many tokens a label has at most. */
const LABEL = 7;

/** Behind the label in capitals that a sentence opens with, as transcripts and headlines have it ("MR. TOLM: Yes"), or where it begins. */
function behindLabel({ kind, caps }: Tokens, first: number, limit: number): number {
  const most = Math.min(limit, first + LABEL);
  let i = first;
  while (i < most && (kind[i] !== TokenKind.word || caps[i] === 2) && kind[i] !== TokenKind.colon) i++;
  return i < most && kind[i] === TokenKind.colon ? i + 1 : first;
}

/** Whether a sentence is set as a headline: all of its words but function words have capitals. */
export function isHeadline(tokens: Tokens, first: number, limit: number): boolean {
  const { kind, start, end, caps, hash } = tokens;
  let words = 0;
  for (let i = behindLabel(tokens, first, limit); i < limit; i++) {
    if (kind[i] !== TokenKind.word || (end[i] as number) - (start[i] as number) < 3) continue;
    if (caps[i] !== 0) words++;
    else if (!isFunctionWord(hash[i] as number)) return false;
  }
  return words >= 4;
}

/** Words that stand capitalised inside the sentences that are no headlines. */
function capitalised({ sentences, caps, hash }: Tokens, headlines: ReadonlySet<number>): Set<number> {
  const words = new Set<number>();
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (headlines.has(s)) continue;
    for (let i = (sentences[s] as number) + 1; i < (sentences[s + 1] as number); i++)
      if (caps[i] !== 0) words.add(hash[i] as number);
  }
  return words;
}

/** Whether the word at `i` stands behind a title cut short, so that it is a name: "Take Tarn Sens. | Mike Hoel and Edda Tolm". */
function isBehindTitle({ text, start, end }: Tokens, i: number): boolean {
  if (i === 0 || !text.endsWith(".", end[i - 1])) return false;
  return SHORT.has(text.slice(start[i - 1], (end[i - 1] as number) - 1).toLowerCase());
}

/**
 * Takes the capitals of headlines from words that a dictionary knows and the body does not capitalise: there a capital
 * tells nothing. Returns the tokens with other `caps`, or the same where no sentence is set so.
 */
export function plainHeadlines(tokens: Tokens, { words, forms }: Pick<TaggerWeights, "words" | "forms">): Tokens {
  const { sentences, hash } = tokens;
  const headlines = new Set<number>();
  for (let s = 0; s + 1 < sentences.length; s++)
    if (isHeadline(tokens, sentences[s] as number, sentences[s + 1] as number)) headlines.add(s);
  if (headlines.size === 0) return tokens;
  const names = capitalised(tokens, headlines);
  const caps = Uint8Array.from(tokens.caps);
  for (const s of headlines) {
    for (let i = sentences[s] as number; i < (sentences[s + 1] as number); i++) {
      const word = hash[i] as number;
      if (caps[i] === 0 || names.has(word)) continue;
      const known = words.index.get(word) - 1;
      const tag = known >= 0 ? (words.classes[known] as number) & Known.tag : Tag.NNP;
      // "Texas Gov. Hears of it".
      if ((tag === Tag.NNP || tag === Tag.NN) && (forms.get(word) & Form.verb) === 0 && isBehindTitle(tokens, i))
        continue;
      const common = tag !== Tag.NNP;
      if (common || forms.get(word) !== 0) caps[i] = 0;
    }
  }
  // In the order of `tokenise`, so that all tokens are of one shape.
  const { text, count, start, end, kind } = tokens;
  return { text, count, start, end, kind, hash, caps, sentences };
}
