import { english } from "@readout/lexicon";
import type { SourceType } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { OF } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import { bearerOf, isBareName } from "./bareName.ts";
import { isNewsBody, isOtherAgency, isSeat, namesBody, namesOutlet } from "./bearerWords.ts";
import { areFigures } from "./figures.ts";
import { headNoun, isQuantity } from "./headNoun.ts";
import { isCorps, isHouse, isSurveyor } from "./houses.ts";
import { isJurisdiction, isStateItself } from "./jurisdictions.ts";
import { typeOfMany } from "./many.ts";
import { typeOfPronoun } from "./unresolved.ts";
import type { SourceContext } from "./who.ts";

// What a source is that no name stands in: somebody, a body, a state, an outlet, a paper or people.

const INTRODUCING = listed("introducing");
const SHARES = listed("sharesAlone");
const AGENTS = english.agentEndings;
const BODIES = listed("manyBodies");
const ANY_BODY = listed("anyBodies");

/** A source that no name stands in, and what its head noun, at `head`, tells of it. */
export interface Description {
  readonly run: Run;
  readonly head: number;
  readonly plural: boolean;
  /** It asked not to be named. */
  readonly asks: boolean;
}

/** Whether a name is a body's by what stands behind its comma: "Playing Field Promotions, a sports and celebrity agency,". */
function isApposedBody(doc: Document, roles: Lexicon["roles"], head: number, [, last]: Run): boolean {
  const from = head + 2;
  if (from >= last || doc.tags[head] !== Tag.NNP || doc.tags[head + 1] !== Tag[","] || doc.tags[from] !== Tag.DT)
    return false;
  const noun = headNoun(doc, roles, [from, last]);
  return noun >= 0 && doc.tags[noun] === Tag.NN && roles.organisation.has(doc.tokens.hash[noun] as number);
}

/** Whether a name with an article is a body's by a word before its last: "the Directorate-General of Roads". */
function isNamedBody({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run, head: number): boolean {
  if (tags[first] !== Tag.DT || head + 1 >= last || tokens.hash[head + 1] !== OF || tokens.caps[head] === 0)
    return false;
  for (let i = first + 1; i < head; i++)
    if (tokens.caps[i] !== 0 && roles.organisation.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a source is somebody whom no dictionary has: "another", "an Iowa Democrat", "one commenter". */
function isSomebody({ text, tags, tokens }: Document, [first]: Run, head: number): boolean {
  if (!INTRODUCING.has(tokens.hash[first] as number)) return false;
  if (head === first || tags[head] === Tag.NNP) return true;
  const word = text.slice(tokens.start[head], tokens.end[head]);
  return tags[head] === Tag.NN && AGENTS.some((ending) => word.endsWith(ending));
}

/** Whether the noun at `i` is one for several bodies: "authorities", "the companies"; not "groups of residents". */
function areBodies({ tokens }: Document, i: number): boolean {
  return BODIES.has(tokens.hash[i] as number) && tokens.hash[i + 1] !== OF;
}

/** Whether the noun at `i` is one for any body: "the Norvian body"; not "the group", which may be of people. */
function isBody({ tags, tokens }: Document, i: number): boolean {
  return tags[i] === Tag.NN && ANY_BODY.has(tokens.hash[i] as number) && tokens.hash[i + 1] !== OF;
}

/** What a described source is by its head noun. */
export function typeOf(context: SourceContext, { run, head, plural, asks }: Description): SourceType {
  const { doc, lexicon } = context;
  const { roles } = lexicon;
  const hash = doc.tokens.hash[head] as number;
  const forms = roles.forms.get(hash);
  const many = typeOfMany(context, run, head);
  return (
    asks ? "anonymous"
    : many ? many
    : isNewsBody(doc, head) ? "outlet"
    : areBodies(doc, head) || isBody(doc, head) ? "organisation"
    : isOtherAgency(doc, head, run[0]) ? "organisation"
    : isSeat(doc, head, run[0]) ? "state"
    : isHouse(doc, roles, run, head) || isSurveyor(doc, head) || isCorps(doc, head) ? "organisation"
    : areFigures(doc, head) ? "group"
    : roles.document.has(hash) ? "document"
    : roles.outlet.has(hash) && !(roles.person.has(hash) && doc.tokens.caps[head] === 0) ? "outlet"
    : roles.anonymous.has(hash) ? "anonymous"
    : roles.person.has(hash) ? (plural ? "group" : "anonymous")
    : roles.state.has(hash) || isStateItself(doc, run, head) ? "state"
    : roles.group.has(hash) && (plural || !(forms & Form.person)) ? "group"
    : roles.organisation.has(hash) || isJurisdiction(doc, run, head) ? "organisation"
    : isNamedBody(doc, roles, run, head) ? "organisation"
    // "An Iowa Democrat" is somebody, though the tagger takes him for a name.
    : forms & Form.person ? (doc.tags[head] === Tag.NNP && !INTRODUCING.has(doc.tokens.hash[run[0]] as number) ? "person" : plural ? "group" : "anonymous")
    : forms & Form.writing && doc.tags[head] !== Tag.NNP ? "document"
    : plural ? "group"
    : forms & Form.group ? "organisation"
    // "The PM".
    : doc.tokens.caps[head] === 2 && head === run[0] + 1 && (roles.bits.get(hash) & RoleBit.title) !== 0 ? "person"
    // "The World Harvest Programme": with an article, no person's name.
    : doc.tags[head] === Tag.NNP && doc.tags[run[0]] === Tag.DT ? (namesOutlet(doc, roles.outlet, run) ? "outlet" : "organisation")
    : doc.tags[head] === Tag.NNP && namesBody(doc, roles, run) ? "organisation"
    : isApposedBody(doc, roles, head, run) ? "organisation"
    : doc.tags[head] === Tag.NN && isQuantity(doc, head) ? "group"
    // "A third said": no noun to the tagger.
    : SHARES.has(hash) ? "group"
    : isSomebody(doc, run, head) ? "anonymous"
    : isBareName(doc, run) ? bearerOf(doc, run) : typeOfPronoun(hash)
  ); // biome-ignore format: a decision list
}
