import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Each attribution as `[words of the content, speaker, type]`, and those who speak with the first one. */
function said(text: string): (readonly [content: string, speaker: string | null, type: string, ...also: string[]])[] {
  return annotated(text).attributions.map(({ content, speaker, sourceType, also = [] }) => [
    wordsOf(text, content).join(" … "),
    speaker,
    sourceType,
    ...also.map((one) => one.speaker ?? "?"),
  ]);
}

describe("who says it", () => {
  it.each<readonly [kind: string, text: string, content: string, speaker: string | null, type: string]>([
    ["a month's surname", "Ada March left. “No deal,” Ms March said.", "“No deal,”", "Ada March", "person"],
    [
      "a month's given name",
      "April Hoel, a baker, said the oven was cold.",
      "the oven was cold",
      "April Hoel",
      "person",
    ],
    [
      "a day's name behind its verb",
      "“It rained,” said Monday Tolm, a farmer.",
      "“It rained,”",
      "Monday Tolm",
      "person",
    ],
    ["a day, and no name", "Edda Tolm left. Hoel said Friday Tolm would stay.", "Tolm would stay", "Hoel", "person"],
    ["syllables", "“It is over,” Choi Min-on said.", "“It is over,”", "Choi Min-on", "person"],
    [
      "a surname's article",
      "Ali al-Tarni left. Tarni said the road was shut.",
      "the road was shut",
      "Ali al-Tarni",
      "person",
    ],
    ["letters", "“Walk more,” Edda Tolm, R.N., PhD, said.", "“Walk more,”", "Edda Tolm", "person"],
    ["a comma too many", "“We ran,” Edda Tolm, told the Arva Post.", "“We ran,”", "Edda Tolm", "person"],
    [
      "a name with its place before a colon",
      "Edda Tolm, at the pier: “We saw it sink.”",
      "“We saw it sink.”",
      "Edda Tolm",
      "person",
    ],
    [
      "an office shortened",
      "Sen. Edda Tolm left. The senator said the vote was close.",
      "the vote was close",
      "Edda Tolm",
      "person",
    ],
    [
      "it",
      "The Arva Road Council met. It said the road would open.",
      "the road would open",
      "Arva Road Council",
      "organisation",
    ],
    [
      "a noun of the name",
      "The Arva Port Authority met the Hoel Bank. Rain fell.\n\nThe sun shone.\n\nThe authority said so: “We will pay.”",
      "“We will pay.”",
      "Arva Port Authority",
      "organisation",
    ],
    [
      "a paper's author",
      "The Arva Institute published a report. The report said the ice was thin.",
      "the ice was thin",
      "Arva Institute",
      "document",
    ],
    [
      "a paper by somebody",
      "A study by the Arva Institute found that the ice was thin.",
      "that the ice was thin",
      "Arva Institute",
      "document",
    ],
    [
      "somebody nameless again",
      "An aide, who asked not to be named, spoke. The aide said the deal was off.",
      "the deal was off",
      null,
      "anonymous",
    ],
  ])("is told by %s", (_, text, content, speaker, type) => {
    expect(said(text)).toContainEqual([content, speaker, type]);
  });

  it.each<readonly [kind: string, text: string, content: string, speaker: string]>([
    ["with others", "Edda Tolm said she and her party were ready.", "she and her party were ready", "Edda Tolm"],
    [
      "with a bound",
      "Edda Tolm told reporters more than 40 ships were lost.",
      "more than 40 ships were lost",
      "Edda Tolm",
    ],
    [
      "with a phrase before it",
      "Edda Tolm admits in that case, there were leaks.",
      "in that case, there were leaks",
      "Edda Tolm",
    ],
    ["with a quoted verb", "Edda Tolm says she “ran into” a wall.", "she “ran into” a wall", "Edda Tolm"],
    ["with a day's possessive", "Edda Tolm said Monday's vote was void.", "Monday's vote was void", "Edda Tolm"],
    ["before a bare time", "The road was shut, Edda Tolm said yesterday.", "The road was shut", "Edda Tolm"],
    ["before a late day", "The road was shut, Edda Tolm said late Monday.", "The road was shut", "Edda Tolm"],
    ["around its verb", "The bridge, Edda Tolm promises, will open.", "The bridge … will open", "Edda Tolm"],
    [
      "behind a long subject",
      "The head of repairs for the port, Edda Tolm, says the crane is old.",
      "the crane is old",
      "Edda Tolm",
    ],
  ])("is what is said: a clause %s", (_, text, content, speaker) => {
    expect(said(text)).toEqual([[content, speaker, "person"]]);
  });

  it("is each of those who speak together, once", () => {
    expect(said("Foreign ministers Edda Tolm and Bram Hoel said the road was open.")).toEqual([
      ["the road was open", "Edda Tolm", "person", "Bram Hoel"],
    ]);
    expect(said("Edda Tolm of the Arva Road Council and Bram Hoel, the mayor, said it was open.")).toEqual([
      ["it was open", "Edda Tolm", "person", "Bram Hoel"],
    ]);
  });

  it.each([
    "Edda Tolm, an aide to Bram Hoel and Ana Orr, said it was open.",
    "Edda Tolm, chairman of the Arva Road Council and the Hoel Bank, said it was open.",
    "Edda Tolm said it was open.",
  ])("is one where the others only say who it is: %s", (text) => {
    expect(said(text)).toEqual([["it was open", "Edda Tolm", "person"]]);
  });

  it("is both, one in the other, where somebody is said to have said so", () => {
    expect(said("“We left,” Edda Tolm said, according to a letter seen by the Arva Post.")).toContainEqual([
      "“We left,”",
      "Edda Tolm",
      "person",
    ]);
  });

  it("goes on with whoever spoke last in his own words", () => {
    const text = "“They told me it was safe,” said Edda Tolm, who ran.\n\n“I did not think it could burn so fast.”";
    expect(said(text)).toContainEqual(["“I did not think it could burn so fast.”", "Edda Tolm", "person"]);
  });

  it("is whoever spoke last, and not whom he spoke of", () => {
    const text = "John McCain is in trouble, Jon Tester said.\n\nHe said taxes would rise.";
    expect(said(text).at(-1)).toEqual(["taxes would rise", "Jon Tester", "person"]);
    const { mentions } = annotated(text);
    expect(mentions.filter(({ pronoun }) => pronoun).map(({ name }) => name)).toEqual(["Jon Tester"]);
    expect(said("Bram Hoel was late, Edda Tolm said. He said he was sorry.").at(-1)?.[1]).toBe("Bram Hoel");
  });

  it("is nobody of the article where a sentence is about somebody without a name", () => {
    const pronouns = (text: string): string[] =>
      annotated(text)
        .mentions.filter(({ pronoun }) => pronoun)
        .map(({ name }) => name);
    expect(pronouns("Bram Hoel spoke in May. A 78-year-old man was charged after he hit a guard.")).toEqual([]);
    expect(pronouns("Bram Hoel spoke in May. A spokesman said he was late.")).toEqual(["Bram Hoel"]);
  });

  it("is whom the sentence before a quotation is about, where nobody has spoken since", () => {
    const text =
      "Bram Hoel said rain fell.\n\nEdda Tolm lost her house in the flood. “We have nothing left but the boat.”";
    expect(said(text).at(-1)).toEqual(["“We have nothing left but the boat.”", "Edda Tolm", "person"]);
  });

  it.each([
    "ENERGY: Crude rose 2 per cent.",
    "Q: Why did you leave?",
    "Social unrest shows that the bridge will stay open.",
    "Hoel was charged on Monday and pleaded guilty.",
  ])("is nobody: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});
