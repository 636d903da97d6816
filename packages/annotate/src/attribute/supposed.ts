import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { AND, CANNOT, NO, ONE, THEY, WHEN } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isAuxiliary } from "./verbs.ts";

const INDEFINITE = listed("introducing");
const SUPPOSING = listed("supposing");
const WHOEVER = listed("whoever");
const NEVER = listed("not", "never", "negative");

/** "Cannot", "can't". */
const UNABLE: ReadonlySet<number> = new Set([CANNOT, hashWord("ca")]);

/** From a fronted "never" or "not once" to its auxiliary: "not once | has an aide said". */
const FRONTED = 3;

/** Whether a denial stands before the auxiliary at `i`, which comes before its subject: "never has an aide said". */
function isDenied(doc: Document, i: number): boolean {
  return i > 0 && isAuxiliary(doc, i) && NEVER.hasAny(doc.tokens.hash, Math.max(0, i - FRONTED), i);
}

/** Whether the verb group says what happens whenever it does, and not what happened: "tells", "may say". */
function isGeneral({ tags }: Document, [first]: Run): boolean {
  const tag = tags[first];
  return tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.MD;
}

/** "If they called it so", "they cannot say so": nobody in particular either, where nobody was found whom they stand for. */
export function areSupposed({ tokens: { hash } }: Document, [first, last]: Run, cue: Run | undefined): boolean {
  if (last - first !== 1 || hash[first] !== THEY) return false;
  return SUPPOSING.has(hash[first - 1] as number) || (cue !== undefined && UNABLE.has(hash[cue[0]] as number));
}

/** Whether "and" at `i` goes on with what is supposed: "if you stay | and | a guard says". */
function isSupposing({ tokens, sentenceOf }: Document, i: number): boolean {
  const first = tokens.sentences[sentenceOf[i] as number] as number;
  for (let j = i - 1; j >= first && tokens.kind[j] !== TokenKind.comma; j--)
    if (SUPPOSING.has(tokens.hash[j] as number)) return true;
  return false;
}

/** Whether "who" goes with whoever it may be: "anybody | who | complains about it". */
export function isAnybody({ tags, tokens }: Document, [first, last]: Run): boolean {
  return last - first === 1 && tags[first] === Tag.WP && WHOEVER.has(tokens.hash[first - 1] as number);
}

/**
 * Whether whoever a source describes is nobody in particular, and said nothing: "if an aide says", "when a man tells a woman",
 * "no candidate said", "not once has an aide said".
 */
export function isSupposed(doc: Document, [first, last]: Run, cue: Run | undefined): boolean {
  const { hash } = doc.tokens;
  const word = hash[first] as number;
  if (word === NO) return true;
  if (!cue || cue[0] < last || !INDEFINITE.has(word)) return false;
  const before = hash[first - 1] as number;
  // "How one writes", beside "one says the mill is lost".
  if (word === ONE && last - first === 1) return doc.tags[first - 1] === Tag.WRB && isGeneral(doc, cue);
  const supposing = SUPPOSING.has(before) || (before === AND && isSupposing(doc, first - 1));
  return supposing || (before === WHEN && isGeneral(doc, cue)) || isDenied(doc, first - 1);
}
