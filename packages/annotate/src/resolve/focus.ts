import type { Document } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { actsBehind } from "./acting.ts";
import type { Person } from "./person.ts";

/** Whom some sentences are about: the first person named in the last one that names any, quotations left out. */
export interface Focus {
  readonly person: Person | null;
  /** The last of these sentences. */
  readonly sentence: number;
  /** Whether that person acts there, and is not only spoken of before whoever does. */
  readonly acts: boolean;
  /** Whether that person is named as whose somebody or something is: "Tolm's pollster". */
  readonly owns: boolean;
}

/** Before anybody is named. */
export const NOBODY: Focus = { person: null, sentence: -1, acts: false, owns: false };

/** Parts of speech that open a phrase or clause before the main one: "After", "When", "Asked". */
const FRONTING = new TagSet([Tag.IN, Tag.SC, Tag.WRB, Tag.VBG, Tag.VBN]);

/**
 * Whom the sentences are about once a person is named at a run: that one, unless the sentence has named another before; who is named in a phrase before the main
 * clause, or as an owner, gives way to its subject: "After a quarrel with Bram Hoel, | Edda Tolm left", "Tolm's pollster, | Bram
 * Hoel, says".
 */
export function focusBehind(doc: Document, focus: Focus, person: Person, [first, last]: Run): Focus {
  const sentence = doc.sentenceOf[first] as number;
  if (doc.quotationOf[first] !== 0) return focus;
  const acts = actsBehind(doc, last);
  const gives = !focus.acts && acts && (focus.owns || isFronted(doc, sentence)) && followsComma(doc, first);
  if (sentence === focus.sentence && !gives) return focus;
  return { person, sentence, acts, owns: doc.tags[last] === Tag.POS };
}

/** How many words of a title are looked at between a comma and a name. */
const TITLED = 4;

/** Whether a phrase or clause opens a sentence before its main one. */
function isFronted({ tags, tokens }: Document, sentence: number): boolean {
  return FRONTING.has(tags[tokens.sentences[sentence] as number] as number);
}

/** Whether a comma stands before the name at `i`, a title passed over. */
function followsComma({ tags }: Document, i: number): boolean {
  let at = i - 1;
  while (i - at <= TITLED && (tags[at] === Tag.NNP || tags[at] === Tag.NN || tags[at] === Tag.JJ)) at--;
  return tags[at] === Tag[","];
}
