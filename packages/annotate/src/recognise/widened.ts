import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { FOR, OF } from "../words/ruleWords.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { Name } from "./name.ts";

const ALL = hashWord("all");
const SIBLINGS = listed("siblings");
/** "uMngeni", "eThekwini": a prefix that stays small before the name's capital. */
const PREFIXED = /^\p{Ll}{1,3}\p{Lu}\p{Ll}+$/u;

const isOneOf = ({ kind }: Name): boolean => kind === "organisation" || kind === "place";

/** Whether "All" inside a sentence opens the name of a body: "the | All India Roads Association". */
function opensWithAll({ tokens, marks, sentenceOf }: Document, { first, kind }: Name): boolean {
  const before = first - 1;
  if (tokens.hash[before] !== ALL || tokens.caps[before] !== 1 || kind !== "organisation") return false;
  const opens = tokens.sentences[sentenceOf[before] as number] === before;
  return !opens && ((marks[first] as number) & Mark.name) !== 0;
}

/** Whether a word with a small prefix opens a body's or a place's name: "| uMngeni Local Municipality". */
function opensWithPrefix({ text, tokens, sentenceOf }: Document, { first }: Name): boolean {
  const before = first - 1;
  if (before < 0 || tokens.caps[before] !== 0 || tokens.kind[before] !== TokenKind.word) return false;
  if (sentenceOf[before] !== sentenceOf[first]) return false;
  return PREFIXED.test(text.slice(tokens.start[before], tokens.end[before]));
}

/** A name with the words before it and behind it that belong to it, though runs of capitals do not hold them. */
export function widened(doc: Document, name: Name): Name {
  const { first, last, known, kind, titleFirst } = name;
  if (known || titleFirst !== first) return name;
  const { tokens } = doc;
  // "The Tolm brothers" are two or more.
  if (
    last - first === 1 &&
    kind !== "organisation" &&
    tokens.caps[last] === 0 &&
    SIBLINGS.has(tokens.hash[last] as number)
  )
    return { ...name, last: last + 1, kind: "group" };
  if (!isOneOf(name) || last - first < 2) return name;
  const opens = opensWithAll(doc, name) || opensWithPrefix(doc, name);
  return opens ? { ...name, first: first - 1, titleFirst: first - 1 } : name;
}

/** The end of a body's name that goes on over "of" behind what it is for: "Movement for Freedom | of Information". */
export function overOf({ tokens }: Document, lexicon: Lexicon, first: number, last: number): number {
  const { hash, caps, kind } = tokens;
  if (hash[last] !== OF) return last;
  const isWord = (i: number): boolean => {
    const forms = lexicon.roles.forms.get(hash[i] as number);
    return caps[i] === 1 && kind[i] === TokenKind.word && forms !== 0 && (forms & Form.own) === 0;
  };
  if (!isWord(last - 1) || !isWord(last + 1)) return last;
  let small = last - 1;
  while (small > first && caps[small] !== 0) small--;
  if (hash[small] !== FOR && hash[small - 1] !== FOR) return last;
  let end = last + 2;
  while (isWord(end)) end++;
  return end;
}
