import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented.

/** Whom the last mention of some words stands for. */
function meant(text: string, words: string): string | undefined {
  return annotated(text).mentions.findLast(({ start, end }) => text.slice(start, end) === words)?.name;
}

describe("of two of one surname, the surname alone means", () => {
  it("not whom the article calls by the given name", () => {
    expect(
      meant(
        "Donald Tolm is a builder. His brother, Freddy Tolm, was a pilot. Freddy left early. Freddy drank. Freddy died in 1981. Mr. Tolm said he had learned from it.",
        "Tolm",
      ),
    ).toBe("Donald Tolm");
  });

  it("the one named last, where the family's name stands first", () => {
    expect(
      meant(
        "Kim Mal-im was a clerk. Kim died on Monday. The attorney Kim Ki-yoon spoke of it. “It is late,” Kim said.",
        "Kim",
      ),
    ).toBe("Kim Ki-yoon");
  });

  it("whom it is an address of, whoever stands in the words behind the name", () => {
    expect(meant("“It is late,” said Otto Tolm, a strategist for Mrs. Hoel. They left. Mr. Tolm stayed.", "Tolm")).toBe(
      "Otto Tolm",
    );
  });
});
