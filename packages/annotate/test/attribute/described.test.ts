import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const speakers = (text: string) => annotated(text).attributions.map(({ speaker, sourceType }) => [speaker, sourceType]);

describe("a source described by whose it is", () => {
  it.each([
    ["A senior Tolm administration official said that the road was closed.", "anonymous"],
    ["A Bram Tolm campaign spokesman said that the road was closed.", "anonymous"],
    ["More than 500 Bram Tolm supporters said that the road was closed.", "group"],
  ])("is not who is named in it: %s", (text, type) => {
    expect(speakers(`Bram Tolm left on Monday. ${text}`).at(-1)).toEqual([null, type]);
  });
});

describe("a group that is some of a party or a people", () => {
  it.each([
    "Some Republicans said that the road was closed.",
    "About 79 percent of Republicans said that the road was closed.",
    "On Monday veteran Republicans said that the road was closed.",
  ])("is not the party: %s", (text) => {
    expect(speakers(text)).toEqual([[null, "group"]]);
  });

  it("is the party where it is named and no more said", () => {
    expect(speakers("House Republicans said no. The Republicans said that the road was closed.").at(-1)).toEqual([
      "Republican Party",
      "group",
    ]);
  });
});

describe("a description of somebody named before", () => {
  it("is he where what it says of him stands by his name", () => {
    const text = "Florida Sen. Bram Tolm met Edda Hoel of Ohio. “It is over,” the Florida senator said.";
    expect(speakers(text)).toEqual([["Bram Tolm", "person"]]);
    expect(speakers("Rep. Bram Tolm, R-Fla., left. “It is over,” the Florida lawmaker said.")).toEqual([
      ["Bram Tolm", "person"],
    ]);
  });

  it("is nobody known where it tells what the text says of none", () => {
    const text = "Ohio Sen. Bram Tolm met Edda Hoel. “It is over,” the Florida senator said.";
    expect(speakers(text)).toEqual([[null, "unresolved"]]);
    expect(speakers("President Bram Tolm left. “It is over,” the former president said.")).toEqual([
      [null, "unresolved"],
    ]);
  });

  it("is not who says the words that it stands in", () => {
    const text = "Bram Tolm is a candidate. Spokesman Dov Hoel said the candidate believes that the road was closed.";
    expect(speakers(text).at(-1)).toEqual(["Bram Tolm", "person"]);
  });
});

describe("a verb of thought with a quotation", () => {
  it("is speech", () => {
    const [one] = annotated("“This affair was merely a mistake,” concluded Edda Tolm.").attributions;
    expect(one?.presentation).toBe("speech");
  });
});

describe("whom a quotation is said to", () => {
  it("stands behind the verb, wherever the quotation is", () => {
    const text = "“We will win,” Edda Tolm told reporters.";
    const [one] = annotated(text).attributions;
    expect(one?.addressee.map(([start, end]) => text.slice(start, end))).toEqual(["reporters"]);
  });
});
