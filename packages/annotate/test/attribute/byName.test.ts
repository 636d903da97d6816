import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const last = (text: string) => {
  const { speaker, sourceType } = annotated(text).attributions.at(-1) ?? {};
  return [speaker, sourceType];
};

describe("a name that is a source and no mention", () => {
  it.each([
    [
      "is somebody's of the article whose family name stands first",
      "The naval expert Qi Zhenhao said the fitting out would be long.\n\nQi expected it to take a year.",
      ["Qi Zhenhao", "person"],
    ],
    [
      "is the department's whose name it opens",
      "The State Department was asked for the papers. On Friday, State said it would take two months.",
      ["State Department", "organisation"],
    ],
    [
      "is a body's by a capital inside it",
      "The plans would all drive deficits, as TarnPost has noted before.\n\nAccording to TarnPost: “The mayor has a mixed record.”",
      ["TarnPost", "organisation"],
    ],
    ["is a body's by its letters", "In its plan, QZROW has said: “The bridge is safe.”", ["QZROW", "organisation"]],
    [
      "is a body's by “of” between two names",
      "In 2021, Freedom of Movement of Tarn told Hoel that the call came from a prison.",
      ["Freedom of Movement of Tarn", "organisation"],
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  it("is somebody's in a transcript in which others are known", () => {
    const text =
      "Petra Hoel spoke.\n\n“QUARLES: Will you be there?\n\n“HOEL: I will be there.\n\n“QUARLES: Is the bridge safe?";
    expect(last(text)).toEqual(["Quarles", "person"]);
  });
});

describe("an office with more words, or told with the name", () => {
  it("is that of the only one who has spoken.", () => {
    const text = "Edda Tolm said on Friday that the bridge must close. The road is old.";
    expect(last(`${text} The former mayor said that the ice had gone.`)).toEqual(["Edda Tolm", "person"]);
    expect(last(`${text} The mayor said that the ice had gone.`)).toEqual([null, "unresolved"]);
    const others = `${text} Bram Hoel said it was safe. The road is old.`;
    expect(last(`${others} The former mayor said that the ice had gone.`)).toEqual([null, "unresolved"]);
  });

  it("is a prime minister’s by its letters.", () => {
    expect(last("Prime Minister Edda Tolm met the doctors. “You have done well,” added the PM.")).toEqual([
      "Edda Tolm",
      "person",
    ]);
  });

  it("is his by a word that stood beside his name, where it is no office.", () => {
    const text = "Edda Tolm of the Union of Customs Brokers said on Friday that the port must close. The road is old.";
    expect(last(`${text} The customs broker said that the ice had gone.`)).toEqual(["Edda Tolm", "person"]);
    expect(last(`${text} The harbour broker said that the ice had gone.`)).toEqual([null, "unresolved"]);
  });
});

describe("a name with an article and “of” behind it", () => {
  it("is a body’s by a word before its last, without its letters.", () => {
    expect(last("The Directorate-General of Roads (DGR) said that the bridge would stay open.")).toEqual([
      "Directorate-General of Roads",
      "organisation",
    ]);
  });

  it("is nobody’s behind “an”: “An Iowa Democrat” is somebody.", () => {
    expect(last("An Iowa Democrat said that the bridge would stay open.")).toEqual([null, "anonymous"]);
  });
});
