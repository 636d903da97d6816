import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Who says what, below a headline: the words of the source, its type, the speaker, and how what he says begins. */
function told(...paragraphs: readonly string[]): (readonly [string, string, string | null, string])[] {
  const text = ["A report on the road", ...paragraphs].join("\n");
  return annotated(text).attributions.map(({ source, sourceType, speaker, content }) => [
    wordsOf(text, source).join(" "),
    sourceType,
    speaker,
    wordsOf(text, content).join(" ").split(" ").slice(0, 3).join(" "),
  ]);
}

describe("a label in capitals at a paragraph's head", () => {
  it.each([
    ["MR. BATES", "Bates"],
    ["MS. TARVO", "Tarvo"],
    ["DR. HALVORSEN-KEITA", "Halvorsen-Keita"],
  ])("is somebody's name behind its title: %s", (label, name) => {
    const turns = told(`${label}: We have seen it. We will not mend it.`, "SECRETARY TOLM: We will see.");
    expect(turns).toContainEqual([label, "person", name, "We have seen"]);
  });

  it("is whoever the article names so", () => {
    const turns = told("Press secretary Edda Tolm spoke in Arva.", "MS. TOLM: We have seen it.");
    expect(turns).toContainEqual(["MS. TOLM", "person", "Edda Tolm", "We have seen"]);
  });

  it("is whoever the article names first with an office, and not of whom he speaks", () => {
    const turns = told(
      "President Edda Tolm spoke to reporters in Arva on Monday.",
      "THE PRESIDENT: I have met President Bram Hoel.",
      "Q Why did President Hoel come?",
      "THE PRESIDENT: He had to. We will see.",
    );
    expect(turns.filter(([label]) => label === "THE PRESIDENT").map(([, , name]) => name)).toEqual([
      "Edda Tolm",
      "Edda Tolm",
    ]);
  });

  it("is an official without a name, however short the answer", () => {
    const turns = told(
      "SENIOR ADMINISTRATION OFFICIAL: We have talked about it.",
      "Q Can you hear me, Edda Tolm?",
      "SENIOR ADMINISTRATION OFFICIAL: Yes.",
    );
    expect(turns.map(([, type]) => type)).toEqual(["anonymous", "anonymous"]);
  });

  it("tells who “I” is below it", () => {
    const turns = told(
      "Press secretary Edda Tolm spoke in Arva.",
      "MS. TOLM: We saw it. I believe that the road is good.",
    );
    expect(turns).toContainEqual(["I", "person", "Edda Tolm", "that the road"]);
  });

  it("is nobody where it marks a question", () => {
    expect(told("MS. TOLM: We have seen it.", "Q Thank you. Is it late?").map(([label]) => label)).not.toContain("Q");
  });
});

describe("a label with small letters", () => {
  it.each(["Vaccine Doses", "High-Level Economic Dialogue", "Iraq"])(
    "heads a section where it is no person's name: %s",
    (label) => {
      const turns = told(`${label}: Norvia gave a million doses to its neighbour.`);
      expect(turns.map(([source]) => source)).not.toContain(label);
    },
  );

  it.each(["Edda Tolm", "Mayor Edda Tolm"])("is who says it where it is one: %s", (label) => {
    const turns = told(`${label}: The road is good, and it will be built.`);
    expect(turns).toContainEqual([label, "person", "Edda Tolm", "The road is"]);
  });

  it("is who says it in a quotation, or with “we”", () => {
    expect(told("Tarvo Motors: “The road is good.”")).toHaveLength(1);
    expect(told("Tarvo Motors: We have built the road.")).toHaveLength(1);
  });
});
