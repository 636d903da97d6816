import type { Mention, Speaker } from "../annotation.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { unshouted } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { isQuestionMark } from "./asking.ts";
import type { Candidate } from "./candidate.ts";
import { isHuman } from "./canSpeak.ts";
import { opensParagraph, paragraphAt } from "./paragraphs.ts";
import { quotationAt } from "./quoted.ts";
import { called, mentionsIn, nobody, ofMention, type SourceContext } from "./who.ts";

// What stands before a colon at a paragraph's head below the headline: the speakers of a transcript ("MS. TOLM:", "THE PRESIDENT:"),
// and the headings of sections ("Vaccine Doses: …"), which are nobody.

const ADDRESS = listed("address");
const OWN = listed("firstPersons");
const NARRATOR = listed("narrators");
const ARTICLE = listed("articles");

/** The label that a candidate is of; null for others, for headlines, and where what follows is in quotation marks. */
function labelOf(doc: Document, { rule, source: [source], content: [content] }: Candidate): Run | null {
  if (rule !== "name and colon" || !source || !content || quotationAt(doc, content[0])) return null;
  return paragraphAt(doc, source[0]) > 0 && opensParagraph(doc, source[0]) ? source : null;
}

function isInCapitals({ tokens }: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.word && tokens.caps[i] !== 2) return false;
  return true;
}

/** Whether somebody says "I" or "we" in a run. */
export function speaksOfOneself({ tokens }: Document, [from, to]: Run): boolean {
  return OWN.hasAny(tokens.hash, from, to);
}

/** Whether a paragraph of its own, in which somebody speaks of himself, or that answers a question, has the label. */
function isSpoken(doc: Document, [first]: Run, content: Run): boolean {
  return isQuestionMark(doc, first - 1) || speaksOfOneself(doc, content);
}

/** Whether a label names what cannot speak here: its last word is a dictionary's, or a name of no person ends it. */
function isHeading({ doc: { tokens }, lexicon, resolved }: SourceContext, [first, last]: Run): boolean {
  if ((lexicon.roles.forms.get(tokens.hash[last - 1] as number) & ~Form.own) !== 0) return true;
  return mentionsIn(resolved, [first, last]).some(({ kind, end }) => kind !== "person" && end === tokens.end[last - 1]);
}

/** Whether a person's name, behind his title or none, is the whole label. */
function isPersons({ doc: { tokens }, resolved }: SourceContext, [first, last]: Run): boolean {
  const [start, end] = [tokens.start[first] as number, tokens.end[last - 1] as number];
  const isWhole = (one: Mention): boolean =>
    one.kind === "person" && one.end === end && (one.start === start || one.title?.[0] === start);
  return mentionsIn(resolved, [first, last]).some(isWhole);
}

/** Whoever has an office by which a label calls him: the first whom the text names with it. */
function holderOf({ doc, lexicon, resolved }: SourceContext, [first, last]: Run): Speaker {
  const { text, tokens } = doc;
  const from = ARTICLE.has(tokens.hash[first] as number) ? first + 1 : first;
  const office = text.slice(tokens.start[from], tokens.end[last - 1]).toLowerCase();
  const isHolder = ({ kind, start, title }: Mention): boolean => {
    const words = title ? text.slice(...title) : text.slice(Math.max(0, start - office.length - 1), start - 1);
    return kind === "person" && words.toLowerCase() === office;
  };
  const holder = resolved.mentions.find(isHolder);
  return holder ? ofMention(doc, holder, lexicon.roles, [first, last]) : nobody("unresolved");
}

/** The bearer of a name in capitals, also of one that no mention has as a person's: "MR. BATES"; null where it may be no name. */
function bearerOf(context: SourceContext, run: Run): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const { text, tokens } = doc;
  const [first, last] = run;
  const named = mentionsIn(resolved, run).find(({ kind, end }) => kind === "person" && end === tokens.end[last - 1]);
  if (named) {
    const one = ofMention(doc, named, lexicon.roles, run);
    return /\p{Ll}/u.test(named.name) ? one : { ...one, speaker: unshouted(named.name) };
  }
  let name = first;
  while (name < last - 1 && (lexicon.roles.bits.get(tokens.hash[name] as number) & RoleBit.title) !== 0) name++;
  const titled = name > first;
  const forms = lexicon.roles.forms.get(tokens.hash[last - 1] as number);
  const addressed = ADDRESS.has(tokens.hash[name - 1] as number);
  if (!addressed && (forms & ~Form.own) !== 0) return null;
  if (!titled && !context.transcript()) return null;
  const person = resolved.people.byWord(unshouted(text.slice(tokens.start[last - 1], tokens.end[last - 1])));
  const mention = person && resolved.mentions.find(({ actor }) => actor === person.actor);
  if (mention) return ofMention(doc, mention, lexicon.roles, run);
  return called(unshouted(text.slice(tokens.start[name], tokens.end[last - 1])), "person");
}

/**
 * Who says what stands behind a label: `null` where it is read as any source, `"section"` where it heads a section and nobody says
 * it. Officials without a name stay without one, whoever else of that office is spoken of.
 */
export function labelled(context: SourceContext, candidate: Candidate): Turn | "section" | null {
  const { doc, lexicon } = context;
  const run = labelOf(doc, candidate);
  const [content] = candidate.content;
  if (!run || !content) return null;
  if (!isInCapitals(doc, run))
    return isPersons(context, run) || isSpoken(doc, run, content) || !isHeading(context, run) ? null : "section";
  const head = run[1] - 1;
  const named = bearerOf(context, run);
  const official = lexicon.roles.anonymous.has(doc.tokens.hash[head] as number);
  const speaker =
    named ?? (official ? nobody("anonymous") : isHuman(doc, lexicon.roles, head) ? holderOf(context, run) : null);
  return speaker && { content, speaker };
}

/** What stands behind a label, and who says it. */
export interface Turn {
  readonly content: Run;
  readonly speaker: Speaker;
}

/** Who "I" is inside what stands behind a label; null for other sources, and elsewhere. */
export function narratorOf({ tokens }: Document, { source: [source] }: Candidate, turn: Turn | null): Speaker | null {
  if (!turn || !source || source[1] - source[0] !== 1 || !NARRATOR.has(tokens.hash[source[0]] as number)) return null;
  return turn.content[0] <= source[0] && source[1] <= turn.content[1] ? turn.speaker : null;
}

/** Whether words in capitals open with a form of address, and so are no place: "MR. TOLM". */
export function isAddressedLabel({ tokens }: Document, [first]: Run): boolean {
  return ADDRESS.has(tokens.hash[first] as number);
}
