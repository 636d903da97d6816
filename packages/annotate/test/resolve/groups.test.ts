import { lexicon, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const known = lexicon(
  parseActors(
    `actors:
  - {id: norvia, name: Norvia, kind: state, demonyms: [Norvian, Norvians]}
  - {id: dovra, name: Dovra, kind: place, demonyms: [Dovrese]}
  - {id: hillfolk, name: Hillfolk, kind: group, demonyms: [Hillish]}
`,
    "own.yaml",
  ),
);

/** Each group as `words → actor, name (rule)`. */
function groups(text: string): string[] {
  return annotated(text, known).mentions.flatMap(({ start, end, kind, actor, name, rule }) =>
    kind === "group" ? `${text.slice(start, end)} → ${actor}, ${name} (${rule})` : [],
  );
}

/** Who says something, and of what type. */
function source(text: string): unknown {
  const { speaker, sourceType } = annotated(text, known).attributions[0] ?? {};
  return [speaker, sourceType];
}

describe("a people", () => {
  it("is a group of its own beside its state", () => {
    expect(groups("On Friday Norvians left Norvia.")).toEqual(["Norvians → norvians, Norvians (demonym)"]);
    expect(groups("Last year the Dovrese moved north.")).toEqual(["Dovrese → dovrese, Dovrese (demonym)"]);
  });

  it.each(["In the hall a Norvian sang.", "They sang Norvian songs.", "The Dovrese songs were long."])(
    "is not one person and no adjective: %s",
    (text) => {
      expect(groups(text)).toEqual([]);
    },
  );

  it.each(["The Dovrese, Norvian and Italian leaders met.", "The Dovrese “Solidarity” movement met."])(
    "is none in a list of adjectives or before a name: %s",
    (text) => {
      expect(groups(text)).toEqual([]);
    },
  );

  it("without a state is known by the files", () => {
    expect(groups("In the hills Kurds met Hillfolk.")).toEqual([
      "Kurds → kurds, Kurds (exact)",
      "Hillfolk → hillfolk, Hillfolk (exact)",
    ]);
    expect(groups("In the camp Rohingya refugees waited. In May the Rohingya fled.")).toEqual([
      "Rohingya → rohingya, Rohingya (exact)",
    ]);
  });

  it("speaks as many people do, and a party as a body does", () => {
    expect(source("Norvians said that the road was closed.")).toEqual(["Norvians", "group"]);
    expect(source("The Dovrese said that the road was closed.")).toEqual(["Dovrese", "group"]);
    expect(source("Democrats said that the road was closed.")).toEqual(["Democratic Party", "group"]);
    expect(source("The Democratic Party said that the road was closed.")).toEqual(["Democratic Party", "organisation"]);
  });
});

describe("a party or an armed group", () => {
  it.each([
    "Norvian Liberation Front",
    "Tolm Brigade of Tarn",
    "Tarvian Farmers Party",
    "Social Democrats",
    "Tarvian Freedom Movement",
  ])("is a group by the head of its name: %s", (name) => {
    const [found] = annotated(`On Friday the ${name} met in the hall.`, known).mentions;
    expect(found).toMatchObject({ kind: "group", name });
  });

  it("is what a person of it belongs to", () => {
    const affiliations = (text: string) =>
      annotated(text, known).mentions.flatMap(({ affiliation }) => affiliation ?? []);
    expect(affiliations("On Friday Republican Senator Edda Tolm left.")).toEqual(["Republican Party"]);
    expect(affiliations("On Friday Hamas spokesman Bram Hoel left.")).toEqual(["Hamas"]);
    expect(affiliations("On Friday Hillish leader Bram Hoel left.")).toEqual(["Hillfolk"]);
  });

  it("gives a source its affiliation", () => {
    const [said] = annotated("A Hamas official said that the road was closed.", known).attributions;
    expect(said).toMatchObject({ sourceType: "anonymous", affiliation: "Hamas" });
  });
});

describe("a family", () => {
  it("is a group where somebody of it was named, also where two were, and with the plural of -es", () => {
    expect(groups("Edda Tolm and Bram Tolm left. The Tolms own a shop.")).toEqual(["Tolms → tolms, Tolms (family)"]);
    expect(groups("Edda Vasch left. The Vasches own a shop.")).toEqual(["Vasches → vasches, Vasches (family)"]);
  });

  it("speaks as people, and is no body that another noun stands for", () => {
    expect(source("Edda Tolm left. The Tolms said they would sue.")).toEqual(["Tolms", "group"]);
    expect(source("Vask Group grew. Edda Tolm met it, and so did the Tolms. The company said it was late.")).toEqual([
      "Vask Group",
      "organisation",
    ]);
  });

  it("is none of a name that nobody bears", () => {
    expect(groups("Edda Tolm left. The Hoels own a shop.").join()).not.toContain("family");
  });
});
