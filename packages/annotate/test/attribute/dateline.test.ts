import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

function sources(text: string): string[] {
  return annotated(text).attributions.map(({ source: [span] }) => (span ? text.slice(...span) : ""));
}

describe("capitals and a colon that open a paragraph", () => {
  it("are where a report is from", () => {
    expect(sources("KUALA LUMPUR: The council said it would build the bridge.")).toEqual(["The council"]);
    expect(sources("DEVANPUR: The council said it would build the bridge. It is late.")).toEqual(["The council"]);
    expect(sources("A bridge is built\nDEVANPUR: The council said it would build the bridge.")).toEqual([
      "The council",
    ]);
  });

  it("are who speaks in a transcript, and whom the text names", () => {
    expect(sources("An interview\nWALLACE: The plan is dead.\nHOEL: It was never alive.")).toEqual(["WALLACE", "HOEL"]);
    expect(sources("Edda Tolm was asked.\nTOLM: The plan is dead.")).toEqual(["TOLM"]);
  });
});

describe("a capital and a colon that open a text", () => {
  it("are where a report is from before a whole sentence, and who speaks before his own words or in a headline", () => {
    const lead = "The council has given twelve wheelchairs to a centre for people in need.";
    expect(sources(`Doha: ${lead}`)).toEqual([]);
    expect(sources("Moscow: We will not go to the talks on the war in the south.")).toEqual(["Moscow"]);
    expect(sources("Moscow: The talks on the war have failed")).toEqual(["Moscow"]);
  });
});

describe("pollsters and capitals", () => {
  it("are a body and states where they speak", () => {
    const types = (text: string) =>
      annotated(text).attributions.map(({ speaker, sourceType }) => [speaker, sourceType]);
    expect(types("Gallup found that more people approve.")).toEqual([["Gallup", "organisation"]]);
    expect(types("The two capitals announced that the border would open.")).toEqual([[null, "state"]]);
  });
});
