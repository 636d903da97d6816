import type { Attribution } from "@readout/annotate";
import type { Span } from "@readout/corpus";
import { describe, expect, test } from "vitest";
import { carryLabels, type LabelledThen } from "../../src/labels/carryLabels.ts";
import type { MissingAttribution } from "../../src/labels/labels.ts";

const now = (content: Span, own: Partial<Attribution> = {}): Attribution => ({
  ...{ kind: "indirect", content: [content], cue: [], source: [], addressee: [], channel: [], speaker: "Anna" },
  ...{ actor: "anna", sourceType: "person", affiliation: null, stance: "neutral", presentation: "speech" },
  ...{ within: null, confidence: 1, rule: "that", ...own },
});

const found = { kind: "indirect", speaker: "Anna", sourceType: "person" };

const then = (
  content: Span,
  judged: Partial<LabelledThen["judged"]> = {},
  own: Partial<LabelledThen> = {},
): LabelledThen => ({
  ...{ content: [content], found, judged: { attribution: 0, verdict: "right", ...judged }, ...own },
});

const missing: MissingAttribution = { content: [[50, 90]], kind: "direct", speaker: "Bram", sourceType: "person" };

describe("carryLabels", () => {
  test("knows a statement by where it stands, and tells who speaks now in another's place", () => {
    expect(carryLabels([then([0, 40])], [], [now([0, 44]), now([60, 80])])).toEqual({
      judged: [
        { attribution: 0, verdict: "right" },
        { attribution: 1, verdict: "wrong" },
      ],
      missing: [],
    });
    const others = [now([0, 40], { speaker: "Bram", sourceType: "organisation" })];
    expect(carryLabels([then([0, 40])], [], others)?.judged).toEqual([
      { attribution: 0, verdict: "right", speaker: "Anna", sourceType: "person" },
    ]);
  });

  test("keeps what a person said otherwise, and lets it go where it is found so now", () => {
    const label = { speaker: "Bram", sourceType: "outlet" } as const;
    expect(carryLabels([then([0, 40], label)], [], [now([0, 40])])?.judged).toEqual([
      { attribution: 0, verdict: "right", ...label },
    ]);
    expect(carryLabels([then([0, 40], label)], [], [now([0, 40], label)])?.judged).toEqual([
      { attribution: 0, verdict: "right" },
    ]);
  });

  test("takes for missing what is found no more, and for found what was missing", () => {
    expect(carryLabels([then([0, 40])], [missing], [now([52, 90], { speaker: "Bram" })])).toEqual({
      judged: [{ attribution: 0, verdict: "right" }],
      missing: [{ content: [[0, 40]], kind: "indirect", speaker: "Anna", sourceType: "person" }],
    });
  });

  test("lets what was wrong be wrong, and go with it", () => {
    const wrong = then([0, 40], { verdict: "wrong" });
    expect(carryLabels([wrong], [], [now([0, 40])])?.judged).toEqual([{ attribution: 0, verdict: "wrong" }]);
    expect(carryLabels([wrong], [], [])).toEqual({ judged: [], missing: [] });
  });

  test("gives each statement once: of a claim inside another's the one that shares most", () => {
    const both = [then([0, 60]), then([20, 60], { attribution: 1 })];
    expect(carryLabels(both, [], [now([22, 60])])).toEqual({
      judged: [{ attribution: 0, verdict: "right" }],
      missing: [{ content: [[0, 60]], kind: "indirect", speaker: "Anna", sourceType: "person" }],
    });
  });

  test("says nothing where the file does not tell what a statement is that is found no more, or with other words", () => {
    const old = then([0, 40], {}, { found: null });
    expect(carryLabels([old], [], [])).toBeNull();
    expect(carryLabels([old], [], [now([0, 44])])).toBeNull();
    expect(carryLabels([old], [], [now([0, 40]), now([60, 80])])?.judged).toEqual([
      { attribution: 0, verdict: "right" },
      { attribution: 1, verdict: "wrong" },
    ]);
  });
});
