import type { Mention, Speaker } from "../annotation.ts";
import { HUMAN_BITS } from "../knowledge/roles.ts";
import { isBody } from "../resolve/shortNames.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, IT, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isSubject } from "./asSubject.ts";
import { authorOf } from "./authors.ts";
import { bodyOfNoun } from "./bodies.ts";
import { paragraphAt } from "./paragraphs.ts";
import { mentionAt, nobody, ofMention, placedIn, type SourceContext, typed } from "./who.ts";

// Whom or what the sentences before a pronoun are about: whom "it" and "they" stand for, and whose a quotation is.

/** How many sentences back those are looked for whom "it" and "they" stand for. */
const BACK = 2;

/** Who speaks, and those who speak together with him. */
export interface Speakers {
  readonly speaker: Speaker;
  readonly also: readonly Speaker[];
}

function alone(speaker: Speaker): Speakers {
  return { speaker, also: [] };
}

/** The first subject of the sentence `back` before that of token `at`, at most one paragraph before; null where it names none. */
function subjectBefore({ doc, resolved }: SourceContext, at: number, back: number): Mention | null {
  const sentence = (doc.sentenceOf[at] as number) - back;
  if (sentence < 0 || paragraphAt(doc, at) - (doc.paragraphOf[sentence] as number) > 1) return null;
  const run: Run = [doc.tokens.sentences[sentence] as number, doc.tokens.sentences[sentence + 1] as number];
  const subject = placedIn(resolved, run).find(
    ({ mention, at: token }) => doc.quotationOf[token] === 0 && isSubject(doc, token, mention),
  );
  return subject?.mention ?? null;
}

/** The person or body who acts last before the colon at `colon`, in its sentence: "Tolm summed it up and was clear:"; null where nobody does. */
export function subjectBeforeColon(context: SourceContext, colon: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const first = doc.tokens.sentences[doc.sentenceOf[colon] as number] as number;
  // "She was so upset that I had to say:".
  for (let i = first; i < colon; i++)
    if (doc.quotationOf[i] === 0 && NARRATOR.has(doc.tokens.hash[i] as number)) return null;
  const subject = placedIn(resolved, [first, colon])
    .filter(({ mention, at }) => mention.kind !== "place" && doc.quotationOf[at] === 0 && isSubject(doc, at, mention))
    .at(-1);
  return subject ? ofMention(doc, subject.mention, lexicon.roles, [subject.at, subject.at]) : null;
}

/** Whether what stands at `i` can follow a subject. */
function followsSubject({ tags }: Document, i: number): boolean {
  const tag = tags[i] as number;
  return isFiniteVerb(tag) || tag === Tag[","] || tag === Tag.RB || tag === Tag.WP || tag === Tag.WDT || tag === Tag.MD;
}

const NARRATOR = listed("narrators");

/** What the noun at `i` says, as the head of a phrase that begins at `first`: a paper with its author, a body, or null for neither. */
function thingAt(context: SourceContext, first: number, i: number): Speaker | null {
  const { doc, lexicon } = context;
  const { roles } = lexicon;
  const hash = doc.tokens.hash[i] as number;
  if (roles.bits.get(hash) & HUMAN_BITS) return null;
  const run: Run = [first, i + 1];
  if (roles.document.has(hash)) {
    const author = authorOf(context.authors(), doc, run, i);
    return author ? typed(author, "document") : nobody("document");
  }
  const type =
    roles.outlet.has(hash) ? "outlet"
    : roles.state.has(hash) ? "state"
    : roles.organisation.has(hash) ? "organisation"
    : null; // biome-ignore format: a decision list
  if (type === null) return null;
  return (type === "state" ? null : bodyOfNoun(context, run, i, type === "outlet")) ?? nobody(type);
}

/** Where the noun phrase begins that ends at `i`. */
function phraseStart({ tags }: Document, i: number, floor: number): number {
  let first = i;
  while (first > floor) {
    const tag = tags[first - 1];
    const inside =
      tag === Tag.JJ || tag === Tag.NN || tag === Tag.NNP || tag === Tag.CD || tag === Tag.HYPH || tag === Tag.POS;
    if (!inside) break;
    first--;
  }
  const tag = tags[first - 1];
  return first > floor && (tag === Tag.DT || tag === Tag.PRP$) ? first - 1 : first;
}

