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

  it("holds what a speaker believes, hopes and expects himself, and not what he wants, plans or knows", () => {
    const held: [words: string, content: string, cue: string][] = [
      ["she hopes that the bridge is safe", "that the bridge is safe", "hopes"],
      ["she expected the owners to pay", "the owners to pay", "expected"],
      ["she hoped to reopen the bridge", "to reopen the bridge", "hoped"],
      ["she anticipated a loss", "a loss", "anticipated"],
      ["she considered the matter closed", "the matter closed", "considered"],
      ["she was confident the bridge would hold", "the bridge would hold", "was confident"],
    ];
    for (const [words, content, cue] of held)
      expectSaid(`Tolm said ${words}.`, [
        { ...say([words], "said", "Tolm"), within: null },
        { ...say([content], cue, "she"), within: 0 },
      ]);
    for (const words of [
      "she wants to rest",
      "she plans to sell the boat",
      "she knows that nobody pays",
      "she felt ill",
    ])
      expectSaid(`Tolm said ${words}.`, [{ ...say([words], "said", "Tolm"), within: null }]);
  });

  it("holds what those believe for whom somebody speaks in a quotation, and not what he thinks as he speaks", () => {
    expectSaid("“We believe the bridge is safe,” Tolm said.", [
      { ...say(["“We believe the bridge is safe,”"], "said", "Tolm"), within: null },
      { ...say(["the bridge is safe"], "believe", "We"), within: 0 },
    ]);
    expectSaid("“Most of us expect the owners to pay,” Tolm said.", [
      { ...say(["“Most of us expect the owners to pay,”"], "said", "Tolm"), within: null },
      { ...say(["the owners to pay"], "expect", "Most of us"), within: 0 },
    ]);
    expectSaid("“I think the bridge is safe,” Tolm said.", [
      { ...say(["“I think the bridge is safe,”"], "said", "Tolm"), within: null },
    ]);
  });

  // No comma stands between the clause's beginning and who was told: the search for one once went past the end of the text.
  it("is what somebody was told behind a paper's name", () => {
    expectSaid("According to a memo, the board was told in April that lenders doubted its targets.", [
      say(["the board was told in April that lenders doubted its targets"], "According to", "a memo", {
        sourceType: "document",
      }),
      say(["that lenders doubted its targets"], "was told", null, { sourceType: "unnamed" }),
      say(["its targets"], "doubted", "lenders", { sourceType: "organisation" }),
    ]);
  });

  it("is carried by what a court was told, and by nobody's name", () => {
    for (const cue of ["was told", "heard"])
      expectSaid(`The driver believed that the bridge was safe, a jury ${cue} on Thursday.`, [
        { ...say(["The driver believed that the bridge was safe"], cue, null), within: null },
        { ...say(["that the bridge was safe"], "believed", "The driver"), within: 0 },
      ]);
  });

  it("is told by whoever stands behind “by”, to whoever stands behind “to”, in writing", () => {
    expectSaid(
      "The crew have been informed by the owners that the bridge is safe, a diplomat briefed on the talks told the Courier.",
      [
        {
          ...say(
            ["The crew have been informed by the owners that the bridge is safe"],
            "told",
            "a diplomat briefed on the talks",
          ),
          within: null,
        },
        { ...say(["that the bridge is safe"], "have been informed", "the owners"), within: 0 },
      ],
    );
    expectSaid("“A guard has since confessed to one of us that the bridge is safe,” Tolm said.", [
      { ...say(["“A guard has since confessed to one of us that the bridge is safe,”"], "said", "Tolm"), within: null },
      { ...say(["that the bridge is safe"], "has since confessed", "A guard"), within: 0 },
    ]);
    expectSaid("Tolm said the owners had promised in writing to pay.", [
      { ...say(["the owners had promised in writing to pay"], "said", "Tolm"), within: null },
      { ...say(["to pay"], "had promised", "the owners"), within: 0 },
    ]);
    expectSaid("Tolm said engineers had advised against the sale.", [
      { ...say(["engineers had advised against the sale"], "said", "Tolm"), within: null },
      { ...say(["the sale"], "had advised against", "engineers"), within: 0 },
    ]);
  });

  it("goes on where the clause of a noun holds another, and where a mark hides a verb", () => {
    expectSaid("There was anger over a report by Radio Arva that the owners had told the crew they would pay.", [
      { ...say(["that the owners had told the crew they would pay"], "report", "Radio Arva"), within: null },
      { ...say(["they would pay"], "had told", "the owners"), within: 0 },
    ]);
    expectSaid("The letter says the owners “believe the bridge is safe”.", [
      { ...say(["the owners “believe the bridge is safe”"], "says", "The letter"), within: null },
      { ...say(["the bridge is safe"], "believe", "the owners"), within: 0 },
    ]);
  });

  it("gives what is said behind “and” to whoever came or called to say it", () => {
    expectSaid("Tolm testified that a clerk rang him and told him that the bridge was safe.", [
      {
        ...say(["that a clerk rang him and told him that the bridge was safe"], "testified", "Tolm"),
        within: null,
      },
      { ...say(["that the bridge was safe"], "told", "a clerk"), within: 0 },
    ]);
    expectSaid("Tolm said she had written to the owners twice and been told that the bridge was safe.", [
      {
        ...say(["she had written to the owners twice and been told that the bridge was safe"], "said", "Tolm"),
        within: null,
      },
      { ...say(["that the bridge was safe"], "been told", null), within: 0 },
    ]);
    expectSaid("Tolm said he was stopped at a gate and told that the bridge was safe.", [
      { ...say(["he was stopped at a gate and told that the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "told", null), within: 0 },
    ]);
  });

  it("has a link for whoever is quoted or cited as saying it, however he is described", () => {
    expectSaid("The Courier cited two people familiar with the matter as saying that the bridge was safe.", [
      {
        ...say(["two people familiar with the matter as saying that the bridge was safe"], "cited", "The Courier"),
        within: null,
      },
      { ...say(["that the bridge was safe"], "as saying", "two people familiar with the matter"), within: 0 },
    ]);
    expectSaid("Tolm said the bridge was safe, and quoted villagers as saying that nobody was hurt.", [
      { ...say(["the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["villagers as saying that nobody was hurt"], "quoted", "Tolm"), within: null },
      { ...say(["that nobody was hurt"], "as saying", "villagers"), within: 1 },
    ]);
  });

  it("keeps both clauses of somebody who is quoted, and what was to be done by when", () => {
    expectSaid("“He said the bridge was safe and that he believed the owners,” Tolm recalled.", [
      {
        ...say(["“He said the bridge was safe and that he believed the owners,”"], "recalled", "Tolm"),
        within: null,
      },
      { ...say(["the bridge was safe and that he believed the owners"], "said", "He"), within: 0 },
    ]);
    expectSaid("“We told them to leave before dawn,” Tolm said.", [
      { ...say(["“We told them to leave before dawn,”"], "said", "Tolm"), within: null },
      { ...say(["to leave before dawn"], "told", "We"), within: 0 },
    ]);
  });

  it("ends before what the same speaker adds, who may stand behind his words", () => {
    expectSaid("Two women must answer for it, a judge said on Thursday, but added that the evidence was thin.", [
      { ...say(["Two women must answer for it"], "said", "a judge"), within: null },
      { ...say(["that the evidence was thin"], "added", "a judge"), within: null },
    ]);
    expectSaid("The bridge is safe, said Tolm, but warned that nobody pays.", [
      { ...say(["The bridge is safe"], "said", "Tolm"), within: null },
      { ...say(["that nobody pays"], "warned", "Tolm"), within: null },
    ]);
  });

  it("holds what somebody else thinks, even under a pronoun", () => {
    expectSaid("The envoy's spokesman said she believes the bridge is safe.", [
      { ...say(["she believes the bridge is safe"], "said", "The envoy's spokesman"), within: null },
      { ...say(["the bridge is safe"], "believes", "she"), within: 0 },
    ]);
  });

  it("is followed through what the speaker himself thinks", () => {
    expectSaid("Tolm says she thinks that Hoel had promised to pay.", [
      { ...say(["she thinks that Hoel had promised to pay"], "says", "Tolm"), within: null },
      { ...say(["that Hoel had promised to pay"], "thinks", "she"), within: 0 },
      { ...say(["to pay"], "had promised", "Hoel"), within: 1 },
    ]);
  });

  it("goes on across an aside", () => {
    expectSaid("Hoel, Tolm said, had told aides that the bridge was safe.", [
      { ...say(["Hoel", "had told aides that the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "had told", "Hoel"), within: 0 },
    ]);
    expectSaid("Hoel said, according to the minutes, that the bridge was safe.", [
      { ...say(["Hoel said", "that the bridge was safe"], "according to", "the minutes"), within: null },
      { ...say(["that the bridge was safe"], "said", "Hoel"), within: 0 },
    ]);
  });

  it("has a link for each of two clauses", () => {
    expectSaid("Tolm said the union had offered to wait and that the owners had promised to pay.", [
      {
        ...say(["the union had offered to wait and that the owners had promised to pay"], "said", "Tolm"),
        within: null,
      },
      { ...say(["to wait"], "had offered", "the union"), within: 0 },
      { ...say(["to pay"], "had promised", "the owners"), within: 0 },
    ]);
  });

  it("gives a participle to the one whose deed is told, and one of a state to the speaker", () => {
    expectSaid("Tolm said the owners had rejected the offer, insisting that the bridge was safe.", [
      {
        ...say(["the owners had rejected the offer, insisting that the bridge was safe"], "said", "Tolm"),
        within: null,
      },
      { ...say(["that the bridge was safe"], "insisting", "the owners"), within: 0 },
    ]);
    expectSaid("Tolm said the owners were wrong, insisting that the bridge was safe.", [
      { ...say(["the owners were wrong"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "insisting", "Tolm"), within: null },
    ]);
  });

  it("gives a second past to the one whose deed is told", () => {
    expectSaid("Tolm said that Hoel met the owners and urged them to pay.", [
      { ...say(["that Hoel met the owners and urged them to pay"], "said", "Tolm"), within: null },
      { ...say(["them to pay"], "urged", "Hoel"), within: 0 },
    ]);
    expectSaid("Tolm said that Hoel has met the owners and urged them to pay.", [
      { ...say(["that Hoel has met the owners"], "said", "Tolm"), within: null },
      { ...say(["them to pay"], "urged", "Tolm"), within: null },
    ]);
  });

  it("has links for what somebody was told, promised or heard from another", () => {
    expectSaid("Tolm said the crew had been told the bridge was safe.", [
      { ...say(["the crew had been told the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["the bridge was safe"], "had been told", null), within: 0 },
    ]);
    expectSaid("Tolm said the owners promised a swift reply.", [
      { ...say(["the owners promised a swift reply"], "said", "Tolm"), within: null },
      { ...say(["a swift reply"], "promised", "the owners"), within: 0 },
    ]);
    expectSaid("Tolm said she had heard from the crew that the bridge was safe.", [
      { ...say(["she had heard from the crew that the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "had heard from", "the crew"), within: 0 },
    ]);
  });

  it("has links for what somebody finds to be so, reports or fears, and for what he warned against", () => {
    const told: [words: string, content: string, cue: string, source: string | null][] = [
      ["an audit had found the accounts to be in order", "the accounts to be in order", "had found", "an audit"],
      ["crews reported no leaks", "no leaks", "reported", "crews"],
      ["many families feared eviction", "eviction", "feared", "many families"],
      ["growers had been assured the same thing", "the same thing", "had been assured", null],
      ["a guard warned them against leaving", "leaving", "warned", "a guard"],
      ["an audit had found no fraud", "no fraud", "had found", "an audit"],
      ["the builder had certified the work as complete", "the work as complete", "had certified", "the builder"],
      [
        "a surveyor had told him in March three of the walls were damp",
        "three of the walls were damp",
        "had told",
        "a surveyor",
      ],
    ];
    for (const [words, content, cue, source] of told)
      expectSaid(`Tolm said ${words}.`, [
        { ...say([words], "said", "Tolm"), within: null },
        { ...say([content], cue, source), within: 0 },
      ]);
    expectSaid("Tolm said Hoel had found the courage to be there.", [
      { ...say(["Hoel had found the courage to be there"], "said", "Tolm"), within: null },
    ]);
  });

  it("begins with the paper that quotes somebody", () => {
    expectSaid("Villagers, quoted by Radio Tarn, said the river had risen.", [
      { ...say(["Villagers", "said the river had risen"], "quoted", "Radio Tarn"), within: null },
      { ...say(["the river had risen"], "said", "Villagers"), within: 0 },
    ]);
    expectSaid("Quoted by Radio Tarn, the governor said the army had left.", [
      { ...say(["the governor said the army had left"], "Quoted", "Radio Tarn"), within: null },
      { ...say(["the army had left"], "said", "the governor"), within: 0 },
    ]);
  });

  it("gives the outer speaker what follows behind a comma", () => {
    expectSaid("Tolm said the bureau had warned her that the slope was wet, and that she had asked Hoel to leave.", [
      {
        ...say(
          ["the bureau had warned her that the slope was wet, and that she had asked Hoel to leave"],
          "said",
          "Tolm",
        ),
        within: null,
      },
      { ...say(["that the slope was wet"], "had warned", "the bureau"), within: 0 },
      { ...say(["Hoel to leave"], "had asked", "she"), within: 0 },
    ]);
  });

  it("ends before one who doubts or warns behind although", () => {
    expectSaid("Tolm said the bridge would open, although engineers doubted it was ready.", [
      { ...say(["the bridge would open"], "said", "Tolm"), within: null },
      { ...say(["it was ready"], "doubted", "engineers"), within: null },
    ]);
  });

  it("leaves to the speaker what he says besides, where the clause is about a thing", () => {
    expectSaid("The firm denied that the pipe had leaked, and said that the water was clean.", [
      { ...say(["that the pipe had leaked"], "denied", "The firm"), within: null },
      { ...say(["that the water was clean"], "said", "The firm"), within: null },
    ]);
  });

  it("has none for what is only possible, wanted or shown", () => {
    for (const words of [
      "the owners will promise to pay",
      "it seems that nobody pays",
      "voters should know that nobody pays",
      "the figures prove how little they pay",
    ])
      expectSaid(`Tolm said ${words}.`, [{ ...say([words], "said", "Tolm"), within: null }]);
  });
});
