import { english } from "@readout/lexicon";
import { holdsOffices } from "../actorKind.ts";
import type { Mention } from "../annotation.ts";
import { fold } from "../knowledge/actors/spelling.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { LEADER } from "../knowledge/officeNames.ts";
import type { Holder } from "../knowledge/offices.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { HER } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { calledBySurname, type Holding, inOffice, noteOffice } from "./inOffice.ts";
import { type Described, findDescribed, officeBefore } from "./officeWords.ts";
import { type Gender, type People, type Person, people } from "./people.ts";
import { type Resolving, readName, standsFor } from "./readings.ts";
import { abbreviationsIn, type Reading, words } from "./shortNames.ts";
import { noteTitles, titledAt } from "./titled.ts";
import type { Titled } from "./titleWords.ts";

/** The mentions of an article and the people in it, for the speaker of each attribution. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  /** First token of each mention. */
  readonly at: readonly number[];
  readonly people: People;
}

const PRONOUNS = new Map<number, Gender>([
  ...english.masculine.map((word): [number, Gender] => [hashWord(word), "male"]),
  ...english.feminine.map((word): [number, Gender] => [hashWord(word), "female"]),
]);

/** Whether "her" stands before what is hers. */
function isHers({ tokens, tags }: Document, i: number): boolean {
  const next = tags[i + 1];
  return tokens.hash[i] === HER && (next === Tag.NN || next === Tag.NNS || next === Tag.NNP || next === Tag.JJ);
}

/** How many mentions back the subject of a verb is looked for. */
const BACK = 8;
const OBJECTS = listed("objects");
const PARTICLES = listed("particles", "particlesArticles");

/** Whether a pronoun is a verb's object: "told him". */
function isObject({ tokens, tags }: Document, i: number): boolean {
  const tag = tags[i - 1] as number;
  return OBJECTS.has(tokens.hash[i] as number) && tag >= Tag.VB && tag <= Tag.VBG;
}

/** Whether a finite verb follows a mention that begins at token `first` and ends at offset `end`. */
function acts({ tokens, tags }: Document, first: number, end: number): boolean {
  let i = first;
  while (i < tokens.count && (tokens.start[i] as number) < end) i++;
  while (tags[i] === Tag.RB || tags[i] === Tag[","]) i++;
  return tags[i] === Tag.VBD || tags[i] === Tag.VBZ || tags[i] === Tag.VBP || tags[i] === Tag.MD;
}

/** How many tokens back somebody may stand whose given name fits a pronoun better than the subject's. */
const NEAR = 120;

/**
 * The person a pronoun at token `i` stands for: of those whose gender fits the subject before others, else the last one seen;
 * whose given name is mostly the other gender's only where nobody else is near. Never the verb's own `subject`.
 */
function antecedent(
  context: People,
  gender: Gender,
  focus: Person | null,
  i: number,
  subject: Person | null,
): Person | null {
  const fits = (person: Person): boolean => person !== subject && (person.gender === null || person.gender === gender);
  const likely = (person: Person): boolean => (person.gender ?? person.likely ?? gender) === gender;
  if (focus && fits(focus) && likely(focus)) return focus;
  let best: Person | null = null;
  let better: Person | null = null;
  for (const person of context.all) {
    if (!fits(person)) continue;
    if (!best || person.seen > best.seen) best = person;
    if (likely(person) && (!better || person.seen > better.seen)) better = person;
  }
  if (better && better.seen >= i - NEAR) return better;
  return focus && fits(focus) ? focus : best;
}

