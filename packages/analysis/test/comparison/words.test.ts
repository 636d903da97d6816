import { expect, test } from "vitest";
import { wordReader } from "../../src/comparison/words.ts";
import { random } from "../../src/statistics/random.ts";

/** The words of a text, with where each starts. */
function read(text: string, start = 0, end = text.length): [word: string, start: number][] {
  const { read: reader, words } = wordReader();
  const found: [number, number][] = [];
  reader(text, [start, end], (word, at) => found.push([word, at]));
  return found.map(([word, at]) => [words[word] ?? "", at]);
}

test("Words are runs of letters with their marks and digits, over single apostrophes and hyphens, without genitive", () => {
  expect(read("The minister’s co-operative G20 (don't!) – 'tis 1,000")).toEqual([
    ["the", 0],
    ["minister", 4],
    ["co-operative", 15],
    ["g20", 28],
    ["don't", 33],
    ["tis", 44],
  ]);
});

test("Only the span is read, and a letter of two code units is one also at its edges", () => {
  expect(read("say 𝒜b-c now", 4, 9)).toEqual([["𝒜b-c".toLowerCase(), 4]]);
  expect(read("ab𝒜", 0, 3)).toEqual([["ab", 0]]);
  expect(read("ab", 0, 99)).toEqual([["ab", 0]]);
});

test("The table of characters reads what an expression of the same rule does, of any characters", () => {
  const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
  const draw = random(7);
  const PIECES = [
    "a",
    "B",
    "é",
    "e\u0301",
    "\u0301",
    "7",
    "٣",
    "'",
    "’",
    "-",
    "--",
    " ",
    ".",
    "𝒜",
    "\ud835",
    "\udc9c",
    "語",
    "ß",
    "½",
    "_",
  ];
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: 12 }, () => PIECES[draw(PIECES.length)]).join("");
    const expected = [...text.matchAll(WORD)].filter(([form]) => /\p{L}/u.test(form));
    expect(
      read(text).map(([, at]) => at),
      JSON.stringify(text),
    ).toEqual(expected.map(({ index }) => index));
  }
});
