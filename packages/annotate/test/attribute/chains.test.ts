import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

// Every text is invented.
describe("a chain", () => {
  it("is followed into a quotation", () => {
    expectSaid("“My boss said to me, ‘Nobody leaves today,’” Edda Tolm recalled.", [
      { ...say(["“My boss said to me, ‘Nobody leaves today,’”"], "recalled", "Edda Tolm"), within: null },
      { ...say(["‘Nobody leaves today,’"], "said", "My boss"), within: 0 },
    ]);
  });

  it("goes as deep as the text does", () => {
    expectSaid("The Courier reported that Tolm had told aides that Hoel said the bridge was safe.", [
      {
        ...say(["that Tolm had told aides that Hoel said the bridge was safe"], "reported", "The Courier"),
        within: null,
      },
      { ...say(["that Hoel said the bridge was safe"], "had told", "Tolm"), within: 0 },
      { ...say(["the bridge was safe"], "said", "Hoel"), within: 1 },
    ]);
  });

  it("has a link for whom a speaker cites", () => {
    expectSaid("The ministry, citing two people briefed on the talks, said the bridge was safe.", [
      { ...say(["the bridge was safe"], "citing", "two people briefed on the talks"), within: 1 },
      { ...say(["the bridge was safe"], "said", "The ministry"), within: null },
    ]);
  });

  it("has none for what a speaker says of his own hopes", () => {
    expectSaid("Tolm said she hopes that the bridge is safe.", [
      { ...say(["she hopes that the bridge is safe"], "said", "Tolm"), within: null },
    ]);
  });
});