/** Who each name, pronoun and description of an office stands for, in the order of the text. `day` is the article's (ISO). */
export function resolveMentions(
  doc: Document,
  names: readonly Name[],
  lexicon: Lexicon,
  day: string | null = null,
): Resolved {
  const context = people(lexicon.givenNames, lexicon.names);
  const others = new Map<string, Reading>();
  const mentions: Mention[] = [];
  const at: number[] = [];
  let focus: Person | null = null;
  let focusSentence = -1;
  let next = 0;
  const push = (first: number, last: number, reading: Reading, indirect?: "pronoun" | "nominal"): void => {
    const start = doc.tokens.start[first] as number;
    const end = doc.tokens.end[last - 1] as number;
    const { kind, actor, name, rule } = reading;
    const mention = { start, end, kind, actor, name, rule };
    mentions.push(indirect ? { ...mention, [indirect]: true } : mention);
    at.push(first);
  };
  const focusOn = (person: Person | undefined, i: number): void => {
    const sentence = doc.sentenceOf[i] as number;
    if (!person || sentence === focusSentence || doc.quotationOf[i] !== 0) return;
    focus = person;
    focusSentence = sentence;
  };
  /** The person in the sentence of token `i` who acts there: the last one before it with a finite verb behind. */
  const subjectOf = (i: number): Person | null => {
    const least = Math.max(0, mentions.length - BACK);
    for (let m = mentions.length - 1; m >= least && doc.sentenceOf[at[m] as number] === doc.sentenceOf[i]; m--) {
      const { kind, actor, end } = mentions[m] as Mention;
      if (kind === "person" && acts(doc, at[m] as number, end)) return context.byId.get(actor) ?? null;
    }
    return null;
  };
  const described = findDescribed(doc, names);
  const states = new Set(names.flatMap(({ known }) => (known?.actor.kind === "state" ? known.actor.id : [])));
  const holding: Holding = { doc, names, offices: lexicon.offices, people: context, day, states };
  const titles: (Titled | null | undefined)[] = [];
  const titleOf = (k: number): Titled | null => {
    let titled = titles[k];
    if (titled === undefined) titles[k] = titled = titledAt(doc, lexicon, names, k);
    return titled;
  };
  // Full names first, so that a headline's surname and a later full name are one person.
  const leaders = preview(holding, described, (k, person) =>
    noteTitles(doc, lexicon, names[k] as Name, person, titleOf(k)),
  );
  const own = names.flatMap(({ known }) =>
    known && (known.rule === "exact" || known.rule === "alias") ? [known.actor.id] : [],
  );
  const short = abbreviationsIn(doc, lexicon, names);
  const resolving: Resolving = { doc, lexicon, context, named: new Set(own), leaders, short, nicknames: new Map() };
  const mentionOf = new Int32Array(names.length).fill(-1);
  let description = 0;
  for (let i = 0; i < doc.tokens.count; i++) {
    while ((described[description]?.first ?? doc.tokens.count) < i) description++;
    const one = described[description];
    if (one?.first === i && one.name === null) {
      const found = inOffice(holding, one);
      if (found) {
        const known = "actor" in found ? { id: found.actor, name: found.name } : found;
        const { person } = context.join(known.name.split(" "), i, known);
        noteOffice(person, one);
        push(i, one.last, { kind: "person", actor: person.actor, name: person.name, rule: "office" }, "nominal");
        // "She shares a surname with the foreign minister": of him nothing is told.
        if (i === doc.tokens.sentences[doc.sentenceOf[i] as number]) focusOn(person, i);
      }
    }
    const name = names[next];
    if (name && name.first === i) {
      next++;
      const reading = readName(resolving, name, others);
      if (!reading) continue;
      mentionOf[next - 1] = mentions.length;
      push(name.first, name.last, reading);
      if (reading.kind === "person") {
        const titled = titleOf(next - 1);
        const person = context.byId.get(reading.actor);
        if (person) {
          noteTitles(doc, lexicon, name, person, titled);
          noteOffices(holding, described, next - 1, person);
        }
        focusOn(person, i);
      }
      i = name.last - 1;
      continue;
    }
    const gender = doc.tags[i] === Tag.PRP ? PRONOUNS.get(doc.tokens.hash[i] as number) : undefined;
    if (gender === undefined || doc.quotationOf[i] !== 0 || isHers(doc, i)) continue;
    const person = antecedent(context, gender, focus, i, isObject(doc, i) ? subjectOf(i) : null);
    if (!person || person.seen < 0) continue;
    if (person.gender === null) person.gender = gender;
    push(i, i + 1, { kind: "person", actor: person.actor, name: person.name, rule: "pronoun" }, "pronoun");
  }
  names.forEach((_, k) => {
    const mention = mentionOf[k] as number;
    const titled = mention < 0 || (mentions[mention] as Mention).kind !== "person" ? null : titleOf(k);
    if (!titled) return;
    const { title, held } = titled;
    const affiliation = held < 0 ? null : bodyOf(names[held] as Name, mentions[mentionOf[held] as number], resolving);
    mentions[mention] = {
      ...(mentions[mention] as Mention),
      ...(title && { title: [doc.tokens.start[title[0]] as number, doc.tokens.end[title[1] - 1] as number] }),
      ...(affiliation !== null && { affiliation }),
    };
  });
  return { mentions, at, people: context };
}

