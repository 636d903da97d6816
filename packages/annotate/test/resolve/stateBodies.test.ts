import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The names of the organisations that a text mentions. */
function bodies(text: string): string[] {
  return annotated(text).mentions.flatMap(({ kind, name }) => (kind === "organisation" ? [name] : []));
}

describe("a body that nearly every state has", () => {
  const onGhana = "In the hall Ghana spoke of the Ghanaian budget, and of what Ghana owes.";

  it("is that of the state which the article is about", () => {
    expect(bodies(`${onGhana} Then Parliament met. On Friday the High Court in Accra agreed.`)).toEqual([
      "Parliament (Ghana)",
      "High Court (Ghana)",
    ]);
  });

  it("is that of the state which owns it", () => {
    expect(bodies(`${onGhana} On Friday Kenya’s Parliament agreed.`)).toEqual(["Parliament (Kenya)"]);
  });

  it("is nobody's in particular where two states are named as often, or one too seldom", () => {
    const onTwo = "In the hall Ghana and Kenya spoke. Ghana owes Kenya nothing. Kenya owes Ghana little.";
    expect(bodies(`${onTwo} On Friday the High Court agreed.`)).toEqual(["High Court"]);
    expect(bodies("In the hall Ghana spoke. On Friday the High Court agreed.")).toEqual(["High Court"]);
  });

  it("is American papers' own where they take it for theirs", () => {
    expect(bodies(`${onGhana} The United States heard. On Friday Congress agreed.`)).toEqual(["Congress"]);
    expect(bodies("On Friday Congress agreed.")).toEqual(["Congress"]);
    expect(bodies(`${onGhana} On Friday Congress agreed.`)).toEqual(["Congress (Ghana)"]);
  });
});
