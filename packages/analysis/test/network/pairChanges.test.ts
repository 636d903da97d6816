import { pairChanges, splitAt } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const article = (outlet: string | null, names: readonly string[]) => ({ outlet, paragraphs: [[names]] });

/** Two meet in 9 of 20 articles of the one outlet and in 1 of 30 of the other; two others in both alike. */
const FACTS = factsOf([
  ...Array.from({ length: 20 }, (_, i) => article("Gazette", i < 9 ? ["anna", "boris"] : ["carl", "dora"])),
  ...Array.from({ length: 30 }, (_, i) =>
    article("Herald", i < 1 ? ["anna", "boris"] : i < 17 ? ["carl", "dora"] : []),
  ),
  article(null, ["anna", "boris"]),
]);

describe("A pair in two outlets", () => {
  test("is told by articles: shares, log odds with interval, Fisher's p and q of the pairs asked", () => {
    const [row, other] = pairChanges(FACTS, { by: "outlet" }).objects();
    expect(row).toMatchObject({
      ...{ a: "anna", b: "boris", by: "outlet", first: "Gazette", second: "Herald", window: "sentence", tests: 2 },
      ...{ firstAll: 20, secondAll: 30, firstArticles: 9, secondArticles: 1, firstShare: 0.45, secondShare: 1 / 30 },
    });
    // math.comb: sum of P(x) = comb(10, x) comb(40, 20 - x) / comb(50, 20) over all x with P(x) <= P(9)
    expect(row?.p).toBeCloseTo(0.0005085099832338361, 12);
    expect(row?.q).toBeCloseTo(2 * (row?.p ?? 0), 12);
    // numpy: log(1.5 / 29.5) - log(9.5 / 11.5) ± 1.959964 * sqrt(1/9.5 + 1/11.5 + 1/1.5 + 1/29.5)
    const [logOdds, reach] = [
      Math.log(1.5 / 29.5) - Math.log(9.5 / 11.5),
      1.959963984540054 * Math.sqrt(0.8927846513852796),
    ];
    expect(row?.logOdds).toBeCloseTo(logOdds, 12);
    expect(row?.high).toBeCloseTo(logOdds + reach, 9);
    expect(row?.firstEvidence).toHaveLength(9);
    expect(row?.secondEvidence).toEqual(["s20.0"]);
    expect(row?.evidence).toEqual([...(row?.firstEvidence ?? []), "s20.0"]);
    expect(other).toMatchObject({ a: "carl", b: "dora" });
    expect(other?.q).toBeGreaterThan(0.05);
  });

  test("compares no group of fewer than three articles", () => {
    const sides = (day: string) => pairChanges(FACTS, { by: splitAt(day), minimum: 1 });
    expect(sides("2999-01-01").numRows()).toBe(0);
    expect(sides("2999-01-01").columnNames()).toContain("logOdds");
  });

  test("turns its sign with the order of the groups", () => {
    const [row] = pairChanges(FACTS, { by: "outlet", groups: ["Herald", "Gazette"] }).objects();
    const [turned] = pairChanges(FACTS, { by: "outlet" }).objects();
    expect(row?.logOdds).toBeCloseTo(-(turned?.logOdds ?? 0), 12);
    expect(row?.p).toBeCloseTo(turned?.p ?? 0, 12);
  });

  test("may be asked for by name, also where the two never meet", () => {
    const rows = pairChanges(FACTS, {
      by: "outlet",
      pairs: [
        ["boris", "carl"],
        ["dora", "carl"],
      ],
    }).objects();
    expect(rows.map(({ a, b, tests }) => [a, b, tests])).toEqual([
      ["boris", "carl", 2],
      ["carl", "dora", 2],
    ]);
    expect(rows[0]).toMatchObject({ firstArticles: 0, secondArticles: 0, p: 1, q: 1, evidence: [] });
  });

  test("is refused where the groups or the actors are unknown", () => {
    const refused = (options: Parameters<typeof pairChanges>[1]) => expect(() => pairChanges(FACTS, options));
    refused({ by: "month" }).toThrow("expected two groups by month, got none");
    refused({ by: "outlet", groups: ["Gazette", "Times"] }).toThrow(
      "expected two groups by outlet, got Gazette, Times",
    );
    refused({ by: "outlet", groups: ["Herald", "Herald"] }).toThrow("expected two groups by outlet");
    refused({ by: "desk" }).toThrow("unknown division: desk");
    refused({ by: "outlet", pairs: [["anna", "zoe"]] }).toThrow("unknown actor: zoe");
    refused({ by: "outlet", pairs: [["anna", "anna"]] }).toThrow("not a pair of two: anna");
    refused({ by: "outlet", level: 1 }).toThrow("not a confidence level: 1");
  });
});
