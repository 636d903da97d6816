import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordCount } from "../src/wordCount.ts";

describe("words of a text", () => {
  it.each([
    ["", 0],
    ["The U.S. said it’s well-known.", 5],
    ["a..b -c- d'", 4],
    ["Łódź, 3.5 % and 日本", 4],
  ])("%s", (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  it("are counted as the pattern of a word finds them", () => {
    const pattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
    const text = fc.string({
      unit: fc.constantFrom("a", "é", "7", "𝒜", "日", "'", "’", "-", ".", " ", "😀", "\ud800", "\udc00"),
    });
    fc.assert(fc.property(text, (words) => wordCount(words) === (words.match(pattern) ?? []).length));
  });
});
