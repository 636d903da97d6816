import { article, isProblem, textSpans } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { document } from "../../src/annotate.ts";
import { TAGS } from "../../src/words/tags.ts";
import { plain } from "../annotated.ts";

/** The tag of the word in a one-sentence text after all repairs. */
function tagOf(text: string, word: string): string | undefined {
  const one = article({ id: "a", text }, { path: "a.txt", line: null });
  if (isProblem(one)) throw new Error(one.problem.reason);
  const { tokens, tags } = document(text, textSpans(one), plain);
  const at = text.indexOf(word);
  return TAGS[tags[tokens.start.indexOf(at)] as number];
}

describe("a verb that its form does not tell", () => {
  it.each([
    ["behind a noun taken for an adjective", "The jet landed safely.", "landed", "VBD"],
    ["behind a name, like a noun", "Torvik Shipping cut 200 jobs.", "cut", "VBD"],
    ["behind a name, before a bare plural", "Brandt Foods put prices up in May.", "put", "VBD"],
    [
      "behind a phrase that opens the sentence",
      "After several skirmishes, Sanders eventually dismissed the charges.",
      "dismissed",
      "VBD",
    ],
    [
      "that goes on from a past tense",
      "Biden complained about the dour tone but defended Sanders as a candidate.",
      "defended",
      "VBD",
    ],
    ["between two noun phrases", "The winemakers of the valley fear a second year of drought.", "fear", "VBP"],
    ["before a clause", "Hospital records indicate that he died.", "indicate", "VBP"],
    ["before an object without an article", "The bill hands too much power to one office.", "hands", "VBZ"],
    ["taken for an adjective", "The pilot lost sight of the runway, the board said.", "lost", "VBD"],
    ["behind a quotation", "“It was late,” the chief executive conceded.", "conceded", "VBD"],
    ["behind what somebody says", "Prices will fall by a fifth, the bank estimates.", "estimates", "VBZ"],
    [
      "behind what a paper of somebody says",
      "Most bridges are in poor condition, a survey commissioned by the council shows.",
      "shows",
      "VBZ",
    ],
    ["before an infinitive", "The candidate plans to be back in the south.", "plans", "VBZ"],
  ])("%s is finite", (_, text, word, name) => {
    expect(tagOf(text, word)).toBe(name);
  });

  it.each([
    ["with its agent", "The plan proposed by the ministry failed.", "proposed", "VBN"],
    ['behind "have"', "The ministers have denied the charges.", "denied", "VBN"],
    ["before the clause's own verb", "The firms accused of fraud closed.", "accused", "VBN"],
    ["of what a maker makes", "The car parts maker Tarvo closed a plant.", "parts", "NNS"],
    ["inside a quotation that goes on", "He called it “a plan based on fear”.", "based", "VBN"],
    ["at the end of a list", "He brought a map, two books and the bank estimates.", "estimates", "NNS"],
    ["behind whose it is", "Her will says that he left.", "will", "NN"],
    ["behind its article", "The well was poisoned.", "well", "NN"],
    ["of a noun", "The climate talks in Geneva ended.", "talks", "NNS"],
    ["of a noun before a clause of its own", "Critics of the tax claim that he raised were few.", "claim", "NN"],
  ])("%s is not", (_, text, word, name) => {
    expect(tagOf(text, word)).toBe(name);
  });
});
