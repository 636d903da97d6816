import { annotate } from "@readout/annotate";
import { tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

/** Who speaks in a text, and in which role. */
function roles(text: string) {
  const one = article(text, { id: "one" });
  return tabulate([one], [annotate(one, plain)], plain)
    .attributions.objects()
    .map(({ speaker, described, role, official }) => [speaker ?? described, role, official]);
}

describe("the role of a source", () => {
  it("is what the article calls somebody anywhere in it", () => {
    const text = "Edda Tolm said that the bridge would open. It rained.\n\nForeign Minister Edda Tolm met Bram Hoel.";
    expect(roles(text)).toEqual([["Edda Tolm", "politician", true]]);
  });

  it("does not go by a title elsewhere in the corpus", () => {
    const articles = ["Edda Tolm said that it rained.", "Senator Edda Tolm said that it rained."].map((text, i) =>
      article(text, { id: `a${i}` }),
    );
    const facts = tabulate(
      articles,
      articles.map((one) => annotate(one, plain)),
      plain,
    );
    expect(facts.attributions.objects().map(({ role }) => role)).toEqual(["unknown", "politician"]);
  });

  it("is told of a title by the words beside it", () => {
    expect(roles("White House press secretary Edda Tolm said that it rained.")).toEqual([
      ["Edda Tolm", "spokesperson", true],
    ]);
    expect(roles("Edda Tolm, the president of the Tarn firefighters union, said that it rained.")).toEqual([
      ["Edda Tolm", "activist", false],
    ]);
  });

  it("is each one's own where they speak together", () => {
    expect(roles("Senator Edda Tolm and Professor Bram Hoel said that the bridge would open.")).toEqual([
      ["Edda Tolm", "politician", true],
      ["Bram Hoel", "expert", false],
    ]);
  });

  it("is that of the words where there is no name, and unknown where there are none", () => {
    expect(roles("A senior police officer said that the bridge was closed.")).toEqual([
      ["senior police officer", "official", true],
    ]);
    expect(roles("Edda Tolm said that the bridge was closed.")).toEqual([["Edda Tolm", "unknown", null]]);
  });
});
