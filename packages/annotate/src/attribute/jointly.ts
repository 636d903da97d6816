import type { Mention, Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { AND, OF } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { affiliationIn } from "./affiliation.ts";
import { ofMention, placedIn, type SourceContext } from "./who.ts";

/** A mention in the words of a source. */
interface Named {
  readonly mention: Mention;
  /** Its first token, and one past its last. */
  readonly run: Run;
}

function namedIn({ doc, resolved }: SourceContext, run: Run): Named[] {
  const found: Named[] = [];
  for (const { mention, at } of placedIn(resolved, run)) {
    let end = at + 1;
    while (end < run[1] && (doc.tokens.start[end] as number) < mention.end) end++;
    // "D-Dunmore" is a constituency.
    const party =
      doc.tags[at - 1] === Tag.HYPH && (doc.tokens.end[at - 2] ?? 0) - (doc.tokens.start[at - 2] ?? 0) === 1;
    if (mention.kind !== "place" && !party && doc.tags[end] !== Tag.POS) found.push({ mention, run: [at, end] });
  }
  return found;
}

/** Whether a preposition other than "of" stands in a run. */
function hasPreposition({ tags, tokens }: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++)
    if ((tags[i] === Tag.IN || tags[i] === Tag.TO) && tokens.hash[i] !== OF) return true;
  return false;
}

/** The last "and" between two names; -1 where there is none. */
function lastAnd({ tags, tokens }: Document, [first, last]: Run): number {
  for (let i = last - 1; i >= first; i--) if (tags[i] === Tag.CC && tokens.hash[i] === AND) return i;
  return -1;
}

/** Where the second conjunct begins: behind the last "and" between two names, or a comma right behind the first; else -1. */
function conjunctAt(doc: Document, between: Run): number {
  const and = lastAnd(doc, between);
  if (and >= 0) return and + 1;
  const [first, last] = between;
  return first < last && doc.tokens.kind[first] === TokenKind.comma ? first + 1 : -1;
}

/** Whether no more than "and", a comma and an article stand between two names. */
function areJoined({ tags, tokens }: Document, [first, last]: Run): boolean {
  let joined = false;
  for (let i = first; i < last; i++) {
    joined ||= tokens.hash[i] === AND || tokens.kind[i] === TokenKind.comma;
    if (tags[i] !== Tag.CC && tags[i] !== Tag[","] && tags[i] !== Tag.DT) return false;
  }
  return joined;
}

/** Whether a name is joined to another, with no more than its title before it: "such as Governor Tolm and | former Representative | Hoel". */
function isJoined(doc: Document, [, end]: Run, [next]: Run): boolean {
  const at = conjunctAt(doc, [end, next]);
  for (let i = at; i >= 0 && i < next; i++) if (doc.tags[i] !== Tag.NNP && doc.tags[i] !== Tag.JJ) return false;
  return at >= 0;
}

/**
 * The further speakers of a joint source, each once: "Vardeni and Sadigli said", "Tolm of the Road Council and Hoel, the
 * mayor, said". Those who are told only to say who another is ("an aide to Tolm and Hoel") are none.
 */
export function furtherSpeakers(context: SourceContext, run: Run, speaker: Speaker): Speaker[] {
  const { doc, lexicon, resolved } = context;
  if (speaker.actor === null || lastAnd(doc, run) < 0) return [];
  const named = namedIn(context, run);
  const own = named.findIndex(({ mention }) => mention.actor === speaker.actor);
  const first = named[own];
  if (!first || hasPreposition(doc, [run[0], first.run[0]])) return [];
  const found: Speaker[] = [];
  // "The Road Council and the Department of Mills": the head noun is the last one's.
  for (let k = own - 1; k >= 0 && first.mention.kind !== "person"; k--) {
    const [one, next] = [named[k] as Named, named[k + 1] as Named];
    if (one.mention.kind === "person" || !areJoined(doc, [one.run[1], next.run[0]])) break;
    if (one.mention.actor !== speaker.actor) found.unshift(ofMention(doc, one.mention, lexicon.roles, one.run));
  }
  if (found.length > 0) return found;
  let last = first;
  // Who stands behind a preposition, and those who are joined to him.
  let object: Run | null = null;
  for (const next of named.slice(own + 1)) {
    // "Tolm, star of “Hoel and Orn,”": a work.
    if (doc.quotationOf[next.run[0]] !== doc.quotationOf[first.run[0]]) continue;
    const between: Run = [last.run[1], next.run[0]];
    const at = conjunctAt(doc, between);
    const person = next.mention.kind === "person";
    const loose = person ? hasPreposition(doc, [at, next.run[0]]) : hasPreposition(doc, between);
    const objects: boolean = object !== null && isJoined(doc, object, next.run);
    if (at < 0 || loose || objects || (!person && doc.tokens.hash[between[1] - 1] === OF)) {
      if (loose || objects) object = next.run;
      continue;
    }
    // "Tolm, the mayor of Norvia": whose he is.
    if (!person && last.mention.kind === "person" && doc.tokens.kind[last.run[1]] === TokenKind.comma) continue;
    last = next;
    if (next.mention.actor === speaker.actor || found.some(({ actor }) => actor === next.mention.actor)) continue;
    const one = ofMention(doc, next.mention, lexicon.roles, next.run);
    found.push(
      person ? { ...one, affiliation: affiliationIn(doc, resolved, [at, Math.min(run[1], next.run[1])]) } : one,
    );
  }
  // "Tolm, Hoel": without "and" behind the first, the second explains him.
  return lastAnd(doc, [first.run[1], last.run[0]]) >= 0 ? found : [];
}
