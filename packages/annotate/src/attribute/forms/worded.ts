import { listed } from "../../words/english.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import { type Candidate, made } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject } from "../clauseSubject.ts";
import { quotationAt } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceBefore } from "../sources.ts";
import { verbGroup } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

const WORDING = listed("wordings");
const USING = listed("using");

/** "S used the phrase “C”", "S coined the term “C”": a quotation behind a word for words, which somebody uses. */
export function worded(clause: Clause): Candidate[] {
  const { doc, roles, first, last } = clause;
  const { tags, tokens } = doc;
  const found: Candidate[] = [];
  for (let i = first + 2; i < last; i++) {
    const quotation = quotationAt(doc, i);
    if (!quotation) continue;
    const noun = tags[i - 1] === Tag[","] ? i - 2 : i - 1;
    i = quotation.last - 1;
    if (!WORDING.has(tokens.hash[noun] as number) || quotation.last > last) continue;
    let verb = noun - 1;
    while (verb > first && verb > noun - WINDOW.article && (tags[verb] === Tag.DT || tags[verb] === Tag.JJ)) verb--;
    if (!USING.has(tokens.hash[verb] as number) || !isVerb(tags[verb] as number)) continue;
    const group = verbGroup(doc, verb, first);
    const source = sourceBefore(doc, group[0], first) ?? clauseSubject(doc, group[0], first);
    if (!source || !canSpeak(doc, roles, source) || tags[group[0] - 1] === Tag.TO) continue;
    found.push(
      made({
        rule: "quote",
        content: [[quotation.first, quotation.last]],
        cue: [[group[0], noun + 1]],
        source: [source],
        presentation: "speech",
        rank: RANK.phrase,
      }),
    );
  }
  return found;
}
