import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

// Every text is invented. The kinds are those that paragraphs of real news showed, labelled by somebody who had not seen the code.
type Link = readonly [cue: string, source: string | null, content: string | string[], within: number | null];

function expectLinks(text: string, ...links: readonly Link[]): void {
  expectSaid(
    text,
    links.map(([cue, source, content, within]) => ({
      ...say(typeof content === "string" ? [content] : content, cue, source),
      within,
    })),
  );
}

describe("that a quotation was said is told by whoever stands behind the speaker", () => {
  const quotation = "“The dam is safe. We looked,”";

  it("where an outlet reports it", () => {
    expectLinks(
      `${quotation} Anna Lund said Friday, the news agency Tarvo reported from Kesh.`,
      ["reported", "the news agency Tarvo", `${quotation} Anna Lund said Friday`, null],
      ["said", "Anna Lund", quotation, 0],
    );
    expectLinks(
      "The boats left on Monday, officials said, the Kesh Herald reported on its website.",
      ["reported", "the Kesh Herald", "The boats left on Monday, officials said", null],
      ["said", "officials", "The boats left on Monday", 0],
    );
  });

  it("where it was said according to somebody", () => {
    expectLinks(
      `${quotation} Anna Lund said at a hearing, according to a transcript.`,
      ["according to", "a transcript", `${quotation} Anna Lund said at a hearing`, null],
      ["said", "Anna Lund", quotation, 0],
    );
  });

  it("where he is quoted by somebody", () => {
    expectLinks(
      "“It will rain,” the mayor was quoted by Tarvo as saying.",
      ["was quoted", "Tarvo", "“It will rain,”", null],
      ["as saying", "the mayor", "“It will rain,”", 0],
    );
    expectLinks(
      "“It will rain,” Lund was cited as saying on Sunday by the local branch of the Harbour Party.",
      ["was cited", "the local branch of the Harbour Party", "“It will rain,”", null],
      ["as saying", "Lund", "“It will rain,”", 0],
    );
  });
});

describe("whoever is cited is somebody", () => {
  it("with no comma before", () => {
    expectLinks(
      "The port will close, Tarvo reported on Sunday citing two officials.",
      ["reported", "Tarvo", "The port will close", null],
      ["citing", "two officials", "The port will close", 0],
    );
  });

  it("and no reason", () => {
    expectLinks("The fair is off, the town announced, citing Lund’s storm concerns.", [
      "announced",
      "the town",
      "The fair is off",
      null,
    ]);
  });
});

describe("what the speaker holds himself is carried", () => {
  it("where he hopes or believes it", () => {
    expectLinks(
      "“The rules are old, and I believe they should go,” Hoel said.",
      ["said", "Hoel", "“The rules are old, and I believe they should go,”", null],
      ["believe", "I", "they should go", 0],
    );
    expectLinks(
      "“I don’t think the law helps,” she said.",
      ["said", "she", "“I don’t think the law helps,”", null],
      ["don’t think", "I", "the law helps", 0],
    );
  });

  it("but not where he only speaks so", () => {
    expectLinks("“I think the law helps,” she said.", ["said", "she", "“I think the law helps,”", null]);
  });

  it("in a quotation inside another", () => {
    expectLinks(
      "“They wrote, ‘We believe you lied,’” Lund said.",
      ["said", "Lund", "“They wrote, ‘We believe you lied,’”", null],
      ["wrote", "They", "‘We believe you lied,’", 0],
      ["believe", "We", "you lied", 1],
    );
  });
});

describe("what nobody is named to expect is carried", () => {
  it("where somebody tells it", () => {
    expectLinks(
      "Forecasters said the storm was expected to turn north.",
      ["said", "Forecasters", "the storm was expected to turn north", null],
      ["was expected", null, ["the storm", "to turn north"], 0],
    );
  });
});

describe("deeds and purposes are no links", () => {
  it.each([
    "Hoel had agreed to let the gang move arms",
    "the team wanted to go on with the study to confirm the finding is real",
    "the firm will offer them a loan",
    "a guard called her at noon",
    "they have claims of four million krone",
    "the council had no say in the choice since there was no mayor",
    "the crew had posted a picture of a boat which it had sunk",
  ])("%s", (content) => {
    expectLinks(`Prosecutors said ${content}.`, ["said", "Prosecutors", content, null]);
  });

  it("but what somebody calls another is", () => {
    expectLinks(
      "Lund said a guard had called her a liar.",
      ["said", "Lund", "a guard had called her a liar", null],
      ["had called", "a guard", "her a liar", 0],
    );
  });
});

describe("others of many who are asked speak for themselves", () => {
  it.each(["one in four", "several"])("%s", (others) => {
    expectLinks(
      `One in three said the party was tired and ${others} said it was hostile.`,
      ["said", "One in three", "the party was tired", null],
      [`${others} |said`, others, "it was hostile", null],
    );
  });
});
