import type { Mention, Speaker } from "../annotation.ts";
import { isBody } from "../resolve/shortNames.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import { AGENCY, POLICE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import { isSubject } from "./asSubject.ts";
import { isOutletNoun } from "./bearerWords.ts";
import { hasNouns, localBody } from "./localBodies.ts";
import { paragraphAt } from "./paragraphs.ts";
import { stateOf } from "./standsFor.ts";
import { called, mentionsIn, ofMention, type SourceContext } from "./who.ts";

const NAMING = listed("definite", "possessives");
/** Nouns by which only a body is called that has them in its name. */
const OWN = listed("ownNouns", "institutions");
const INDEFINITE = listed("indefinite");
/** What any body may be called. */
const ANY = listed("anyBodies");

/** Which of those are groups as well. */
const GROUPS = listed("groupBodies");
/** What the only such body of which the text told is called: "the company". */
const PLAIN = listed("plainBodies");

const BEHIND_HEAD = listed("attaching");
/** Words in the names of what a noun calls. */
const KINS = new Map([
  ["hospital", listed("hospitals")],
  ["school", listed("schools")],
  ["union", listed("unions")],
  ["party", listed("partyWords")],
]);
/** Behind "police" in the name of a police force: "Tarn Police Department". */
const FORCES = listed("policeBodies");

/**
 * Whether a body is called by a noun that its name has as its head, whatever the capitals: "the council" of "Tarn Road
 * Council", "the bank" of "Bank of Tarn", "the police" of "Tarn Police Department"; not of "Criminal Police Organization".
 */
function isCalled({ name }: Mention, word: string): boolean {
  const words = name.toLowerCase().split(/[\s-]/);
  const kin = KINS.get(word);
  if (kin && words.some((one) => kin.has(hashWord(one)))) return true;
  return words.some((one, i) => {
    if (one !== word) return false;
    const next = words[i + 1];
    return (
      next === undefined ||
      /^\W/.test(next) ||
      BEHIND_HEAD.has(hashWord(next)) ||
      (word === "police" && FORCES.has(hashWord(next)))
    );
  });
}

/**
 * Whether a body's name has a noun as its head by which another kind of body is called: a "Road Council" and a "Council on Roads"
 * are no airline; the latter may be an agency.
 */
function isOfAnotherKind({ name }: Mention, any: boolean, group: boolean): boolean {
  const words = name.toLowerCase().split(" ");
  const behind = any ? -1 : words.findIndex((word, i) => i > 0 && BEHIND_HEAD.has(hashWord(word)));
  const hash = hashWord(words.at(behind < 0 ? -1 : behind - 1) as string);
  // "The group" may be a foundation.
  return OWN.has(hash) && !(group && GROUPS.has(hash));
}

/** Whether a noun is somebody's: "the sheriff's office". */
function isOwnedByPerson({ doc, lexicon }: SourceContext, [from]: Run, head: number): boolean {
  for (let i = from + 1; i < head; i++)
    if (doc.tags[i] === Tag.POS && lexicon.roles.forms.get(doc.tokens.hash[i - 1] as number) & Form.person) return true;
  return false;
}

/**
 * "The company", "the ministry", "the paper": the body that bears the noun in its name, wherever it was named last; else the
 * organisation (or outlet) named last in this paragraph or the one before, if it may be called so, or the only one in the last few.
 */
export function bodyOfNoun(context: SourceContext, run: Run, head: number, outlet: boolean): Speaker | null {
  const { doc } = context;
  // "Police said", as "the police said".
  const bare = run[0] === head && doc.tokens.hash[head] === POLICE;
  if (!bare && !NAMING.has(doc.tokens.hash[run[0]] as number)) {
    const local = localBody(context, run, head);
    return local?.own ? local.speaker : null;
  }
  return bodyCalled(context, run, head, outlet);
}

/** How many paragraphs back "the company" may be the only body of which the text told. */
const FEW = 4;

