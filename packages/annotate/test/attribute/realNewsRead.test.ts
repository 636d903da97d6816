import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Kinds that were found wrong where real news was read as somebody would be quoted on it; every text is invented.

/** Each attribution as `source → speaker (type)`; without source ∅, without speaker the type alone. */
function sources(text: string): string[] {
  return annotated(text).attributions.map(({ source, speaker, sourceType }) => {
    const words = wordsOf(text, source).join(" ");
    return `${words === "" ? "∅" : words} → ${speaker === null ? sourceType : `${speaker} (${sourceType})`}`;
  });
}

describe("whoever speaks", () => {
  it.each<readonly [told: string, text: string, found: readonly string[]]>([
    [
      "is the judge again, whom nothing tells, and not who was named before",
      "Bram Hoel sued the firm. The judge said the claim was late. He said it had no merit. He added that it was over.",
      ["The judge → unresolved", "He → unresolved", "He → unresolved"],
    ],
    [
      "is no man where the nameless one is a mother",
      "Bram Hoel was late. The mother said the road was long. He denied that it was.",
      ["The mother → unresolved", "He → Bram Hoel (person)"],
    ],
    [
      "is a senator of elsewhere, and not the nameless one",
      "A senator said it was late. The Florida senator told reporters that it was not.",
      ["A senator → anonymous", "The Florida senator → unresolved"],
    ],
    [
      "is no paper where no one does",
      "No one in the ministry said the report was wrong.",
      ["No one in the ministry → group"],
    ],
    [
      "is not the region behind a town",
      "Sandy Tolm, who lost her sister in a storm in Arva, Ohio, in July 2012, said that the talk was rude.",
      ["Sandy Tolm → Sandy Tolm (person)"],
    ],
    [
      "is not what came of a deed",
      "The officer who shot to death a black teenager in 2014 told jurors that he felt threatened.",
      ["The officer who shot to death a black teenager in 2014 → unresolved"],
    ],
    [
      "is not whom they are close to",
      "People close to Tolm say he likes the plan.",
      ["People close to Tolm → anonymous"],
    ],
    [
      "is another, and not who tweeted before",
      "Bram Tolm tweeted, “It is late.” Another tweeted, “It is early.”",
      ["Bram Tolm → Bram Tolm (person)", "Another → anonymous"],
    ],
    ["is no kind of state", "It is hard to see him win in swing states like Ohio.", []],
    [
      "is the president, and not the vice president named since",
      "Former Vice President Edda Tolm won against President Bram Hoel. Tolm said it was good. The president said it was not over.",
      ["Tolm → Edda Tolm (person)", "The president → Bram Hoel (person)"],
    ],
    [
      "is not the state's secretary",
      "Secretary of State Jon Husted spoke. The state said it was wrong.",
      ["The state → state"],
    ],
    ["is no sum", "That is a small part of the minimum $20 million experts say it costs.", ["experts → group"]],
    [
      "is the first of several",
      "The Arva Council and the ministry said it was late.",
      ["The Arva Council and the ministry → Arva Council (organisation)"],
    ],
    [
      "is both officials who were named",
      "Mayor Edda Tolm and Police Chief Bram Hoel met on Monday. The officials said the road would be built.",
      ["The officials → Edda Tolm (person)"],
    ],
    ["is no occasion", "She spoke at a news conference announcing that the road was open.", []],
  ])("%s", (_, text, found) => {
    expect(sources(text)).toEqual(found);
  });
});

/** Name and kind of whom or what the last mention of some words stands for. */
function meant(text: string, words: string): string {
  const found = annotated(text).mentions.findLast(({ start, end }) => text.slice(start, end) === words);
  return `${found?.name} (${found?.kind})`;
}

describe("names", () => {
  it.each<readonly [told: string, text: string, words: string, found: string]>([
    [
      "of whom people work at are bodies'",
      "Analysts at Jefferies said it was late.",
      "Jefferies",
      "Jefferies (organisation)",
    ],
    [
      "of partners' firms are bodies'",
      "His former partner at Lenox, Bram Hoel, left. Lenox went bankrupt in 1999.",
      "Lenox",
      "Lenox (organisation)",
    ],
    ["of stars are people's", "The basketball star Kobe Hoel was there.", "Kobe Hoel", "Kobe Hoel (person)"],
  ])("%s", (_, text, words, found) => {
    expect(meant(text, words)).toBe(found);
  });

  it("keep a president apart from a woman of the surname, where a man is addressed by it", () => {
    const text =
      "President Obama has a message. Mr. Obama said so. The campaign plans to employ Mr. Obama and the first lady, Michelle Obama.";
    const names = annotated(text).mentions.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["Obama", "Obama"]);
    expect(names.at(-1)).toBe("Michelle Obama");
  });
});
