import { correctedAbouts, speaksAbout } from "@readout/analysis";
import { table } from "@readout/corpus";
import type { AttributionRow, LabelledArticle } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";
import { factsOf, type Sketch } from "../facts.ts";
import { shuffled } from "./labelled.ts";

const said = (sentence: number, actor: string | null, own: Partial<AttributionRow> = {}): Partial<AttributionRow> => ({
  ...{ sentence, actor, speaker: actor === null ? null : `${actor.charAt(0).toUpperCase()}${actor.slice(1)}` },
  ...own,
});

/**
 * Articles of which the truth is known: Anna speaks about Ben in all that is found of her, about Velmora in all that is
 * missed, and what is made up is Ben's about Anna.
 */
function erring(articles: number): { readonly sketches: Sketch[]; readonly truth: LabelledArticle[] } {
  const draw = random(11);
  const sketches: Sketch[] = [];
  const truth: LabelledArticle[] = [];
  for (let article = 0; article < articles; article++) {
    const [found, missed, madeUp] = [2 + draw(3), 1 + draw(3), draw(2)];
    const about = ["ben", "Velmora", "anna"];
    const lines = [found, missed, madeUp].flatMap((count, kind) =>
      Array.from({ length: count }, () => [about[kind] ?? ""]),
    );
    const attributions = [
      ...Array.from({ length: found }, (_, i) => said(i, "anna")),
      ...Array.from({ length: madeUp }, (_, i) => said(found + missed + i, "ben")),
    ];
    // Anna has to be named somewhere, for a person to name her.
    sketches.push({ paragraphs: [[...lines, ["anna"]]], attributions });
    truth.push({
      ...{ article, id: `id${article}` },
      judged: attributions.map((_, attribution) => ({ attribution, verdict: attribution < found ? "right" : "wrong" })),
      missing: Array.from({ length: missed }, (_, i) => ({
        content: [[(found + i) * 100, (found + i) * 100 + 99]] as const,
        ...({ kind: "indirect", speaker: "Anna", sourceType: "person" } as const),
      })),
    });
  }
  return { sketches, truth };
}

const { sketches, truth } = erring(300);
const facts = factsOf(sketches);

const drawn = (count: number, seed?: number): LabelledArticle[] => shuffled(truth, seed).slice(0, count);

const pairs = [{ source: "anna", about: "Velmora" }];
const row = (key: string, labels: readonly LabelledArticle[]) =>
  correctedAbouts(facts, labels, { pairs })
    .objects()
    .find((one) => one.key === key);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const foundIn = truth.map(({ judged }) => judged.filter(({ verdict }) => verdict === "right").length);
const missedIn = truth.map(({ missing }) => missing.length);
const toStates = sum(missedIn) / (sum(foundIn) + sum(missedIn));

