import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented.
function spoken(text: string): readonly (readonly [string | null, string, string])[] {
  return annotated(text).attributions.map(({ speaker, sourceType, content }) => [
    speaker,
    sourceType,
    content.map(([start, end]) => text.slice(start, end)).join(" … "),
  ]);
}

describe("a quotation behind a phrase between commas", () => {
  it.each([
    ["Bram Tolm of Arva said, in response to the study, “This virus is worse.”"],
    ["Bram Tolm said, speaking to reporters after the vote, “This virus is worse.”"],
    ["Bram Tolm wrote, in a letter to the board, “This virus is worse.”"],
    ["Bram Tolm said, with a smile, “This virus is worse.”"],
  ])("is that of whoever speaks: %s", (text) => {
    expect(spoken(text)).toEqual([["Bram Tolm", "person", "“This virus is worse.”"]]);
  });
});

describe("a name with brackets and a comma that should not be there", () => {
  it.each([
    ["After a debate in Arva, Gov. Edda Tolm (R-Tarn), said, “This virus is worse.”"],
    [
      "Monday in Arva, OH, after the vote in the Republican primary, Gov. Edda Tolm (R-OH), said, “This virus is worse.”",
    ],
    ["In an email to reporters, Edda Tolm (University of Tarn), wrote: “This virus is worse.”"],
    ["“This virus is worse,” Rep. Edda Tolm (D-OH), said on Monday."],
  ])("speaks, and neither the state nor the party in them: %s", (text) => {
    expect(spoken(text).map(([speaker, type]) => [speaker, type])).toEqual([["Edda Tolm", "person"]]);
  });
});

describe("who speaks", () => {
  it("has two descriptions, without a comma behind them", () => {
    const text =
      "Benny Tolm, a professor at the University of Arva and an initiator of the movement said the ban was wrong.";
    expect(spoken(text)).toEqual([["Benny Tolm", "person", "the ban was wrong"]]);
  });

  it("is named behind an office in an aside", () => {
    expect(spoken("As announced by the President of the Republic, Ada Voss, the talks will go on.")).toEqual([
      ["Ada Voss", "person", "the talks will go on"],
    ]);
    expect(spoken("As reported by the Arva Post, Bram Tolm, 42, left the town.")).toEqual([
      ["Arva Post", "outlet", "Bram Tolm, 42, left the town"],
    ]);
  });

  it("is people where figures are a party's, and a paper where they are official", () => {
    expect(spoken("Senior party figures said the vote was close.")).toEqual([[null, "group", "the vote was close"]]);
    expect(spoken("Official figures show that sales fell.")).toEqual([[null, "document", "that sales fell"]]);
  });
});
