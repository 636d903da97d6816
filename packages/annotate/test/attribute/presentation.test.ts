import { describe, it } from "vitest";
import { expectSaid, type Said, say } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

describe("the presentation", () => {
  it.each<Case>([
    [
      "of words that are said is speech",
      "Tolm said the bridge was safe.",
      [say(["the bridge was safe"], "said", "Tolm", { presentation: "speech" })],
    ],
    [
      "of what papers say is writing",
      "The report said the bridge was safe.",
      [say(["the bridge was safe"], "said", "The report", { presentation: "writing" })],
    ],
    [
      "of what somebody holds is thought",
      "Tolm believes that the bridge is safe.",
      [say(["that the bridge is safe"], "believes", "Tolm", { presentation: "thought" })],
    ],
    [
      "of what is done with words is an act",
      "Tolm praised the engineers.",
      [say(["the engineers"], "praised", "Tolm", { presentation: "act" })],
    ],
    [
      "of quoted words is speech whatever the verb",
      "“The bridge is safe,” Tolm announced.",
      [say(["“The bridge is safe,”"], "announced", "Tolm", { presentation: "speech" })],
    ],
    [
      "is null where the words do not tell",
      "According to Tolm, the bridge is safe.",
      [say(["the bridge is safe"], "According to", "Tolm", { presentation: null })],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});
