import { correctedDifferences, correctedShares } from "@readout/analysis";
import type { AttributionRow, LabelledArticle } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";
import { factsOf, type Sketch } from "../facts.ts";
import { shuffled } from "./labelled.ts";

/**
 * Two outlets that are alike in truth: half of what nobody is named for is missed in the Gazette and none in the Courier,
 * so that they seem to differ. And the other way round, where they differ and seem alike.
 */
function erring(
  anonymous: Readonly<Record<string, number>>,
  missedIn: string,
): { sketches: Sketch[]; truth: LabelledArticle[] } {
  const draw = random(5);
  const sketches: Sketch[] = [];
  const truth: LabelledArticle[] = [];
  for (let article = 0; article < 400; article++) {
    const outlet = article % 2 === 0 ? "Gazette" : "Courier";
    const all = (anonymous[outlet] ?? 0) + draw(3);
    const missed = outlet === missedIn ? Math.ceil(all / 2) : 0;
    const attributions: Partial<AttributionRow>[] = [
      ...Array.from({ length: 3 + draw(3) }, () => ({ sourceType: "person", actor: "anna", speaker: "Anna" }) as const),
      ...Array.from({ length: all - missed }, () => ({ sourceType: "anonymous" }) as const),
    ];
    sketches.push({ outlet, attributions });
    truth.push({
      ...{ article, id: `id${article}` },
      judged: attributions.map((_, attribution) => ({ attribution, verdict: "right" })),
      missing: Array.from({ length: missed }, () => ({
        ...({ content: [[0, 5]] as const, kind: "indirect", speaker: null, sourceType: "anonymous" } as const),
      })),
    });
  }
  return { sketches, truth };
}

/** So many labelled articles of each outlet. */
function drawn(truth: readonly LabelledArticle[], counts: readonly [number, number], seed = 1): LabelledArticle[] {
  const all = shuffled(truth, seed);
  return counts.flatMap((count, side) => all.filter(({ article }) => article % 2 === side).slice(0, count));
}

const settings = { by: "sourceType", within: "outlet", groups: ["Gazette", "Courier"] } as const;

/** How often the corrected interval of anonymous sources holds the true difference, of 100 samples; and the raw one. */
function heldIn({ sketches, truth }: ReturnType<typeof erring>) {
  const facts = factsOf(sketches);
  const row = (labels: readonly LabelledArticle[]) =>
    correctedDifferences(facts, labels, settings)
      .objects()
      .find(({ key }) => key === "anonymous");
  const actual = row(truth)?.corrected ?? Number.NaN;
  let held = 0;
  for (let seed = 0; seed < 100; seed++) {
    const found = row(drawn(truth, [15, 15], seed));
    held += (found?.low ?? 1) <= actual && actual <= (found?.high ?? -1) ? 1 : 0;
  }
  const raw = row([]);
  return { actual, held, rawHeld: (raw?.rawLow ?? 1) <= actual && actual <= (raw?.rawHigh ?? -1), raw: raw?.raw ?? 0 };
}

describe("correctedDifferences", () => {
  const { sketches, truth } = erring({ Gazette: 2, Courier: 2 }, "Gazette");
  const facts = factsOf(sketches);

  test("takes off a difference that only the errors made", () => {
    const { actual, held, rawHeld, raw } = heldIn({ sketches, truth });
    expect(Math.abs(actual)).toBeLessThan(0.02);
    expect(raw).toBeLessThan(-0.1);
    expect(rawHeld).toBe(false);
    expect(held).toBeGreaterThanOrEqual(90);
  });

  test("finds one that the errors hid", () => {
    const { actual, held, rawHeld } = heldIn(erring({ Gazette: 4, Courier: 1 }, "Gazette"));
    expect(actual).toBeGreaterThan(0.15);
    expect(rawHeld).toBe(false);
    expect(held).toBeGreaterThanOrEqual(90);
  });

  test("is the difference of the shares of both, and turns round with the groups", () => {
    const labels = drawn(truth, [20, 30]);
    const shares = correctedShares(facts, labels, { by: "sourceType", within: "outlet" }).objects();
    const share = (within: string) => shares.find((one) => one.within === within && one.key === "person");
    const [row] = correctedDifferences(facts, labels, settings).objects();
    expect(row).toMatchObject({ key: "person", group: "Gazette", against: "Courier", labelled: 20, otherLabelled: 30 });
    expect(row?.corrected).toBeCloseTo((share("Gazette")?.corrected ?? 0) - (share("Courier")?.corrected ?? 0), 12);
    expect(row?.raw).toBeCloseTo((share("Gazette")?.raw ?? 0) - (share("Courier")?.raw ?? 0), 12);
    const [turned] = correctedDifferences(facts, labels, { ...settings, groups: ["Courier", "Gazette"] }).objects();
    expect(turned?.corrected).toBeCloseTo(-(row?.corrected ?? 0), 12);
    expect(turned?.low).toBeCloseTo(-(row?.high ?? 0), 12);
    // Where there are but two they need not be named.
    const [named] = correctedDifferences(facts, labels, { by: "sourceType", within: "outlet" }).objects();
    expect(named?.corrected).toBeCloseTo(-(row?.corrected ?? 0), 12);
  });

  test("has none with the reason where one of both has too few labelled articles", () => {
    const [row] = correctedDifferences(facts, drawn(truth, [20, 14]), settings).objects();
    expect(row).toMatchObject({ corrected: null, low: null, high: null });
    expect(row?.raw).not.toBeNull();
    expect(row?.reason).toBe("Courier: 14 of 200 articles are labelled: at least 15 are needed");
  });

  test("throws for what makes no sense", () => {
    const own = { by: "kind", within: "outlet" } as const;
    expect(() => correctedDifferences(facts, [], { ...own, groups: ["Gazette", "Herald"] })).toThrow(
      "unknown outlet: Herald",
    );
    expect(() => correctedDifferences(facts, [], { ...own, by: "source" as never })).toThrow("unknown by: source");
    expect(() => correctedDifferences(facts, [], { ...own, within: "colour" })).toThrow("unknown division: colour");
    const three = factsOf(sketches.map((one, i) => ({ ...one, ...(i % 3 === 0 ? { outlet: "Herald" } : {}) })));
    expect(() => correctedDifferences(three, [], own)).toThrow("outlet: expected two groups to compare, got 3");
    expect(correctedDifferences(factsOf(sketches.slice(0, 1)), [], own).numRows()).toBe(0);
  });
});
