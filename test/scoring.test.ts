import { describe, expect, it } from "vitest";
import { best } from "../scripts/scoring/best.mjs";
import { countCarried } from "../scripts/scoring/carried.mjs";
import { calibrated, reliability } from "../scripts/scoring/confidence.mjs";
import { right } from "../scripts/scoring/contents.mjs";
import { dealt, falselyFound, held } from "../scripts/scoring/simulated.mjs";
import { count, none, ratesOf } from "../scripts/scoring/statements.mjs";

describe("a predicted content is right", () => {
  const text = "one two three four five six";
  const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const found = (labelled: readonly string[], predicted: readonly string[]) =>
    right(
      text,
      labelled.map((words) => [at(words)]),
      predicted.map((words) => ({ content: [at(words)] })),
    );

  it("where half of the words of both together are in both", () => {
    expect(found(["two three"], ["one two three four"])).toEqual([true]);
    expect(found(["two three"], ["one two three four five"])).toEqual([false]);
    expect(found(["two three"], ["three four five"])).toEqual([false]);
    expect(found(["one"], ["six"])).toEqual([false]);
  });

  it("once for each labelled one, of which the first that fits is taken", () => {
    expect(found(["two three"], ["two three", "two three"])).toEqual([true, false]);
    expect(found(["one two three four", "two three"], ["two three", "two three"])).toEqual([true, true]);
  });

  it("by the words that its spans touch, however many they are", () => {
    const content = [at("one"), at("five six")];
    expect(right(text, [[at("one"), at("six")]], [{ content }])).toEqual([true]);
    expect(right(text, [[at("two three four")]], [{ content }])).toEqual([false]);
    expect(right("…", [[[0, 1]]], [{ content: [[0, 1]] }])).toEqual([false]);
  });
});

describe("confidences", () => {
  const rows = (rule: string, kind: string, hits: number, misses: number, confidence = 0.5) =>
    Array.from({ length: hits + misses }, (_, i) => ({ rule, kind, confidence, hit: i < hits }));

  it("are shares of a rule and kind, drawn to the rule's, and this to that of all; few cases have none", () => {
    const found = [...rows("a", "direct", 9, 1), ...rows("b", "mixed", 4, 6), ...rows("a", "indirect", 3, 1)];
    const { others, rules } = calibrated(found);
    expect(others).toBeCloseTo(16 / 24, 12);
    const a = (12 + 10 * others) / 24;
    expect(rules).toEqual({
      a: { direct: expect.closeTo((9 + 10 * a) / 20, 12) },
      b: { mixed: expect.closeTo((4 + 10 * ((4 + 10 * others) / 20)) / 20, 12) },
    });
  });

  it("are compared by tenths with what is right, and by the Brier score", () => {
    const found = [...rows("a", "direct", 3, 1, 0.7), ...rows("a", "direct", 1, 3, 0.25)];
    const { bins, brier, brierOfAll } = reliability(found);
    expect(bins.map(({ low, count, right: share }) => [low, count, share])).toEqual([
      [0.2, 4, 0.25],
      [0.7, 4, 0.75],
    ]);
    expect(bins.map(({ mean }) => mean)).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.7, 12)]);
    expect(brier).toBeCloseTo((3 * 0.09 + 0.49 + 0.5625 + 3 * 0.0625) / 8, 12);
    expect(brierOfAll).toBe(0.25);
  });
});

describe("in simulations", () => {
  it("what is found in null corpora is told as a mean, a share of the real, and by how many have any", () => {
    expect(falselyFound([0, 0, 3, 1], 10)).toEqual({ mean: 1, share: 0.1, any: 0.5 });
  });

  it("an interval holds its ends, and none holds nothing", () => {
    const interval = { low: 0.2, high: 0.4 };
    expect([0.1, 0.2, 0.4, 0.41].map((truth) => held(interval, truth))).toEqual([false, true, true, false]);
    expect(held({ low: null, high: null }, 0.3)).toBeNull();
  });

  it("each article is dealt to one outlet, in parts as they were asked for", () => {
    const order = [4, 2, 0, 9, 7, 5, 3, 1, 8, 6];
    const outlets = dealt(order, [0.4, 0.3, 0.2, 0.1]);
    const ofEach = [1, 2, 3, 4].map((n) => order.filter((article) => outlets[article] === `Outlet ${n}`));
    expect(ofEach).toEqual([[4, 2, 0, 9], [7, 5, 3], [1, 8], [6]]);
    expect(dealt([0, 1, 2], [0.5, 0.5]).length).toBe(3);
  });

  it("the best round of each work counts", () => {
    const times = [0, 5, 5, 12, 20, 23, 30, 39];
    const works = new Map([
      ["a", () => {}],
      ["b", () => {}],
    ]);
    expect(best(works, () => 2, () => times.shift() ?? 0)).toEqual(new Map([["a", 3], ["b", 7]])); // biome-ignore format: a line a round
    expect([...best(works, (name) => (name === "a" ? 1 : 2)).keys()]).toEqual(["a", "b"]);
  });
});

