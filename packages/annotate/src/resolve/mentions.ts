import type { Span } from "@readout/corpus/text";
import { holdsOffices } from "../actorKind.ts";
import type { Mention } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { endingsIn } from "./bodyEndings.ts";
import { bearerOf, type Epithet, epithetAt, surest } from "./epithets.ts";
import { voteGenders } from "./genderVotes.ts";
import { type Holding, inOffice, noteOffice } from "./inOffice.ts";
import { askedOnce, type Introductions, introduceNicknamed, introducePeople, noteBeside } from "./introduce.ts";
import { nicknamesIn } from "./nicknames.ts";
import { type Described, findDescribed, officeBefore } from "./officeWords.ts";
import { People } from "./people.ts";
import type { Gender, Person } from "./person.ts";
import { antecedent, isObject, pronounAt } from "./pronouns.ts";
import { type Quoting, quotedAntecedent } from "./quotedPronouns.ts";
import { readName, standsFor } from "./readings.ts";
import { regionsMeant } from "./regionsMeant.ts";
import type { Resolving } from "./resolving.ts";
import { abbreviationsIn, type Reading, shortenedIn } from "./shortNames.ts";
import { isAboutSomeone } from "./someone.ts";
import { homeState } from "./stateBodies.ts";
import { titledAt, titledPronoun } from "./titled.ts";
import { unknownStates } from "./unknownStates.ts";

/** The mentions of an article and the people in it, for the speaker of each attribution. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  /** First token of each mention. */
  readonly at: readonly number[];
  readonly people: People;
  /** What the article calls those whose office it tells by nothing else. */
  readonly epithets: readonly Epithet[];
}

/** How far the reading of an article has come. */
interface Progress {
  readonly doc: Document;
  readonly names: readonly Name[];
  readonly introductions: Introductions;
  readonly resolving: Resolving;
  readonly quoting: Quoting;
  readonly mentions: Mention[];
  /** First token of each mention. */
  readonly at: number[];
  /** Index of the mention of each name; -1 where it has none. */
  readonly mentionOf: Int32Array;
  /** Whom the last sentences are about: the first person named in the last one that names any, quotations left out. */
  focus: Person | null;
  focusSentence: number;
  /** Whether that person acts there, and is not only spoken of before whoever does. */
  focusActs: boolean;
  /** Whom the sentences before that one are about, and the last of these. */
  before: Person | null;
  beforeSentence: number;
  readonly epithets: Epithet[];
  /** The mentions that are a pronoun outside quotations, each with the number of names before it. */
  readonly pronouns: (readonly [mention: number, before: number])[];
  /** Whether that person is named as whose somebody or something is: "Tolm's pollster". */
  focusOwns: boolean;
}

/** Who each name, pronoun and description of an office stands for, in the order of the text. `day` is the article's (ISO). */
export function resolveMentions(
  doc: Document,
  names: readonly Name[],
  lexicon: Lexicon,
  day: string | null = null,
): Resolved {
  const people = new People(lexicon.givenNames, lexicon.names);
  const introductions = introductionsIn(doc, names, lexicon, { day, people });
  const nicknames = nicknamesIn(doc, lexicon, names);
  const leaders = introducePeople(introductions, nicknames);
  voteGenders(doc, names, people);
  const resolving: Resolving = {
    doc,
    lexicon,
    people,
    named: namedActors(names),
    home: homeState(names),
    unknownStates: unknownStates(doc, lexicon, names),
    regions: regionsMeant(doc, names),
    leaders,
    short: new Map([
      ...endingsIn(doc, lexicon, names),
      ...shortenedIn(doc, lexicon, names),
      ...abbreviationsIn(doc, lexicon, names),
    ]),
    nicknames: introduceNicknamed(introductions, nicknames),
    others: new Map(),
  };
  const quoting: Quoting = {
    doc,
    lexicon,
    people,
    names,
    speakers: new Map(),
    spokenOf: new Map(),
    spoke: null,
    actingBefore: (i) => subjectOf(progress, i),
  };
  const progress: Progress = {
    doc,
    names,
    introductions,
    resolving,
    quoting,
    mentions: [],
    at: [],
    mentionOf: new Int32Array(names.length).fill(-1),
    focus: null,
    focusSentence: -1,
    focusActs: false,
    focusOwns: false,
    before: null,
    beforeSentence: -1,
    epithets: [],
    pronouns: [],
  };
  readText(progress);
  const titled = addTitles(progress);
  const { mentions, at, epithets } = progress;
  const weighing = { doc, roles: lexicon.roles, people, mentions, at, titled };
  return { mentions, at, people, epithets: surest(weighing, epithets) };
}

