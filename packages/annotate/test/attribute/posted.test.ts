import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented.
function posts(text: string): readonly (readonly [string, string | null, string])[] {
  return annotated(text)
    .attributions.filter(({ rule }) => rule === "signed")
    .map(({ source, speaker, content }) => [
      wordsOf(text, source)[0] ?? "",
      speaker,
      wordsOf(text, content).join(" … "),
    ]);
}

describe("posts that articles embed", () => {
  it.each([
    [
      "with a name and a handle behind a dash",
      "The board met on Monday.\n\nWe will never close this school. Shame on those who want to! — Edda Tolm (@eddatolm) July 5, 2016\n\nIt meets again on Friday.",
      ["Edda Tolm", "Edda Tolm", "We will never close this school. Shame on those who want to"],
    ],
    [
      "with a link before the dash",
      "Bus fares will fall in May. pic.example.org/abc — Bram Hoel (@bram_hoel) 5 May 2021",
      ["Bram Hoel", "Bram Hoel", "Bus fares will fall in May. pic.example.org/abc"],
    ],
  ])("%s", (_, text, post) => {
    expect(posts(text)).toEqual([post]);
  });

  it.each([
    "Follow our reporters on the road — Edda Tolm (@eddatolm) writes on crime.",
    "Schools were closed on Monday. Edda Tolm (@eddatolm) is our correspondent.",
    "Photographs of the harbour — Edda Tolm (@eddatolm)",
    "Profits rose by <3 percent, as the author said, and a > b.",
  ])("none: %s", (text) => {
    expect(posts(text)).toEqual([]);
  });
});
