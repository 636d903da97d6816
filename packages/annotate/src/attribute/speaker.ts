import { english } from "@readout/lexicon";
import type { Mention, SourceType, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { isOutletName } from "../recognise/nameForms.ts";
import type { Resolved } from "../resolve/mentions.ts";
import type { Person } from "../resolve/people.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { OF, ONE, THIS } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { affiliationIn } from "./affiliation.ts";
import { loneBefore, ofEpithet, soleVoice } from "./antecedents.ts";
import { authorOf } from "./authors.ts";
import { bearerOf, isBareName } from "./bareName.ts";
import { isOtherAgency, isSeat, namesBody, namesOutlet } from "./bearerWords.ts";
import { bodyOfNoun } from "./bodies.ts";
import { byName } from "./byName.ts";
import { isTemporal, nounPhraseBefore, timeEnd } from "./phrases.ts";
import { isPlural, isTakenAsKnown, typeOfPronoun } from "./unresolved.ts";
import { called, nobody, ofMention, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

const WHO = listed("relatives");
const INTRODUCING = listed("introducing");
const NAMING = listed("definite", "possessives");
const DEFINITE = listed("definite");

function mentionsIn(resolved: Resolved, [first, last]: Run): Mention[] {
  const found: Mention[] = [];
  for (let m = firstAtLeast(resolved.at, first); m < resolved.at.length && (resolved.at[m] as number) < last; m++)
    found.push(resolved.mentions[m] as Mention);
  return found;
}

/** The head of a described source: its last noun, or what stands for one, before a preposition, a comma, "who" or the end. */
function headNoun(doc: Document, roles: Lexicon["roles"], [first, last]: Run): number {
  let head = -1;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i] as number;
    // "Section 12 of the act" is a section, "a study last year by" a study.
    if (tag === Tag.CD && head >= 0) continue;
    const time = head >= 0 ? timeEnd(doc, i, last) : i;
    if (time > i) {
      i = time - 1;
      continue;
    }
    // "Two senators present", but "a company official", whatever the tagger made of it.
    const noun = head >= 0 && (doc.tags[head] === Tag.NN || doc.tags[head] === Tag.NNS);
    if (tag === Tag.JJ && noun && (roles.bits.get(doc.tokens.hash[i] as number) & RoleBit.human) === 0) continue;
    if (tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP || tag === Tag.CD || tag === Tag.DT || tag === Tag.JJ)
      head = i;
    else if (head >= 0 && (tag === Tag.IN || tag === Tag[","] || tag === Tag.WP || tag === Tag.WDT)) break;
  }
  return head;
}

// Whom "the leader" may mean.
const LEADERS = english.leaders;

/** Whether the text gives a person no office of another state than the one. */
function accords({ offices }: Person, state: string | null): boolean {
  if (state === null) return true;
  const states = [...offices].map((held) => held.slice(0, held.indexOf(" "))).filter((one) => one !== "");
  return states.length === 0 || states.includes(state);
}

/** "The minister", "the Norvian minister": the person named last before it who bears that title, and of no other state. */
function byTitle({ doc, lexicon, resolved }: SourceContext, run: Run, head: number): Speaker | null {
  if (!NAMING.has(doc.tokens.hash[run[0]] as number)) return null;
  const state = stateOf(doc, lexicon, [run[0], head])?.actor ?? null;
  const word = doc.text.slice(doc.tokens.start[head], doc.tokens.end[head]).toLowerCase();
  const before = firstAtLeast(resolved.at, run[0]) - 1;
  for (let m = before; m >= Math.max(0, before - WINDOW.titled); m--) {
    const { kind, actor, name } = resolved.mentions[m] as Mention;
    const person = kind === "person" ? resolved.people.byId.get(actor) : undefined;
    if (!person || !accords(person, state)) continue;
    const { titles } = person;
    if (titles.has(word) || (word === "leader" && LEADERS.some((title) => titles.has(title))))
      return { speaker: name, actor, sourceType: "person", affiliation: null };
  }
  return null;
}

const EPITHETS = listed("epithets");

/** "The candidate", "the Norvian billionaire": the person named last. */
function byEpithet(context: SourceContext, run: Run, head: number): Speaker | null {
  const { tokens } = context.doc;
  const definite = DEFINITE.has(tokens.hash[run[0]] as number);
  if (!definite || head + 1 !== run[1] || !EPITHETS.has(tokens.hash[head] as number)) return null;
  return ofEpithet(context, run[0]);
}

const MOUTHPIECE = listed("mouthpieces");

