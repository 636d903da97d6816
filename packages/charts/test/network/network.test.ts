import { communities } from "@readout/analysis";
import { cooccurrenceNetwork } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { areas } from "../../src/network/areas.ts";
import { backbone, beyondChance, mostCommon } from "../../src/network/backbone.ts";
import { clearLines, coveredBy } from "../../src/network/clearLines.ts";
import { components } from "../../src/network/components.ts";
import { layout } from "../../src/network/layout.ts";
import { nodeLabel } from "../../src/network/nodeLabel.ts";
import { nodes } from "../../src/network/nodes.ts";
import type { Place } from "../../src/network/place.ts";
import { pairRows, stabilityRows, tableOf } from "../fixtures.ts";

const rows = pairRows();

describe("the pairs of a network", () => {
  it("meet in more articles than chance gives, surely enough, the surest first", () => {
    const found = beyondChance(rows, 0.01);
    expect(found.length).toBeGreaterThan(10);
    expect(found.every(({ q }) => q !== null && q <= 0.01)).toBe(true);
    const rates = found.map(({ q }) => q ?? 1);
    expect(rates).toEqual([...rates].sort((x, y) => x - y));
  });

  it("that were not tested are never among them, but may be among the commonest", () => {
    const untested = rows.map((row) => ({ ...row, q: null }));
    expect(beyondChance(untested, 1)).toEqual([]);
    const common = mostCommon(untested, 5);
    expect(common).toHaveLength(5);
    expect(common[0]?.articles).toBe(Math.max(...rows.map(({ articles }) => articles)));
  });

  it("hold no more actors than asked for, and of a dense network all but the first", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no rows");
    const dense = Array.from({ length: 400 }, (_, i) => {
      const [a, b] = [`n${Math.floor(i / 20)}`, `n${20 + (i % 20)}`];
      return { ...first, a, b, aName: a, bName: b, articlesA: 100 - (i % 20), articlesB: 50 };
    });
    const drawn = backbone(dense, 40);
    expect(drawn.length).toBeGreaterThanOrEqual(120);
    expect(drawn.length).toBeLessThanOrEqual(160);
    expect(new Set(drawn.flatMap(({ a, b }) => [a, b])).size).toBe(40);
    expect(new Set(backbone(dense, 10).flatMap(({ a, b }) => [a, b])).size).toBeLessThanOrEqual(10);
  });
});

describe("communities", () => {
  it("are found for any name and numbered from the largest", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no rows");
    const pair = (a: string, b: string) => ({ ...first, a, b, articles: 5 });
    const pairs = [
      pair("x", "y"),
      pair("__proto__", "constructor"),
      pair("constructor", "toString"),
      pair("__proto__", "toString"),
    ];
    const found = communities(["x", "y", "__proto__", "constructor", "toString"], pairs, 1);
    expect([...found]).toEqual([
      ["x", 1],
      ["y", 1],
      ["__proto__", 0],
      ["constructor", 0],
      ["toString", 0],
    ]);
  });
});

describe("the parts of a network", () => {
  it("are what hangs together, the largest first", () => {
    expect(
      components(7, [
        [0, 1],
        [2, 3],
        [3, 4],
        [6, 0],
      ]),
    ).toEqual([[0, 1, 6], [2, 3, 4], [5]]);
    expect(components(0, [])).toEqual([]);
  });

  it("share out the canvas in proportion, without an overlap", () => {
    const cut = areas({ x: 0, y: 0, width: 900, height: 400 }, [4, 2, 2, 1]);
    expect(cut.map(({ width, height }) => Math.round((9 * width * height) / (900 * 400)))).toEqual([4, 2, 2, 1]);
    expect(cut[0]).toEqual({ x: 0, y: 0, width: 400, height: 400 });
    const apart = cut.every((one, i) =>
      cut
        .slice(i + 1)
        .every(
          (two) =>
            one.x + one.width <= two.x + 1e-9 ||
            two.x + two.width <= one.x + 1e-9 ||
            one.y + one.height <= two.y + 1e-9 ||
            two.y + two.height <= one.y + 1e-9,
        ),
    );
    expect(apart).toBe(true);
  });

  it("stand apart, and a pair's two ends near each other", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no rows");
    const pair = (a: string, b: string) => ({ ...first, a, b, aName: a, bName: b, articles: 5 });
    const pairs = [pair("a", "b"), pair("b", "c"), pair("a", "c"), pair("p", "q"), pair("x", "y")];
    const parts = nodes(pairs, 1);
    const places = new Map(
      layout(parts, pairs, { width: 860, height: 350 }, nodeLabel).map((place, i) => [parts[i]?.id, place]),
    );
    const distance = (one: string, two: string) => {
      const [from, to] = [places.get(one), places.get(two)];
      return Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0));
    };
    for (const { a, b } of pairs.slice(3)) {
      expect(distance(a, b)).toBeGreaterThan(60);
      expect(distance(a, b)).toBeLessThan(280);
    }
    expect(distance("p", "x")).toBeGreaterThan(60);
  });
});

