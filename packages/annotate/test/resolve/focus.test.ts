import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** Whom the pronouns of a text stand for. */
function meant(text: string): string[] {
  return annotated(text)
    .mentions.filter(({ pronoun }) => pronoun)
    .map(({ name }) => name);
}

describe("“he” and “she” behind a sentence that names two people", () => {
  it("stand for its subject, and not for whom a phrase before it names", () => {
    expect(meant("After a quarrel with James Hoel, Robert Tolm left the hall. He said it was late.")).toEqual([
      "Robert Tolm",
    ]);
    expect(meant("James Hoel’s pollster, Robert Tolm, says the vote is close. He is sure of it.")).toEqual([
      "Robert Tolm",
    ]);
  });

  it("stand for nobody whose kin tells another gender: “her husband Siarhei”", () => {
    expect(meant("Maria Tolm arrived. She spoke about her husband Siarhei, who was ill. She said so.")).toEqual([
      "Maria Tolm",
      "Maria Tolm",
    ]);
  });

  it("stand for nobody whom a picture is credited to", () => {
    expect(meant("James Hoel left the hall. Image: Robert Tolm.\nHe said it was late.")).toEqual(["James Hoel"]);
    expect(meant("A view of the hall. Image: Robert Tolm.\nHe said it was late.")).toEqual([]);
  });

  it("stand for whoever acts first in it where no phrase opens it", () => {
    expect(meant("James Hoel said that Robert Tolm left the hall. He was sure of it.")).toEqual(["James Hoel"]);
    expect(meant("James Hoel, the mayor, thought Robert Tolm was late. He was sure of it.")).toEqual(["James Hoel"]);
  });
});