/** "The specialist", "the official": the one who spoke last, where nobody else was named since. */
function byLone(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc } = context;
  const { hash } = doc.tokens;
  const known = DEFINITE.has(hash[run[0]] as number) && doc.tags[head] === Tag.NN;
  return known && !MOUTHPIECE.has(hash[head] as number) ? loneBefore(context, run[0]) : null;
}

/**
 * "The former mayor", "the customs broker", "this tall man": the one who has spoken so far, where nobody else has. Of other
 * words than offices one must have stood beside his name, as "customs".
 */
function bySole(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc, lexicon } = context;
  const { tokens, tags } = doc;
  const hash = tokens.hash[head] as number;
  if (!DEFINITE.has(tokens.hash[run[0]] as number) || tags[head] !== Tag.NN) return null;
  // "The department's secretary" may be another's, and "the front-runner" holds no office.
  for (let i = run[0]; i < head; i++) if (tags[i] === Tag.POS || tags[i] === Tag.HYPH) return null;
  const office = (lexicon.roles.bits.get(hash) & RoleBit.title) !== 0 && !MOUTHPIECE.has(hash);
  return soleVoice(context, run, { head, office: office || tokens.hash[run[0]] === THIS });
}

/** Whether a paper stands behind the name or office of whose it is: "the secretary of state's website". */
function ownsPaper({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  let owner = last - 1;
  while (owner > first && tags[owner] !== Tag.POS) owner--;
  return (
    owner > first &&
    owner + 2 === last &&
    tags[last - 1] === Tag.NN &&
    roles.document.has(tokens.hash[last - 1] as number)
  );
}

/** Whether a name is a body's by what stands behind its comma: "Playing Field Promotions, a sports and celebrity agency,". */
function isApposedBody(doc: Document, roles: Lexicon["roles"], head: number, [, last]: Run): boolean {
  const from = head + 2;
  if (from >= last || doc.tags[head] !== Tag.NNP || doc.tags[head + 1] !== Tag[","] || doc.tags[from] !== Tag.DT)
    return false;
  const noun = headNoun(doc, roles, [from, last]);
  return noun >= 0 && doc.tags[noun] === Tag.NN && roles.organisation.has(doc.tokens.hash[noun] as number);
}

const ASKED = listed("namelessOnceAsked");
const PAPER = listed("papersOrDocuments");

/** Whether a name with an article is a body's by a word before its last: "the Directorate-General of Roads". */
function isNamedBody({ tags, tokens }: Document, roles: Lexicon["roles"], [first, last]: Run, head: number): boolean {
  if (tags[first] !== Tag.DT || head + 1 >= last || tokens.hash[head + 1] !== OF || tokens.caps[head] === 0)
    return false;
  for (let i = first + 1; i < head; i++)
    if (tokens.caps[i] !== 0 && roles.organisation.has(tokens.hash[i] as number)) return true;
  return false;
}

/** Whether a name stands behind the head noun and its comma: "her brother, Amadou". */
function isIntroduced(doc: Document, head: number, last: number): boolean {
  return head + 2 < last && doc.tags[head + 1] === Tag[","] && doc.tags[head + 2] === Tag.NNP;
}

/** The name in a source: its words without an article, up to a comma or bracket. */
function nameIn(doc: Document, [first, last]: Run): string {
  const from = doc.tags[first] === Tag.DT ? first + 1 : first;
  let end = from;
  while (end < last && doc.tags[end] !== Tag[","] && doc.tags[end] !== Tag["-LRB-"]) end++;
  return doc.text.slice(doc.tokens.start[from], doc.tokens.end[Math.max(from, end - 1)]);
}

const GOVERNING = listed("rulersPlural");

/** "The Indian government" speaks for India. */
function stateOf(doc: Document, lexicon: Lexicon, [first, last]: Run): Speaker | null {
  for (let i = first; i < last; i++) {
    const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
    const known = (lexicon.actors.names.get(doc.tokens.hash[i] as number) ?? []).find(
      ({ actor, rule, words }) =>
        rule === "demonym" && actor.kind !== "group" && words.length === 1 && words[0] === word,
    );
    if (known) return { speaker: known.actor.name, actor: known.actor.id, sourceType: "state", affiliation: null };
  }
  return null;
}

/** Whether the words in and just behind a source say that it asked not to be named. */
function asksNotToBeNamed(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  const end = Math.min(doc.tokens.count - 1, last + WINDOW.nameless);
  const words = doc.text
    .slice(
      doc.tokens.start[first],
      Math.min(doc.tokens.end[end] ?? 0, (doc.tokens.start[first] ?? 0) + WINDOW.namelessUnits),
    )
    .toLowerCase();
  const asks = (part: string): boolean => roles.anonymity.some((phrase) => part.includes(phrase));
  return asks(words) && asks(words.split(/[.!?]\s/)[0] ?? words);
}

/** Whether the noun is one for those who speak for another, whose he is stands before it, and the article names nobody who is so called. */
function isOwnedMouthpiece({ doc, lexicon, resolved }: SourceContext, [first]: Run, head: number): boolean {
  const hash = doc.tokens.hash[head] as number;
  if (!MOUTHPIECE.has(hash) || !lexicon.roles.anonymous.has(hash)) return false;
  let owned = doc.tags[first] === Tag.PRP$;
  for (let i = first; i < head; i++) owned ||= doc.tags[i] === Tag.POS;
  const word = doc.text.slice(doc.tokens.start[head], doc.tokens.end[head]).toLowerCase();
  return owned && !resolved.people.all.some(({ titles }) => titles.has(word));
}

/** How many mentions stand between a name and such letters. */
const APPOSED = 3;

/** Whose the letters or the title behind a name are: "Edda Tolm, R-Tarn,", "Bram Hoel, 59, of Ashton, Md.,", "Tolm, Ranking Member on Roads". */
function apposedTo({ doc, lexicon, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  const { tokens, tags } = doc;
  const end = tokens.end[first] as number;
  const human = RoleBit.human & lexicon.roles.bits.get(tokens.hash[last - 1] as number);
  const titled = tags[first] === Tag.NNP && human !== 0;
  const letters =
    titled ||
    doc.text.charAt(end - 1) === "." ||
    (end - (tokens.start[first] as number) === 1 && tags[first + 1] === Tag.HYPH);
  if (!letters || tokens.kind[first - 1] !== TokenKind.comma || tokens.caps[first] === 0) return null;
  const m = firstAtLeast(resolved.at, first) - 1;
  for (let k = m; k >= Math.max(0, m - APPOSED); k--) {
    const mention = resolved.mentions[k] as Mention;
    const at = resolved.at[k] as number;
    if (doc.sentenceOf[at] !== doc.sentenceOf[first]) return null;
    let end = at;
    while ((tokens.end[end] as number) < mention.end) end++;
    // "A Tolm backer from Ashton, Md.,": of whom else the description tells.
    if (mention.kind !== "person" || tokens.kind[end + 1] !== TokenKind.comma || tags[at - 1] === Tag.IN) continue;
    for (let i = end; i < first; i++) if (isFiniteVerb(tags[i] as number) || tags[i] === Tag.WP) return null;
    return ofMention(doc, mention, lexicon.roles, [at, at]);
  }
  return null;
}

/** Who a source is that no name stands in: by its head noun, and by what the article named or described before. */
function described(context: SourceContext, run: Run): Speaker {
  const { doc, lexicon } = context;
  const { roles } = lexicon;
  const head = ownsPaper(doc, roles, run) ? run[1] - 1 : headNoun(doc, roles, run);
  if (head < 0) return nobody(typeOfPronoun(doc.tokens.hash[run[0]] as number));
  const person = byTitle(context, run, head) ?? byEpithet(context, run, head);
  if (person) return person;
  const hash = doc.tokens.hash[head] as number;
  // "Two in three said", "at least 21,000".
  if (doc.tags[head] === Tag.CD) return nobody(hash === ONE ? "anonymous" : "group");
  const forms = roles.forms.get(hash);
  const plural = isPlural(doc, roles, head);
  const asks = asksNotToBeNamed(doc, roles, run);
  const type: SourceType =
    asks ? "anonymous"
    : isOtherAgency(doc, head, run[0]) ? "organisation"
    : isSeat(doc, head, run[0]) ? "state"
    : roles.document.has(hash) ? "document"
    : roles.outlet.has(hash) && !(roles.person.has(hash) && doc.tokens.caps[head] === 0) ? "outlet"
    : roles.anonymous.has(hash) ? "anonymous"
    : roles.person.has(hash) ? (plural ? "group" : "anonymous")
    : roles.state.has(hash) ? "state"
    : roles.group.has(hash) && (plural || !(forms & Form.person)) ? "group"
    : roles.organisation.has(hash) ? "organisation"
    : isNamedBody(doc, roles, run, head) ? "organisation"
    // "An Iowa Democrat" is somebody, though the tagger takes him for a name.
    : forms & Form.person ? (doc.tags[head] === Tag.NNP && !INTRODUCING.has(doc.tokens.hash[run[0]] as number) ? "person" : plural ? "group" : "anonymous")
    : forms & Form.writing && doc.tags[head] !== Tag.NNP ? "document"
    : plural ? "group"
    : forms & Form.group ? "organisation"
    // "The World Harvest Programme": with an article, no person's name.
    : doc.tags[head] === Tag.NNP && doc.tags[run[0]] === Tag.DT ? (namesOutlet(doc, roles.outlet, run) ? "outlet" : "organisation")
    : doc.tags[head] === Tag.NNP && namesBody(doc, roles, run) ? "organisation"
    : isApposedBody(doc, roles, head, run) ? "organisation"
    // "Another commenter", "an Iowa Democrat": somebody whom no dictionary has.
    : INTRODUCING.has(doc.tokens.hash[run[0]] as number) ? "anonymous"
    : isBareName(doc, run) ? bearerOf(doc, run) : typeOfPronoun(hash); // biome-ignore format: a decision list
  // "WALLACE:" in a transcript is a name, whatever the tagger made of it.
  const capitals = run[1] - run[0] === 1 && doc.tokens.caps[head] === 2;
  const bearer = capitals || type === "unresolved" || type === "person" ? byName(context, run) : null;
  // "TarnPost Pollster" is no pollster.
  const formed = type === "unresolved" || (type === "person" && (forms & Form.person) !== 0);
  if (bearer && (formed || bearer.sourceType === "person")) return bearer;
  const introduced = isIntroduced(doc, head, run[1]) ? nameIn(doc, [head + 2, run[1]]) : "";
  if (isOutletName(introduced) && PAPER.has(hash)) return called(introduced, "outlet");
  if (type === "anonymous" && isIntroduced(doc, head, run[1])) return called(nameIn(doc, [head + 2, run[1]]), "person");
  if (doc.tags[head] === Tag.NNP && (type === "organisation" || type === "outlet"))
    return called(nameIn(doc, run), type);
  const state = type === "state" || GOVERNING.has(hash) ? stateOf(doc, lexicon, run) : null;
  if (state) return state;
  const paper = PAPER.has(hash);
  const named = !plural && (type === "organisation" || type === "outlet" || paper);
  const body = named ? bodyOfNoun(context, run, head, type === "outlet" || paper) : null;
  if (body) return body;
  // Whoever once asked not to be named is anonymous as "the official" as well.
  if (asks && !plural) for (const noun of [hash, ...ASKED]) context.described().add(noun);
  const described = context.described();
  // "Tolm's spokesman", and then "the spokesman", where the article names none.
  if (type === "anonymous" && !plural && isOwnedMouthpiece(context, run, head)) described.add(hash);
  const known =
    type === "person" || (type === "anonymous" && !asks && isTakenAsKnown({ doc, roles }, run, head, described));
  const author = type === "document" ? authorOf(context.authors(), doc, run, head) : null;
  if (author) return { ...author, sourceType: "document" };
  const lone = known || (type === "anonymous" && !asks) ? byLone(context, run, head) : null;
  if (lone) return lone;
  const sole = known ? bySole(context, run, head) : null;
  const apposed = known || type === "unresolved" ? apposedTo(context, [run[0], head + 1]) : null;
  return sole ?? apposed ?? nobody(known ? "unresolved" : type);
}

/** Returns who the words of a source name, and whom they speak for. */
export function speakerOf(context: SourceContext, run: Run): Speaker {
  const speaker = namedBy(context, run);
  const human = speaker.sourceType === "person" || speaker.sourceType === "anonymous";
  return human ? { ...speaker, affiliation: affiliationIn(context.doc, context.resolved, run) } : speaker;
}

/** Whether a relative pronoun at `i` goes with the common noun before it, and not with who was named last: "Tolm put up a sign that says". */
function isOfNoun({ tags, tokens }: Document, named: Mention | undefined, i: number): boolean {
  const noun = tags[i] === Tag.WDT && (tags[i - 1] === Tag.NN || tags[i - 1] === Tag.NNS);
  return noun && (named?.end ?? 0) < (tokens.end[i - 1] as number);
}

/** Whether the noun at `i` is a word for people. */
function isHuman({ tokens }: Document, roles: Lexicon["roles"], i: number): boolean {
  const hash = tokens.hash[i] as number;
  return (roles.bits.get(hash) & RoleBit.human) !== 0 || (roles.forms.get(hash) & Form.person) !== 0;
}

/** How far before "that" a paper may stand: "a letter from his doctor on Friday that says". */
const PAPER_BEFORE = 8;

/** Who or what the noun before the relative pronoun at `i` describes, or the paper a few words before it. */
function describedBy(context: SourceContext, i: number): Speaker {
  const { doc, lexicon } = context;
  const start = doc.tokens.sentences[doc.sentenceOf[i] as number] as number;
  let noun = i - 1;
  while (noun > start && isTemporal(doc, noun)) noun--;
  const thing = described(context, [nounPhraseBefore(doc, noun, start), noun + 1]);
  if (thing.sourceType !== "anonymous" && thing.sourceType !== "unresolved") return thing;
  for (let k = noun; k >= Math.max(start, i - PAPER_BEFORE) && !isVerb(doc.tags[k] as number); k--)
    if (doc.tags[k] === Tag.NN && lexicon.roles.document.has(doc.tokens.hash[k] as number))
      return described(context, [nounPhraseBefore(doc, k, start), k + 1]);
  // "A shirt that says": whatever is introduced so and has "that" is nobody unnamed.
  return isHuman(doc, lexicon.roles, i - 1) ? thing : nobody("unresolved");
}

/** Who the words of a source name: a person in them, before whomever their head noun names; else what they describe. */
function namedBy(context: SourceContext, run: Run): Speaker {
  const { doc, lexicon, resolved } = context;
  if (WHO.has(doc.tokens.hash[run[0]] as number) && run[1] - run[0] === 1) {
    const named = resolved.mentions[firstAtLeast(resolved.at, run[0]) - 1];
    if (isOfNoun(doc, named, run[0])) return describedBy(context, run[0]);
    return named && !named.pronoun
      ? ofMention(doc, named, lexicon.roles, run)
      : described(context, [Math.max(0, run[0] - WINDOW.bearer), run[0]]);
  }
  const mentions = mentionsIn(resolved, run);
  const head = headNoun(doc, lexicon.roles, run);
  const all = mentions.filter(({ kind }) => kind === "person");
  // "Tolm's rival, Senator Bram Hoel,": who owns something is not the source where another is.
  const people = all.length > 1 ? all.filter((one) => !owns(doc, one, run)) : all;
  // "The Norvian president's aide, Bram Hoel,": the name is the source.
  const person = people.find(({ nominal }) => !nominal) ?? people[0];
  // "The Institute for Labour Studies": what looks like a person's name behind a body's noun is a part of that name.
  const body =
    head >= 0 && doc.tags[head] === Tag.NNP && lexicon.roles.organisation.has(doc.tokens.hash[head] as number);
  if (body && person && (doc.tokens.end[head] as number) < person.start && doc.tags[head + 1] === Tag.IN)
    return described(context, run);
  if (person && head >= 0 && isOwn(doc, lexicon, person, head)) return described(context, run);
  if (person && !owns(doc, person, run)) return ofMention(doc, person, lexicon.roles, run);
  const named = mentions.find(
    ({ start, end }) =>
      head >= 0 && start <= (doc.tokens.start[head] as number) && (doc.tokens.end[head] as number) <= end,
  );
  if (named && !owns(doc, named, run)) return ofMention(doc, named, lexicon.roles, run);
  // "The refinery's owner, Petravia Holdings,".
  const apposed = head >= 0 && mentions.find(({ start }) => start === doc.tokens.start[head + 2]);
  if (apposed && doc.tags[head + 1] === Tag[","]) return ofMention(doc, apposed, lexicon.roles, run);
  return described(context, run);
}

/** Whether a person's name stands before the noun for those who speak: "the Tolm administration", "Tolm aides". */
function isOwn(doc: Document, { roles }: Lexicon, person: Mention, head: number): boolean {
  const tag = doc.tags[head];
  if ((tag !== Tag.NN && tag !== Tag.NNS) || (doc.tokens.end[head - 1] ?? -1) !== person.end) return false;
  const hash = doc.tokens.hash[head] as number;
  return roles.state.has(hash) || roles.organisation.has(hash) || GOVERNING.has(hash) || roles.anonymous.has(hash);
}

/** Whether what a mention owns is the source: "Tolm's lawyer", but not "Tolm" of "Tolm's claim that". */
function owns(doc: Document, mention: Mention, [, last]: Run): boolean {
  if (mention.end >= (doc.tokens.end[last - 1] as number)) return false;
  return /^['’]s?(?:\s|$)/.test(doc.text.slice(mention.end, mention.end + 3));
}
