import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AS, SO, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { isMute } from "./canSpeak.ts";
import { subjectWords } from "./clauseSubject.ts";
import { isWorkTitle } from "./quoted.ts";

// Quotations that go on with the words before them, and whose those are: "Tolm thanked them for “taking these steps.”"

const CALLED = hashWord("called");

/** Whether the quotation that opens at `at` goes on with the words before it: "Tolm thanked them for “taking these steps.”" */
export function isFragment(doc: Document, at: number): boolean {
  const head = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  return at > head && doc.tokens.kind[at - 1] === TokenKind.word;
}

/** Whoever the clause around the fragment at `at` is about; null where that is nobody who can speak. */
export function subjectOfFragment(doc: Document, roles: Lexicon["roles"], at: number): Run | null {
  const subject = subjectWords(doc, at);
  return subject && !isMute(doc, roles, subject) ? subject : null;
}

/** Whether what is quoted at `at` is a word for something that others use: "the so-called “war between the wars”". */
function isSoCalled({ tokens }: Document, at: number): boolean {
  const { hash, kind } = tokens;
  return hash[at - 1] === CALLED && (hash[at - 2] === SO || (kind[at - 2] === TokenKind.hyphen && hash[at - 3] === SO));
}

const GLOSSES = listed("glosses");
const LIKENING = listed("likening");

/** Whether what is quoted at `at` only says what other words mean: "which means “not for love”", "translates as “the star”". */
function isGloss({ tokens: { hash } }: Document, at: number): boolean {
  return (
    GLOSSES.has(hash[at - 1] as number) ||
    (GLOSSES.has(hash[at - 2] as number) && (hash[at - 1] === AS || hash[at - 1] === TO))
  );
}

const ARTICLE = listed("indefinite", "definite");
const NAMING = listed("namings");

/** Whether what is quoted at `at` is what somebody is to be called: "referred to as a “senior official”", "attributable to “officials”". */
function isNaming({ tokens: { hash }, tags }: Document, at: number): boolean {
  let i = at - 1;
  while (ARTICLE.has(hash[i] as number)) i--;
  const as = hash[i] === AS;
  if (as) i--;
  // "Referred to a “crisis”" names nobody.
  if (hash[i] === TO && (as || tags[i - 1] === Tag.JJ)) i--;
  else if (!as) return false;
  return NAMING.has(hash[i] as number);
}

/** Whether nobody does what a verb says: "it looked at us as if | asking". */
export function isLikened({ tokens }: Document, verb: number): boolean {
  return LIKENING.has(tokens.hash[verb - 1] as number) && tokens.hash[verb - 2] === AS;
}

/** Whether nobody says what is quoted at `at`: "it looked at us as if asking, “Who are you?”" */
function isAsIfSaid(doc: Document, at: number): boolean {
  const verb = doc.tokens.kind[at - 1] === TokenKind.comma ? at - 2 : at - 1;
  return doc.tags[verb] === Tag.VBG && isLikened(doc, verb);
}

/** Whether a quotation that no cue claims is somebody's: not a title or a term in a clause about a thing. */
export function isOfSomebody(doc: Document, roles: Lexicon["roles"], { rule, content }: Candidate): boolean {
  const [run] = content;
  if (rule !== "floating" || !run) return true;
  if (isAsIfSaid(doc, run[0])) return false;
  if (!isFragment(doc, run[0])) return true;
  if (isSoCalled(doc, run[0]) || isGloss(doc, run[0]) || isNaming(doc, run[0])) return false;
  for (let i = run[0]; i < run[1]; i++) if (isVerb(doc.tags[i] as number) && !isWorkTitle(doc, ...run)) return true;
  return subjectOfFragment(doc, roles, run[0]) !== null;
}
