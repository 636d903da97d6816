import { annotate } from "@readout/annotate";
import { tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

/** Whether each mention of a text stands in a list. */
function listed(text: string): boolean[] {
  const one = article(text);
  return tabulate([one], [annotate(one, plain)], plain)
    .mentions.objects()
    .map(({ listed: inList }) => inList);
}

const SQUAD = "The squad: Edda Tolm, Bram Hoel, Sirel Vask, Talvar Orn, Nadia Pell, Kara Lind.";

describe("a list of names", () => {
  it("is one where hardly a word stands between six actors and more", () => {
    expect(listed(SQUAD).every(Boolean)).toBe(true);
  });

  it("is none where the words tell what they did", () => {
    const prose =
      "On Monday Edda Tolm met Bram Hoel and Sirel Vask in the hall while Talvar Orn and Nadia Pell waited outside with Kara Lind.";
    expect(listed(prose).some(Boolean)).toBe(false);
  });

  it("is none of few names", () => {
    expect(listed("Forwards: Edda Tolm, Bram Hoel.").some(Boolean)).toBe(false);
  });
});
