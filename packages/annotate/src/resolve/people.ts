import { english } from "@readout/lexicon";
import { slug } from "../knowledge/actors/slug.ts";
import { fold } from "../knowledge/actors/spelling.ts";
import { type GivenNames, isShortFor } from "../knowledge/givenNames.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { genderOf, genderOfParts, hasGenderedWord, mayBe } from "./gender.ts";
import { familiarly, isFuller, isSpelledLike } from "./givenNameForms.ts";
import { meant, meantAlone, only, prominent } from "./meant.ts";
import type { Gender, KnownPerson, Person } from "./person.ts";
import { agree, type PersonName, personName } from "./personName.ts";
import { clashes } from "./titleClash.ts";

/** How many persons of one surname are told apart: each is asked about when the surname comes again. */
const MOST_NAMESAKES = 60;

/** Whether the words end a person's name: "van der Klooster", "Tolm Jr.". */
function endsWith({ name }: Person, words: readonly string[]): boolean {
  return name.toLowerCase().endsWith(` ${words.join(" ").toLowerCase()}`);
}

const SURNAME_ARTICLE = new RegExp(`^(?:${english.surnameArticles.join("|")})[-’']`, "iu");

/** A name of which the last word is the father's. */
const SON_OF = new RegExp(` (?:${english.sonOf.join("|")}) \\S+$`, "iu");

/** What stands before a name: the gender of a form of address, a title that goes with a given name, any title before one word. */
interface Before {
  readonly gender?: Gender;
  readonly royal?: string;
  readonly title?: string;
}

/** The person that a name is joined to, and the rule by which. */
interface Joined {
  readonly person: Person;
  readonly rule: string;
}

/** The people of an article in order of appearance. Two with one surname stay two, but for short forms of one given name. */
export class People {
  readonly all: Person[] = [];
  readonly byId: Map<string, Person> = new Map();
  private readonly surnames = new Map<string, Person[]>();
  private readonly givenNames = new Map<string, Set<Person>>();
  private readonly middleNames = new Map<string, Set<Person>>();
  /** Folded names, ids and parts of names: names come again and again. */
  private readonly folds = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly parts = new Map<string, PersonName>();
  private last: Person | null = null;
  private readonly shortForms: GivenNames;
  private readonly listed: HashTable;

  /**
   * @param shortForms given names with their short forms
   * @param listed `NameBit` bits of names
   */
  constructor(shortForms: GivenNames = new Map(), listed: HashTable = new HashTable(0)) {
    this.shortForms = shortForms;
    this.listed = listed;
  }

  /**
   * Joins a name to a person who bears it or a form of it, or takes up a new one; `at` is the token, -1 where the name only
   * introduces the person. `gender` is that of the form of address before it: "Mrs Brandt" is not Carl Brandt. `royal` is the
   * title that goes with a given name, where it is one word behind one: "King Talvar" is not Orin bin Talvar, nor Edda Talvar of
   * another article, so that his id has the title. `title` is that before one word: "Judge Tolm" is not Officer Tolm.
   */
  join(words: readonly string[], at: number, { gender = null, royal = "", title = "" }: Before = {}): Joined {
    const name = words.join(" ");
    const id = this.idOf(name);
    // "Marbles" may be a dog, and Jenna Marbles as well.
    const shared = words.length === 1 && gender === null && (this.surnames.get(this.folded(name))?.length ?? 0) > 1;
    const clash = title !== "" && this.isClash(name, title);
    if (clash) return { person: this.takeUp({ id, name }, at, false, title), rule: "exact" };
    return (
      (shared || this.isOfOther(id, words, gender) ? null : this.joinSame(id, at)) ??
      (royal ? this.joinByForename(name, at) : null) ??
      (royal && this.isFathers(name) ? null : this.joinNamesake(words, at, { gender, title })) ??
      this.joinSwapped(words, at) ?? { person: this.takeUp({ id, name }, at, false, royal), rule: "exact" }
    );
  }

  /** Joins the name of somebody known beforehand, who is nobody else of the article. */
  joinKnown(known: KnownPerson, at: number): Joined {
    return this.joinSame(known.id, at) ?? { person: this.takeUp(known, at, true), rule: "exact" };
  }

