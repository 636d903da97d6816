import { inS, lexiconFiles, spellings, verbForms, wordsOf } from "@readout/lexicon";
import { type Entry, entries } from "@readout/lexicon/entries";
import { fold } from "./knowledge/actors/spelling.ts";
import type { Lexicon } from "./knowledge/lexicon.ts";
import { NameBit } from "./knowledge/nameBits.ts";
import { hashWord } from "./words/letters.ts";
import { Form } from "./words/wordForms.ts";

/** One thing that is known of a word, where that stands, and what it means. */
export interface Known {
  /** `english/cues.yaml:31`, `actors`, `model/words.bin`. */
  readonly where: string;
  readonly what: string;
}

/**
 * All that a lexicon knows of a word or of words that belong together ("call for", "prime minister", "New York"): the
 * lists of `packages/lexicon/english/` that hold it or a base form of it, actors and offices that bear it as a name, and
 * what the dictionaries say. Nothing of it depends on an article; what annotation makes of the word in one, does.
 */
export function explain(words: string, lexicon: Lexicon): readonly Known[] {
  const phrase = wordsOf(words.toLowerCase().replaceAll("’", "'")).join(" ");
  return [
    ...inLists(phrase),
    ...amongActors(phrase, lexicon),
    ...amongOffices(phrase, lexicon),
    ...inDictionaries(phrase, lexicon),
  ];
}

type Inflection = "verb" | "plural" | "noun" | "abbreviated";

/** How the entries of a list are inflected when it is compiled; of a list that is not among these an entry is itself alone. */
const INFLECTED: Readonly<Record<string, Readonly<Record<string, Inflection>>>> = {
  "cues.yaml": { verbs: "verb", again: "verb", phrases: "verb", cues: "verb", light: "verb", nouns: "plural" },
  "places.yaml": {
    ...of("verb", "motion", "befalling", "lying"),
    ...of("noun", "parts", "inhabitants", "governing"),
  },
  "sources.yaml": {
    ...of("plural", "anonymous", "person", "group", "document", "state", "organisation", "peoples", "titles"),
    ...of("abbreviated", "outlet", "newspaper", "faction", "place", "placeFirst", "thing", "never", "female", "male"),
  },
  "roles.yaml": of("plural", "called", "with", "government", "centralBank", "party", "business", "science", "advocacy"),
  "statements.yaml": { given: "plural" },
};

function of(inflection: Inflection, ...lists: readonly string[]): Readonly<Record<string, Inflection>> {
  return Object.fromEntries(lists.map((list) => [list, inflection]));
}

const VERB_FORMS = ["third person", "past", "participle", "gerund"];

type Irregular = Readonly<Record<string, readonly string[]>>;

/** The forms in which an entry is found beside itself, each with its name. */
export function formsOf(
  { file, list, words }: Pick<Entry, "file" | "list" | "words">,
  irregular: Irregular,
): readonly (readonly [form: string, name: string])[] {
  const inflection = INFLECTED[file]?.[list];
  const [first = "", ...rest] = words.split(" ");
  const behind = (word: string): string => [word, ...rest].join(" ");
  if (inflection === "plural") return [[`${words}s`, "plural"]];
  if (inflection === "noun") return [[inS(words), "plural"]];
  if (inflection === "abbreviated") return [[`${words}.`, "with a stop"]];
  if (inflection !== "verb") return [];
  const forms = file === "cues.yaml" && Object.hasOwn(irregular, first) ? irregular[first] : undefined;
  return (forms ?? verbForms(first)).flatMap((word, i) =>
    spellings(first, word).map((spelled) => [behind(spelled), VERB_FORMS[i] as string] as const),
  );
}

function inLists(phrase: string): Known[] {
  const { irregular } = lexiconFiles().cues;
  return entries().flatMap((entry) => {
    const words = entry.words.toLowerCase();
    const forms = formsOf(entry, irregular).flatMap(([form, name]) => (form.toLowerCase() === phrase ? [name] : []));
    if (words !== phrase && forms.length === 0) return [];
    const shown = words === phrase ? entry.words : `${entry.words} (${forms.join(", ")})`;
    const says = entry.says.length > 0 ? `; ${entry.says.join("; ")}` : "";
    const purpose = entry.purpose === null ? "" : ` — ${entry.purpose}`;
    return [{ where: `english/${entry.file}:${entry.line}`, what: `${entry.list}: ${shown}${says}${purpose}` }];
  });
}

/** Actors of which it is a name. */
function amongActors(phrase: string, { actors }: Lexicon): Known[] {
  const key = phrase.split(" ").join("");
  const first = /^(?:\p{L}\.)+|^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? phrase;
  return (actors.names.get(hashWord(first)) ?? [])
    .flatMap((name) => [name, ...(name.others ?? [])])
    .filter(({ words }) => words.join("").toLowerCase() === key)
    .map(({ actor, rule, words }) => ({
      where: "actors",
      what: `${words.join(" ")}: ${actor.name} (${actor.id}, ${actor.kind}), ${NAMED[rule]}`,
    }));
}

const NAMED = {
  exact: "its name",
  alias: "another name of it",
  capital: "its capital",
  seat: "where it has its seat",
  demonym: "its people",
};

/** Holders of offices who are called by it. */
function amongOffices(phrase: string, { offices }: Lexicon): Known[] {
  const last = fold(phrase.split(" ").at(-1) as string);
  return (offices.bySurname.get(last) ?? [])
    .filter(({ name, surnames }) => [name, ...surnames].some((one) => one.toLowerCase() === phrase))
    .map(({ name, office, state, since, until }) => ({
      where: "actors/leaders.yaml",
      what: `${name}, ${office} of ${state}${since === null ? "" : ` since ${since}`}${until === null ? "" : ` until ${until}`}`,
    }));
}

/** What the inDictionaries dictionaries say of a word, or of a name of several. */
function inDictionaries(phrase: string, { roles, names }: Lexicon): Known[] {
  const hash = hashWord(phrase);
  const told = (table: Readonly<Record<string, number>>, bits: number): string =>
    Object.entries(table)
      .flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [MEANING[name] ?? name]))
      .join(", ");
  return [
    { where: "model/words.bin", what: told(Form, roles.forms.get(hash)) },
    { where: "model/names.bin", what: told(NameBit, names.get(hash)) },
  ].filter(({ what }) => what !== "");
}

const MEANING: Readonly<Record<string, string>> = {
  third: "third person",
  person: "commonly a person",
  group: "commonly a group",
  writing: "commonly something written or said",
  thing: "commonly a thing",
  own: "commonly a name",
  given: "a given name",
  surname: "a surname",
  town: "a town",
  city: "a city",
  region: "a region",
  female: "of women",
  male: "of men",
};
