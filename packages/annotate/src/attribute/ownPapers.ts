import type { Mention, Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import { OF, POLICE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { bodyCalled } from "./bodies.ts";
import { byOf } from "./byWhom.ts";
import { paragraphAt } from "./paragraphs.ts";
import { foremostState, stateOf } from "./standsFor.ts";
import { mentionsIn, ofMention, type SourceContext } from "./who.ts";

// Whose a paper is that no name in its own words tells: "a company statement", "an estimate by the association".

const ANNOUNCED = listed("announcements");
const DEFINITE = listed("definite");
const PRESS = listed("pressPapers");
const COURT = hashWord("court");
const BODIES: ReadonlySet<string> = new Set(["organisation", "outlet"]);
const WRITERS: ReadonlySet<string> = new Set([...BODIES, "state", "person"]);

/** The words that say who wrote a paper: "its department of roads" of "by Norvia's department of roads in May". */
function authorWords({ tags, tokens }: Document, from: number, last: number): Run {
  let [first, end] = [from, from];
  for (; end < last && tags[end] !== Tag[","] && tags[end] !== Tag.CC; end++) {
    if (tags[end] === Tag.POS) first = end + 1;
    if (tags[end] === Tag.IN && tokens.hash[end] !== OF) break;
  }
  return [first, end];
}

/** "An estimate by the association", "a letter from the ministry": whom the words behind "by" stand for. */
function describedBehind(
  { doc }: SourceContext,
  [, last]: Run,
  head: number,
  describe: (run: Run) => Speaker,
): Speaker | null {
  const by = byOf(doc, head);
  if (by < 0 || by + 1 >= last || !DEFINITE.has(doc.tokens.hash[by + 1] as number)) return null;
  const said = describe(authorWords(doc, by + 1, last));
  return WRITERS.has(said.sourceType) ? said : null;
}

/** "The ministry's figures": whoever its owner would be alone. */
function describedOwner(
  { doc, lexicon }: SourceContext,
  [first]: Run,
  head: number,
  describe: (run: Run) => Speaker,
): Speaker | null {
  let mark = head - 1;
  while (mark > first && (doc.tags[mark] === Tag.NN || doc.tags[mark] === Tag.JJ)) mark--;
  if (doc.tags[mark] !== Tag.POS || mark - first < 2 || !DEFINITE.has(doc.tokens.hash[first] as number)) return null;
  const said = describe([first, mark]);
  // "The state's records": one of several.
  const state = said.sourceType === "state" && !lexicon.roles.state.has(doc.tokens.hash[mark - 1] as number);
  return WRITERS.has(said.sourceType) && !state ? said : null;
}

/** "A company statement", "government statistics": the body that the noun before it would be with an article. */
function describedBefore(context: SourceContext, [first]: Run, head: number): Speaker | null {
  const { doc, lexicon } = context;
  const { tags, tokens } = doc;
  const noun = head - 1;
  if (noun < first || tags[noun] !== Tag.NN || (tokens.caps[noun] as number) > 1) return null;
  const hash = tokens.hash[noun] as number;
  if (noun > first && tags[noun - 1] !== Tag.DT && tags[noun - 1] !== Tag.JJ && tags[noun - 1] !== Tag.VBN) return null;
  if (lexicon.roles.state.has(hash)) return stateOf(doc, lexicon, [first, head]) ?? foremostState(context);
  if (mentionsIn(context.resolved, [first, head]).length > 0) return null;
  // "Court documents" are what parties gave it.
  if (!lexicon.roles.organisation.has(hash) || hash === POLICE || hash === COURT) return null;
  const body = bodyCalled(context, [noun, head], noun, false);
  return body && BODIES.has(body.sourceType) ? body : null;
}

/** "Tarn Mining confirmed that. According to the statement": whoever spoke last, where no such paper was spoken of before. */
function announcer({ doc, lexicon, resolved, spoke }: SourceContext, [first]: Run, head: number): Speaker | null {
  const noun = doc.tokens.hash[head] as number;
  if (!ANNOUNCED.has(noun) || head !== first + 1 || !DEFINITE.has(doc.tokens.hash[first] as number)) return null;
  const voice = spoke();
  const paragraph = paragraphAt(doc, first);
  if (!voice || voice.at > first || paragraph - paragraphAt(doc, voice.at) > 1) return null;
  for (let i = first - 1; i > 0 && paragraph - paragraphAt(doc, i) <= 2; i--)
    if (doc.tokens.hash[i] === noun) return null;
  for (let m = firstAtLeast(resolved.at, first) - 1; m >= 0; m--) {
    const mention = resolved.mentions[m] as Mention;
    if (mention.actor === voice.actor)
      return mention.kind === "person" ? null : ofMention(doc, mention, lexicon.roles, [first, first]);
  }
  return null;
}

/** "The Tarn Herald wrote so. The article said": the outlet named last. */
function pressIn(context: SourceContext, [first, last]: Run, head: number): Speaker | null {
  const { tokens } = context.doc;
  const press = PRESS.has(tokens.hash[head] as number) && head === first + 1 && last === head + 1;
  if (!press || !DEFINITE.has(tokens.hash[first] as number)) return null;
  const outlet = bodyCalled(context, [first, last], head, true);
  return outlet?.sourceType === "outlet" ? outlet : null;
}

/** Whose the paper is that the head noun of a source stands for, by words that name nobody; null where they do not tell. */
export function ownAuthor(
  context: SourceContext,
  run: Run,
  head: number,
  describe: (run: Run) => Speaker,
): Speaker | null {
  return (
    describedBehind(context, run, head, describe) ??
    describedOwner(context, run, head, describe) ??
    describedBefore(context, run, head) ??
    announcer(context, run, head) ??
    pressIn(context, run, head)
  );
}