  /** Lets a person be called by another name as well; false where it is somebody else's by now, or the person's own. */
  alsoCalled(person: Person, words: readonly string[]): boolean {
    const name = words.join(" ");
    const id = this.idOf(name);
    if (this.byId.has(id)) return false;
    const parts = this.partsOf(name);
    this.byId.set(id, person);
    this.indexSurname(this.folded(parts.surname), person);
    if (parts.given !== null && parts.given.length > 1) add(this.givenNames, this.folded(parts.given), person);
    person.likely ??= this.genderOf(parts.given ?? parts.surname, name);
    return true;
  }

  /** The person a single word is the surname or the only name of, or null. */
  bySurname(word: string): Person | null {
    return meant(this.surnames.get(this.folded(word)) ?? []);
  }

  /** Whose surname, given name or middle name a single word is that is no mention by itself; null where that is nobody or several. */
  byWord(word: string): Person | null {
    return this.bySurname(word) ?? this.byGivenName(word) ?? only(this.middleNames.get(word) ?? []);
  }

  /** Takes up whoever is addressed by a surname that only people of the other gender bear so far: "Mr. Tolm", where Edda Tolm is named. */
  addressed(surname: string, gender: Gender): void {
    const bearers = this.surnames.get(this.folded(surname));
    if (gender === null || !bearers || bearers.some((person) => mayBe(person, gender))) return;
    const { person } = this.join([surname], -1, { gender });
    person.gender = gender;
    person.told = true;
  }

  /** The only one who bears a surname or has no other name; null where that is nobody or several. */
  bearerOf(word: string): Person | null {
    return only(this.surnames.get(this.folded(word)) ?? []);
  }

  /** Whether somebody bears the folded surname. */
  bears(surname: string): boolean {
    return this.surnames.has(surname);
  }

  /** Notes a mention at a token; -1 for one that only introduces the person. */
  see(person: Person, at: number): void {
    person.seen = at;
    person.staying = false;
    if (at < 0) return;
    person.count++;
    this.last = person;
  }

  /** Notes that of two of one surname the first stays whom it means: the other was only named to tell of the first. */
  stays(first: Person, other: Person): void {
    if (this.folded(first.parts.surname) !== this.folded(other.parts.surname)) return;
    first.seen = other.seen + 1;
    first.staying = true;
  }

  /** The person seen last. */
  latest(): Person | null {
    return this.last;
  }

  /** Whether all who bear a surname have titles of another kind. */
  private isClash(surname: string, title: string): boolean {
    const bearers = this.surnames.get(this.folded(surname)) ?? [];
    return bearers.length > 0 && bearers.every(({ titles }) => clashes(title, titles));
  }

  /** Whether a word is the father's name of somebody: "Talvar" of "Orin bin Talvar". */
  private isFathers(word: string): boolean {
    return (this.surnames.get(this.folded(word)) ?? []).some(({ name }) => SON_OF.test(name));
  }

  private seen(person: Person, at: number, rule: string): Joined {
    this.see(person, at);
    return { person, rule };
  }

  /** Whether a surname alone is an address of the other gender than that of whoever is only called by it: "Mr. Tolm" beside "Ms. Tolm". */
  private isOfOther(id: string, words: readonly string[], gender: Gender): boolean {
    const same = gender !== null && words.length < 2 ? this.byId.get(id) : undefined;
    const bearers = same && same.parts.given === null ? this.surnames.get(this.folded(same.parts.surname)) : undefined;
    return same !== undefined && !mayBe(same, gender) && (bearers?.some((person) => mayBe(person, gender)) ?? false);
  }

  private joinSame(id: string, at: number): Joined | null {
    const person = this.byId.get(id);
    return person ? this.seen(person, at, "exact") : null;
  }

