import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The kinds of the names of a text that are not known beforehand. */
function kinds(text: string): string[] {
  return annotated(text).mentions.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
}

describe("a place that no file knows", () => {
  it("is a state where the article tells of what only states have", () => {
    expect(kinds("On Friday Selmaria’s ambassador left.")).toEqual(["Selmaria: state"]);
    expect(kinds("On Friday he fled to Selmaria. The Selmarian army followed.")).toContain("Selmaria: state");
    expect(kinds("On Friday he fled to Selmaria. The wheat harvest followed.")).toContain("Selmaria: place");
  });
});

describe("a body that no file knows", () => {
  it.each([
    ["On Friday the People’s Front won.", "People’s Front: group"],
    ["On Friday the Tarnic Liberation Army fled.", "Tarnic Liberation Army: group"],
    ["On Friday he joined Partido Tolvar.", "Partido Tolvar: group"],
    ["On Friday he joined the Tarnic Army.", "Tarnic Army: organisation"],
  ])("is a group where its words tell of a party or an armed group: %s", (text, found) => {
    expect(kinds(text)).toContain(found);
  });
});