describe("the layout", () => {
  const drawn = backbone(beyondChance(rows, 0.05), 30);
  const found = nodes(drawn, 1);
  const canvas = { width: 860, height: 260 + 13 * found.length };
  const places = layout(found, drawn, canvas, nodeLabel);

  it("lays no label on another label or on a marker", () => {
    const markers = places.map(({ x, y, size }) => {
      const half = size / 2;
      return { left: x - half, right: x + half, low: y - half, high: y + half };
    });
    const overlapping = places
      .map(coveredBy)
      .flatMap((one, i) =>
        [...markers, ...places.slice(i + 1).map(coveredBy)].filter(
          (two) => one.left < two.right && two.left < one.right && one.low < two.high && two.low < one.high,
        ),
      );
    expect(overlapping).toEqual([]);
  });

  it("takes labels and nodes out of the way of lines", () => {
    const label = { lines: ["Karsand"], width: 50, height: 15 };
    const at = (x: number, y: number) => ({ x, y, size: 20, label, side: "bottom center" as const });
    // A line runs down through the first one's label; a line between the first and the last runs through the third.
    const before = [at(200, 300), at(200, 200), at(300, 300), at(400, 300)];
    const lines: (readonly [number, number])[] = [
      [0, 1],
      [0, 3],
    ];
    const struck = (places: ReturnType<typeof clearLines>): string[] =>
      lines.flatMap((line) => {
        const [from, to] = line.map((end) => places[end] ?? at(0, 0)) as [Place, Place];
        const points = Array.from({ length: 101 }, (_, i) => ({
          x: from.x + ((to.x - from.x) * i) / 100,
          y: from.y + ((to.y - from.y) * i) / 100,
        }));
        return places.flatMap((place, node) => {
          const { left, right, low, high } = coveredBy(place);
          const over = points.some(({ x, y }) => x > left && x < right && y > low && y < high);
          const through = !line.includes(node) && points.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 13);
          return [...(over ? [`label ${node}`] : []), ...(through ? [`marker ${node}`] : [])];
        });
      });
    expect(struck(before)).toEqual(["label 0", "marker 2"]);
    const after = clearLines(before, lines, { width: 600, height: 400 });
    expect(struck(after)).toEqual([]);
    expect(clearLines(before, lines, { width: 600, height: 400 })).toEqual(after);
  });

  it("keeps every marker on the canvas", () => {
    expect(places.every(({ x, y }) => x > 0 && x < canvas.width && y > 0 && y < canvas.height)).toBe(true);
  });

  it("is the same for the same pairs in any order", () => {
    const turned = cooccurrenceNetwork(tableOf([...rows].reverse()));
    expect(turned).toEqual(cooccurrenceNetwork(tableOf(rows)));
  });
});

