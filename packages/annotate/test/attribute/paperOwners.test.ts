import { describe, expect, it } from "vitest";
import { whoSpeaks } from "../annotated.ts";

// Every text is invented; Norvia, its people, its papers and its pollsters are not.

describe("whose a paper is by the words around it", () => {
  it.each([
    ["two joined by a slash", "A Reuters/Tarnsos poll found that Edda Tolm leads.", "Reuters/Tarnsos"],
    ["two joined by a hyphen", "According to a Tarn Post-Hoelstat poll, Tolm leads.", "Tarn Post-Hoelstat"],
    ["a pollster whom nothing else tells", "The latest Hoelstat poll shows that Tolm leads.", "Hoelstat"],
    [
      "letters before figures",
      "According to last year’s FBI statistics, most are young.",
      "Federal Bureau of Investigation",
    ],
    ["an article in an outlet", "The race is close, according to an article in Politico.", "Politico"],
    ["an editorial of a day", "“This is bad,” said a Wednesday editorial in The Arva Herald.", "Arva Herald"],
    [
      "what a paper is of, and what was done with it",
      "A poll of 400 voters released on Friday by the Tarn Institute found that Tolm leads.",
      "Tarn Institute",
    ],
    [
      "where it was filed",
      "According to a declaration filed in federal court by Bram F. Hoel, officials searched the records.",
      "Bram F. Hoel",
    ],
    [
      "the whole of a part",
      "He leads, according to the results of the latest Hoel University poll.",
      "Hoel University",
    ],
    ["the whole of a number", "Tolm leads, according to the RealClearPolitics average of polls.", "RealClearPolitics"],
  ])("%s", (_, text, speaker) => {
    expect(whoSpeaks(text)).toEqual([`document: ${speaker}`]);
  });

  it("is nobody's where only a country, a lawyer or somebody else's network is told", () => {
    expect(whoSpeaks("A new Norwegian study showed that people sleep less.")).toEqual(["document: null"]);
    expect(whoSpeaks("He sought money, according to a document provided by Edda Tolm’s lawyer.")).toEqual([
      "document: null",
    ]);
  });
});

describe("one paper under several nouns", () => {
  it.each([
    [
      "a survey is the poll",
      "The survey, conducted by the Tarn Institute, finds that Tolm leads. The poll shows that he may win.",
      "Tarn Institute",
    ],
    [
      "whoever says something in a statement",
      "The road will be closed, said Edda Tolm, the department’s spokeswoman, in a statement. It opens in May, according to the statement.",
      "Edda Tolm",
    ],
    [
      "whom a place and an office come before",
      "A statement from the Arva bishop, Edda M. Tolm, was read aloud. The statement said the pastor would go.",
      "Edda M. Tolm",
    ],
    ["whoever sued", "Edda Tolm sued the city in May. The lawsuit says that the road is unsafe.", "Edda Tolm"],
    [
      "whoever emailed",
      "Edda Tolm, an aide to Bram Hoel, emailed donors. The email says that he is wrong.",
      "Edda Tolm",
    ],
    [
      "whoever finds it in a poll",
      "In an online poll, Tarn Corp found that Tolm leads. The poll shows he may win.",
      "Tarn Corp",
    ],
  ])("%s", (_, text, speaker) => {
    expect(whoSpeaks(text).at(-1)).toBe(`document: ${speaker}`);
  });

  it("is another one where the text speaks of a new one", () => {
    const earlier = "A survey by the Tarn Institute found that Tolm leads.";
    expect(whoSpeaks(`${earlier} A new poll says otherwise. The poll shows that he may lose.`).at(-1)).toBe(
      "document: null",
    );
  });
});

describe("bodies and outlets", () => {
  it("are outlets by names that have no noun for one", () => {
    expect(whoSpeaks("Forbes reported that he is rich, according to Variety.")).toEqual(
      expect.arrayContaining(["outlet: Forbes", "outlet: Variety"]),
    );
    expect(whoSpeaks("He left in May, Business Insider reported.")).toEqual(["outlet: Business Insider"]);
    expect(whoSpeaks("Spanish newspapers said she had a stroke.")).toEqual(["outlet: null"]);
  });

  it("are the group that was named as a foundation, and the only campaign of which the text tells", () => {
    expect(whoSpeaks("He works for the Tarn Golf Foundation. Courses have closed, the group says.")).toEqual([
      "organisation: Tarn Golf Foundation",
    ]);
  });
});
