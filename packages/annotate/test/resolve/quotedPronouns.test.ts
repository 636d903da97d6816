import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The pronouns of a text that stand for somebody, and for whom. */
function meant(text: string): string[] {
  return annotated(text)
    .mentions.filter(({ pronoun }) => pronoun)
    .map(({ start, end, name }) => `${text.slice(start, end)}: ${name}`);
}

describe("“he” and “she” in a quotation", () => {
  it("stand for whom the article is about, and not for who speaks", () => {
    expect(meant("Robert Tolm quit on Friday. “He was tired,” James Hoel said.")).toEqual(["He: Robert Tolm"]);
    expect(meant("Robert Tolm praised Anna Hoel. “She never slept,” he said.")).toEqual([
      "She: Anna Hoel",
      "he: Robert Tolm",
    ]);
  });

  it("stand for nobody where the same words tell of somebody without a name", () => {
    expect(meant("Robert Tolm quit on Friday. “My son said he was tired,” James Hoel said.")).toEqual([]);
  });

  it("stand for who is named last in the same words", () => {
    expect(meant("Robert Tolm quit on Friday. “I like James Orn and think he is right,” Anna Hoel said.")).toEqual([
      "he: James Orn",
    ]);
  });
});

describe("“her”", () => {
  it("is somebody where nothing of hers follows, and not who acts", () => {
    expect(meant("Anna Hoel fell. Her mother, Maria Orn, pulled her out.")).toEqual(["her: Anna Hoel"]);
    expect(meant("Anna Hoel fell. Robert Tolm paid her half of it.")).toEqual(["her: Anna Hoel"]);
  });
});

describe("whose a name is", () => {
  it("tell parts of it that only women or men have", () => {
    expect(meant("Tolvar Singh Hoel met Sirvan Kaur Orn. She left, and he stayed.")).toEqual([
      "She: Sirvan Kaur Orn",
      "he: Tolvar Singh Hoel",
    ]);
  });
});