/** The paper that a run speaks of last, outside quotations: what "it" is where the run is about somebody. */
function paperIn(context: SourceContext, [first, last]: Run): Speaker | null {
  const { doc, lexicon } = context;
  for (let i = last - 1; i >= first; i--) {
    if (doc.tags[i] !== Tag.NN || doc.quotationOf[i] !== 0 || doc.tokens.caps[i] !== 0) continue;
    const hash = doc.tokens.hash[i] as number;
    if (!lexicon.roles.document.has(hash) || !(lexicon.roles.forms.get(hash) & Form.writing)) continue;
    return thingAt(context, phraseStart(doc, i, first), i);
  }
  return null;
}

/** The first subject in a run that is a person or a body; null where it has none. */
function firstSubject({ doc, resolved, lexicon }: SourceContext, run: Run): Speaker | null {
  for (const { mention, at } of placedIn(resolved, run)) {
    if (mention.kind === "place" || doc.quotationOf[at] !== 0 || !isSubject(doc, at, mention)) continue;
    return ofMention(doc, mention, lexicon.roles, [at, at]);
  }
  return null;
}

/** How many words stand between a comma and a name with its title: ", the Norvian foreign minister Edda Tolm". */
const TITLE = 5;

/**
 * Whose verb it is that lost its subject: the first subject of its sentence before it ("Tolm, who leads the bank, answered,
 * telling them that"), or the one behind what it opens the sentence with ("After saying that C, Tolm left").
 */
export function subjectAround(context: SourceContext, cue: Run, content: Run): Speaker | null {
  const { doc } = context;
  const sentence = doc.sentenceOf[cue[0]] as number;
  const before = firstSubject(context, [doc.tokens.sentences[sentence] as number, cue[0]]);
  if (before || cue[1] > content[0]) return before;
  const end = doc.tokens.sentences[sentence + 1] as number;
  const comma = doc.tokens.kind[content[1]] === TokenKind.comma ? content[1] : -1;
  return comma < 0 ? null : firstSubject(context, [comma + 1, Math.min(end, comma + 1 + TITLE)]);
}

/** What a run is about that "it" may stand for, by its first subject; null where that is no such thing, undefined where it has none. */
function thingIn(context: SourceContext, [first, last]: Run, within: number): Speaker | null | undefined {
  const { doc, lexicon } = context;
  for (let i = first; i < last; i++) {
    if (doc.quotationOf[i] !== within) continue;
    const tag = doc.tags[i] as number;
    if (isFiniteVerb(tag)) return undefined;
    const mention = mentionAt(context.resolved, i);
    if (mention && isSubject(doc, i, mention)) {
      if (mention.kind === "person") return paperIn(context, [first, last]);
      return mention.kind === "place" ? undefined : ofMention(doc, mention, lexicon.roles, [i, i]);
    }
    if (tag === Tag.PRP) return paperIn(context, [first, last]);
    if ((tag !== Tag.NN && tag !== Tag.NNS) || !followsSubject(doc, i + 1)) continue;
    if (tag === Tag.NNS) return paperIn(context, [first, last]);
    const start = phraseStart(doc, i, first);
    // "In a statement, the council said".
    if (doc.tags[start - 1] === Tag.IN && start > first) continue;
    return thingAt(context, start, i) ?? paperIn(context, [first, last]) ?? undefined;
  }
  return undefined;
}

/** The body that acts last in a run, in the same words: "when the board met to oust him at a session in which | it | said". */
function lastBody({ doc, resolved, lexicon }: SourceContext, run: Run): Speaker | null {
  const at = run[1];
  if (doc.tokens.hash[at] !== IT) return null;
  const within = doc.quotationOf[at] as number;
  const subject = placedIn(resolved, run)
    .filter(({ mention, at: i }) => isBody(mention.kind) && doc.quotationOf[i] === within && isSubject(doc, i, mention))
    .findLast(({ mention, at: i }) => doc.tokens.kind[tokenBehind(doc.tokens, i, mention.end)] !== TokenKind.comma);
  return subject ? ofMention(doc, subject.mention, lexicon.roles, [subject.at, subject.at]) : null;
}