function introductionsIn(
  doc: Document,
  names: readonly Name[],
  lexicon: Lexicon,
  { day, people }: Pick<Holding, "day" | "people">,
): Introductions {
  const around = { doc, roles: lexicon.roles, names };
  const states = new Set<string>();
  for (const { known } of names) if (known?.actor.kind === "state") states.add(known.actor.id);
  return {
    holding: { doc, names, offices: lexicon.offices, people, day, states },
    around,
    described: findDescribed(doc, names),
    titleOf: askedOnce(names.length, (k) => titledAt(around, k)),
    officeOf: askedOnce(names.length, (k) => officeBefore(doc, names, k)),
  };
}

/** Ids of the actors that an article names by a name of their own. */
function namedActors(names: readonly Name[]): Set<string> {
  const named = new Set<string>();
  for (const { known } of names)
    if (known !== null && (known.rule === "exact" || known.rule === "alias")) named.add(known.actor.id);
  return named;
}

/** Reads the text from its first token to its last, as what a name stands for depends on those before it. */
function readText(progress: Progress): void {
  const { doc, names, introductions } = progress;
  const { described } = introductions;
  let k = 0;
  let d = 0;
  for (let i = 0; i < doc.tokens.count; i++) {
    while ((described[d]?.first ?? doc.tokens.count) < i) d++;
    const description = described[d];
    if (description?.first === i && description.name === null) readDescription(progress, description);
    const name = names[k];
    if (name?.first !== i) {
      if (readPronoun(progress, i)) progress.pronouns.push([progress.mentions.length - 1, k]);
      readEpithet(progress, i);
    } else if (readNameAt(progress, k++)) i = name.last - 1;
  }
}

/** "The Norvian president": a mention of whoever holds the office, if that is known. */
function readDescription(progress: Progress, described: Described): void {
  const { doc, introductions, resolving } = progress;
  const found = inOffice(introductions.holding, described);
  if (!found) return;
  const { first, last } = described;
  const known = "actor" in found ? { id: found.actor, name: found.name } : found;
  const { person } = resolving.people.joinKnown(known, first);
  noteOffice(person, described);
  push(progress, [first, last], { kind: "person", actor: person.actor, name: person.name, rule: "office" }, "nominal");
  // "She shares a surname with the foreign minister": of him nothing is told.
  if (first === doc.tokens.sentences[doc.sentenceOf[first] as number]) focusOn(progress, person, [first, last]);
}

/** Reads the `k`th name; false where it stands for nobody. */
function readNameAt(progress: Progress, k: number): boolean {
  const { doc, names, introductions, resolving, mentions, mentionOf } = progress;
  const name = names[k] as Name;
  const reading = readName(resolving, name);
  if (!reading) return false;
  mentionOf[k] = mentions.length;
  push(progress, [name.first, name.last], reading);
  const person = reading.kind === "person" ? resolving.people.byId.get(reading.actor) : undefined;
  if (person) {
    noteBeside(introductions, k, person);
    if (speaksAt(doc, name)) progress.quoting.spoke = person;
    focusOn(progress, person, [name.first, name.last]);
  }
  return true;
}

/** Whether a name outside quotations has a verb of saying beside it: "Edda Tolm said", "said Edda Tolm". */
function speaksAt({ marks, quotationOf }: Document, { first, last, titleFirst }: Name): boolean {
  const verb = ((marks[last] as number) | (marks[Math.min(first, titleFirst) - 1] as number)) & Mark.verb;
  return verb !== 0 && quotationOf[first] === 0;
}

/** "He", "her", "himself" at token `i`: a mention of the person it stands for, who has its gender from then on. */
function readPronoun(progress: Progress, i: number): boolean {
  const { doc, resolving, focus } = progress;
  const gender = pronounAt(doc, i);
  if (gender === null) return false;
  const quoted = doc.quotationOf[i] as number;
  if (quoted === 0 && isOfSomeone(progress, i, gender)) return false;
  const subject = isObject(doc, i) ? subjectOf(progress, i) : null;
  const person =
    quoted === 0
      ? antecedent(resolving.people, { at: i, gender, focus, subject })
      : quotedAntecedent(progress.quoting, { at: i, gender, focus, subject });
  if (!person || person.seen < 0) return false;
  // Whom somebody speaks of is told less surely, and "she" tells nothing of a Donald whom the sentences are not about.
  // Nor does "it did not apply to her" of a John whom they are about: of whom it is told in passing.
  const focal = person === focus && person.voted === null && !isObject(doc, i);
  const tells = focal || (person.voted ?? person.likely ?? gender) === gender;
  if (person.gender === null && quoted === 0 && tells) person.gender = gender;
  push(progress, [i, i + 1], { kind: "person", actor: person.actor, name: person.name, rule: "pronoun" }, "pronoun");
  return quoted === 0;
}

