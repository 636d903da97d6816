import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The speaker and type of the last attribution, in the order of the text, whose source is "who" or "whom". */
function who(text: string): readonly [speaker: string | null, type: string] {
  const found = annotated(text).attributions.filter(({ source }) =>
    source.some(([start, end]) => /^who/.test(text.slice(start, end))),
  );
  const last = found.at(-1);
  return [last?.speaker ?? null, last?.sourceType ?? "none"];
}

describe("who behind the name of a place or a body", () => {
  it.each<readonly [kind: string, text: string, speaker: string | null, type: string]>([
    ["of a place", "The vote was called by Sen. Edda Tolm of New Mexico, who says it is late.", "Edda Tolm", "person"],
    [
      "an age and a place",
      "They asked Edda Tolm, 24, from Manchester, who said the road was shut.",
      "Edda Tolm",
      "person",
    ],
    [
      "an apposition",
      "The plan was mocked by Bram Hoel, the leader of the opposition in Bavaria, who said it failed.",
      "Bram Hoel",
      "person",
    ],
    [
      "a party's member",
      "The plan was mocked by Gov. Bram Hoel of Ohio, a Republican who said it failed.",
      "Bram Hoel",
      "person",
    ],
    [
      "the campaign of another",
      "They asked Bram Hoel, 32, a former worker for the Tolm campaign in Ohio who said it failed.",
      "Bram Hoel",
      "person",
    ],
    ["people", "They met workers in Chicago and Seattle who said the pay was low.", null, "group"],
    ["those", "The road leads to Seattle. Those who say it is shut are wrong.", null, "group"],
    ["a body", "They heard Edda Tolm, a lawyer for the Sierra Club, who said it failed.", "Edda Tolm", "person"],
    [
      "a second who",
      "They heard Edda Tolm, who lives in Chicago and who said the road was shut.",
      "Edda Tolm",
      "person",
    ],
  ])("goes with whoever stands before it: %s", (_, text, speaker, type) => {
    expect(who(text)).toEqual([speaker, type]);
  });
});

describe("what speaks and was taken for a place", () => {
  it.each<readonly [kind: string, text: string, type: string]>([
    ["nothing tells that it is one", "As Western Journalism said, the town was flooded.", "organisation"],
    [
      "the article is in it",
      "They met in Western Journalism. As Western Journalism said, the town was flooded.",
      "state",
    ],
    ["a region", "North Carolina said it would sue.", "state"],
    ["an ending of lands", "Ravenia said it would recall its ambassador.", "state"],
  ])("is a body where %s", (_, text, type) => {
    expect(annotated(text).attributions[0]?.sourceType).toBe(type);
  });

  it("is somebody of a party, and no place", () => {
    const { attributions } = annotated("“It was close,” said a South Carolina Democrat.");
    expect(attributions.map(({ speaker, sourceType }) => [speaker, sourceType])).toEqual([[null, "anonymous"]]);
  });
});
