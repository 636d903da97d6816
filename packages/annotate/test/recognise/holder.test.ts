import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The persons and the speakers of a text. */
function read(text: string) {
  const { mentions, attributions } = annotated(text);
  return {
    names: mentions.filter(({ kind }) => kind === "person").map(({ name }) => name),
    speakers: attributions.map(({ speaker }) => speaker),
  };
}

describe("whoever holds an office, named behind the body it is held in", () => {
  it.each([
    ["Head of the Harbour Police Directorate Dejan Tarvic said that the road was closed.", "Dejan Tarvic"],
    ["President of the Bar Association of Norvia Viktor Orn told the Tide that lawyers were in shock.", "Viktor Orn"],
    ["“It is over,” said the bank's Head of Trade and Supply Chain Finance Steven Vask.", "Steven Vask"],
    ["Spokesman of the disaster agency Sutarvo Pur Nugrol said the quake did no damage.", "Sutarvo Pur Nugrol"],
    [
      "Director of the ministry's civil protection agency Ricardo de la Tarv said the road was closed.",
      "Ricardo de la Tarv",
    ],
    ["Chinese Ambassador to Italy Li Tarvu told the Tide that the road was closed.", "Li Tarvu"],
    [
      "Army Commander for the 10th Sector, Osman Tarv Abdi, told reporters that the road was closed.",
      "Osman Tarv Abdi",
    ],
    ["“It is over,” said Belgian Interior Minister Jan Tarvon.", "Jan Tarvon"],
  ])("is a name of its own: %s", (text, name) => {
    const { names, speakers } = read(text);
    expect(names).toContain(name);
    expect(speakers).toContain(name);
  });

  it("is none where the words are the body's own name", () => {
    expect(read("The owner of the label Death Row Records said that it was over.").names).toEqual([]);
    expect(read("The head of the realty company Beth Tarv Realtors said that it was over.").names).toEqual([]);
  });
});
