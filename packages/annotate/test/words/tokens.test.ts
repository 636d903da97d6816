import { describe, expect, it } from "vitest";
import { hashWord } from "../../src/words/letters.ts";
import { TokenKind, tokenise } from "../../src/words/tokens.ts";

function tokens(text: string): string[] {
  const found = tokenise(text, [[0, text.length]]);
  return Array.from({ length: found.count }, (_, i) => text.slice(found.start[i], found.end[i]));
}

function kinds(text: string): (string | undefined)[] {
  const names = new Map<number, string>(Object.entries(TokenKind).map(([name, number]) => [number, name]));
  return Array.from(tokenise(text, [[0, text.length]]).kind, (kind) => names.get(kind));
}

describe("tokens", () => {
  it.each([
    [
      "clitics stand apart",
      "Price's aides didn't say they'll go.",
      ["Price", "'s", "aides", "did", "n't", "say", "they", "'ll", "go", "."],
    ],
    ["curly clitics too", "We’re here, aren’t we?", ["We", "’re", "here", ",", "are", "n’t", "we", "?"]],
    [
      "a name's apostrophe does not split it",
      "O'Brien met d'Estaing in Côte d’Ivoire",
      ["O'Brien", "met", "d'Estaing", "in", "Côte", "d’Ivoire"],
    ],
    ["a plural's apostrophe stands alone", "the ministers' talks", ["the", "ministers", "'", "talks"]],
    [
      "abbreviations keep their stop",
      "Mr. Vesh of the U.S. met Gen. J. Orr.",
      ["Mr.", "Vesh", "of", "the", "U.S.", "met", "Gen.", "J.", "Orr", "."],
    ],
    [
      "a sentence's last stop stands apart",
      "It ended at No. 4 on Monday.",
      ["It", "ended", "at", "No.", "4", "on", "Monday", "."],
    ],
    [
      "numbers keep their marks",
      "1,900 wagons and 3.5 crowns in 2024",
      ["1,900", "wagons", "and", "3.5", "crowns", "in", "2024"],
    ],
    ["hyphens stand apart", "al-Sahwen, a vice-president", ["al", "-", "Sahwen", ",", "a", "vice", "-", "president"]],
    ["dashes are one token", "No -- not now — never", ["No", "--", "not", "now", "—", "never"]],
    ["stops in a row are one token", "Well... perhaps…", ["Well", "...", "perhaps", "…"]],
    ["typewriter quotation marks are one token", "``No,'' he said", ["``", "No", ",", "''", "he", "said"]],
    ["a clitic after a quotation mark is one", '"Politico"\'s report', ['"', "Politico", '"', "'s", "report"]],
    [
      "soft hyphens and zero-width spaces part or belong to words, but are never tokens",
      "\u200bone\u00a0two\ufeff",
      ["one", "two"],
    ],
    ["letters of all scripts are words", "Москва 東京 Łódź", ["Москва", "東京", "Łódź"]],
  ])("%s", (_, text, words) => {
    expect(tokens(text)).toEqual(words);
  });

  it.each([
    ["Tolm", "tolm", 1],
    ["NATO", "nato", 2],
    ["WordNet", "wordnet", 1],
    ["iPhone", "iphone", 0],
    ["Łódź", "łódź", 1],
  ])("%s has its hash and capitals, whatever stands behind it", (word, small, capitals) => {
    for (const behind of ["", " ", ",", "-", ";", ")", "”", "—", "!", "\n", ". ", "…"]) {
      const { hash, caps, end } = tokenise(word + behind, [[0, word.length + behind.length]]);
      expect([hash[0], caps[0], end[0]]).toEqual([hashWord(small), capitals, word.length]);
    }
  });

  it("have the kind of their characters", () => {
    expect(kinds("“No,” (he) said: 4 a-b — ‘x’ «y» \"z\" €!")).toEqual([
      "quoteOpen", "word", "comma", "quoteClose", "open", "word", "close", "word", "colon", "number", "word", "hyphen", "word", "dash",
      "single", "word", "single", "quoteOpen", "word", "quoteClose", "quote", "word", "quote", "symbol", "stop",
    ]); // biome-ignore format: one line a group
  });

  it("stand in order inside their sentence, and cover all its letters", () => {
    const text = "A lone \ud800 surrogate. And \u0000 a NUL.";
    const found = tokenise(text, [
      [0, 19],
      [20, text.length],
    ]);
    expect([...found.sentences]).toEqual([0, 5, found.count]);
    let last = 0;
    let covered = "";
    for (let i = 0; i < found.count; i++) {
      expect(found.start[i]).toBeGreaterThanOrEqual(last);
      last = found.end[i] as number;
      covered += text.slice(found.start[i], found.end[i]);
    }
    expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("tell a capital from capitals", () => {
    expect([...tokenise("the United NATIONS A", [[0, 20]]).caps]).toEqual([0, 1, 2, 1]);
  });

  it("have the hash of their word in lower case, with a straight apostrophe", () => {
    const found = tokenise("Didn’t", [[0, 6]]);
    expect([...found.hash]).toEqual([hashWord("did"), hashWord("n't")]);
  });

  it("of no sentence are none", () => {
    expect(tokenise("some text", []).count).toBe(0);
  });
});