  /** Joins a name to somebody of the same surname, or a single word to one whose given or middle name it is. */
  private joinNamesake(words: readonly string[], at: number, { gender = null, title = "" }: Before): Joined | null {
    const name = words.join(" ");
    const parts = this.partsOf(name, words);
    const all = this.surnames.get(this.folded(parts.surname));
    if (!all) return words.length === 1 ? this.joinByForename(words[0] as string, at) : null;
    const told = gender === null ? all : all.filter((person) => mayBe(person, gender));
    // "Judge Tolm" of Judge Edda Tolm and Officer Bram Tolm.
    const titled = title === "" || told.length < 2 ? [] : told.filter(({ titles }) => titles.has(title));
    // "President Tolm" beside "Mr. Tolm" and Edda Tolm, of whom no such office is told.
    const plain =
      title === "" || words.length > 1 || at < 0 ? [] : told.filter(({ parts: { given } }) => given === null);
    const namesakes = titled.length > 0 ? titled : plain.length > 0 ? plain : told;
    const ending = words.length < 2 ? [] : namesakes.filter((person) => endsWith(person, words));
    const alike = ending.length > 0 ? ending : namesakes.filter((person) => agree(parts, person.parts));
    const same =
      alike.length === 0 ? this.likened(words, parts, namesakes)
      : words.length > 1 || alike.length < 2 || at < 0 ? meant(alike)
      : meantAlone(alike); // biome-ignore format: a decision list
    if (!same) return words.length === 1 ? this.joinByForename(words[0] as string, at) : null;
    if (words.length === 1 && at >= 0 && same.seen < 0) {
      // "Chacón" of Inés Chacón Arguedas, though a Rodrigo Chacón comes later.
      const middle = only(this.middleNames.get(words[0] as string) ?? []);
      if (middle && middle.seen >= 0) return this.seen(middle, at, "surname");
    }
    if (ending.length > 0 || parts.length <= same.parts.length) {
      if (at < 0 && !same.known && (isFuller(parts, same.parts) || this.isPlainer(words, parts, same)))
        this.rename(same, words, parts);
      if (words.length === 1 && at >= 0) same.alone++;
      const own = words.length === 1 && same.parts.length === 1;
      return this.seen(same, at, own ? "exact" : words.length === 1 || ending.length > 0 ? "surname" : "variant");
    }
    // "Iron Mike Tolm": no name of his.
    if (this.isBehind(same, words) && (same.known || !this.isGiven(words))) return this.seen(same, at, "variant");
    if (same.known || at >= 0 || alike.length > 1 || parts.given === null) return null;
    this.rename(same, words, parts);
    return { person: same, rule: "variant" };
  }

  /** The one of some namesakes who has a given name in another form, in the middle, or in another spelling. */
  private likened(words: readonly string[], parts: PersonName, namesakes: readonly Person[]): Person | null {
    const { given } = parts;
    if (given === null) return null;
    return (
      familiarly(parts, namesakes, this.shortForms) ??
      only(namesakes.filter(({ name }) => name.toLowerCase().split(" ").slice(1, -1).includes(given))) ??
      only(namesakes.filter((one) => this.isBehind(one, words))) ??
      only(namesakes.filter((one) => one.parts.given !== null && isSpelledLike(given, one.parts.given)))
    );
  }

  /** Whether somebody's given name stands inside a longer name: "Otto Tolm" and "Jens Otto Tolm"; "Ahmad Nawaf al-Tolm" is Nawaf's son. */
  private isBehind({ parts: { given } }: Person, words: readonly string[]): boolean {
    return (
      given !== null &&
      !SURNAME_ARTICLE.test(words.at(-1) as string) &&
      words.some((word, i) => i > 0 && i < words.length - 1 && word.toLowerCase() === given)
    );
  }

  /** Whether a name is a person's without the word before it that is no given name. */
  private isPlainer(words: readonly string[], { given }: PersonName, { name, parts }: Person): boolean {
    const longer = name.split(" ");
    if (given === parts.given || !name.endsWith(words.join(" ")) || longer.some((word) => word.endsWith(".")))
      return false;
    return this.isGiven(words) && !this.isGiven(longer);
  }

  /** Whether a name begins with a given name that mostly women or men have, and not with its surname. */
  private isGiven(words: readonly string[]): boolean {
    const first = (words[0] as string).toLowerCase();
    const hash = hashWord(first);
    return !isFunctionWord(hash) && genderOf(this.listed.get(hash)) !== null && words.at(-1)?.toLowerCase() !== first;
  }

  /** "Higuchi Ichiyo" is Ichiyo Higuchi: the family's name first, as in Japan. */
  private joinSwapped(words: readonly string[], at: number): Joined | null {
    const [first, last] = words;
    if (words.length !== 2 || first === undefined || last === undefined) return null;
    const person = this.byId.get(this.idOf(`${last} ${first}`));
    return person ? this.seen(person, at, "variant") : null;
  }

