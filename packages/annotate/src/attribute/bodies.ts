import type { Mention, Speaker } from "../annotation.ts";
import { isBody } from "../resolve/shortNames.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { paragraphAt } from "./paragraphs.ts";
import { nobody, ofMention, type SourceContext } from "./who.ts";

const NAMING = listed("definite", "possessives");
/** Nouns by which only a body is called that has them in its name. */
const OWN = listed("ownNouns");

/** Whether a mention's name holds a word, whatever its capitals: "the council" of "Tarn Road Council". */
function holdsWord({ name }: Mention, word: string): boolean {
  return name.toLowerCase().split(/[\s-]/).includes(word);
}

/** Whether a body's name ends in a noun by which another kind of body is called: a "Road Council" is no airline. */
function isOfAnotherKind({ name }: Mention): boolean {
  return OWN.has(hashWord(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()));
}

/**
 * "The company", "the ministry", "the paper": the body that bears the noun in its name, wherever it was named last; else the
 * organisation (or outlet) named last in this paragraph or the one before, if it may be called so.
 */
export function bodyOfNoun(context: SourceContext, run: Run, head: number, outlet: boolean): Speaker | null {
  const { doc, lexicon, resolved } = context;
  if (!NAMING.has(doc.tokens.hash[run[0]] as number)) return null;
  const word = doc.text.slice(doc.tokens.start[head], doc.tokens.end[head]).toLowerCase();
  const own = OWN.has(doc.tokens.hash[head] as number);
  let near: Speaker | null = null;
  for (let m = firstAtLeast(resolved.at, run[0]) - 1; m >= 0; m--) {
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind === "person") continue;
    const speaker = ofMention(doc, mention, lexicon.roles, [run[0], run[0]]);
    if (holdsWord(mention, word)) return speaker;
    if (!isBody(mention.kind)) continue;
    const close = paragraphAt(doc, run[0]) - paragraphAt(doc, resolved.at[m] as number) <= 1;
    // "The ministry" is not the paper that was named last.
    if (close && !near && !own && outlet === (speaker.sourceType === "outlet") && !isOfAnotherKind(mention))
      near = speaker;
  }
  return near;
}

/** Whether a mention stands where a subject does: before its verb, an adverb or an apposition passed over, and owns nothing. */
function isSubject({ tokens, tags }: Document, at: number, { end }: Mention): boolean {
  let i = at;
  while (i < tokens.count && (tokens.start[i] as number) < end) i++;
  if (tags[i] === Tag.POS) return false;
  while (tags[i] === Tag.RB) i++;
  return isVerb(tags[i] as number) || tags[i] === Tag.MD || tokens.kind[i] === TokenKind.comma;
}

/** The first subject of the sentence `back` before that of token `at`, at most one paragraph before; null where it names none. */
function subjectBefore({ doc, resolved }: SourceContext, at: number, back: number): Mention | null {
  const sentence = (doc.sentenceOf[at] as number) - back;
  if (sentence < 0 || paragraphAt(doc, at) - (doc.paragraphOf[sentence] as number) > 1) return null;
  const [first, last] = [doc.tokens.sentences[sentence] as number, doc.tokens.sentences[sentence + 1] as number];
  for (let m = firstAtLeast(resolved.at, first); (resolved.at[m] ?? last) < last; m++) {
    const mention = resolved.mentions[m] as Mention;
    const token = resolved.at[m] as number;
    if (doc.quotationOf[token] === 0 && isSubject(doc, token, mention)) return mention;
  }
  return null;
}

/** "It said": the body that the sentence before is about; null where that is about somebody. */
export function bodyOfIt(context: SourceContext, at: number): Speaker | null {
  const { doc, lexicon } = context;
  const subject = subjectBefore(context, at, 1) ?? subjectBefore(context, at, 2);
  if (!subject || subject.kind === "person" || subject.kind === "place") return null;
  return ofMention(doc, subject, lexicon.roles, [at, at]);
}

/** How many sentences back those are looked for whom "they" stands for. */
const BACK = 2;

/** The many whom a run is about, by its first subject: a plural for people, or a body; undefined where it has none. */
function manyIn(
  { doc, lexicon, resolved }: SourceContext,
  [first, last]: Run,
  before: boolean,
): Speaker | null | undefined {
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i] as number;
    if (doc.quotationOf[i] !== 0) continue;
    if (isFiniteVerb(tag)) return undefined;
    const m = firstAtLeast(resolved.at, i);
    const mention = resolved.at[m] === i ? (resolved.mentions[m] as Mention) : null;
    if (mention && mention.kind !== "person" && mention.kind !== "place" && isSubject(doc, i, mention))
      return ofMention(doc, mention, lexicon.roles, [i, i]);
    const next = doc.tags[i + 1] as number;
    // "Tolm's campaign has begun. They say": of one body, a sentence before.
    if (before && tag === Tag.NN && isFiniteVerb(next) && lexicon.roles.organisation.has(doc.tokens.hash[i] as number))
      return nobody("organisation");
    if (tag !== Tag.NNS || !(isFiniteVerb(next) || next === Tag[","] || next === Tag.RB || next === Tag.WP)) continue;
    const hash = doc.tokens.hash[i] as number;
    const { anonymous, person, group, forms } = lexicon.roles;
    if (anonymous.has(hash)) return nobody("anonymous");
    const human = person.has(hash) || group.has(hash) || (forms.get(hash) & (Form.person | Form.group)) !== 0;
    return human ? nobody("group") : null;
  }
  return undefined;
}

/** "They said": the many whom its sentence or one of those before is about: "Residents fled. They said". */
export function manyBefore(context: SourceContext, at: number): Speaker | null {
  const { doc } = context;
  const own = doc.sentenceOf[at] as number;
  for (let s = own; s >= Math.max(0, own - BACK); s--) {
    if (paragraphAt(doc, at) - (doc.paragraphOf[s] as number) > 1) return null;
    const end = s === own ? at : (doc.tokens.sentences[s + 1] as number);
    const found = manyIn(context, [doc.tokens.sentences[s] as number, end], s < own);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whom the sentence before a quotation is about, in its paragraph or the one before: "Tolm was stunned. “We lost it all.”" */
export function personBefore(context: SourceContext, at: number): Speaker | null {
  const { doc, lexicon } = context;
  const subject = subjectBefore(context, at, 1);
  return subject?.kind === "person" ? ofMention(doc, subject, lexicon.roles, [at, at]) : null;
}
