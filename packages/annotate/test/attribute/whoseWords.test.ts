import { expect, test } from "vitest";
import { annotated } from "../annotated.ts";

/** Type, speaker and further speakers of the attributions of a text, in order, in the widest view. */
function speakers(text: string): string[] {
  return annotated(text).attributions.map(({ sourceType, speaker, also }) =>
    [sourceType, speaker, ...(also ?? []).map((one) => one.speaker)].join(" | "),
  );
}

test.each([
  [
    "Edda Tolm met Bram Hoel. But Tolm and Hoel both stressed that talks would go on.",
    "person | Edda Tolm | Bram Hoel",
  ],
  ["Bram Hoel and Edda Tolm each warned that talks would fail.", "person | Bram Hoel | Edda Tolm"],
  [
    "The Road Council and the Health Ministry both denied that money was lost.",
    "organisation | Road Council | Health Ministry",
  ],
])("those are told together who %s", (text, said) => {
  expect(speakers(text)).toContain(said);
});

test.each([
  "The news organization said that it was genuine.",
  "The outlet said that it was genuine.",
  "The news channel said that it was genuine.",
])("what is of news is an outlet, the one named last: %s", (text) => {
  expect(speakers(`Tarn Radio broadcast the tape. ${text}`)).toEqual(["outlet | Tarn Radio"]);
});

test("a couple is two people, and who they are where they are named together", () => {
  expect(speakers("The couple said that all bakers had found other ways.")).toEqual(["group | "]);
  expect(speakers("Bram Hoel and Edda Tolm held a workshop. The couple said that it was late.")).toEqual([
    "person | Bram Hoel | Edda Tolm",
  ]);
});

test("a paper is whose it is told to be: his own, and an outlet's behind a participle", () => {
  expect(speakers("Bram Hoel left. According to his statement, he was tired.")).toEqual(["document | Bram Hoel"]);
  expect(speakers("Edda Tolm left. She clerked for Ana Orn as well, according to her biography.")).toEqual([
    "document | Edda Tolm",
  ]);
  expect(speakers("Bram Hoel died in May. His autopsy showed that he was ill.")).toEqual(["document | "]);
  expect(speakers("Hoel denied a Tarn Times report. The article said that he had been ill.")).toContain(
    "document | Tarn Times",
  );
  expect(speakers("A Reuters rolling poll showed that Tolm leads.")).toEqual(["document | Reuters"]);
});

test("which behind the comma of a paper is that paper, and not who was named last", () => {
  expect(speakers("Edda Tolm praised the Road Council's survey, which found that drivers were slower.")).toContain(
    "document | Road Council",
  );
  expect(speakers("Edda Tolm resigned after the release of the report, which said that she had lied.")).toContain(
    "document | ",
  );
});

test("a noun behind a name with a preposition is the head: the poll of a university, the spokesman of a bank", () => {
  expect(speakers("According to a University of Tarn poll, Tolm leads.")).toEqual(["document | University of Tarn"]);
  expect(speakers("The Department of Health report said that hunger has grown.")).toEqual([
    "document | Department of Health",
  ]);
  expect(speakers("A Bank of Norvia spokesman said that prices fell.")).toEqual(["anonymous | "]);
});

test("an office behind a full name without a comma is that person's", () => {
  expect(speakers("“We are slow,” said Bram Hoel chief economist at Tarn Bank.")).toEqual(["person | Bram Hoel"]);
  expect(speakers("“We are slow,” said a Bram Hoel supporter from Arva.")).toEqual(["group | "]);
});

test("one behind a plural and its comma is spoken of, and not the source", () => {
  expect(speakers("According to witnesses, a gunman killed Edda Tolm near the bridge.")).toEqual(["group | "]);
});
