import { twoMode } from "@readout/analysis";
import type { Article } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";

describe("Actors in outlets", () => {
  /** Anna stands in the Gazette alone; the Herald's articles are long, and name everybody else. */
  const facts = factsOf([
    ...Array.from({ length: 20 }, (_, i) => ({ outlet: "Gazette", paragraphs: [[["anna", `w${i % 10}`]]] })),
    ...Array.from({ length: 20 }, (_, i) => ({
      outlet: "Herald",
      paragraphs: [[Array.from({ length: 8 }, (_, w) => `w${(i + w) % 10}`)]],
    })),
    { paragraphs: [[["anna"]]] },
  ]);
  const rows = twoMode(facts, { columns: "outlet" }).objects();
  const cell = (row: string, column: string) => rows.find((one) => one.row === row && one.column === column);

  test("are found where an outlet names one beyond chance, with share, interval and articles", () => {
    expect(cell("anna", "Gazette")).toMatchObject({
      ...{ rowName: "Anna", columns: "outlet", articles: 20, rowArticles: 20, columnArticles: 20, allArticles: 40 },
      ...{ share: 1, high: 1, nullModel: "sdsm", tests: 22 },
    });
    expect(cell("anna", "Gazette")?.q).toBeLessThan(0.001);
    expect(cell("anna", "Gazette")?.low).toBeCloseTo(0.8389, 4);
    expect(cell("anna", "Gazette")?.evidence).toHaveLength(20);
  });

  test("are no finding where the outlet's articles are long and name all", () => {
    // Of 18 articles with w0 16 are the Herald's: the hypergeometric tail is 2e-5, as if articles were alike.
    expect(cell("w0", "Herald")).toMatchObject({ articles: 16, rowArticles: 18 });
    expect(cell("w0", "Herald")?.q).toBeGreaterThan(0.05);
  });

  test("of one outlet, of none and of no article are no finding", () => {
    const one = factsOf([1, 2, 3].map(() => ({ outlet: "Gazette", paragraphs: [[["anna", "boris"]]] })));
    expect(
      twoMode(one, { columns: "outlet" })
        .objects()
        .every(({ q }) => q === 1),
    ).toBe(true);
    expect(twoMode(factsOf([{ paragraphs: [[["anna"]]] }]), { columns: "outlet" }).numRows()).toBe(0);
    expect(twoMode(factsOf([]), { columns: "month" }).numRows()).toBe(0);
    expect(() => twoMode(one, { columns: "desk" })).toThrow("unknown division: desk");
    expect(() => twoMode(one, { columns: "outlet", minimum: 0 })).toThrow("not a positive integer: minimum 0");
  });
});

describe("Sources and words", () => {
  const says = (actor: string, text: string) => ({ actor, text });
  const said = [
    ...Array.from({ length: 12 }, (_, i) => says("anna", `The harbour needs a new bridge ${"abcdefgh"[i % 8]}x.`)),
    ...Array.from({ length: 12 }, (_, i) => says("boris", `The budget is what we talk about ${"abcdefgh"[i % 8]}y.`)),
  ];
  const sketched = factsOf(
    said.map(({ actor }) => ({ paragraphs: [[[actor]]], attributions: [{ actor, speaker: actor }] })),
  );
  const facts: Facts = {
    ...sketched,
    texts: sketched.texts.map(({ annotation }, i) => ({ annotation, article: { text: said[i]?.text } as Article })),
  };

  test("are found by what one says and others do not; what all say is none", () => {
    const rows = twoMode(facts, { columns: "word" }).objects();
    const found = rows.filter(({ q }) => q <= 0.05).map(({ row, column }) => `${row} ${column}`);
    expect(found).toContain("anna harbour");
    expect(found).toContain("boris budget");
    expect(found).not.toContain("anna the");
    // Short words are of every text.
    expect(rows.map(({ column }) => column)).not.toContain("is");
    expect(rows.find(({ column, row }) => column === "harbour" && row === "anna")).toMatchObject({
      ...{ articles: 12, rowArticles: 12, columnArticles: 12, share: 1, columns: "word" },
      evidence: said.flatMap(({ actor }, i) => (actor === "anna" ? [`a${i}.0`] : [])),
    });
  });
});
