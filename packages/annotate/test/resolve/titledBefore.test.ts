import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

function people(text: string): (readonly [name: string, title: string | null, held: string | null])[] {
  return annotated(text)
    .mentions.filter(({ kind, pronoun }) => kind === "person" && !pronoun)
    .map(({ name, title, affiliation }) => [name, title ? text.slice(...title) : null, affiliation ?? null] as const);
}

describe("the title of somebody named", () => {
  it("is the office before the comma, not the words of address behind it", () => {
    expect(people("The Commissioner of Police, Mrs Folake Tolm, visited the market.")).toEqual([
      ["Folake Tolm", "Commissioner of Police", null],
    ]);
    expect(people("The Chairman of the Ilemba Traders Association, Alhaji Garba Tolm, put it at 400.")).toEqual([
      ["Garba Tolm", "Chairman", "Ilemba Traders Association"],
    ]);
    expect(people("The vice-chancellor of Arva University, Professor Lakshmi Tolm, said so.")).toEqual([
      ["Lakshmi Tolm", "vice-chancellor", "Arva University"],
    ]);
  });

  it("is a priest's with a capital, and none of a parent's", () => {
    expect(people("Father Dominic Tolm spoke at the vigil.")).toEqual([["Dominic Tolm", "Father", null]]);
    expect(people("She saw her father Dominic Tolm at the vigil.")).toEqual([["Dominic Tolm", null, null]]);
  });

  it("stands before a double surname that ends like a place", () => {
    expect(people("Coach Nerida Tolm-Lane said it was late.")).toEqual([["Nerida Tolm-Lane", "Coach", null]]);
  });

  it("goes on over its field, and is held in the body or the state that stands there", () => {
    for (const [text, title, held] of [
      ["Assistant Commissioner of Police Maria Tolm spoke.", "Assistant Commissioner of Police", null],
      ["France's Chief of Naval Operations Maria Tolm spoke.", "Chief of Naval Operations", "France"],
      ["Governor of Lagos State Maria Tolm spoke.", "Governor of Lagos State", null],
      ["President of France Maria Tolm spoke.", "President", "France"],
      ["Attorney-General Maria Tolm spoke.", "Attorney-General", null],
      ["The bishop of Oxford, the Rt Rev Maria Tolm, spoke.", "bishop of Oxford", null],
      [
        "Maria Tolm, secretary of the Sarn Fishermen's Association, spoke.",
        "secretary",
        "Sarn Fishermen's Association",
      ],
    ] as const)
      expect(people(text)).toEqual([["Maria Tolm", title, held]]);
    expect(people("The book about the King of Spain Maria Tolm wrote is good.")).toEqual([["Maria Tolm", null, null]]);
  });
});