describe("a network", () => {
  it("answers to the pointer all along its edges, with the pair's own key", () => {
    const figure = cooccurrenceNetwork(tableOf(rows));
    const lines = figure.data.filter((trace) => "mode" in trace && trace.mode === "lines");
    const keys = lines.flatMap((trace) => ("customdata" in trace ? (trace.customdata as string[]) : []));
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(
      Object.keys(figure.evidence)
        .filter((key) => key.startsWith("edge"))
        .sort(),
    );
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3);
  });

  it("gives an actor the passages of its pairs", () => {
    const { evidence } = cooccurrenceNetwork(tableOf(rows));
    const actor = Object.values(evidence).find(({ focus }) => focus.length === 1 && focus[0] === "selk");
    const pairs = Object.values(evidence).filter(({ focus }) => focus.length === 2 && focus.includes("selk"));
    expect(new Set(actor?.ids)).toEqual(new Set(pairs.flatMap(({ ids }) => ids)));
  });

  it("does not mix the counts of several outlets", () => {
    const two = tableOf([
      ...rows.map((row) => ({ ...row, group: "A" })),
      ...rows.map((row) => ({ ...row, group: "B" })),
    ]);
    expect(() => cooccurrenceNetwork(two)).toThrow("Expected rows of one group, got 2");
    // Its files tell of each edge of which group it is.
    const { files: _, ...ofGroup } = cooccurrenceNetwork(two, { group: "B" });
    expect(cooccurrenceNetwork(tableOf(rows))).toMatchObject(ofGroup);
  });

  it("draws the commonest pairs dotted where none is more than chance gives, and says so", () => {
    const weak = cooccurrenceNetwork(tableOf(rows.map((row) => ({ ...row, q: 0.9 }))));
    expect(weak.caption).toMatch(
      /^No pair was found that shares a sentence in more articles than chance gives \(q ≤ 0\.05\)\. The 15 commonest pairs are drawn dotted: counts, untested or not beyond chance\. Of \d+ pairs that share a sentence in two articles or more, 96 were tested, /u,
    );
    const lines = weak.data.filter((trace) => "mode" in trace && trace.mode === "lines");
    expect(lines).toHaveLength(15);
    expect(lines.map((trace) => (trace as { line: { dash: string } }).line.dash)).toEqual(lines.map(() => "dot"));
  });

  it("says that nothing could be tested, or that nobody meets twice", () => {
    const none = tableOf(rows.map((row) => ({ ...row, q: null, tests: 0 })));
    expect(cooccurrenceNetwork(none).caption).toMatch(
      /^No pair could be tested\. The 15 commonest pairs are drawn dotted: .* 0 were tested, being in at least as many as chance would name both in\.$/u,
    );
    const once = tableOf(rows.map((row) => ({ ...row, articles: 1 })));
    expect(cooccurrenceNetwork(once).caption).toBe("No two actors meet in more than one article.");
    expect(cooccurrenceNetwork(once).data).toEqual([]);
  });

  it("names in its caption what was tested, how many pairs of how many, and against what", () => {
    expect(cooccurrenceNetwork(tableOf(rows)).caption).toMatch(
      /^\d+ pairs share a sentence in more articles than chance gives \(false discovery rate at most 5 %\); .* The most articles are .* Of \d+ pairs that share a sentence in two articles or more, 96 were tested, .* Chance is 100 shuffled corpora \(seed 1\): each article keeps how many actors it has, /u,
    );
  });

  it("tells how many of its pairs rest on the same few articles", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no rows");
    const squad = (i: number, evidence: readonly string[]) => ({ ...first, b: `b${i}`, q: 0.01, evidence });
    const list = [...Array(6).keys()].map((i) => squad(i, ["s3.1", "s8.2"]));
    const others = [7, 8].map((i) => squad(i, [`s${i}.0`, `s${i + 9}.1`]));
    expect(cooccurrenceNetwork(tableOf([...list, ...others])).caption).toContain(
      " They rest on 3 sets of articles; 6 of them on the same 2.",
    );
    expect(cooccurrenceNetwork(tableOf(rows)).caption).not.toContain("They rest on");
  });

  it("draws thin and dashed what fewer than half of the resampled corpora keep, and says so", () => {
    const stability = stabilityRows(rows);
    const figure = cooccurrenceNetwork(tableOf(rows), { stability: tableOf(stability) });
    const plain = cooccurrenceNetwork(tableOf(rows));
    type Line = { mode?: string; line: { width: number; dash: string }; customdata: string[] };
    const linesOf = ({ data }: typeof figure): Line[] =>
      (data as unknown as Line[]).filter(({ mode }) => mode === "lines");
    const weak = new Set(stability.filter(({ retention }) => retention < 0.5).map(({ a, b }) => `${a} ${b}`));
    for (const [i, { line, customdata }] of linesOf(figure).entries()) {
      const isWeak = weak.has(figure.evidence[customdata[0] ?? ""]?.focus.join(" ") ?? "");
      const before = linesOf(plain)[i]?.line.width ?? 0;
      expect(line.dash).toBe(isWeak ? "dash" : "solid");
      expect(line.width).toBeCloseTo(isWeak ? before / 2 : before, 2);
    }
    const dashed = linesOf(figure).filter(({ line }) => line.dash === "dash").length;
    expect(dashed).toBeGreaterThan(3);
    expect(figure.caption).toContain(
      ` (100 resamples, seed 1) a line drawn is found again in 75 % of them (median); ${dashed} in fewer than half: `,
    );
    expect(plain.caption).not.toContain("found again");
  });
});