/**
 * "It said": the body or the paper that its own sentence, before it, or one of the two before is about; null where those are
 * about somebody. A paper that the words are about which it follows (`follows`) is not whose they are.
 */
export function thingBefore(context: SourceContext, at: number, follows: boolean): Speaker | null {
  const { doc } = context;
  const own = doc.sentenceOf[at] as number;
  const quoted = doc.quotationOf[at] as number;
  for (let back = 0; back <= BACK && back <= own; back++) {
    const s = own - back;
    if (paragraphAt(doc, at) - (doc.paragraphOf[s] as number) > 1) return null;
    const end = back === 0 ? at : (doc.tokens.sentences[s + 1] as number);
    const run: Run = [doc.tokens.sentences[s] as number, end];
    const spoken = quoted === 0 ? undefined : thingIn(context, run, quoted);
    const thing = spoken ?? thingIn(context, run, 0);
    const told = back === 0 && follows && thing?.sourceType === "document";
    if (thing !== undefined && !told && (thing !== null || back > 0)) return thing;
    const acting = back === 0 ? lastBody(context, run) : null;
    if (acting) return acting;
    const subject = back === 0 ? null : subjectBefore(context, at, back);
    if (!subject) continue;
    const human = subject.kind === "person" || subject.kind === "place";
    return human ? null : ofMention(doc, subject, context.lexicon.roles, [at, at]);
  }
  return null;
}

/** Those who are named together before a verb: "Tolm and Hoel argued"; null where one alone is, or a body. */
function jointAt(context: SourceContext, at: number, mention: Mention): Speakers | null {
  const { doc, lexicon } = context;
  const found: Speaker[] = [ofMention(doc, mention, lexicon.roles, [at, at])];
  let i = tokenBehind(doc.tokens, at, mention.end);
  for (let steps = 0; steps < MOST && doc.tags[i] === Tag.CC && doc.tokens.hash[i] === AND; steps++) {
    let next = i + 1;
    while (next < doc.tokens.count && doc.tags[next] === Tag.NNP && !mentionAt(context.resolved, next)) next++;
    const other = mentionAt(context.resolved, next);
    if (!other || other.kind === "place") return null;
    found.push(ofMention(doc, other, lexicon.roles, [next, next]));
    i = tokenBehind(doc.tokens, next, other.end);
  }
  const [speaker, ...also] = found;
  return speaker && also.length > 0 && followsSubject(doc, i) ? { speaker, also } : null;
}

/** Of how many who are named together the names are read. */
const MOST = 4;

/** Whether the plural noun at `i` is of people, and which: those who speak for an office, or others. */
function manyAt({ doc, lexicon }: SourceContext, i: number): Speaker | null {
  const hash = doc.tokens.hash[i] as number;
  const { anonymous, person, group, forms } = lexicon.roles;
  if (anonymous.has(hash)) return nobody("anonymous");
  const human = person.has(hash) || group.has(hash) || (forms.get(hash) & (Form.person | Form.group)) !== 0;
  return human ? nobody("group") : null;
}

/** Those who act together anywhere in a run; undefined where nobody does: "what Tolm and Hoel had said". */
function jointIn(context: SourceContext, run: Run, within: number): Speakers | undefined {
  for (const { mention, at } of placedIn(context.resolved, run)) {
    const joint =
      mention.kind === "person" && context.doc.quotationOf[at] === within ? jointAt(context, at, mention) : null;
    if (joint) return joint;
  }
  return undefined;
}

/** Where those are looked for whom "they" stands for. */
interface Looked {
  /** The number of the quotation that holds their words; 0 outside. */
  readonly within: number;
  /** Whether they may be several who are named together. */
  readonly joint: boolean;
}

