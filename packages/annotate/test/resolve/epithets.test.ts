import { lexicon, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const known = lexicon(
  parseActors(
    `actors:
  - {id: norvia, name: Norvia, kind: state, demonyms: [Norvian]}
  - {id: dovra, name: Dovra, kind: state, demonyms: [Dovran]}
`,
    "own.yaml",
  ),
);

/** Each person's title, as `name: title`. */
function titles(text: string): string[] {
  return annotated(text, known).mentions.flatMap(({ name, title }) =>
    title ? `${name}: ${text.slice(title[0], title[1])}` : [],
  );
}

const OFTEN = "Edda Tolm spoke in the hall. “It is over,” Tolm said. In the end Tolm left.";

describe("the office that only a description tells", () => {
  it("is that of whoever the sentences before are about", () => {
    expect(titles(`${OFTEN} Crowds cheered the Dovran senator in the streets.`)).toEqual(["Edda Tolm: Dovran senator"]);
  });

  it("is that of somebody named before who does not act", () => {
    const text = `${OFTEN} Bram Hoel met Tolm's aides and praised the billionaire businessman.`;
    expect(titles(text)).toEqual(["Edda Tolm: billionaire businessman"]);
  });

  it("is that of whoever plays its part", () => {
    expect(titles(`${OFTEN} On Friday Tolm acted the part of the Dovran senator.`)).toEqual([
      "Edda Tolm: Dovran senator",
    ]);
  });

  it("is that of whoever speaks under it", () => {
    expect(titles(`${OFTEN} The Dovran senator said it was late.`)).toEqual(["Edda Tolm: Dovran senator"]);
  });

  it("may tell where somebody is from", () => {
    expect(titles(`${OFTEN} Crowds cheered the senator from Dovra.`)).toEqual(["Edda Tolm: senator from Dovra"]);
  });

  it("is that of whoever the sentence goes on with", () => {
    const text = `${OFTEN} It was Tolm who beat Runa Varn. While the Dovran senator won there, Tolm lost here.`;
    expect(titles(text)).toContain("Edda Tolm: Dovran senator");
  });

  it.each([
    [
      "of somebody else who has it beside his name",
      "Dovran Senator Bram Hoel came. The crowd cheered the Dovran senator.",
    ],
    ["with a name behind it", "Crowds cheered the Dovran senator, Bram Hoel, who waved."],
    ["of a woman, where it is a man's", "Crowds cheered the former Dovran chairman."],
    ["that tells somebody apart", "Crowds cheered the only Dovran candidate."],
    ["behind a verb of being", "Nobody knows who will be the Dovran candidate."],
  ])("is not one %s", (_, rest) => {
    expect(titles(`Mrs. Edda Tolm spoke. “It is over,” Mrs. Tolm said. Mrs. Tolm left. ${rest}`).join()).not.toContain(
      "Edda Tolm:",
    );
  });

  it("is not given to whoever does not speak", () => {
    const text = "Edda Tolm came to the hall. Tolm slept. Tolm left. Crowds cheered the Dovran senator.";
    expect(titles(text)).toEqual([]);
  });
});
