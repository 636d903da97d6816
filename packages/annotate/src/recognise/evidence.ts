import type { ActorKind } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AT, IN } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isCalling } from "./calling.ts";
import { isCommonWord } from "./commonWord.ts";
import type { Name } from "./name.ts";

/** An article of fewer sentences may name somebody once and tell nothing of him. */
const LEAST_SENTENCES = 6;
/** How many tokens behind a name a pronoun or "who" is taken for its. */
const SOON = 14;
const HUMAN = listed("singularPersons", "humanBehind", "objects", "gentlemen", "ladies");
const ADDRESS = listed("address");

function isTitled(doc: Document, lexicon: Lexicon, { first, titleFirst }: Name): boolean {
  return titleFirst < first || ADDRESS.has(doc.tokens.hash[first - 1] as number) || isCalling(doc, lexicon, first - 1);
}

/** Whether a name is a given one of the lists, and no town's where it stands: "the school at | Nima". */
function isGivenHere(doc: Document, { names }: Lexicon, { first, last }: Name, text: string): boolean {
  const before = doc.tokens.hash[first - 1];
  const located = (before === AT || before === IN) && doc.tags[last] !== Tag.POS;
  return (names.get(hashWord(text)) & NameBit.given) !== 0 && !located;
}

/** Whether words by a name say that it is somebody's: a title, a pronoun behind it, a verb of speaking. */
function isHuman(doc: Document, lexicon: Lexicon, name: Name): boolean {
  const { first, last } = name;
  const { tokens, marks, sentenceOf } = doc;
  if (isTitled(doc, lexicon, name)) return true;
  if (((marks[last] as number) & Mark.verb) !== 0) return true;
  for (let i = last; i < Math.min(tokens.count, last + SOON); i++) {
    if ((sentenceOf[i] as number) - (sentenceOf[first] as number) > 1) return false;
    if (HUMAN.has(tokens.hash[i] as number)) return true;
  }
  return false;
}

/** The names of an article, with the text of each and its kind. */
interface Classified {
  readonly names: readonly Name[];
  readonly texts: readonly string[];
  readonly kinds: readonly (ActorKind | null)[];
}

/**
 * The kinds of names, but that one word alone is nobody's in an article that tells nothing of a person by it: no fuller name, no
 * title, no pronoun, nothing said by him, no given name that lists know.
 */
export function withEvidence(
  doc: Document,
  lexicon: Lexicon,
  { names, texts, kinds }: Classified,
): (ActorKind | null)[] {
  if (doc.sentences.length < LEAST_SENTENCES) return [...kinds];
  const human = new Set<string>();
  const once = new Set<string>();
  const parted = new Set<string>();
  names.forEach((name, i) => {
    const text = texts[i] as string;
    if (kinds[i] !== "person") return;
    if (name.last - name.first > 1) {
      if (parted.has(text)) return;
      parted.add(text);
      for (const word of text.split(/[\s-]+/)) human.add(word);
    } else if (isTitled(doc, lexicon, name) || isGivenHere(doc, lexicon, name, text)) human.add(text);
    else if (isHuman(doc, lexicon, name)) {
      // A stool may stand before a "he" by chance; "Trump" does so again and again.
      if (!isCommonWord(lexicon, hashWord(text)) || once.has(text)) human.add(text);
      once.add(text);
    }
  });
  return kinds.map((kind, i) => {
    const name = names[i] as Name;
    const one = kind === "person" && !name.known && name.last - name.first === 1;
    return one && !human.has(texts[i] as string) ? null : kind;
  });
}
