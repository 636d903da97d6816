import type { Speaker } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { BY, OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { isTemporal } from "./times.ts";
import { called, type SourceContext } from "./who.ts";

// Names of those who make a paper that are no mention: of two together, "USA Today/Hoel University", or of one that nothing was found for.

const SURVEYS = listed("surveys");

type Reading = Pick<SourceContext, "doc" | "resolved">;

/** Whether "/" stands at `i`, with no space beside it. */
function isSlash({ text, tokens }: Document, i: number): boolean {
  const { start, end } = tokens;
  return text.charAt(start[i] ?? 0) === "/" && end[i - 1] === start[i] && end[i] === start[i + 1];
}

/** Whether a word of a name stands at `i`: one with a capital, or what joins two. */
function isOfName(doc: Document, i: number): boolean {
  const { caps, kind } = doc.tokens;
  if (isSlash(doc, i) || isAmpersand(doc.tokens, i)) return true;
  const hyphen = kind[i] === TokenKind.hyphen && doc.tokens.end[i] === doc.tokens.start[i + 1];
  return hyphen || (kind[i] === TokenKind.word && caps[i] !== 0 && doc.tags[i] !== Tag.DT);
}

/** Whether two names are joined in a run by a slash. */
function hasSlash(doc: Document, first: number, end: number): boolean {
  for (let i = first + 1; i + 1 < end; i++) if (isSlash(doc, i)) return true;
  return false;
}

function nameOf({ text, tokens }: Document, first: number, end: number): Speaker {
  return called(text.slice(tokens.start[first], tokens.end[end - 1]), "organisation");
}

/** Where the name ends that begins at `first`. */
function nameEnd(doc: Document, first: number): number {
  let end = first + 1;
  while (isOfName(doc, end)) end++;
  return end;
}

/** Two that speak as one, where the first is a mention: "USA Today/Hoel University". */
export function jointFrom({ doc, resolved }: Reading, m: number): Speaker | null {
  const first = resolved.at[m] as number;
  const end = nameEnd(doc, first);
  return hasSlash(doc, first, end) ? nameOf(doc, first, end) : null;
}

/** "By Crowdpac, a site": a name that nothing was found for. */
export function unknownFrom({ doc, resolved }: Reading, by: number, from: number): Speaker | null {
  const { tags, tokens } = doc;
  if (tokens.hash[by] !== BY || tags[from] !== Tag.NNP || tokens.caps[from] === 0) return null;
  const end = nameEnd(doc, from);
  const next = resolved.at[firstAtLeast(resolved.at, from)] ?? end;
  return next < end || isTemporal(doc, from) || (tokens.hash[end] === OF && tokens.caps[end + 1] !== 0)
    ? null
    : nameOf(doc, from, end);
}

/**
 * Two that make a paper together, "a CNN/ORC poll", and whoever makes a survey whose name nothing else tells of: "a Hoel Reports poll"; of
 * "a Hoel poll" Hoel University, where the article has one. `i` is the token behind the name.
 */
export function jointBefore({ doc, resolved }: Reading, i: number, head: number): Speaker | null {
  let first = i;
  while (first > 0 && isOfName(doc, first - 1) && doc.sentenceOf[first - 1] === doc.sentenceOf[head]) first--;
  while (first < i && (isTemporal(doc, first) || doc.tokens.kind[first] === TokenKind.hyphen)) first++;
  if (first === i || doc.tags[i - 1] === Tag.CD) return null;
  if (hasSlash(doc, first, i)) return nameOf(doc, first, i);
  // "A USA Today/Rock the Vote survey".
  if (doc.tags[first - 1] === Tag.DT && isOfName(doc, first - 2)) {
    let opens = first - 2;
    while (isOfName(doc, opens - 1)) opens--;
    if (hasSlash(doc, opens, first - 1)) return nameOf(doc, opens, i);
  }
  if (!SURVEYS.has(doc.tokens.hash[head] as number) || doc.tokens.sentences[doc.sentenceOf[first] as number] === first)
    return null;
  const m = firstAtLeast(resolved.at, i) - 1;
  const mention = resolved.mentions[m];
  const start = doc.tokens.start[first] as number;
  const named = mention && mention.end > start ? mention : null;
  // "An Associated Press-Hoel poll", whatever was found for the second.
  if (named && named.start > start && doc.text.charAt(named.start - 1) === "-") return nameOf(doc, first, i);
  // "A University of Tarn poll".
  if (named && named.start < start) return null;
  const whole = named?.start === start && named.end === doc.tokens.end[i - 1];
  if (named && named.kind !== "place" && (whole || named.kind !== "organisation")) return null;
  const name = doc.text.slice(start, doc.tokens.end[i - 1]);
  const body = resolved.mentions.find((one) => one.kind === "organisation" && one.name.startsWith(`${name} `));
  if (body) return { speaker: body.name, actor: body.actor, sourceType: "organisation", affiliation: null };
  // "A Norvia poll", "a Democratic poll".
  const adjective = doc.tags[i - 1] === Tag.JJ || named?.kind === "place";
  return adjective ? null : nameOf(doc, first, i);
}
