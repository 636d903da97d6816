import { attributionMeasures, attributionShares, correctedShares } from "@readout/analysis";
import type { LabelledArticle } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";
import { erring, shuffled } from "./labelled.ts";

const { sketches, truth } = erring(300);
const facts = factsOf(sketches);

const drawn = (count: number, seed?: number): LabelledArticle[] => shuffled(truth, seed).slice(0, count);

const row = (key: string, labels: readonly LabelledArticle[], by: "sourceType" | "kind" | "measure" = "sourceType") =>
  correctedShares(facts, labels, { by })
    .objects()
    .find((one) => one.key === key);

/** What everybody would count who labelled all: with every article labelled that is the corrected value. */
const actual = row("anonymous", truth)?.corrected ?? Number.NaN;

describe("correctedShares", () => {
  test("has the raw shares and measures, with their intervals, as other tables do", () => {
    const labels = drawn(20);
    for (const { key, share, low, high } of attributionShares(facts, { by: "sourceType" }).objects()) {
      const found = row(key, labels);
      expect(found).toMatchObject({ raw: share, articles: 300, labelled: 20 });
      // Sums in another order may differ in the last digit.
      expect(found?.rawLow).toBeCloseTo(low ?? Number.NaN, 12);
      expect(found?.rawHigh).toBeCloseTo(high ?? Number.NaN, 12);
    }
    const measures = new Map(
      attributionMeasures(facts)
        .objects()
        .map((one) => [one.measure as string, one]),
    );
    const corrected = correctedShares(facts, labels, { by: "measure" }).objects();
    expect(corrected).toHaveLength(5);
    for (const { key, raw, rawLow, rawHigh } of corrected)
      expect({ value: raw, low: rawLow, high: rawHigh }).toEqual({
        value: measures.get(key)?.value,
        ...{ low: measures.get(key)?.low, high: measures.get(key)?.high },
      });
  });

  test("is what the labels say where all articles are labelled", () => {
    const counts = truth.map(({ judged, missing }, article) => {
      const right = judged.filter(({ verdict }) => verdict === "right").length;
      const found = sketches[article]?.attributions?.filter(({ sourceType }) => sourceType === "anonymous").length ?? 0;
      return [found + missing.length, right + missing.length] as const;
    });
    const sum = (at: 0 | 1): number => counts.reduce((total, one) => total + one[at], 0);
    expect(actual).toBeCloseTo(sum(0) / sum(1), 12);
    expect(row("attributions an article", truth, "measure")?.corrected).toBeCloseTo(sum(1) / 300, 12);
  });

  test("holds the truth in at least 90 of 100 samples of 15 articles, where the raw interval never does", () => {
    const raw = row("anonymous", truth);
    expect(raw?.rawHigh).toBeLessThan(actual);
    let held = 0;
    let bias = 0;
    for (let seed = 0; seed < 100; seed++) {
      const found = row("anonymous", drawn(15, seed));
      held += (found?.low ?? 1) <= actual && actual <= (found?.high ?? 0) ? 1 : 0;
      bias += ((found?.corrected ?? 0) - actual) / 100;
    }
    expect(held).toBeGreaterThanOrEqual(90);
    expect(Math.abs(bias)).toBeLessThan(Math.abs((raw?.raw ?? 0) - actual) / 5);
  });

  test("corrects within outlets that have labelled articles of their own, and says where they have too few", () => {
    const labels = drawn(40);
    const rows = correctedShares(facts, labels, { by: "kind", within: "outlet" }).objects();
    const gazette = labels.filter(({ article }) => article % 3 === 0).length;
    expect(gazette).toBeLessThan(15);
    for (const { within, labelled, corrected, reason } of rows.filter(({ key }) => key !== "mixed")) {
      expect(labelled).toBe(within === "Gazette" ? gazette : 40 - gazette);
      expect(corrected === null).toBe(within === "Gazette");
      expect(reason).toBe(
        within === "Gazette" ? `${gazette} of 100 articles are labelled: at least 15 are needed` : null,
      );
    }
  });

  test("gives no value with a reason where labels are too few, or a type stands in too few of them", () => {
    expect(row("person", drawn(14))).toMatchObject({
      ...{ corrected: null, low: null, high: null, lambda: null },
      reason: "14 of 300 articles are labelled: at least 15 are needed",
    });
    const once = drawn(20).map((one, i) =>
      i > 1
        ? one
        : {
            ...one,
            missing: [
              { ...one.missing[0], content: [[0, 1]], kind: "mixed", speaker: null, sourceType: "state" } as const,
            ],
          },
    );
    expect(row("mixed", once, "kind")?.reason).toBe(
      "it stands in 2 of the 20 labelled articles: at least 3 are needed",
    );
  });

  test("takes a type that a person corrected for the type, and a joint statement once for each type", () => {
    const joint = [
      { sourceType: "person" },
      { sourceType: "state", joint: 1 },
      { sourceType: "person", joint: 2 },
    ] as const;
    const own = factsOf(
      Array.from({ length: 20 }, (_, i) => ({
        attributions: [...joint, { sourceType: i % 2 ? "group" : "state" } as const],
      })),
    );
    const labels = Array.from(
      { length: 20 },
      (_, article): LabelledArticle => ({
        ...{ article, id: `id${article}`, missing: [] },
        judged: [
          { attribution: 0, verdict: "right" },
          { attribution: 1, verdict: "right", ...(article % 4 ? {} : { sourceType: "organisation" }) },
        ],
      }),
    );
    const rows = correctedShares(own, labels, { by: "sourceType" }).objects();
    const of = (key: string) => rows.find((one) => one.key === key);
    expect(of("state")).toMatchObject({ raw: 0.5 });
    expect(of("person")?.raw).toBeCloseTo(1 / 3, 12);
    expect(of("state")?.corrected).toBeCloseTo(25 / 60, 12);
    expect(of("organisation")).toMatchObject({ raw: 0 });
    expect(of("organisation")?.corrected).toBeCloseTo(5 / 60, 12);
  });

  test("leaves out labelled articles that do not count, such as copies", () => {
    const copies = factsOf(sketches.map((one, i) => ({ ...one, ...(i < 10 ? { group: "g" } : {}) })));
    const [first] = correctedShares(copies, truth.slice(0, 30), { by: "kind" }).objects();
    expect(first).toMatchObject({ articles: 291, labelled: 21 });
  });

  test("throws for what makes no sense", () => {
    expect(() => correctedShares(facts, [], { by: "source" as never })).toThrow("unknown by: source");
    expect(() => correctedShares(facts, [], { by: "kind", within: "colour" })).toThrow("unknown division: colour");
    expect(() => correctedShares(facts, [], { by: "kind", level: 2 })).toThrow("not a confidence level");
  });
});
