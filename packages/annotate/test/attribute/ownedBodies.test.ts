import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented; its people are not of this world.
const speakers = (text: string) => annotated(text).attributions.map(({ speaker, sourceType }) => [speaker, sourceType]);

describe("a body that is called by whose it is", () => {
  it.each([
    ["Edda Tolm ran. The Tolm campaign said she would win.", "Edda Tolm campaign"],
    ["Edda Tolm ran. Tolm's presidential campaign said it had won.", "Edda Tolm campaign"],
    ["Edda Tolm ran. “We will win,” her campaign said.", "Edda Tolm campaign"],
    ["Senator Bram Hoel ran. “We will win,” the senator's campaign said.", "Bram Hoel campaign"],
    ["The Bram Hoel administration said the rule would hold.", "Bram Hoel administration"],
    ["Edda Tolm left. Tolm's office said in a statement that she was ill.", "Edda Tolm’s office"],
    ["The Leave campaign said it would win.", "Leave campaign"],
  ])("has his fullest name: %s", (text, name) => {
    expect(speakers(text).at(-1)).toEqual([name, "organisation"]);
  });

  it("is the one named last where nothing more is said", () => {
    const text =
      "The Edda Tolm campaign met the Bram Hoel campaign in May. The campaign said it had paid. “Yes,” it said.";
    expect(speakers(text)).toEqual([
      ["Bram Hoel campaign", "organisation"],
      ["Bram Hoel campaign", "organisation"],
    ]);
    expect(speakers("The Leave campaign met. The campaign said it had paid.")).toEqual([
      ["Leave campaign", "organisation"],
    ]);
  });

  it("is nobody's where none is named, and not the body named last", () => {
    expect(speakers("The Road Council met. The campaign said it had paid.")).toEqual([[null, "organisation"]]);
  });

  it("is not whoever works for it, nor several of them", () => {
    expect(speakers("The Tolm campaign met. A campaign official said it had paid.")).toEqual([[null, "anonymous"]]);
    expect(speakers("Both campaigns said they had paid.")).toEqual([[null, "organisation"]]);
  });
});
