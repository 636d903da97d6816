import { Mark } from "../../knowledge/marks.ts";
import { listed } from "../../words/english.ts";
import { AMONG, FROM, OF, THAT } from "../../words/ruleWords.ts";
import { TagSet } from "../../words/tagSet.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import { type Candidate, made } from "../candidate.ts";
import { canSpeak, isMute } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { clauseSubject } from "../clauseSubject.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { RANK } from "../ranks.ts";
import { sourceBefore } from "../sources.ts";
import { verbGroup } from "../verbs.ts";
import { WINDOW } from "../windows.ts";

const DRAWING = listed("drawing");
const DRAWN = listed("drawn");

/** What stands between the verb and its noun. */
const BETWEEN = new TagSet([Tag.DT, Tag.JJ, Tag.RB, Tag.NN, Tag.HYPH]);

/** "The plan drew criticism from S", "she won the endorsement of S": S has judged whatever the subject is. */
export function drawn(clause: Clause): Candidate[] {
  const { doc, roles, first, last } = clause;
  const { tags, tokens } = doc;
  const found: Candidate[] = [];
  for (let i = first + 2; i + 2 < last; i++) {
    if (!((doc.marks[i] as number) & Mark.noun) || !DRAWN.has(tokens.hash[i] as number) || doc.quotationOf[i] !== 0)
      continue;
    let verb = i - 1;
    while (
      verb > first &&
      verb > i - WINDOW.drawn &&
      BETWEEN.has(tags[verb] as number) &&
      !DRAWING.has(tokens.hash[verb] as number)
    )
      verb--;
    // "Drew", which the tagger may take for a noun.
    if (!DRAWING.has(tokens.hash[verb] as number) || !(isVerb(tags[verb] as number) || tags[verb] === Tag.NN)) continue;
    const by = tokens.hash[i + 1] as number;
    const definite = tags[verb + 1] === Tag.DT;
    if (by !== FROM && by !== AMONG && !(by === OF && definite)) continue;
    const source = [i + 2, nounPhraseAfter(doc, i + 2, last)] as const;
    if (source[1] === source[0] || !canSpeak(doc, roles, source) || isMute(doc, roles, source)) continue;
    // "Faced criticism from rivals that C": the noun's clause.
    if (tokens.hash[source[1]] === THAT) continue;
    const group = verbGroup(doc, verb, first);
    const subject = sourceBefore(doc, group[0], first) ?? clauseSubject(doc, group[0], first);
    // What one wants to win, or may, is not won.
    if (!subject || tags[group[0]] === Tag.MD || tags[group[0] - 1] === Tag.TO || tags[verb] === Tag.VB) continue;
    found.push(
      made({
        rule: "agentive",
        content: [subject],
        cue: [[group[0], i + 2]],
        source: [source],
        presentation: "act",
        rank: RANK.agentive,
      }),
    );
  }
  return found;
}
