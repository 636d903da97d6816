import type { Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { CAMPAIGN, OF, OFFICE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isNoun, Tag } from "../words/tags.ts";
import { ofPersonal } from "./antecedents.ts";
import { paragraphAt } from "./paragraphs.ts";
import { byTitle } from "./standsFor.ts";
import { called, nobody, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// Bodies that are called by whose they are: "the Tolm campaign", "Tolm's office", "her administration".

const OWNED = listed("ownedBodies");
const DEFINITE = listed("definite");

/** Whether the noun at `i` is one for such a body, and no part of another's name: "the campaign manager". */
function isOwnedBody({ tags, tokens }: Document, i: number): boolean {
  return OWNED.has(tokens.hash[i] as number) && tags[i] === Tag.NN && !isNoun(tags[i + 1]);
}

/** Who owns the body at `head`: the person whose name, office or pronoun stands before it, at `from` or later. */
function ownerOf(context: SourceContext, from: number, head: number): string | null {
  const { doc, resolved } = context;
  const { tags, tokens } = doc;
  let end = head;
  // "Tolm's presidential campaign".
  while (end > from && tags[end - 1] === Tag.JJ && tokens.caps[end - 1] === 0) end--;
  if (tags[end - 1] === Tag.PRP$) return ofPersonal(context, end - 1, null)?.speaker ?? null;
  const owns = tags[end - 1] === Tag.POS;
  if (owns) end--;
  // "The Tolm office" is a place's.
  else if (tokens.hash[head] === OFFICE) return null;
  const m = firstAtLeast(resolved.at, end) - 1;
  const mention = resolved.mentions[m];
  if (mention && mention.end === tokens.end[end - 1] && (resolved.at[m] as number) >= from)
    return mention.kind === "person" ? mention.name : null;
  return owns && from < end ? (byTitle(context, [from, end], end - 1)?.speaker ?? null) : null;
}

/** The body at `head` by its owner, by his fullest name, or by its own name ("the Leave campaign"); null where neither is told. */
function bodyAt(context: SourceContext, from: number, head: number): Speaker | null {
  const { text, tags, tokens } = context.doc;
  const noun = text.slice(tokens.start[head], tokens.end[head]);
  const office = tokens.hash[head] === OFFICE;
  const owner = ownerOf(context, from, head);
  if (owner !== null) return called(office ? `${owner}’s ${noun}` : `${owner} ${noun}`, "organisation");
  let first = head;
  while (first > from && tags[first - 1] === Tag.NNP) first--;
  return office || first === head ? null : called(text.slice(tokens.start[first], tokens.end[head]), "organisation");
}

/** The body of that noun which was named last, in this paragraph or the ones just before. */
function lastNamed(context: SourceContext, at: number, noun: number): Speaker | null {
  const { doc } = context;
  for (let i = at - 1; i > 0 && at - i < WINDOW.ownedBody && paragraphAt(doc, at) - paragraphAt(doc, i) <= 2; i--) {
    if (doc.tokens.hash[i] !== noun || !isOwnedBody(doc, i) || doc.quotationOf[i] !== 0) continue;
    const named = bodyAt(context, Math.max(0, i - WINDOW.owner), i);
    if (named) return named;
  }
  return null;
}

/** How often somebody is named whose administration "the administration" is, at least: not one of which a text tells in passing. */
const OFTEN = 4;

/** The body of that noun, where an article names one only. */
function onlyNamed(context: SourceContext, noun: number): Speaker | null {
  const { doc } = context;
  let only: Speaker | null = null;
  for (let i = 1; i < doc.tokens.count; i++) {
    if (doc.tokens.hash[i] !== noun || !isOwnedBody(doc, i)) continue;
    const named = bodyAt(context, Math.max(0, i - WINDOW.owner), i);
    if (only && named && named.actor !== only.actor) return null;
    only ??= named;
  }
  if (noun === CAMPAIGN || !only?.speaker) return only;
  const name = only.speaker.slice(0, only.speaker.lastIndexOf(" "));
  return context.resolved.mentions.filter((one) => one.name === name).length < OFTEN ? null : only;
}

/**
 * The body that a source calls by its owner or its own name; "the campaign" is the one named last, or the only one. Else it is a body that nobody
 * names. Null where the head noun, at `head`, is none for such a body, and for an office that the source does not name.
 */
export function ownedBody(context: SourceContext, [first]: Run, head: number): Speaker | null {
  const { doc } = context;
  const noun = doc.tokens.hash[head] as number;
  if (!isOwnedBody(doc, head)) return null;
  const named = bodyAt(context, first, head);
  if (named || noun === OFFICE) return named;
  const known =
    head === first + 1 && DEFINITE.has(doc.tokens.hash[first] as number) && doc.tokens.hash[head + 1] !== OF;
  const one = known ? (lastNamed(context, first, noun) ?? onlyNamed(context, noun)) : null;
  return one ?? nobody("organisation");
}
