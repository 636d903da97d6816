import { lexicon, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { PackedAnnotations } from "../../src/packed.ts";
import { annotated } from "../annotated.ts";

const known = lexicon(
  parseActors(
    `actors:
  - {id: norvia, name: Norvia, kind: state, demonyms: [Norvian]}
  - {id: tarn-office, name: Tarn Office, kind: organisation}
`,
    "own.yaml",
  ),
);

/** Each person's name with a title, as `name: title (affiliation)`. */
function titles(text: string): string[] {
  return annotated(text, known).mentions.flatMap(({ start, end, title, affiliation }) =>
    title ? `${text.slice(start, end)}: ${text.slice(title[0], title[1])} (${affiliation ?? "-"})` : [],
  );
}

describe("the title of a person", () => {
  it.each([
    ["In the hall Norvian Foreign Minister Edda Tolm spoke.", "Edda Tolm: Foreign Minister (Norvia)"],
    ["In the hall Norvia's President Edda Tolm spoke.", "Edda Tolm: President (Norvia)"],
    ["In the hall Tarn Office spokeswoman Edda Tolm spoke.", "Edda Tolm: spokeswoman (Tarn Office)"],
    ["In the hall Governor Edda Tolm spoke.", "Edda Tolm: Governor (-)"],
  ])("stands before the name: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    ["In the hall Edda Tolm, the Norvian foreign minister, spoke.", "Edda Tolm: foreign minister (Norvia)"],
    ["In the hall Edda Tolm, the foreign minister of Norvia, spoke.", "Edda Tolm: foreign minister (Norvia)"],
    ["In the hall Edda Tolm, a fisherman, spoke.", "Edda Tolm: fisherman (-)"],
  ])("stands in apposition: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    "In the hall Mrs. Edda Tolm spoke.",
    "In the hall Edda Tolm, Bram Hoel, the minister, and others spoke.",
    "In the hall Edda Tolm, who met the minister, spoke.",
    "In the hall Edda Tolm, 61, spoke.",
  ])("is none of Edda Tolm's where nothing gives her one: %s", (text) => {
    expect(titles(text).filter((one) => one.startsWith("Edda"))).toEqual([]);
  });

  it("is kept where annotations are packed", () => {
    const one = annotated("In the hall Norvian Foreign Minister Edda Tolm spoke.", known);
    const packed = new PackedAnnotations();
    packed.push(one);
    expect(packed.at(0)).toEqual(one);
  });
});
