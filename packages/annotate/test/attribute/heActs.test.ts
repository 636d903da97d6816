import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Who "he" is, and who speaks where no cue tells it; every text is invented.

/** The sources of a text in order, each with its speaker, or its type where it has none. */
function speakers(text: string): string[] {
  return annotated(text).attributions.map(({ source, speaker, sourceType }) => {
    const words = wordsOf(text, source).join(" ");
    return `${words === "" ? "∅" : words} → ${speaker ?? sourceType}`;
  });
}

describe("who speaks", () => {
  it.each<readonly [what: string, text: string, last: string]>([
    [
      "is nobody whom the words behind “he” name",
      "Anton Tolm, the eldest son of Bram Tolm, read a statement. He said Bram Tolm's three sons would sell the house. He said the farm where Tolm and his wife live would be sold too.",
      "He → Anton Tolm",
    ],
    [
      "is whom the sentence before describes",
      "The Tarn board's president Gino Davila was worried. The rise was seen in Abar (443%); Coran Portill (364%). The board's president pointed out that cases doubled. He said that there were 140.",
      "He → Gino Davila",
    ],
    [
      "is nobody whom the quotation speaks of",
      "Senator Chris Marr wants a new law. “It is a test of our party,” he told me. In practice the push has yielded one victory: forcing Karl Tolm to reverse his opposition to the road. “The vote has moved him on the issue,” he said.",
      "he → Chris Marr",
    ],
    [
      "is a woman rather than somebody of whom nothing tells that it is one",
      "Petra Marr, chair of the party, said that the vote was open. Karl Sanders endorsed law professor Tim Canova. “Do not let it be,” she said.",
      "she → Petra Marr",
    ],
    [
      "stands with a verb behind a quotation that ends in a question",
      "Bram Hoel spoke of sports. “Muslims are our heroes? What sport is that?” reacted Karl Tolm.",
      "∅ → Karl Tolm",
    ],
    [
      "is a body before a colon",
      "Senator Karl Tolm called the vote unfair. The Marr campaign recycled a statement it first put out in July: “The people will decide this election.”",
      "∅ → Marr campaign",
    ],
    [
      "are several bodies and no people",
      "The road is safe, local authorities said.",
      "local authorities → organisation",
    ],
    [
      "are the children of somebody named, and not he",
      "The children of a former ruler of Norvia, Karl Tolm, said they will pay the fine.",
      "The children of a former ruler of Norvia, Karl Tolm, → group",
    ],
    [
      "is the first of two outlets",
      "The AP and NBC News reported that Tolm had won.",
      "The AP and NBC News → Associated Press",
    ],
    [
      "are the people whom the words before name last",
      "Karl Tolm, a prosecutor, told reporters that what was found with family members, including those they said they would give up, was enough.",
      "they → group",
    ],
    [
      "is not who says that he does",
      "Bram Hoel spoke in Arva. “There is a young man with a problem,” Hoel said as the heckler yelled: “You are wrong!”",
      "the heckler → unresolved",
    ],
  ])("%s", (_what, text, last) => {
    expect(speakers(text).at(-1)).toBe(last);
  });

  it("has the gender that the pronouns behind a name tell in all of the article", () => {
    const text =
      "Edda Marr praised Tarn Hoel. Hoel, forcing her to run, left Arva. Hoel says he will win the vote. Marr met voters. On Friday Hoel was asked about it. “Absolutely,” he said.";
    expect(speakers(text).at(-1)).toBe("he → Tarn Hoel");
  });
});