/** The many whom a run is about, by its first subject: a plural for people, several named together, or a body; undefined where it has none. */
function manyIn(
  context: SourceContext,
  [first, last]: Run,
  { within, joint: joined }: Looked,
  before: boolean,
): Speakers | null | undefined {
  const { doc, lexicon } = context;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i] as number;
    if (doc.quotationOf[i] !== within) continue;
    if (isFiniteVerb(tag)) return joined ? jointIn(context, [i, last], within) : undefined;
    const mention = mentionAt(context.resolved, i);
    const joint = mention && mention.kind !== "place" && joined ? jointAt(context, i, mention) : null;
    if (joint) return joint;
    if (mention && mention.kind !== "person" && mention.kind !== "place" && isSubject(doc, i, mention))
      return alone(ofMention(doc, mention, lexicon.roles, [i, i]));
    // "Tolm's campaign has begun. They say": of one body, a sentence before.
    const body = before && tag === Tag.NN && lexicon.roles.organisation.has(doc.tokens.hash[i] as number);
    if (body && isFiniteVerb(doc.tags[i + 1] as number)) return alone(nobody("organisation"));
    if (tag !== Tag.NNS) continue;
    const many = manyAt(context, i);
    // "Friends of Tolm's say so. They".
    if (!followsSubject(doc, i + 1) && !(many && doc.tags[i + 1] === Tag.IN && doc.tags[i - 1] !== Tag.IN)) continue;
    return many && alone(many);
  }
  return undefined;
}

/** The many whom the sentence of a token, before it, or one of those before is about. */
function manyAround(context: SourceContext, at: number, looked: Looked): Speakers | null {
  const { doc } = context;
  const own = doc.sentenceOf[at] as number;
  let left = BACK;
  for (let s = own; s >= Math.max(0, own - LISTED) && left >= 0; s--) {
    if (paragraphAt(doc, at) - (doc.paragraphOf[s] as number) > 1) return null;
    const [first, end] = [doc.tokens.sentences[s] as number, doc.tokens.sentences[s + 1] as number];
    const found = manyIn(context, [first, s === own ? at : end], looked, s < own);
    if (found !== undefined) return found;
    // "The ministers met. They … They also …. They said": sentences about the same many.
    if (s === own || !opensWithThey(doc, first, end)) left--;
  }
  return null;
}

/** How many sentences that "they" opens may follow one another. */
const LISTED = 24;

/** Whether "they" is the first word of a sentence, or behind a number or a few words and a comma: "In this regard, they". */
function opensWithThey({ tags, tokens }: Document, first: number, end: number): boolean {
  for (let i = first; i < end && !isFiniteVerb(tags[i] as number); i++) if (tokens.hash[i] === THEY) return true;
  return false;
}

/** "They said": the many of whom was spoken last: "Residents fled. They said". Inside a quotation by the same words, else around it. */
export function manyBefore(context: SourceContext, at: number): Speakers | null {
  const within = context.doc.quotationOf[at] as number;
  if (within === 0) return manyAround(context, at, { within, joint: true });
  // "“They are wrong,” Tolm said": whom he speaks of is not he and another.
  return manyAround(context, at, { within, joint: true }) ?? manyAround(context, at, { within: 0, joint: false });
}

/** Whom the sentence before a quotation is about, in its paragraph or the one before: "Tolm was stunned. “We lost it all.”" */
export function personBefore(context: SourceContext, at: number): Speaker | null {
  const { doc, lexicon } = context;
  const subject = subjectBefore(context, at, 1);
  return subject?.kind === "person" ? ofMention(doc, subject, lexicon.roles, [at, at]) : null;
}

/** The first person who acts before token `at` in its sentence: "| Tolm | waited until he"; null where nobody does. */
export function personHere(context: SourceContext, at: number): Speaker | null {
  const { doc } = context;
  const first = firstSubject(context, [doc.tokens.sentences[doc.sentenceOf[at] as number] as number, at]);
  return first?.sourceType === "person" ? first : null;
}

/** The people named last by a plural before token `at` in its sentence: "the farmers' families, including those | they | said". */
export function lastMany(context: SourceContext, at: number): Speaker | null {
  const { doc } = context;
  const first = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  for (let i = at - 1; i >= first; i--) {
    const many = doc.tags[i] === Tag.NNS && doc.quotationOf[i] === doc.quotationOf[at] ? manyAt(context, i) : null;
    if (many) return many;
  }
  return null;
}
