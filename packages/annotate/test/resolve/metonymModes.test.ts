import { lexicon, type Metonyms } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const known = {
  strict: lexicon([], { metonyms: "strict" }),
  actor: lexicon([], { metonyms: "actor" }),
  off: lexicon([], { metonyms: "off" }),
};

/** What the words stand for, place by place. */
function readings(text: string, words: string, metonyms: Metonyms): string[] {
  return annotated(text, known[metonyms])
    .mentions.filter(({ start, end }) => text.slice(start, end) === words)
    .map(({ kind, actor, rule }) => `${kind} ${actor} (${rule})`);
}

const state = "state russia (metonym)";
const city = "place moscow (exact)";

describe("a capital", () => {
  it.each([
    // words, strict, actor
    ["is the source of a statement", "Moscow said on Friday that the talks had failed.", state, state],
    ["is the source of “according to”", "The talks failed, according to Moscow.", state, state],
    ["is the source before its verb", "“We are ready,” said Moscow.", state, state],
    ["has a verb of saying behind it", "Moscow has also denied the charge.", state, state],
    ["acts without a word", "Moscow sent troops to the border on Friday.", city, state],
    ["is spoken to", "They urged Moscow to wait.", city, state],
    ["is spoken of", "Moscow was accused of the plan on Friday.", city, state],
    ["is where something happens", "On Friday the envoys met in Moscow.", city, city],
  ])("that %s", (_, text, strict, actor) => {
    expect(readings(text, "Moscow", "strict")).toEqual([strict]);
    expect(readings(text, "Moscow", "actor")).toEqual([actor]);
    expect(readings(text, "Moscow", "off")).toEqual([city]);
  });

  it("counts as its state where it acts, unless the user says otherwise", () => {
    const text = "Moscow sent troops to the border on Friday.";
    expect(annotated(text).mentions).toEqual(annotated(text, known.actor).mentions);
  });
});

describe("a seat of power", () => {
  const text = "The Kremlin sent troops. On Friday the Kremlin denied the charge.";

  it("counts where it acts, where it speaks, or is a place", () => {
    expect(readings(text, "Kremlin", "actor")).toEqual([state, state]);
    expect(readings(text, "Kremlin", "strict")).toEqual(["place kremlin (exact)", state]);
    expect(readings(text, "Kremlin", "off")).toEqual(["place kremlin (exact)", "place kremlin (exact)"]);
  });
});

it("the names of a state count in every mode", () => {
  for (const mode of ["strict", "actor", "off"] as const)
    expect(readings("On Friday Russia sent troops.", "Russia", mode)).toEqual(["state russia (exact)"]);
});

it("an unknown mode is refused", () => {
  const mode = "loose" as Metonyms;
  expect(() => lexicon([], { metonyms: mode })).toThrow(new RangeError("unknown metonyms: loose"));
});
