import type { Mention } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Name } from "../recognise/name.ts";
import { isPictures } from "../recognise/noPersons.ts";
import type { Document } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { subjectOf } from "./acting.ts";
import { endingsIn } from "./bodyEndings.ts";
import { bearerOf, type Epithet, epithetAt, surest } from "./epithets.ts";
import { type Focus, focusBehind, NOBODY } from "./focus.ts";
import { voteGenders } from "./genderVotes.ts";
import { type Holding, inOffice, noteOffice } from "./inOffice.ts";
import { askedOnce, type Introductions, introduceNicknamed, introducePeople, noteBeside } from "./introduce.ts";
import { nicknamesIn } from "./nicknames.ts";
import { type Described, findDescribed, officeBefore } from "./officeWords.ts";
import { People } from "./people.ts";
import type { Gender, Person } from "./person.ts";
import { antecedent, isObject, pronounAt } from "./pronouns.ts";
import { type Quoting, quotedAntecedent } from "./quotedPronouns.ts";
import { readName } from "./readings.ts";
import { regionsMeant } from "./regionsMeant.ts";
import type { Resolving } from "./resolving.ts";
import { abbreviationsIn, type Reading, shortenedIn } from "./shortNames.ts";
import { isAboutSomeone } from "./someone.ts";
import { homeState } from "./stateBodies.ts";
import { titledAt } from "./titled.ts";
import { addTitles, type Titling } from "./titledMentions.ts";
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
interface Progress extends Titling {
  readonly at: number[];
  readonly quoting: Quoting;
  /** Whom the last sentences are about, and whom those before the last of these. */
  focus: Focus;
  before: Focus;
  readonly epithets: Epithet[];
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
    people,
    names,
    introductions,
    resolving,
    quoting,
    mentions: [],
    at: [],
    mentionOf: new Int32Array(names.length).fill(-1),
    focus: NOBODY,
    before: NOBODY,
    epithets: [],
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
      readPronoun(progress, i);
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
  if (person && isPictures(doc, name)) {
    // "He" is nobody whom a picture is credited to.
    person.seen =
      progress.at[mentions.findLastIndex((one, m) => one.actor === person.actor && m < mentions.length - 1)] ?? -1;
  } else if (person) {
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
function readPronoun(progress: Progress, i: number): void {
  const { doc, people } = progress;
  const focus = progress.focus.person;
  const gender = pronounAt(doc, i);
  if (gender === null) return;
  const quoted = doc.quotationOf[i] as number;
  if (quoted === 0 && isOfSomeone(progress, i, gender)) return;
  const subject = isObject(doc, i) ? subjectOf(progress, i) : null;
  const person =
    quoted === 0
      ? antecedent(people, { at: i, gender, focus, subject })
      : quotedAntecedent(progress.quoting, { at: i, gender, focus, subject });
  if (!person || person.seen < 0) return;
  // Whom somebody speaks of is told less surely, and "she" tells nothing of a Donald whom the sentences are not about.
  // Nor does "it did not apply to her" of a John whom they are about: of whom it is told in passing.
  const focal = person === focus && person.voted === null && !isObject(doc, i);
  const tells = focal || (person.voted ?? person.likely ?? gender) === gender;
  if (person.gender === null && quoted === 0 && tells) person.gender = gender;
  push(progress, [i, i + 1], { kind: "person", actor: person.actor, name: person.name, rule: "pronoun" }, "pronoun");
}

/** "The Sarn senator", whose noun stands at token `i`: noted for whoever is meant. */
function readEpithet(progress: Progress, i: number): void {
  const { doc, resolving, people, mentions, at, focus, before } = progress;
  const run = epithetAt(doc, resolving.lexicon.roles, i);
  if (!run) return;
  const about = focus.sentence === doc.sentenceOf[i] ? before : focus;
  const found = bearerOf({ doc, people, mentions, at, about, acting: subjectOf(progress, i) }, run);
  if (found) progress.epithets.push(found);
}

/** Lets the text go on about a person named at a run, where its sentence is about that one. */
function focusOn(progress: Progress, person: Person, run: Run): void {
  const focus = focusBehind(progress.doc, progress.focus, person, run);
  if (focus.sentence !== progress.focus.sentence) progress.before = progress.focus;
  progress.focus = focus;
}

/** Whether nobody is named before the pronoun at `i` in its sentence, and somebody without a name is its subject. */
function isOfSomeone({ doc, mentions, at, resolving }: Progress, i: number, gender: Gender): boolean {
  const first = doc.tokens.sentences[doc.sentenceOf[i] as number] as number;
  const named = mentions.length > 0 && mentions.at(-1)?.kind === "person" && (at.at(-1) as number) >= first;
  return !named && isAboutSomeone(doc, resolving.lexicon, first, gender);
}

function push(
  { doc, mentions, at }: Progress,
  [first, last]: Run,
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
