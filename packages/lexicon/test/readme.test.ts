import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FRAMES, PLACE_LISTS, PRESENTATIONS, ROLE_LISTS, SOURCE_ROLES, STANCES } from "../src/lists.ts";
import { readFiles } from "../src/readLexicon.ts";

const folder = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");
const unnamed = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !readme.includes(`\`${name}\``));

describe("the README of the lexicon", () => {
  it("names every file of english/", () => {
    expect(unnamed(readdirSync(new URL("english/", folder)))).toEqual([]);
  });

  it("says what each field of cues.yaml and each of its values means", () => {
    const { cues } = readFiles();
    expect(unnamed([...Object.keys(cues), ...cues.verbs.flatMap((group) => Object.keys(group))])).toEqual([]);
    expect(unnamed([...STANCES, ...PRESENTATIONS, ...FRAMES])).toEqual([]);
  });

  it("names every role of roles.yaml", () => {
    expect(unnamed(SOURCE_ROLES)).toEqual([]);
  });

  it("names every list of sources.yaml and places.yaml", () => {
    expect(unnamed([...ROLE_LISTS, ...PLACE_LISTS])).toEqual([]);
  });
});
