import { listed } from "../words/english.ts";
import { AS, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { titleIn } from "./titleIn.ts";
import { type Around, isPlural, phraseEnd, type Titled, titleHead } from "./titleWords.ts";

const BE = listed("be", "beNonfinite");
const APPOINTED = listed("appointed");
const CONDITIONS = listed("conditions");
const OFFICERS = listed("officers");
const TENURES = listed("tenures");
const WRITERS = listed("outletWriters");

/**
 * "Was elected president", "was sworn in as governor", "has been named to be ambassador": what somebody was made, by the participle at
 * `i`; of other participles ("was declared the winner", "was ousted as chairman") nothing. Not where it is not so yet ("if Tolm is elected").
 */
export function appointed(around: Around, k: number, i: number): Titled | null {
  const { doc } = around;
  const { tokens, tags, sentenceOf } = doc;
  if (!APPOINTED.has(tokens.hash[i] as number)) return null;
  const name = around.names[k];
  if (name && CONDITIONS.has(tokens.hash[Math.min(name.titleFirst, name.first) - 1] as number)) return null;
  let from = i + 1;
  if (tags[from] === Tag.RP || (tags[from] === Tag.IN && tokens.hash[from + 1] === AS)) from++;
  if (tokens.hash[from] === AS) from++;
  else if (tokens.hash[from] === TO) from += BE.has(tokens.hash[from + 1] as number) ? 2 : 1;
  if (from >= tokens.count || sentenceOf[from] !== sentenceOf[i]) return null;
  const found = titleIn(around, k + 1, [from, phraseEnd(doc, from)], true);
  return found?.title && isOffice(around, found.title) ? found : null;
}

/** How far behind "her" an office may stand, and how far the noun of having one: "her use of a private server as secretary of state". */
const SERVED = 9;
const NEAR = 3;

/** "Tolm's time as mayor", "her term as a senator": the office behind an owner, up to whose words `last` is. */
export function servedAs(around: Around, k: number, last: number): Titled | null {
  const { doc } = around;
  const { tokens, tags, sentenceOf } = doc;
  const pronoun = tags[last - 1] === Tag.PRP$;
  if (!pronoun && tags[last] !== Tag.POS) return null;
  const from = pronoun ? last : last + 1;
  let serving = false;
  for (let i = from; i < from + SERVED && sentenceOf[i] === sentenceOf[last - 1]; i++) {
    const kind = tokens.kind[i];
    if (isFiniteVerb(tags[i] as number) || kind === TokenKind.comma || (i > from && tokens.caps[i] !== 0)) return null;
    serving ||= i < from + NEAR && TENURES.has(tokens.hash[i] as number);
    if (tokens.hash[i] !== AS) continue;
    const found = serving ? titleIn(around, k, [i + 1, phraseEnd(doc, i + 1)]) : null;
    return found?.title && isOffice(around, found.title) ? found : null;
  }
  return null;
}

/** Whether a word is for an office or a calling of the lists, and none that judges. */
export function isOfficeWord({ title }: Around["roles"], hash: number): boolean {
  return title.has(hash) || OFFICERS.has(hash) || WRITERS.has(hash);
}

/** Whether a title is an office or a calling of the lists. */
export function isOffice({ doc, roles }: Around, title: Run): boolean {
  const head = titleHead(doc, title);
  return !isPlural(doc, head) && isOfficeWord(roles, doc.tokens.hash[head] as number);
}
