import type { Run } from "../../words/run.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { paragraphEnd } from "../paragraphs.ts";
import { isQuotationMark, isTemporal, nounPhraseBefore } from "../phrases.ts";
import { quotationAround, quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceAfter } from "../sources.ts";
import { WINDOW } from "../windows.ts";

/** "Trump: We will win": a name, a colon and what he says, as headlines and transcripts have it. */
export function colon({ doc, first: start, last }: Clause): Candidate | null {
  const { tags, tokens } = doc;
  const first = isQuotationMark(doc, start) ? start + 1 : start;
  for (let i = first + 1; i < Math.min(last - 1, first + WINDOW.label); i++) {
    if (tokens.kind[i] !== TokenKind.colon || doc.text.charAt(tokens.start[i] as number) !== ":") continue;
    // "WALLACE:" in a transcript is a name, whatever the tagger made of it.
    const named = tags[i - 1] === Tag.NNP || tokens.caps[i - 1] === 2;
    if (nounPhraseBefore(doc, i - 1, first) !== first || !named || isTemporal(doc, first)) return null;
    const quotation = quotationAt(doc, i + 1);
    let finite = quotation !== null;
    for (let j = i + 1; j < last && !finite; j++) finite = isFiniteVerb(tags[j] as number);
    if (!finite) return null;
    const end = tokens.caps[first] === 2 ? paragraphEnd(doc, start) : last;
    const content: Run = quotation ? [i + 1, quotation.last] : trimRun(doc, i + 1, end);
    return made({
      rule: "name and colon",
      presentation: "speech",
      content: [content],
      cue: [[i, i + 1]],
      source: [[first, i]],
      rank: RANK.named,
    });
  }
  return null;
}

/** `"C" — Name`: a quotation and its speaker after a dash, as press releases and collections of voices have it. */
export function signed({ doc, first, last }: Clause): Candidate[] {
  const found: Candidate[] = [];
  if (doc.quotations.length === 0) return found;
  for (let i = first + 1; i + 1 < last; i++) {
    const kind = doc.tokens.kind[i];
    if ((kind !== TokenKind.dash && kind !== TokenKind.hyphen) || doc.quotationOf[i] !== 0) continue;
    const quotation = quotationAround(doc, i - 1);
    if (quotation?.last !== i) continue;
    const source = sourceAfter(doc, i + 1, last);
    if (!source || doc.tags[i + 1] !== Tag.NNP) continue;
    if (source[1] < last && doc.tokens.kind[source[1]] !== TokenKind.stop && !quotationAt(doc, source[1])) continue;
    found.push(
      made({
        rule: "signed",
        presentation: "speech",
        content: [[quotation.first, quotation.last]],
        cue: [[i, i + 1]],
        source: [source],
        rank: RANK.signed,
      }),
    );
  }
  return found;
}
