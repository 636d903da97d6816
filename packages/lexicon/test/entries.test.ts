import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entries } from "../src/entries.ts";
import { WORD_LISTS } from "../src/wordLists.ts";

const all = entries();

describe("the entries of the lexicon", () => {
  it("stand on the lines that they name", () => {
    expect(all.length).toBeGreaterThan(4000);
    const texts = new Map<string, readonly string[]>();
    for (const { file, line, words } of all) {
      const lines = texts.get(file) ?? readFileSync(new URL(`../english/${file}`, import.meta.url), "utf8").split("\n");
      texts.set(file, lines);
      // An entry may be broken over two lines.
      expect(`${lines[line - 1]} ${lines[line]?.trim() ?? ""}`, `${file}:${line}`).toContain(words);
    }
  });

  it("know what their group says and what their list is for", () => {
    expect(all.filter(({ words, file }) => file === "cues.yaml" && words === "quip")).toEqual([
      {
        file: "cues.yaml",
        line: expect.any(Number),
        list: "verbs",
        words: "quip",
        says: ["stance: neutral", "presents: speech", "frames: clause, quote"],
        purpose: null,
      },
    ]);
    expect(all.find(({ list }) => list === "relatives")?.purpose).toMatch(/^Relative pronouns/);
    expect(all.filter(({ words }) => words === "prime minister").map(({ file, list }) => `${file} ${list}`)).toEqual(
      expect.arrayContaining(["offices.yaml called", "offices.yaml leading", "sources.yaml titles"]),
    );
  });
});

describe("the lists of words", () => {
  it("have a name each: one of two would hide the other", () => {
    const names: string[] = Object.values(WORD_LISTS).flat();
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
