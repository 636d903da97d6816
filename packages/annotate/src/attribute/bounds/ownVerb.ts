import type { Document } from "../../words/document.ts";
import { AS, THAT } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { isFrontingAt } from "../clauseSubject.ts";
import { WINDOW } from "../windows.ts";

/** Whether a word at `i` opens a clause inside another, which has a verb of its own: "who", "where", "when"; not "after entering". */
function opensInner({ tags }: Document, i: number): boolean {
  const tag = tags[i];
  if (tag === Tag.SC) return tags[i + 1] !== Tag.VBG;
  return tag === Tag.WP || tag === Tag.WDT || tag === Tag.WRB;
}

/** Whether the "that" at `i` is none that opens a clause, whatever the tagger saw: "enjoyed that, …", "sounding that alarm, …", "cancelled that covering". */
function isPronoun({ tags, tokens }: Document, i: number, end: number): boolean {
  const next = i + 1;
  return (
    next >= end || tags[next] === Tag.VBG || (next + 1 === end && tags[next] === Tag.NN && tokens.caps[next] === 0)
  );
}

/** Whether "when", "because" or the like at `i` opens a clause with a subject: not "when asked", "if necessary", "while in Arva". */
function opensAdverbial(doc: Document, i: number): boolean {
  if (!isFrontingAt(doc, i) || doc.tokens.hash[i] === AS) return false;
  const next = doc.tags[i + 1];
  return next !== Tag.VBN && next !== Tag.VBG && next !== Tag.JJ && next !== Tag.IN && next !== Tag[","];
}

/** Whether the clause that the word at `from` opens has no verb of its own before `i`. */
function lacksVerb(doc: Document, from: number, i: number): boolean {
  const { tags, tokens } = doc;
  if (isPronoun(doc, from, i)) return false;
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

/**
 * Whether the last clause that “that” or a conjunction opens in [k, i) is still without a verb of its own, so that it cannot end
 * there: "that Tolm, who lives there, | said", "because Tolm and her aides | said", "that when it rained, | Tolm said". False where
 * nothing opens one.
 */
export function isVerbless(doc: Document, k: number, i: number): boolean {
  const { tags, tokens, quotationOf } = doc;
  let inner = false;
  for (let from = i - 1; from >= Math.max(k, i - WINDOW.parted); from--) {
    if (quotationOf[from] !== quotationOf[k]) continue;
    // The clause of a “that” may begin with another: it has both their verbs still to come.
    if (tokens.hash[from] === THAT && (from === k || tags[from] === Tag.SC)) return lacksVerb(doc, from, i);
    if (inner || !opensAdverbial(doc, from)) continue;
    if (lacksVerb(doc, from, i)) return true;
    inner = true;
  }
  return false;
}
