import { describe, expect, it } from "vitest";
import { whoSpeaks } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.

describe("whose a paper is", () => {
  it.each([
    [
      "a company statement",
      "Petravia Holdings grew. The mine will close, according to a company statement.",
      "Petravia Holdings",
    ],
    ["a bank survey", "Tolm Bank cut jobs. A bank survey found that half had left.", "Tolm Bank"],
    ["the ministry statement", "The Health Ministry met. Prices fell, the ministry statement said.", "Health Ministry"],
    [
      "an estimate by the institute",
      "The Tarn Institute met. According to an estimate by the institute, exports will rise.",
      "Tarn Institute",
    ],
    ["the firm's report", "Petravia Holdings grew. The firm's report said it was late.", "Petravia Holdings"],
    [
      "a probe by a body of a state",
      "A probe by Norvia's Road Safety Agency found that it broke.",
      "Road Safety Agency",
    ],
    ["a body with an adjective", "A probe by the council-affiliated Road Union found that he lied.", "Road Union"],
    [
      "a participle between commas",
      "The analysis, conducted by the Tarn Institute, found that prices rose.",
      "Tarn Institute",
    ],
    ["a body's figures", "The Labor Department's figures showed that prices rose.", "Labor Department"],
    ["a body's projections", "He won in two states, according to the Tarn Institute's projections.", "Tarn Institute"],
  ])("%s", (_, text, speaker) => {
    expect(whoSpeaks(text)).toEqual([`document: ${speaker}`]);
  });

  it("is the state's of which the article tells, where it is a government's", () => {
    expect(whoSpeaks("Kenya is dry. In Kenya some 300 people died, according to government statistics.")).toEqual([
      "document: Kenya",
    ]);
    expect(whoSpeaks("A Chinese government statement said it was them. “It was,” the statement said.")).toEqual([
      "document: China",
      "document: China",
    ]);
  });

  it("is whoever announced it, unless that is somebody or another was spoken of", () => {
    const behind = "According to the statement, they discussed plans.";
    expect(whoSpeaks(`Petravia Holdings confirmed that they met. ${behind}`)[1]).toBe("document: Petravia Holdings");
    expect(whoSpeaks(`Maria Tolm confirmed that they met. ${behind}`)[1]).toBe("document: null");
    expect(whoSpeaks(`A statement came out. Petravia Holdings confirmed that they met. ${behind}`)[1]).toBe(
      "document: null",
    );
  });

  it("is not told of a court's, the press's, or of figures without an article", () => {
    expect(whoSpeaks("The Supreme Court met. He shot him, court documents said.")).toEqual(["document: null"]);
    expect(whoSpeaks("He shot him, according to U.S. media reports.")).toEqual(["document: null"]);
    expect(whoSpeaks("FEC records show that he paid. He sold it in May, records show.")[1]).toBe("document: null");
  });
});

describe("the body that is called by a noun", () => {
  it("is of another kind than one whose name has that kind before “on”", () => {
    const text = "Petravia Holdings grew. The House Committee on Roads met. ";
    expect(whoSpeaks(`${text}The company said it was late.`)).toEqual(["organisation: Petravia Holdings"]);
    expect(whoSpeaks(`${text}A survey by the organization found that half had left.`)[0]).not.toBe(
      "document: Petravia Holdings",
    );
  });
});
