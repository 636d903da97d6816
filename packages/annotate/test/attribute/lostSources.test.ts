import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.

/** What is found in a text, a line each: "source, cue → speaker (type): content". */
function told(text: string): string[] {
  return annotated(text).attributions.map(({ source, cue, speaker, sourceType, content }) => {
    const [words, verb, said] = [source, cue, content].map((spans) => wordsOf(text, spans).join(" … "));
    return `${words}, ${verb} → ${speaker} (${sourceType}): ${said}`;
  });
}

type Case = readonly [what: string, text: string, last: string];

/** The last of what is told in a text. */
const last = (text: string): string | undefined => told(text).at(-1);

describe("a description that comes again", () => {
  it.each<Case>([
    [
      "stands for whom it stood for before",
      "Edda Tolm, the minister of roads and bridges, spoke. “It is late,” she said. The minister said it would rain. The mill is old.\n\nIts owners have left for the coast.\n\nThe minister said it would snow.",
      "The minister, said → Edda Tolm (person): it would snow",
    ],
    [
      "stands for who was introduced by it and a name",
      "A police officer, surnamed Yeh, met Edda Tolm at the station. When Tolm asked why, the officer said he was worried.",
      "the officer, said → Yeh (person): he was worried",
    ],
    [
      "is the one official who has spoken",
      "The minister of roads, Edda Tolm, said on Monday that it was late. The official explained that the mill was old.",
      "The official, explained → Edda Tolm (person): that the mill was old",
    ],
    [
      "may lack its article",
      "The leader of the Norvian party, Edda Tolm, said that it was late. At a meeting, veteran party leader said that the mill was old.",
      "veteran party leader, said → Edda Tolm (person): that the mill was old",
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe("a body", () => {
  it("of whom somebody speaks is not the one that speaks", () => {
    expect(
      last(
        "Bram Hoel is the new manager of Tarn Municipality. The municipality said it was glad.\n\n“Hoel has worked at Arva Municipality,” it said.\n\nThe municipality said Hoel was able.",
      ),
    ).toBe("The municipality, said → Tarn Municipality (organisation): Hoel was able");
  });

  it("that acts last before “it” in its own sentence speaks", () => {
    expect(
      last(
        "It was only when Hoel won that the Road Council met to oust him in a session at which it said that he had lied.",
      ),
    ).toBe("it, said → Road Council (organisation): that he had lied");
  });

  it("is a name of letters with an article, or of a firm and a land", () => {
    expect(last("The ATM said it was appalled.")).toBe("The ATM, said → ATM (organisation): it was appalled");
    expect(last("Tarvotel Venezuela said that it was late.")).toBe(
      "Tarvotel Venezuela, said → Tarvotel Venezuela (organisation): that it was late",
    );
  });
});

describe("the subject of a verb stands", () => {
  it.each<Case>([
    [
      "before the commas around a clause with a participle",
      "Edda Tolm, after telling reporters that it was late, left.",
      "Edda Tolm, telling → Edda Tolm (person): that it was late, left",
    ],
    ["before “sort of”", "People sort of tell me I am a baker.", "People, tell → null (group): I am a baker"],
    [
      "before its object, which is a thing",
      "Edda Tolm, the chairman of Tarn House who will lead the company, announced the finalization of the merger.",
      "Edda Tolm, the chairman of Tarn House who will lead the company,, announced → Edda Tolm (person): the finalization of the merger",
    ],
    [
      "behind the adverbs that open its sentence",
      "Earlier as well, the Norvian minister following her trip to Tarn, said that it was late.",
      "the Norvian minister, said → null (unresolved): that it was late",
    ],
    [
      "not in the place where it acts",
      "The miners camped outside the old station demanding that it be shut.",
      "The miners, demanding → null (group): that it be shut",
    ],
    [
      "before “read” and a colon",
      "On Monday, a Road Council statement read: “It is late.”",
      "a Road Council statement, read → Road Council (document): “It is late.”",
    ],
    [
      "with all of its name",
      "Freedom Under Law’s Judge Edda Tolm, who has been calling for it since March, said: “It is late.”",
      "Freedom Under Law’s Judge Edda Tolm, said → Edda Tolm (person): “It is late.”",
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe("“he” is", () => {
  it.each<Case>([
    [
      "whoever spoke last, of what he says of another before an “he said”",
      "Bram Hoel said Carl Tolm was not a bad man. “We do not teach anything” of the kind in the hall, he said.",
      "he, said → Bram Hoel (person): “We do not teach anything” of the kind in the hall",
    ],
    [
      "whoever spoke last, behind what he was asked",
      "Bram Hoel said Carl Tolm was not a bad man. Asked what he believed, he said, “It is late.”",
      "he, said → Bram Hoel (person): “It is late.”",
    ],
    [
      "not whom he tells of by “whom”",
      "Bram Hoel called for a vote for Carl Tolm, whom he describes as a hero.",
      "he, describes → Bram Hoel (person): whom … as a hero",
    ],
    [
      "nobody who names himself, but whom the sentence before is about",
      "Trump spoke of Mollie Tolm.\n\nGovernor Kim Reynolds blamed her death on the law.\n\n“We will bring justice to Mollie Tolm’s killer,” she said in a statement.",
      "she, said in a statement → Kim Reynolds (person): “We will bring justice to Mollie Tolm’s killer,”",
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe("those who speak are", () => {
  it.each<Case>([
    [
      "“they” of some who spoke before one of them",
      "The commissioners said it was so.\n\n“It is,” Edda Tolm said.\n\nThey disclosed that there is no road.",
      "They, disclosed → null (group): that there is no road",
    ],
    [
      "officials with a clause whose verb looks like a noun",
      "Current and former officials who spoke with the paper said it was late.",
      "Current and former officials who spoke with the paper, said → null (anonymous): it was late",
    ],
    [
      "described by two clauses",
      "Another baker who worked in the hall and who did not want to be named said it was late.",
      "Another baker who worked in the hall and who did not want to be named, said → null (anonymous): it was late",
    ],
    [
      "who writes to others, and not these",
      "Edda Tolm emailed supporters saying: “It is late.”",
      "Edda Tolm, saying → Edda Tolm (person): “It is late.”",
    ],
    [
      "named without the place at the head of the sentence",
      "In the film actor Bram Tolm said it was late.",
      "Bram Tolm, said → Bram Tolm (person): it was late",
    ],
    [
      "named behind a programme with “This”",
      "“It is late,” CBS This Morning anchor Edda Tolm said.",
      "CBS This Morning anchor Edda Tolm, said → Edda Tolm (person): “It is late,”",
    ],
    [
      "called by a name that is a short day",
      "Sun Jianguo, an admiral, said it was so. Sun added that it rained.",
      "Sun, added → Sun Jianguo (person): that it rained",
    ],
    [
      "called by a number",
      "Channel Six said it was late.",
      "Channel Six, said → Channel Six (organisation): it was late",
    ],
    [
      "called by the letters of an office",
      "Prime Minister Edda Tolm left. The PM said it was late.",
      "The PM, said → Edda Tolm (person): it was late",
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe("nobody says", () => {
  it.each<readonly [what: string, text: string]>([
    ["what somebody is bidden to ask", "Look in the mirror and ask why."],
    ["what is said of saying", "It is a form of saying something that you carry inside."],
    ["what somebody writes while something happens", "It rains. As I write this I hear the mill."],
    ["what a thing reminds of", "The dish reminds me of a stew that my mother cooked."],
    ["what a thing without a word for somebody asks", "Promoting ecotourism demands a lot."],
    ["what should be told", "The firm should mend them, also clarifying what they cost."],
    ["what an animal looks as if it asked", "The whale looked at us as if asking, “Who are you?”"],
    ["what time tells", "Only time will tell if it lasts."],
    ["who stands where in a picture", "L-R: Edda Tolm, Bram Hoel and Carl Hoel, participate in a debate."],
    ["what words mean", "It is a lamp, which translates as “the star”."],
    [
      "a report, which the place stands before that it is from",
      "Makkahton: A team of 166 technicians will handle the replacement of the cloth on Monday.",
    ],
  ])("%s", (_, text) => {
    expect(told(text).filter((line) => !line.startsWith("I, hear"))).toEqual([]);
  });
});
