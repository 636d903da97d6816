import { type Reuse, reuse, sentences } from "@readout/corpus";
import { expect, it } from "vitest";
import { first, OWN } from "./articles.ts";

const [harbour = "", school = ""] = OWN;

const told = (...texts: readonly string[]): (Reuse | null)[][] =>
  reuse(texts.map((text) => ({ text, sentences: sentences(text, [0, text.length]) })));

/** How many sentences of the last text are told what. */
const counts = (...texts: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const one of told(...texts).at(-1) ?? []) found[one ?? "new"] = (found[one ?? "new"] ?? 0) + 1;
  return found;
};

it("finds nothing in one article that says everything once", () => {
  expect(counts(harbour)).toEqual({ new: 11 });
});

it("tells which sentences of a copy stand in one before it", () => {
  const local = first(school, 0.4);
  const copy = `${first(harbour, 0.4)} ${local}`;
  const all = told(harbour, copy).at(-1) ?? [];
  const size = told(first(harbour, 0.4))[0]?.length ?? 0;
  expect(all.slice(0, size)).toEqual(Array.from({ length: size }, () => "copy"));
  expect(all.slice(size)).toEqual(told(local)[0]);
  expect(counts(copy, harbour)).toEqual({ copy: size, new: 11 - size });
});

it("takes a sentence with a few words changed for the same", () => {
  const edited = harbour
    .replace("in fog, the port authority said", "in fog, officials said")
    .replace("six weeks", "a month");
  expect(counts(harbour, edited)).toEqual({ copy: 11 });
});

it("counts a passage that an article has twice once, and lets a short sentence be said again", () => {
  const passage = first(harbour, 0.3);
  const size = told(passage)[0]?.length ?? 0;
  expect(counts(`${harbour} ${passage} Nobody was hurt.`)["article"]).toBeGreaterThanOrEqual(size - 1);
  expect(counts("It rained. They waited for the boat in the hall. It rained.")).toEqual({ new: 3 });
});

it("lets what is too short to tell go with the sentence before it", () => {
  expect(told(harbour, `${first(harbour, 0.1)} Why? ${first(school, 0.1)} Why?`).at(-1)).toEqual([
    "copy",
    "copy",
    null,
    null,
  ]);
});
