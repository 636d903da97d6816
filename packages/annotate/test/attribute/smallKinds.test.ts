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