describe("correctedAbouts", () => {
  test("is what the labels say where all articles are labelled", () => {
    expect(row("people states", truth)?.corrected).toBeCloseTo(toStates, 12);
    expect(row("people people", truth)?.corrected).toBeCloseTo(1 - toStates, 12);
    expect(row("anna Velmora", truth)?.corrected).toBeCloseTo(toStates, 12);
  });

  test("names a source that no sentence names as its statements do", () => {
    const attributions = [said(0, "tarn-institute", { speaker: "Tarn Institute" })];
    const all = factsOf([{ paragraphs: [[["ben"]]], attributions }]);
    const named = all.actors.objects().filter(({ actor }) => actor !== "tarn-institute");
    const unnamed = { ...all, actors: table(named, ["actor", "name", "kind", "mentions", "articles", "side"]) };
    const about = { source: "tarn-institute", about: "ben" };
    const found = correctedAbouts(unnamed, [], { pairs: [about] }).objects();
    expect(found.at(-1)).toMatchObject({ ...about, label: "Tarn Institute about Ben" });
  });

  test("has raw shares as speaksAbout counts them", () => {
    const own = speaksAbout(facts).objects();
    const links = sum(own.map(({ attributions }) => attributions));
    expect(row("people people", [])).toMatchObject({ of: "links", raw: 1, articles: 300, labelled: 0 });
    expect(row("about", [])?.raw).toBeCloseTo(links / facts.attributions.numRows(), 12);
    const [pair] = own.filter(({ source }) => source === "anna");
    const about = { source: "anna", about: "ben" };
    const found = correctedAbouts(facts, [], { pairs: [about] })
      .objects()
      .at(-1);
    expect(found).toMatchObject({ of: "source", ...about, label: "Anna about Ben", raw: pair?.share });
  });

  test("holds the truth in at least 90 of 100 samples of 15 articles, where nothing of it was found", () => {
    expect(row("people states", [])).toBeUndefined();
    for (const key of ["people states", "anna Velmora"]) {
      let held = 0;
      for (let seed = 0; seed < 100; seed++) {
        const found = row(key, drawn(15, seed));
        held += (found?.low ?? 1) <= toStates && toStates <= (found?.high ?? 0) ? 1 : 0;
      }
      expect(held).toBeGreaterThanOrEqual(90);
    }
  });

  test("gives no value with a reason where labels are too few, or a link or a source stands in too few of them", () => {
    expect(row("people people", drawn(14))?.reason).toBe("14 of 300 articles are labelled: at least 15 are needed");
    const seldom = drawn(20).map((one, i) => (i < 2 ? one : { ...one, missing: [] }));
    expect(row("people states", seldom)?.reason).toBe(
      "it stands in 2 of the 20 labelled articles: at least 3 are needed",
    );
    const silent = drawn(20).map((one, i) =>
      i < 14 ? one : { ...one, missing: [], judged: one.judged.map((own) => ({ ...own, verdict: "wrong" as const })) },
    );
    expect(row("anna Velmora", silent)?.reason).toBe(
      "what it is a share of stands in 14 of the 20 labelled articles: at least 15 are needed",
    );
  });

  /** Of one article, repeated: a sentence about Ben that Anna says as it was found, and what a label makes of it. */
  const labelled = (label: Partial<LabelledArticle["judged"][number]>, more: readonly string[] = []) => {
    const one: Sketch = {
      paragraphs: [
        [
          ["ben", "Velmora"],
          ["anna", ...more],
        ],
      ],
      attributions: [said(0, "anna")],
    };
    const own = factsOf(Array.from({ length: 15 }, () => one));
    const labels = Array.from(
      { length: 15 },
      (_, article): LabelledArticle => ({
        ...{ article, id: `id${article}`, missing: [] },
        judged: [{ attribution: 0, verdict: "right", ...label }],
      }),
    );
    return new Map(
      correctedAbouts(own, labels, { pairs: [{ source: "ben", about: "Velmora" }] })
        .objects()
        .map(({ key, reason }) => [key, reason]),
    );
  };
  const has = (reason: string | null | undefined): boolean =>
    !reason?.startsWith("it stands in 0 ") && !reason?.startsWith("what");

  test("takes whoever a label names for the source, by name, and does not let him speak about himself", () => {
    const found = labelled({ speaker: "ben" });
    expect(has(found.get("people people"))).toBe(false);
    expect(has(found.get("people states"))).toBe(true);
    expect(has(found.get("ben Velmora"))).toBe(true);
  });

  test("takes a name that is nobody's here for somebody, and nobody named for nobody", () => {
    const stranger = labelled({ speaker: "Cara Dell" });
    expect(has(stranger.get("people people"))).toBe(true);
    expect(has(stranger.get("ben Velmora"))).toBe(false);
    for (const label of [
      { speaker: null },
      { sourceType: "anonymous" },
      { speaker: "An aide", sourceType: "anonymous" },
    ] as const) {
      const hidden = labelled(label);
      expect(has(hidden.get("people people"))).toBe(false);
      expect(has(hidden.get("about"))).toBe(false);
    }
  });

  test("moves links to another type of source where a label gives one", () => {
    const found = labelled({ sourceType: "organisation" });
    expect(has(found.get("bodies states"))).toBe(true);
    expect(has(found.get("people states"))).toBe(false);
  });

  test("throws for what makes no sense", () => {
    expect(() => correctedAbouts(facts, [], { level: 2 })).toThrow("not a confidence level");
    expect(() => correctedAbouts(facts, [], { within: "colour" })).toThrow("unknown division: colour");
  });
});
