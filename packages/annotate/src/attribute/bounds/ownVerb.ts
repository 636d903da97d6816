import type { Document } from "../../words/document.ts";
import { THAT } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";

/** Whether a word at `i` opens a clause inside another, which has a verb of its own: "who", "where", "when"; not "after entering". */
function opensInner({ tags }: Document, i: number): boolean {
  const tag = tags[i];
  if (tag === Tag.SC) return tags[i + 1] !== Tag.VBG;
  return tag === Tag.WP || tag === Tag.WDT || tag === Tag.WRB;
}

/** Whether the "that" at `i` is none that opens a clause, whatever the tagger saw: "enjoyed that, …", "sounding that alarm, …", "cancelled that covering". */
function isPronoun({ tags, tokens }: Document, i: number, end: number): boolean {
  const next = i + 1;
  return next >= end || tags[next] === Tag.VBG || (next + 1 === end && tags[next] === Tag.NN && tokens.caps[next] === 0);
}

/**
 * Whether the last clause that “that” opens in [k, i) is still without a verb of its own, so that it cannot end there: "that Tolm,
 * who lives there, | said", "that Tolm and her aides | said", "that when it rained, | Tolm said". False where no “that” opens one.
 */
export function isVerbless(doc: Document, k: number, i: number): boolean {
  const { tags, tokens, quotationOf } = doc;
  let from = i - 1;
  const opens = (j: number): boolean =>
    tokens.hash[j] === THAT && (j === k || (tags[j] === Tag.SC && quotationOf[j] === quotationOf[k]));
  while (from >= k && !opens(from)) from--;
  if (from < k || isPronoun(doc, from, i)) return false;
  // Whether a clause inside it goes on to the next comma, and whether one still has no verb.
  let aside = false;
  let waiting = false;
  for (let j = from + 1; j < i; j++) {
    const tag = tags[j] as number;
    if (opensInner(doc, j)) {
      waiting = true;
      aside ||= j === from + 1 || tokens.kind[j - 1] === TokenKind.comma;
    } else if (tokens.kind[j] === TokenKind.comma) aside &&= waiting;
    else if (isFiniteVerb(tag) || tag === Tag.VB) {
      if (!waiting && !aside) return false;
      waiting = false;
    }
  }
  return true;
}
