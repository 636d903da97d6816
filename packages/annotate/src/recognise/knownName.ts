import { english } from "@readout/lexicon";
import { beginsSmall, caseMatters, type KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { isWord } from "../words/letters.ts";

const SMALL = new Set(english.writtenSmall);

type Marked = Pick<Document, "text" | "tokens" | "marks">;

function standsAt({ text, tokens }: Marked, words: readonly string[], i: number): boolean {
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as string;
    const start = tokens.start[i + k] as number;
    if (!isWord(text, start, tokens.end[i + k] as number, word)) return false;
    // "New Zealand first met them": no party; "the Republican party" is one.
    if (k > 0 && tokens.caps[i + k] === 0 && /^\p{Lu}/u.test(word) && !SMALL.has(word)) return false;
    if (!text.startsWith(word, start) && caseMatters(word)) return false;
  }
  return true;
}

/** The actor-file name that starts at token `i` and ends before `limit`, or null. Letters match in any case, abbreviations in theirs. */
export function knownNameAt(doc: Marked, lexicon: Lexicon, i: number, limit: number): KnownName | null {
  const small = doc.tokens.caps[i] === 0;
  if (!((doc.marks[i] as number) & (small ? Mark.smallName : Mark.name))) return null;
  const names = lexicon.actors.names.get(doc.tokens.hash[i] as number);
  if (names === undefined) return null;
  for (const name of names) {
    // "al-Shabab" begins small, "Turkey" does not.
    if (small && !beginsSmall(name)) continue;
    if (name.second !== 0 && name.second !== doc.tokens.hash[i + 1]) continue;
    if (i + name.words.length <= limit && standsAt(doc, name.words, i)) return name;
  }
  return null;
}