  private joinByForename(word: string, at: number): Joined | null {
    const familiar = this.byGivenName(word);
    if (familiar) {
      if (at >= 0) familiar.familiar++;
      return this.seen(familiar, at, "given name");
    }
    // "Barraza" is Ulises Barraza Tovar where nobody else has the word in the middle of the name.
    const middle = only(this.middleNames.get(word) ?? []);
    return middle && this.seen(middle, at, "surname");
  }

  /** "Daniel" is Daniel Montalvo where there is no other Daniel, and "Dan" where there is no Dan. */
  private byGivenName(word: string): Person | null {
    const small = word.toLowerCase();
    const bearers = this.givenNames.get(this.folded(word));
    if (bearers) return only(bearers) ?? prominent(bearers);
    if (!this.shortForms.has(small)) return null;
    return only(
      this.all.filter(({ parts }) => parts.given !== null && isShortFor(small, parts.given, this.shortForms)),
    );
  }

  /** Whose name it mostly is: by parts that only women or men have, else by the given name. */
  private genderOf(given: string, name: string): Gender {
    const own = genderOf(this.listed.get(hashWord(given)));
    const parts = genderOfParts(name);
    // "Tim Canova": an ending that only looks like one.
    return parts !== null && own !== null && parts !== own && !hasGenderedWord(name) ? null : (parts ?? own);
  }

  private takeUp({ id, name, surnames = [] }: KnownPerson, at: number, known: boolean, royal = ""): Person {
    const parts = this.partsOf(name);
    const person: Person = {
      actor: royal ? `${slug(royal)}-${id}` : id,
      name,
      parts,
      known,
      gender: null,
      told: false,
      likely: parts.given === null ? null : this.genderOf(parts.given, name),
      voted: null,
      titles: new Set(),
      offices: new Set(),
      seen: -1,
      count: 0,
      alone: 0,
      familiar: 0,
      staying: false,
    };
    this.see(person, at);
    this.indexForenames(person);
    this.all.push(person);
    this.byId.set(person.actor, person);
    if (!this.byId.has(id)) this.byId.set(id, person);
    for (const surname of new Set([this.folded(parts.surname), ...surnames.map(fold)]))
      this.indexSurname(surname, person);
    return person;
  }

  private indexSurname(surname: string, person: Person): void {
    const bearers = this.surnames.get(surname);
    if (!bearers) this.surnames.set(surname, [person]);
    else if (!bearers.includes(person) && bearers.push(person) > MOST_NAMESAKES) bearers.shift();
  }

  /** Gives a person the fuller of two names, while no mention has the other yet. */
  private rename(person: Person, words: readonly string[], parts: PersonName): void {
    this.byId.delete(person.actor);
    person.name = words.join(" ");
    person.actor = this.idOf(person.name);
    person.parts = parts;
    this.byId.set(person.actor, person);
    this.indexForenames(person);
  }

  private indexForenames(person: Person): void {
    const { given } = person.parts;
    if (given === null || given.length < 2) return;
    add(this.givenNames, this.folded(given), person);
    for (const word of person.name.split(" ").slice(1, -1)) {
      const bits = this.listed.get(hashWord(word));
      // A word that is a given name and no surname stands for nobody: "Maria" is not Anna Maria Hoel.
      const own = (bits & NameBit.given) === 0 || (bits & NameBit.surname) !== 0;
      if (word.length > 2 && own) add(this.middleNames, word, person);
    }
  }

  private folded(name: string): string {
    return remembered(this.folds, name, fold);
  }

  private idOf(name: string): string {
    return remembered(this.ids, name, slug);
  }

  private partsOf(name: string, words?: readonly string[]): PersonName {
    let parts = this.parts.get(name);
    if (parts === undefined) {
      parts = personName(words ?? name.split(" "));
      this.parts.set(name, parts);
    }
    return parts;
  }
}

function add(index: Map<string, Set<Person>>, key: string, person: Person): void {
  const bearers = index.get(key);
  if (bearers) bearers.add(person);
  else index.set(key, new Set([person]));
}

/** What `make` makes of a text, which is kept. */
function remembered<Made>(kept: Map<string, Made>, text: string, make: (text: string) => Made): Made {
  let made = kept.get(text);
  if (made === undefined) {
    made = make(text);
    kept.set(text, made);
  }
  return made;
}
