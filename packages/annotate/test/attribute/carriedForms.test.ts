import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

// Every text is invented. In each somebody says `content`, in which the link that follows is carried.
type Link = readonly [cue: string, source: string | null, content: string];

/** `source` said `content`, which holds the links, each carried by the one before it. */
function carried(source: string, content: string, cue: string, ...links: readonly Link[]): void {
  expectSaid(`${source} ${cue} ${content}.`, [
    { ...say([content], cue, source), within: null },
    ...links.map(([verb, whose, what], i) => ({ ...say([what], verb, whose), within: i })),
  ]);
}

describe("what another says is carried", () => {
  it("where somebody was bidden or is expected to say it", () => {
    carried(
      "Residents",
      "they expect the inquiry to conclude that the alarm was off",
      "said",
      ["expect", "they", "the inquiry to conclude that the alarm was off"],
      ["to conclude", "the inquiry", "that the alarm was off"],
    );
  });

  it("where commas stand around what its subject is called", () => {
    carried("The ministry", "that the ambassador, Ola Brekk, had warned of delays", "said", [
      "had warned of",
      "the ambassador, Ola Brekk,",
      "delays",
    ]);
  });

  it("where an object alone tells it, by verbs that elsewhere tell deeds", () => {
    carried("The envoy", "Norvia had guaranteed safe passage", "said", ["had guaranteed", "Norvia", "safe passage"]);
    carried("The premier", "the audit had found no fraud", "said", ["had found", "the audit", "no fraud"]);
    carried("The club", "doctors had ruled out surgery", "said", ["had ruled out", "doctors", "surgery"]);
    carried("The club", "divers had found a leak", "said");
  });

  it("where a passive tells what somebody was told", () => {
    carried("The driver", "that he had been warned of the ice", "accepted", ["had been warned of", null, "the ice"]);
    carried("Buyers", "they were assured the flats were insured", "say", [
      "were assured",
      null,
      "the flats were insured",
    ]);
  });

  it("where somebody is recorded or remembered as he says it", () => {
    carried("The log", "the pilot saying the fuel was low", "recorded", ["saying", "the pilot", "the fuel was low"]);
    carried("She", "the landlord telling her the deposit was safe", "remembers", [
      "telling",
      "the landlord",
      "the deposit was safe",
    ]);
  });

  it("by whoever tells both where another speaks behind “after” or “when”", () => {
    expectSaid("Prosecutors say he told police he was at home hours before a neighbour reported that he had fled.", [
      {
        ...say(
          ["he told police he was at home hours before a neighbour reported that he had fled"],
          "say",
          "Prosecutors",
        ),
        within: null,
      },
      { ...say(["he was at home"], "told", "he"), within: 0 },
      { ...say(["that he had fled"], "reported", "a neighbour"), within: 0 },
    ]);
  });

  it("where one of some and the other tell it", () => {
    expectSaid("The bank said one analyst believed rates would fall, and another warned that they might rise.", [
      {
        ...say(["one analyst believed rates would fall, and another warned that they might rise"], "said", "The bank"),
        within: null,
      },
      { ...say(["rates would fall"], "believed", "one analyst"), within: 0 },
      { ...say(["that they might rise"], "warned", "another"), within: 0 },
    ]);
  });

  it("where somebody tells what he said or held before, and not how he speaks", () => {
    const quoted = (words: string, cue: string, content: string): void =>
      expectSaid(`“${words},” Edda Tolm said.`, [
        { ...say([`“${words},”`], "said", "Edda Tolm"), within: null },
        { ...say([content], cue, "I"), within: 0 },
      ]);
    quoted("I believed he would protect me", "believed", "he would protect me");
    quoted("I have told them I would rather be late", "have told", "I would rather be late");
    expectSaid("“I think it was late,” Edda Tolm said.", [say(["“I think it was late,”"], "said", "Edda Tolm")]);
  });

  it("where it is insisted that something be so, by no “that”", () => {
    carried("The writer", "his editor had insisted the notice be unkind", "said", [
      "had insisted",
      "his editor",
      "the notice be unkind",
    ]);
  });

  it("where whom it is told stands before “of”, and how it was told behind “by”", () => {
    carried("The paper", "that the maker had warned suppliers of a cut", "reported", [
      "had warned",
      "the maker",
      "a cut",
    ]);
    expectSaid("The site said people had been ordered by text message to stay indoors.", [
      { ...say(["people had been ordered by text message to stay indoors"], "said", "The site"), within: null },
      { content: ["people", "to stay indoors"], cue: ["had been ordered"], source: [], within: 0 },
    ]);
  });

  it("where a hearing into something heard it", () => {
    expectSaid("A guard told police that the door was open, an inquiry into the fire heard on Monday.", [
      { content: ["A guard told police that the door was open"], cue: ["heard"], source: [], within: null },
      { ...say(["that the door was open"], "told", "A guard"), within: 0 },
    ]);
  });

  it("not where a date is what denies it", () => {
    expectSaid("The minister said no date had been fixed and denied that it was near.", [
      { ...say(["no date had been fixed"], "said", "The minister"), within: null },
      { ...say(["that it was near"], "denied", "The minister"), within: null },
    ]);
  });
});
