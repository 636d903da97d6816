import { readFileSync, writeFileSync } from "node:fs";
import { inS, verbForms } from "../lexicon/inflect.ts";
import { HashTable } from "../model/hashTable.ts";
import { hashWord } from "../model/tokens.ts";
import { Form } from "../model/wordForms.ts";

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

/** Returns which parts of speech WordNet's `index.sense` gives a word and its regular inflections, by hash. */
function wordForms(index: string): Map<number, number> {
  const forms = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    const hash = hashWord(word);
    forms.set(hash, (forms.get(hash) ?? 0) | bit);
  };
  for (const line of index.split("\n")) {
    const [key, , sense] = line.split(" ") as [string, string?, string?];
    const [lemma, rest] = key.split("%");
    if (!lemma || !rest || !WORD.test(lemma)) continue;
    const part = rest.charAt(0);
    if (part === "1") {
      const kind = sense === "1" ? (KINDS[rest.slice(2, 4)] ?? 0) : 0;
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
const forms = wordForms(readFileSync(`${folder}/index.sense`, "utf8"));
const table = new HashTable(forms.size);
for (const [hash, bits] of [...forms].sort(([a], [b]) => a - b)) table.set(hash, bits);
writeFileSync(`${out}/words.bin`, table.pack());
console.log(`words: ${forms.size} forms`);
