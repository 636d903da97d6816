import { type Article, article, isProblem, wireGroups } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

// Sentences with no run of words in common, from a small generator with a fixed seed.
function story(seed: number, sentences: number): string[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const word = (): string => `w${(next() % 5000).toString(36)}`;
  return Array.from({ length: sentences }, () => `The ${Array.from({ length: 14 }, word).join(" ")}.`);
}

function make(id: string, sentences: readonly string[], published: string | null = null): Article {
  const made = article({ id, text: sentences.join(" "), published }, { path: id, line: null });
  if (isProblem(made)) throw new Error("no article");
  return made;
}

const groups = (...articles: readonly Article[]): Record<string, string | null> =>
  Object.fromEntries(wireGroups(articles));

describe("wireGroups", () => {
  const wire = story(1, 20);
  const other = story(2, 20);

  it("leaves articles without copies alone", () => {
    expect(groups(make("a", wire), make("b", other))).toEqual({ a: null, b: null });
  });

  it("names a group after its earliest article", () => {
    expect(
      groups(make("a", wire, "2031-02-10"), make("b", wire, "2031-02-09"), make("c", wire, null), make("d", other)),
    ).toEqual({ a: "b", b: "b", c: "b", d: null });
  });

  it("compares instants, not words", () => {
    const late = make("late", wire, "2031-02-09T01:00:00+00:00");
    const early = make("early", wire, "2031-02-09T03:00:00+04:00");
    expect(groups(late, early)).toEqual({ late: "early", early: "early" });
  });

  it.each([
    ["abridged to a third", wire.slice(0, 7)],
    ["with other words in front and behind", [...other.slice(0, 3), ...wire, ...other.slice(3, 6)]],
    [
      "edited in every second sentence",
      wire.map((sentence, i) => (i % 2 === 0 ? sentence : sentence.replace(/ \w+\.$/, " edited."))),
    ],
    ["in capitals, with other punctuation", wire.map((sentence) => sentence.toUpperCase().replace(".", ";"))],
    ["half wire, half the paper's own", [...wire.slice(0, 12), ...other.slice(0, 12)]],
  ])("finds a copy %s", (_, copy) => {
    expect(groups(make("a", wire), make("b", copy))).toEqual({ a: "a", b: "a" });
  });

  it("does not take a shared paragraph for a copy", () => {
    expect(groups(make("a", wire), make("b", [...wire.slice(0, 4), ...other]))).toEqual({ a: null, b: null });
  });

  it("does not merge two stories that one article quotes", () => {
    const found = groups(
      make("a", wire, "2031-02-01"),
      make("a2", wire, "2031-02-02"),
      make("b", other, "2031-02-01"),
      make("b2", other, "2031-02-02"),
      make("both", [...wire.slice(0, 11), ...other.slice(0, 10)], "2031-02-03"),
    );
    expect(found).toEqual({ a: "a", a2: "a", b: "b", b2: "b", both: "a" });
  });

  it("takes short texts for copies only where they are identical", () => {
    const note = ["Ferry sails at last today."];
    expect(groups(make("a", note), make("b", note), make("c", ["Ferry sails at last tomorrow."]))).toEqual({
      a: "a",
      b: "a",
      c: null,
    });
  });

  it("handles many copies of one text in good time", () => {
    const many = Array.from({ length: 2000 }, (_, i) => make(`copy${i}`, wire));
    const start = processorTime();
    expect(new Set(wireGroups(many).values())).toEqual(new Set(["copy0"]));
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});
