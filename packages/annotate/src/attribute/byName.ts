import type { Speaker } from "../annotation.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { HUMAN_BITS, RoleBit } from "../knowledge/roles.ts";
import { isOutletName } from "../recognise/nameForms.ts";
import { isBody } from "../resolve/shortNames.ts";
import type { Document } from "../words/document.ts";
import { hashWord, unshouted } from "../words/letters.ts";
import { OF, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { called, ofMention, type SourceContext } from "./who.ts";

// Who bears a name that is a source and that nothing was found for: somebody of the article, or a body by the form of the name.

/** The person of the article whose surname or given name one word is: "Li" of Li Jie, "WALLACE" of Petra Wallace. */
function personOf({ doc, resolved, lexicon }: SourceContext, i: number): Speaker | null {
  const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
  const person = resolved.people.byWord(doc.tokens.caps[i] === 2 ? unshouted(word) : word);
  if (!person || person.seen < 0 || person.parts.length < 2) return null;
  const mention = resolved.mentions.find(({ actor }) => actor === person.actor);
  return mention ? ofMention(doc, mention, lexicon.roles, [i, i]) : null;
}

/**
 * The body whose name opens with some words before one for its kind: "State" is the State Department, and "World Rowing" a
 * body where there is a World Rowing Council.
 */
function bodyOf({ doc, resolved, lexicon }: SourceContext, name: string, one: boolean): Speaker | null {
  for (const mention of resolved.mentions) {
    if (!isBody(mention.kind) || !mention.name.startsWith(`${name} `)) continue;
    const last = mention.name.slice(mention.name.lastIndexOf(" ") + 1).toLowerCase();
    if (!lexicon.roles.organisation.has(hashWord(last))) continue;
    return one ? ofMention(doc, mention, lexicon.roles, [0, 0]) : called(name, "organisation");
  }
  return null;
}

/** Letters that stand for a body's name: three capitals or more, and no title, thing or number. */
function isAbbreviation({ doc, lexicon }: SourceContext, i: number): boolean {
  // "The ATM said": a party.
  const articled = doc.tokens.hash[i - 1] === THE;
  const { tokens } = doc;
  const bits = lexicon.roles.bits.get(tokens.hash[i] as number);
  const long = (tokens.end[i] as number) - (tokens.start[i] as number) > 2;
  const word = lexicon.roles.forms.get(tokens.hash[i] as number) & ~Form.own;
  const dotted = doc.text.charAt((tokens.end[i] as number) - 1) === ".";
  return (
    tokens.kind[i] === TokenKind.word &&
    tokens.caps[i] === 2 &&
    long &&
    !dotted &&
    (word === 0 || articled) &&
    (bits & (articled ? RoleBit.title : RoleBit.title | RoleBit.never)) === 0
  );
}

/** A capital inside a word, which no person's name has but behind "Mc", "Mac", "De" and the like: "YouGov". */
const INNER = /^\p{Lu}\p{Ll}{2,}\p{Lu}/u;
const NAMES = /^(?:Mac|Fitz|Van|Von|Del|Des|San)\p{Lu}/u;

/** Whether the word at `i`, that closes a name, is a state's and nobody's: "Tarntel | Norvia |". */
function isBranch({ doc: { text, tokens }, lexicon }: SourceContext, i: number): boolean {
  const hash = tokens.hash[i] as number;
  if (lexicon.names.get(hash) & (NameBit.given | NameBit.surname)) return false;
  const word = text.slice(tokens.start[i], tokens.end[i]);
  const known = lexicon.actors.names.get(hash) ?? [];
  return known.some(
    ({ actor, rule, words }) => actor.kind === "state" && rule !== "demonym" && words.length === 1 && words[0] === word,
  );
}

/** What only the form of a name tells: an address, letters, a capital inside a word, "of" between two names. */
function formOf(context: SourceContext, [first, last]: Run): "outlet" | "organisation" | null {
  const { doc, lexicon } = context;
  const { text, tokens } = doc;
  for (let i = first; i < last; i++) {
    const word = text.slice(tokens.start[i], tokens.end[i]);
    if (isOutletName(word)) return "outlet";
    if (INNER.test(word) && !NAMES.test(word)) return "organisation";
  }
  if (last - first === 1) return isAbbreviation(context, first) ? "organisation" : null;
  if (endsInNumber(doc, [first, last]) || isBranch(context, last - 1)) return "organisation";
  const forms = lexicon.roles.forms.get(tokens.hash[first] as number);
  const human =
    (forms & Form.person) !== 0 || (lexicon.roles.bits.get(tokens.hash[first] as number) & HUMAN_BITS) !== 0;
  return tokens.hash[first + 1] === OF && (forms & Form.noun) !== 0 && !human ? "organisation" : null;
}

/** Whether a number with a capital closes a name: "Channel Six". */
function endsInNumber({ tags, tokens }: Document, [first, last]: Run): boolean {
  return last - first > 1 && tags[last - 1] === Tag.CD && tokens.caps[last - 1] === 1;
}

/** Whether a run is a name and no more, "of" between its words, behind an article or none, a number at its end. */
function isName(doc: Document, [first, last]: Run): boolean {
  const { tags, tokens } = doc;
  for (let i = first; i < last; i++) {
    const of = tokens.hash[i] === OF && i > first && i + 1 < last;
    if (i + 1 === last && endsInNumber(doc, [first, last])) continue;
    if (!of && (tokens.caps[i] === 0 || (tags[i] !== Tag.NNP && tokens.caps[i] !== 2))) return false;
  }
  return first < last;
}

/** Whether the word at `i` stands as a speaker's name in a transcript: "WALLACE:". */
function isLabel({ doc, lexicon }: Pick<SourceContext, "doc" | "lexicon">, i: number): boolean {
  const { tokens, text } = doc;
  const colon = text.charAt(tokens.start[i + 1] ?? 0) === ":";
  const long = (tokens.end[i] as number) - (tokens.start[i] as number) > 2;
  const forms = lexicon.roles.forms.get(tokens.hash[i] as number);
  return colon && long && tokens.caps[i] === 2 && (forms === 0 || (forms & Form.own) !== 0);
}

/** Whether an article is a transcript in part: somebody whom it names has a label of his own. */
export function isTranscript(context: Pick<SourceContext, "doc" | "lexicon" | "resolved">): boolean {
  const { tokens, text } = context.doc;
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.caps[i] !== 2 || !isLabel(context, i)) continue;
    if (context.resolved.people.byWord(unshouted(text.slice(tokens.start[i], tokens.end[i])))) return true;
  }
  return false;
}

/** Who bears the name that a source is; null where it is none, or nothing tells. */
export function byName(context: SourceContext, run: Run): Speaker | null {
  const { doc } = context;
  const { tokens, text } = doc;
  const first = tokens.hash[run[0]] === THE ? run[0] + 1 : run[0];
  const bare: Run = [first, run[1]];
  if (!isName(doc, bare)) return null;
  const name = text.slice(tokens.start[first], tokens.end[run[1] - 1]);
  const one = run[1] - run[0] === 1;
  const person = one ? personOf(context, first) : null;
  if (person) return person;
  if (one && isLabel(context, first)) return context.transcript() ? called(unshouted(name), "person") : null;
  // "Oversight ranking member Bram Hoel": a name that goes on is not read to its end.
  const next = doc.tags[run[1]];
  if (next === Tag.NN || next === Tag.NNP || next === Tag.JJ || next === Tag.VBG) return null;
  const body = bodyOf(context, name, bare[1] - bare[0] === 1);
  if (body) return body;
  const form = formOf(context, bare);
  return form ? called(name, form) : null;
}