/** The body, group or state that a name beside a title stands for, "Norvian" for Norvia; null where it is neither. */
function bodyOf({ known }: Name, mention: Mention | undefined, resolving: Resolving): string | null {
  if (known?.rule === "demonym") return standsFor(resolving, known).actor.name;
  return mention && holdsOffices(mention.kind) ? mention.name : null;
}

/** The offices that words before the `k`th name, or an apposition, give the person: "Edda Tolm, the Norvian president,". */
function noteOffices({ doc, names }: Holding, described: readonly Described[], k: number, person: Person): void {
  const titled = officeBefore(doc, names, k);
  if (titled) noteOffice(person, titled);
  for (const one of described) {
    if (one.name !== k) continue;
    // "Norvia's leader, President Edda Tolm,".
    const own = one.office === LEADER && titled?.states === null;
    noteOffice(person, own ? { office: titled.office, states: one.states } : one);
  }
}

/**
 * Takes up the people given by full name, unseen, so that earlier surnames join them, then the leaders whom the article
 * calls by their office. Returns those it calls by office and surname.
 */
function preview(
  holding: Holding,
  described: readonly Described[],
  note: (k: number, person: Person) => void,
): ReadonlyMap<string, Holder> {
  const { doc, names, people: context, offices } = holding;
  const compound: number[] = [];
  const take = (k: number): void => {
    const { person } = context.join(words(doc, names[k] as Name), -1);
    note(k, person);
    noteOffices(holding, described, k, person);
  };
  names.forEach((name, k) => {
    if (name.known?.actor.kind === "person") {
      const { person } = context.join(name.known.actor.name.split(" "), -1, name.known.actor);
      noteOffices(holding, described, k, person);
      return;
    }
    if (name.known || name.kind !== "person" || name.last - name.first < 2) return;
    const parts = words(doc, name);
    // "De Gaulle" in a headline is Charles de Gaulle, who is named later.
    if (parts.length < 2 || (parts.length === 2 && PARTICLES.has(hashWord(parts[0] as string)))) return;
    if (name.titleFirst < name.first && offices.bySurname.has(fold(parts.join(" ")))) compound.push(k);
    else take(k);
  });
  const surnameOf = (name: Name): string => fold(words(doc, name).join(" "));
  const leaders = calledBySurname(holding, surnameOf);
  for (const k of compound) if (!leaders.has(surnameOf(names[k] as Name))) take(k);
  for (const holder of leaders.values()) context.join(holder.name.split(" "), -1, holder);
  for (const one of described) {
    const found = one.name === null ? inOffice(holding, one) : null;
    if (found && "surnames" in found && !found.surnames.some((surname) => context.bears(fold(surname))))
      context.join(found.name.split(" "), -1, found);
  }
  return leaders;
}
