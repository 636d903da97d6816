import { describe, it } from "vitest";
import { expectSaid, type Said, say } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

describe("a form", () => {
  it.each<Case>([
    [
      "with “as” around what is said",
      "As the Dovrenik Courier reported, the bridge is closed.",
      [say(["the bridge is closed"], "reported", "the Dovrenik Courier")],
    ],
    [
      "with “as” behind what is said",
      "The bridge is closed, as Tolm put it.",
      [say(["The bridge is closed"], "put it", "Tolm")],
    ],
    [
      "that nobody owns, inserted",
      "The deal, it is claimed, was struck over breakfast.",
      [say(["The deal", "was struck over breakfast"], "is claimed", null, { sourceType: "unnamed" })],
    ],
    [
      "of a relative clause",
      "She left the party, which critics said was dead.",
      [say(["which", "was dead"], "said", "critics")],
    ],
    [
      "of a passive with its agent",
      "The plan was praised by Edda Tolm for its courage.",
      [say(["The plan", "for its courage"], "was praised", "Edda Tolm")],
    ],
    [
      "of a question that was put",
      "Asked whether the bridge was safe, Tolm left.",
      [say(["whether the bridge was safe"], "Asked", null)],
    ],
    [
      "of a gerund that opens the sentence",
      "Calling the plan a sham, Edda Tolm left the room.",
      [say(["the plan a sham"], "Calling", "Edda Tolm")],
    ],
    [
      "of a noun and “be”",
      "Tolm's answer was that the bridge is safe.",
      [say(["that the bridge is safe"], "'s answer was", "Tolm")],
    ],
    [
      "of a noun with its maker",
      "A promise by the premier that no school would close was broken.",
      [say(["that no school would close"], "promise", "the premier")],
    ],
    [
      "of what a poll shows without “that”",
      "A new poll shows Tolm leading by two points.",
      [say(["Tolm leading by two points"], "shows", "A new poll", { sourceType: "document" })],
    ],
    [
      "that quotes somebody as saying",
      "State radio quoted Tolm as saying that the bridge was safe.",
      [
        say(["Tolm as saying that the bridge was safe"], "quoted", "State radio"),
        say(["that the bridge was safe"], "as saying", "Tolm"),
      ],
    ],
    [
      "of a speaker in capitals",
      "TOLM: We will not close the bridge.",
      [say(["We will not close the bridge"], ":", "TOLM")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});