/** "The Sarn senator", whose noun stands at token `i`: noted for whoever is meant. */
function readEpithet(progress: Progress, i: number): void {
  const { doc, resolving, focusSentence } = progress;
  const run = epithetAt(doc, resolving.lexicon.roles, i);
  if (!run) return;
  const here = focusSentence === doc.sentenceOf[i];
  const found = bearerOf(
    {
      doc,
      people: resolving.people,
      mentions: progress.mentions,
      at: progress.at,
      focus: here ? progress.before : progress.focus,
      focusSentence: here ? progress.beforeSentence : focusSentence,
      acting: subjectOf(progress, i),
    },
    run,
  );
  if (found) progress.epithets.push(found);
}

/** Whether nobody is named before the pronoun at `i` in its sentence, and somebody without a name is its subject. */
function isOfSomeone({ doc, mentions, at, resolving }: Progress, i: number, gender: Gender): boolean {
  const first = doc.tokens.sentences[doc.sentenceOf[i] as number] as number;
  const named = mentions.length > 0 && mentions.at(-1)?.kind === "person" && (at.at(-1) as number) >= first;
  return !named && isAboutSomeone(doc, resolving.lexicon, first, gender);
}

function push(
  { doc, mentions, at }: Progress,
  [first, last]: readonly [first: number, last: number],
  { kind, actor, name, rule }: Reading,
  indirect?: "pronoun" | "nominal",
): void {
  const start = doc.tokens.start[first] as number;
  const end = doc.tokens.end[last - 1] as number;
  if (indirect === "pronoun") mentions.push({ start, end, kind, actor, name, rule, pronoun: true });
  else if (indirect === "nominal") mentions.push({ start, end, kind, actor, name, rule, nominal: true });
  else mentions.push({ start, end, kind, actor, name, rule });
  at.push(first);
}

/** Parts of speech that open a phrase or clause before the main one: "After", "When", "Asked". */
const FRONTING = new TagSet([Tag.IN, Tag.SC, Tag.WRB, Tag.VBG, Tag.VBN]);

/**
 * Lets the sentence of a name be about a person, unless it has named another before; who is named in a phrase before the main
 * clause, or as an owner, gives way to its subject: "After a quarrel with Bram Hoel, | Edda Tolm left", "Tolm's pollster, | Bram
 * Hoel, says".
 */
function focusOn(progress: Progress, person: Person, [first, last]: readonly [first: number, last: number]): void {
  const { doc, focusSentence, focusActs, focusOwns } = progress;
  const sentence = doc.sentenceOf[first] as number;
  if (doc.quotationOf[first] !== 0) return;
  const acting = actsBehind(doc, last);
  const gives = !focusActs && acting && (focusOwns || isFronted(doc, sentence)) && followsComma(doc, first);
  if (sentence === focusSentence && !gives) return;
  if (sentence !== focusSentence) {
    progress.before = progress.focus;
    progress.beforeSentence = focusSentence;
  }
  progress.focusActs = acting;
  progress.focusOwns = doc.tags[last] === Tag.POS;
  progress.focus = person;
  progress.focusSentence = sentence;
}

/** How many words of a title are looked at between a comma and a name. */
const TITLED = 4;

/** Whether a phrase or clause opens a sentence before its main one. */
function isFronted({ tags, tokens }: Document, sentence: number): boolean {
  return FRONTING.has(tags[tokens.sentences[sentence] as number] as number);
}

/** Whether a comma stands before the name at `i`, a title passed over. */
function followsComma({ tags }: Document, i: number): boolean {
  let at = i - 1;
  while (i - at <= TITLED && (tags[at] === Tag.NNP || tags[at] === Tag.NN || tags[at] === Tag.JJ)) at--;
  return tags[at] === Tag[","];
}

/** How many mentions back the subject of a verb is looked for, so that long lists of names take no time. */
const BACK = 8;

