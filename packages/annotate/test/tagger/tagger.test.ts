import { describe, expect, it } from "vitest";
import { tag } from "../../src/tagger/tagger.ts";
import { TAGS, type TagName } from "../../src/words/tags.ts";
import { tokenise } from "../../src/words/tokens.ts";
import { plain } from "../annotated.ts";

// Tagged by hand for this test.
const tagged = [
  "The/DT minister/NN told/VBD reporters/NNS that/SC talks/NNS would/MD resume/VB on/IN Monday/NNP ./.",
  "Officials/NNS in/IN Dovrenik/NNP have/VBP denied/VBN the/DT claim/NN ./.",
  "She/PRP said/VBD her/PRP$ government/NN had/VBD never/RB agreed/VBN to/TO close/VB the/DT bridge/NN ./.",
  "According/VBG to/IN the/DT report/NN ,/, two/CD soldiers/NNS were/VBD killed/VBN ./.",
  "“/`` We/PRP do/VBP n't/RB want/VB a/DT war/NN ,/, ”/'' said/VBD Halvick/NNP ,/, the/DT foreign/JJ minister/NN ./.",
  "The/DT river/NN 's/POS level/NN fell/VBD sharply/RB in/IN May/NNP ./.",
  "He/PRP is/VBZ expected/VBN to/TO raise/VB the/DT matter/NN with/IN the/DT Compact/NNP ./.",
  "Neither/DT side/NN accepted/VBD the/DT proposal/NN ,/, which/WDT was/VBD written/VBN in/IN March/NNP ./.",
  "There/EX is/VBZ no/DT letter/NN and/CC there/EX was/VBD no/DT call/NN ./.",
  "Asked/VBN whether/SC troops/NNS had/VBD moved/VBN ,/, the/DT spokesman/NN declined/VBD to/TO answer/VB ./.",
]; // biome-ignore format: one line a sentence

function read(line: string): { words: string[]; tags: string[] } {
  const pairs = line
    .split(" ")
    .map((pair) => [pair.slice(0, pair.lastIndexOf("/")), pair.slice(pair.lastIndexOf("/") + 1)] as const);
  return { words: pairs.map(([word]) => word), tags: pairs.map(([, name]) => name) };
}

function tagsOf(words: readonly string[]): (TagName | undefined)[] {
  const text = words.join(" ").replace(/ (?='s |n't )/g, "");
  const tokens = tokenise(text, [[0, text.length]]);
  expect(Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))).toEqual(words);
  return Array.from(tag(tokens, plain.tagger), (number) => TAGS[number]);
}

describe("the tagger", () => {
  it("has one row of weights for each bucket, and not only zeros", () => {
    const { buckets, rows } = plain.tagger;
    expect(rows.length).toBe(buckets * 32);
    expect(rows.some((weight) => weight !== 128)).toBe(true);
  });

  it("tags at least 93 of 100 words of sentences from the news as people do", () => {
    let right = 0;
    let all = 0;
    for (const line of tagged) {
      const { words, tags } = read(line);
      tagsOf(words).forEach((name, i) => {
        all++;
        if (name === tags[i]) right++;
      });
    }
    expect(all).toBeGreaterThan(100);
    expect(right / all).toBeGreaterThanOrEqual(0.93);
  });

  it("tells punctuation by its characters alone", () => {
    expect(tagsOf(["(", "“", "-", "—", "”", ")", ";", "?", "7"])).toEqual([
      "-LRB-",
      "``",
      ":",
      ":",
      "''",
      "-RRB-",
      ":",
      ".",
      "CD",
    ]);
  });

  it("tags a word alike wherever its sentence stands in the text", () => {
    const sentence = "The envoy left.";
    const text = `${sentence} ${sentence}`;
    const tags = [
      ...tag(
        tokenise(text, [
          [0, 15],
          [16, 31],
        ]),
        plain.tagger,
      ),
    ];
    expect(tags.slice(0, 4)).toEqual(tags.slice(4));
  });
});
