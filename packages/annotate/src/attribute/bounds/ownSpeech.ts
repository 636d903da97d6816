import { Mark } from "../../knowledge/marks.ts";
import { THAT } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { isAuxiliary } from "../verbs.ts";

/**
 * Whether the clause from `k` tells what somebody says or does with words, so that "saying" or a second verb at its end is rather his
 * than the outer speaker's: "said Tolm had rejected the plan, | saying that C". Not where "he" may be that speaker.
 */
export function tellsOfSpeech({ doc, roles }: Clause, k: number, i: number): boolean {
  const { tags, tokens, marks } = doc;
  const from = tokens.hash[k] === THAT ? k + 1 : k;
  const end = nounPhraseAfter(doc, from, i);
  if (end === from || tags[from] === Tag.PRP || !canSpeak(doc, roles, [from, end])) return false;
  let verb = end;
  // Behind an apposition or a relative clause the subject's own verb is not looked for.
  while (verb < i && !isFiniteVerb(tags[verb] as number)) {
    if (tokens.kind[verb] === TokenKind.comma || tags[verb] === Tag.WP || tags[verb] === Tag.WDT) return false;
    verb++;
  }
  while (verb + 1 < i && isAuxiliary(doc, verb) && tags[verb + 1] !== Tag.DT) verb++;
  return verb < i && ((marks[verb] as number) & Mark.verb) !== 0;
}