/** The person in the sentence of token `i` who acts there: the last one before it with a finite verb behind. */
function subjectOf({ doc, mentions, at, resolving }: Progress, i: number): Person | null {
  const least = Math.max(0, mentions.length - BACK);
  for (let m = mentions.length - 1; m >= least && doc.sentenceOf[at[m] as number] === doc.sentenceOf[i]; m--) {
    const { kind, actor, end } = mentions[m] as Mention;
    if ((at[m] as number) < i && kind === "person" && acts(doc, at[m] as number, end))
      return resolving.people.byId.get(actor) ?? null;
  }
  return null;
}

/** How many tokens an apposition may have between a name and its verb. */
const APPOSED = 9;

/** Whether a finite verb follows a mention that begins at token `first` and ends at offset `end`. */
function acts(doc: Document, first: number, end: number): boolean {
  const { tokens } = doc;
  let i = first;
  while (i < tokens.count && (tokens.start[i] as number) < end) i++;
  if (doc.tags[i] !== Tag[","]) return actsBehind(doc, i);
  // "Tolm, who paid her".
  if (doc.tags[i + 1] === Tag.WP) return actsBehind(doc, i + 2);
  // "Tolm, the lone voter, hugged her".
  let close = i + 1;
  while (close < i + APPOSED && doc.tags[close] !== Tag[","] && !isFiniteVerb(doc.tags[close] as number)) close++;
  return doc.tags[close] === Tag[","] ? actsBehind(doc, close + 1) || actsBehind(doc, i) : actsBehind(doc, i);
}

/** Whether a finite verb follows what ends before the token at `i`. */
function actsBehind({ tags }: Document, i: number): boolean {
  let at = i;
  while (tags[at] === Tag.RB || tags[at] === Tag[","]) at++;
  return isFiniteVerb(tags[at] as number);
}

/** Adds to the mentions of people the title beside the name and the body, group or state that it is held in; returns who has a title. */
function addTitles(progress: Progress): ReadonlySet<Person> {
  const { doc, names, introductions, resolving, mentions, mentionOf } = progress;
  const { tokens } = doc;
  const held = new Set<Person>();
  for (let k = 0; k < names.length; k++) {
    const m = mentionOf[k] as number;
    if (m < 0) continue;
    const mention = mentions[m] as Mention;
    const titled = mention.kind === "person" ? introductions.titleOf(k) : null;
    if (!titled) continue;
    const { title, held: by } = titled;
    const affiliation = by < 0 ? null : bodyOf(names[by] as Name, mentions[mentionOf[by] as number], resolving);
    const person = title && resolving.people.byId.get(mention.actor);
    if (person) held.add(person);
    const { start, end, kind, actor, name, rule } = mention;
    const span: Span | null = title && [tokens.start[title[0]] as number, tokens.end[title[1] - 1] as number];
    if (span && affiliation !== null) mentions[m] = { start, end, kind, actor, name, rule, title: span, affiliation };
    else if (span) mentions[m] = { start, end, kind, actor, name, rule, title: span };
    else if (affiliation !== null) mentions[m] = { start, end, kind, actor, name, rule, affiliation };
  }
  titlePronouns(progress, held);
  return held;
}

/** Adds to pronouns of those who have no title beside their names what is told behind: "He is the director of the Road Council". */
function titlePronouns(progress: Progress, held: Set<Person>): void {
  const { doc, names, introductions, resolving, mentions, mentionOf, at, pronouns } = progress;
  const { tokens } = doc;
  for (const [m, k] of pronouns) {
    const mention = mentions[m] as Mention;
    const person = resolving.people.byId.get(mention.actor);
    if (!person || held.has(person)) continue;
    const titled = titledPronoun(introductions.around, Math.min(k, names.length - 1), at[m] as number);
    if (!titled?.title) continue;
    held.add(person);
    const [first, last] = titled.title;
    const title: Span = [tokens.start[first] as number, tokens.end[last - 1] as number];
    const by = titled.held < 0 ? -1 : (mentionOf[titled.held] as number);
    const affiliation = by < 0 ? null : bodyOf(names[titled.held] as Name, mentions[by], resolving);
    mentions[m] = affiliation === null ? { ...mention, title } : { ...mention, title, affiliation };
  }
}

/** The body, group or state that a name beside a title stands for, "Norvian" for Norvia; null where it is neither. */
function bodyOf({ known }: Name, mention: Mention | undefined, resolving: Resolving): string | null {
  if (known?.rule === "demonym") return standsFor(resolving, known).actor.name;
  return mention && holdsOffices(mention.kind) ? mention.name : null;
}
