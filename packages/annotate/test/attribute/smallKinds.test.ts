import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

describe("names and sources that were something else", () => {
  it("takes a paper's name of one word for an outlet", () => {
    expect(annotated("The road was shut, Haaretz reported.").attributions[0]?.sourceType).toBe("outlet");
  });

  it("takes what somebody tells at a briefing for his, and the press for no outlet", () => {
    const { attributions } = annotated("Edda Tolm told a press briefing that the road was shut.");
    expect(attributions.map(({ speaker, sourceType }) => [speaker, sourceType])).toEqual([["Edda Tolm", "person"]]);
  });

  it("takes “Pres” without its stop for a title", () => {
    expect(annotated("Pres Tolm said the vote was close.").mentions[0]?.name).toBe("Tolm");
  });

  it("takes a storm behind “and” for nobody", () => {
    expect(annotated("Hurricanes Andrew and Katrina hit the coast.").mentions).toEqual([]);
  });

  it("does not join a constituency to a parliament", () => {
    const names = annotated("The Member of Parliament for Tooting, Sadiq Tolm, left.").mentions.map(({ name }) => name);
    expect(names).not.toContain("Parliament for Tooting");
  });
});

describe("what somebody says that another said", () => {
  it.each([
    ["Edda Tolm said the man later admitted that he left.", "Edda Tolm", [null, 0]],
    ["Edda Tolm said the accused admitted to a friend that he left.", "Edda Tolm", [null, 0]],
    ["Bram Orn told a friend that the fund was empty, a report published on Monday says.", null, ["Bram Orn", 0]],
    [
      "Bram Orn told a friend that the fund was empty, Edda Tolm says in a report tabled on Monday.",
      "Edda Tolm",
      ["Bram Orn", 0],
    ],
  ] as const)("is his, and not the other's: %s", (text, outer, [inner, within]) => {
    const { attributions } = annotated(text);
    expect(attributions.map((one) => [one.speaker, one.within])).toEqual([
      [outer, null],
      [inner, within],
    ]);
  });
});