describe("statements that a reader labelled", () => {
  const text = "Dana Ostrov, the envoy, said it would rain. The Tide wrote that it snowed.";
  const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const labelled = (
    content: string,
    source: string,
    type: string,
    name: string | null,
    title: string | null = null,
  ) => ({
    content: [at(content)],
    source: at(source),
    type,
    name,
    title,
  });
  const found = (content: string, source: string, sourceType: string, speaker: string | null) => ({
    content: [at(content)],
    source: [at(source)],
    sourceType,
    speaker,
  });
  const rates = (
    gold: Parameters<typeof count>[1],
    attributions: readonly ReturnType<typeof found>[],
    title?: string,
  ) => {
    const sums = none();
    const told = title !== undefined && text.includes(title) ? at(title) : title;
    const mentions = [{ name: "Dana Ostrov", ...(told === undefined ? {} : { title: told }) }];
    count(text, gold, { attributions, mentions }, sums);
    return ratesOf(sums);
  };
  const [rain, snow] = [
    labelled("it would rain", "Dana Ostrov", "person", "Dana Ostrov", "envoy of the north"),
    labelled("that it snowed", "The Tide", "outlet", "The Tide"),
  ];

  it("are found where half of them is, and what is found is right where half of it is labelled", () => {
    const half = [
      found("would rain", "Dana Ostrov", "person", "Dana Ostrov"),
      found("The Tide wrote", "Dana", "person", null),
    ];
    expect(rates([rain, snow], half)).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(rates([rain, snow], [])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it("have the type, name and title of those found, names told without their article", () => {
    const both = [
      found("it would rain", "Dana Ostrov", "person", "Dana Ostrov"),
      found("that it snowed", "The Tide", "organisation", "Tide"),
    ];
    expect(rates([rain, snow], both, "envoy")).toMatchObject({ f1: 1, type: 0.5, name: 1, title: 1 });
    expect(rates([rain, snow], both)).toMatchObject({ title: 0 });
    expect(rates([{ ...rain, title: null }, snow], both, "envoy")).toMatchObject({ title: 0 });
  });

  it("have a title that is cut short or shared by several", () => {
    const one = [found("it would rain", "Dana Ostrov", "person", "Dana Ostrov")];
    expect(rates([{ ...rain, title: "senator" }], one, "Sen.")).toMatchObject({ title: 1 });
    expect(rates([{ ...rain, title: "representative" }], one, "Reps.")).toMatchObject({ title: 1 });
    expect(rates([{ ...rain, title: "astronaut" }], one, "astronauts")).toMatchObject({ title: 1 });
    expect(rates([{ ...rain, title: "governor" }], one, "Sen.")).toMatchObject({ title: 0 });
  });

  it("take the one with the labelled source of two with the same content", () => {
    const carried = [
      found("it would rain", "The Tide", "outlet", "The Tide"),
      found("it would rain", "Dana Ostrov", "person", "Dana Ostrov"),
    ];
    expect(rates([rain], carried)).toMatchObject({ type: 1, name: 1 });
  });
});

describe("links that another carries", () => {
  const link = (cue: readonly [number, number], content: readonly [number, number], within: number | null) => ({
    cue,
    content,
    within,
  });
  const found = (cue: readonly [number, number], content: readonly [number, number], within: number | null) => ({
    cue: [cue],
    content: [content],
    within,
  });
  const labelled = [link([10, 14], [15, 30], null), link([20, 24], [25, 32], 0)];

  it("are right with both cues and the first words of the content", () => {
    const all = { labelled: 1, recalled: 1, found: 1, right: 1 };
    expect(countCarried(labelled, [found([10, 14], [15, 60], null), found([18, 24], [25, 60], 0)])).toEqual(all);
    expect(countCarried(labelled, [found([10, 14], [15, 60], null), found([18, 24], [28, 60], 0)])).toEqual({
      ...all,
      recalled: 0,
      right: 0,
    });
  });

  it("are none where nothing carries them", () => {
    expect(countCarried(labelled, [found([10, 14], [15, 60], null), found([18, 24], [25, 60], null)])).toEqual({
      labelled: 1,
      recalled: 0,
      found: 0,
      right: 0,
    });
  });
});
