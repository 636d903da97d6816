import { readFileSync, writeFileSync } from "node:fs";
import { inS, verbForms } from "@readout/lexicon";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { Form } from "../words/wordForms.ts";

/** Single words of letters; others are split into tokens or are no words of running text. */
const WORD = /^[a-z'-]+$/;

/** Of WordNet's files of nouns, those of persons, groups and communication. */
const KINDS: Readonly<Record<string, number>> = {
  "18": Form.person,
  "14": Form.group,
  "10": Form.writing,
  "06": Form.thing,
  "15": Form.thing,
  "17": Form.thing,
  "19": Form.thing,
};

/** Numbers of the meanings of nouns that are somebody's or something's own name, from WordNet's `data.noun`. */
function ownNames(nouns: string): ReadonlySet<string> {
  return new Set(nouns.split("\n").flatMap((line) => (line.includes(" @i ") ? line.slice(0, 8) : [])));
}

/** Returns which parts of speech WordNet's `index.sense` gives a word and its regular inflections, by hash. */
function wordForms(index: string, own: ReadonlySet<string>): Map<number, number> {
  const forms = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    const hash = hashWord(word);
    forms.set(hash, (forms.get(hash) ?? 0) | bit);
  };
  for (const line of index.split("\n")) {
    const [key, meaning, sense] = line.split(" ") as [string, string?, string?];
    const [lemma, rest] = key.split("%");
    if (!lemma || !rest || !WORD.test(lemma)) continue;
    const part = rest.charAt(0);
    if (part === "1") {
      // "Massoud" is a person's, and no word for one.
      const name = own.has(meaning ?? "") ? Form.own : 0;
      const kind = sense === "1" ? (KINDS[rest.slice(2, 4)] ?? 0) | name : 0;
      add(lemma, Form.noun | kind);
      add(inS(lemma), Form.plural | kind);
    } else if (part === "2") {
      const [third, past, , gerund] = verbForms(lemma);
      add(lemma, Form.verb);
      add(third, Form.third);
      add(past, Form.past);
      add(gerund, Form.gerund);
    } else add(lemma, part === "4" ? Form.adverb : Form.adjective);
  }
  return forms;
}

const [folder, out] = process.argv.slice(2);
if (!folder || !out) {
  console.error("usage: wordForms WORDNET_DICT_FOLDER MODEL_FOLDER");
  process.exit(2);
}
const read = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");
const forms = wordForms(read("index.sense"), ownNames(read("data.noun")));
const table = new HashTable(forms.size);
for (const [hash, bits] of [...forms].sort(([a], [b]) => a - b)) table.set(hash, bits);
writeFileSync(`${out}/words.bin`, table.pack());
console.log(`words: ${forms.size} forms`);
