import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { FROM, OF } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { TagSet } from "../../words/tagSet.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { quotationAround } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceAfter } from "../sourceAfter.ts";
import { WINDOW } from "../windows.ts";

const COMING = listed("comingWords");
const BE = listed("be");
const REPLIES = listed("replies");
const POSSESSIVES = listed("possessives");

/** What stands before the noun in its phrase. */
const BETWEEN = new TagSet([Tag.DT, Tag["PRP$"], Tag.JJ, Tag.NN, Tag.NNP, Tag.POS, Tag.HYPH, Tag.RB]);

/** Where the noun for a reply stands whose phrase begins at `i`, and whose it is; null where another noun ends the phrase. */
function replyAt(doc: Document, i: number, last: number): { readonly owner: Run | null; readonly noun: number } | null {
  const { tags, tokens } = doc;
  let owner: Run | null = POSSESSIVES.has(tokens.hash[i] as number) ? [i, i + 1] : null;
  if (tags[i] !== Tag.DT && tags[i] !== Tag["PRP$"] && tags[i] !== Tag.NNP) return null;
  for (let noun = i + 1; noun < Math.min(last, i + WINDOW.drawn); noun++) {
    if (REPLIES.has(tokens.hash[noun] as number) && !BETWEEN.has(tags[noun + 1] as number)) return { owner, noun };
    if (!BETWEEN.has(tags[noun] as number)) return null;
    if (tags[noun] === Tag.POS) owner = [i, noun];
  }
  return null;
}

/** "“C,” came the reply from S", "“C,” was S's answer": a noun for a reply behind a quotation, and whose it is. */
export function replied(clause: Clause): Candidate[] {
  const { doc, first, last } = clause;
  const { tokens } = doc;
  const found: Candidate[] = [];
  for (let closes = first + 1; closes + 2 < last; closes++) {
    const quotation = quotationAround(doc, closes - 1);
    if (quotation?.last !== closes) continue;
    const verb = tokens.kind[closes] === TokenKind.comma ? closes + 1 : closes;
    const came = COMING.has(tokens.hash[verb] as number);
    if (!came && !BE.has(tokens.hash[verb] as number)) continue;
    const reply = replyAt(doc, verb + 1, last);
    if (!reply) continue;
    const { owner, noun } = reply;
    const by = tokens.hash[noun + 1] === FROM || tokens.hash[noun + 1] === OF ? noun + 2 : -1;
    const source = owner ?? (by > 0 ? sourceAfter(doc, by, last) : null);
    // "“The Long Road” was the answer": of a quiz.
    if (!source && !came) continue;
    const cue: Run[] = owner ? [[verb, verb + 1], [owner[1], noun + 1]] : [[verb, source ? by : noun + 1]]; // biome-ignore format: one line
    found.push(
      made({
        rule: "quote before",
        content: [[quotation.first, closes]],
        cue: cue.filter((run) => run[1] > run[0]),
        source: source ? [source] : [],
        presentation: "speech",
        rank: RANK.quoted,
      }),
    );
  }
  return found;
}
