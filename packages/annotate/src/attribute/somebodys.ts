import type { Mention } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { mentionsIn, type SourceContext } from "./who.ts";

// Somebody who is told of by whose he is: "Tolm's spokesman", "her mother".

/** How many tokens before a name, and behind it, its bearer's office is looked for. */
const BESIDE = { before: 5, behind: 9 };

/** Whether a word stands beside the name at `at`, in its sentence and with no "and" between. */
export function standsBeside({ tokens, tags, sentenceOf }: Document, word: number, at: number): boolean {
  const beside = (i: number): boolean => sentenceOf[i] === sentenceOf[at] && tags[i] !== Tag.CC;
  for (let i = at - 1; i >= Math.max(0, at - BESIDE.before) && beside(i); i--) if (tokens.hash[i] === word) return true;
  // "Tolm, his son said": another's.
  for (let i = at; i < Math.min(tokens.count, at + BESIDE.behind) && beside(i) && tags[i] !== Tag.PRP$; i++)
    if (tokens.hash[i] === word) return true;
  return false;
}

const MOUTHPIECE = listed("mouthpieces");
const ITS = listed("neuterOwners");

/** Whose somebody is stands before the noun, from `first` to `head`: a person, or anybody at all. */
function ownerOf({ doc, resolved }: SourceContext, first: number, head: number): "person" | "other" | null {
  const { tags, tokens } = doc;
  // "Its president" is a body's.
  if (tags[first] === Tag.PRP$) return ITS.has(tokens.hash[first] as number) ? "other" : "person";
  let mark = head - 1;
  while (mark > first && tags[mark] !== Tag.POS) mark--;
  if (mark <= first) return null;
  const person = mentionsIn(resolved, [first, mark]).some(
    ({ kind, end }) => kind === "person" && end === tokens.end[mark - 1],
  );
  return person ? "person" : "other";
}

/**
 * Whether the noun is one for somebody who belongs to somebody else, "Tolm's spokesman", "his lawyer", "her mother", and the
 * article names nobody who is so called. Of a body's officers the article may name one by other words.
 */
export function isSomebodys(context: SourceContext, [first]: Run, head: number): boolean {
  const { doc, lexicon, resolved } = context;
  const hash = doc.tokens.hash[head] as number;
  const owner = ownerOf(context, first, head);
  const mouthpiece = MOUTHPIECE.has(hash) && lexicon.roles.anonymous.has(hash);
  if (owner === null || (owner === "other" && !mouthpiece)) return false;
  const word = smallWord(doc, head);
  if (resolved.people.all.some(({ titles }) => titles.has(word))) return false;
  return mouthpiece || !resolved.mentions.some((one, m) => isNamedBeside(context, one, m, hash));
}

/** Whether a mention is a person's name with the noun beside it: "her brother, Bram Tolm", "Tolm, a lawyer for". */
function isNamedBeside({ doc, resolved }: SourceContext, one: Mention, m: number, noun: number): boolean {
  if (one.kind !== "person" || one.pronoun || one.nominal) return false;
  // "Edda Tolm's lawyer": whose he is.
  if (/^['’]/.test(doc.text.slice(one.end, one.end + 1))) return false;
  return standsBeside(doc, noun, resolved.at[m] as number);
}