/** Likewise, whatever stands before the noun. */
export function bodyCalled(context: SourceContext, run: Run, head: number, outlet: boolean): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const local = localBody(context, run, head);
  if (local?.own) return local.speaker;
  const word = smallWord(doc, head);
  const own = OWN.has(doc.tokens.hash[head] as number);
  const owned = isOwnedByPerson(context, run, head);
  // "The agency" is one of news or another.
  const any = doc.tokens.hash[head] === AGENCY && !isOutletNoun(doc, head);
  const outside = doc.quotationOf[run[0]] === 0;
  const group = ANY.has(doc.tokens.hash[head] as number);
  let near: Speaker | null = null;
  let nearIn = -1;
  const few = new Map<string | null, Speaker>();
  // Whom somebody speaks of is not whom the article does: "“He was with Tarn Council,” it said. The council said".
  let spokenOf: Speaker | null = null;
  for (let m = firstAtLeast(resolved.at, run[0]) - 1; m >= 0; m--) {
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind === "person") continue;
    const at = resolved.at[m] as number;
    const speaker = ofMention(doc, mention, lexicon.roles, [run[0], run[0]]);
    if (isCalled(mention, word) && hasNouns(doc, mention.name, run, head)) {
      if (!outside || doc.quotationOf[at] === 0) return speaker;
      spokenOf ??= speaker;
    }
    if (!isBody(mention.kind) || mention.rule === "family") continue;
    const apart = paragraphAt(doc, run[0]) - paragraphAt(doc, at);
    if (apart > FEW || own || owned) continue;
    const fits = any || outlet === (speaker.sourceType === "outlet");
    // "The ministry" is not the paper that was named last, nor "the sheriff's office" whatever body was.
    if (!fits || isOfAnotherKind(mention, any || group, group)) continue;
    // "Tolm Inc., the parent of Hoel Bank, grew. The company": of one sentence its subject.
    const before = nearIn < 0 || (doc.sentenceOf[at] === nearIn && isSubject(doc, at, mention));
    if (apart <= 1 && before) {
      near = speaker;
      nearIn = doc.sentenceOf[at] as number;
    }
    few.set(speaker.actor, speaker);
  }
  const plain = head === run[0] + 1 && (group || PLAIN.has(doc.tokens.hash[head] as number));
  const [only] = plain && few.size === 1 ? few.values() : [];
  return spokenOf ?? local?.speaker ?? near ?? only ?? null;
}

/** The outlet whose name stands before its noun: "the Interfax news agency", "the Vostok newspaper". */
export function outletBefore({ doc, lexicon, resolved }: SourceContext, [from]: Run, head: number): Speaker | null {
  const { tags, tokens } = doc;
  if (!isOutletNoun(doc, head)) return null;
  let last = head;
  while (last > from && tags[last - 1] === Tag.NN) last--;
  let first = last;
  while (first > from && tags[first - 1] === Tag.NNP) first--;
  // "A Tarn newspaper" is one of several.
  if (first === last || INDEFINITE.has(tokens.hash[from] as number)) return null;
  const { forms, outlet } = lexicon.roles;
  const word = tokens.hash[last - 1] as number;
  // "The People's Daily" is cut, "the North Korean agency" is a state's.
  if ((tags[first - 1] === Tag.POS && outlet.has(word)) || stateOf(doc, lexicon, [first, last])) return null;
  const mention = resolved.mentions[firstAtLeast(resolved.at, first)];
  const named = mention && mention.start < (tokens.end[last - 1] as number) ? mention : null;
  // "The Kremlin website", "the Trump newspaper" are named by whose they are.
  if (named) return isBody(named.kind) ? ofMention(doc, named, lexicon.roles, [from, head + 1]) : null;
  // "The Ministry website": a word that is no name.
  if (last - first === 1 && forms.get(word) !== 0 && !(forms.get(word) & Form.own)) return null;
  return called(doc.text.slice(tokens.start[first], tokens.end[last - 1]), "outlet");
}

const REPORTERS = listed("reporters");

/** Whether the noun at `i` is one for somebody who works for an outlet: "reporter". */
export function isReporter({ tokens }: Document, i: number): boolean {
  return REPORTERS.has(tokens.hash[i] as number);
}

/** Whose correspondent speaks: "Tarnpress's Washington correspondent", "a Tarnpress reporter", "a reporter for Tarnpress"; null where no body is told. */
export function outletOf({ doc, resolved }: SourceContext, [from, last]: Run, head: number): Speaker | null {
  let mark = head - 1;
  while (mark > from && doc.tags[mark] !== Tag.POS) mark--;
  const mentions = mentionsIn(resolved, [from, last]);
  const ends = (end: number | undefined): Mention | undefined => mentions.find((one) => one.end === end);
  const behind = BEHIND_HEAD.has(doc.tokens.hash[head + 1] as number) ? doc.tokens.start[head + 2] : undefined;
  const owner =
    mark > from ? ends(doc.tokens.end[mark - 1])
    : isReporter(doc, head) ? (ends(doc.tokens.end[head - 1]) ?? mentions.find((one) => one.start === behind))
    : undefined; // biome-ignore format: a decision list
  if (!owner || !isBody(owner.kind)) return null;
  return { speaker: owner.name, actor: owner.actor, sourceType: "outlet", affiliation: null };
}
