import { describe, it } from "vitest";
import { expectSaid, type Said, say } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

describe("whoever says something is named by", () => {
  it.each<Case>([
    [
      "a noun before a relative clause with a participle",
      "Clerks who have counted other votes say it could take days.",
      [say(["it could take days"], "say", "Clerks who have counted other votes")],
    ],
    [
      "a noun before a participle with an object and a time",
      "Farmers trying to win control of the council in May say they have a plan.",
      [say(["they have a plan"], "say", "Farmers trying to win control of the council in May")],
    ],
    [
      "a noun whose relative clause ends in an inserted phrase",
      "Some clerks who have worked at the mill over the years, at night or on Sundays, said it was safe.",
      [say(["it was safe"], "said", "Some clerks who have worked at the mill over the years")],
    ],
    [
      "a noun and two bodies that it is from",
      "Officials from the Road Council and the Tarn Institute said it was safe.",
      [
        say(["it was safe"], "said", "Officials from the Road Council and the Tarn Institute", {
          sourceType: "anonymous",
        }),
      ],
    ],
    [
      "a place before “-based”",
      "“It is safe,” said Norvia-based analyst Maria Tolm.",
      [say(["“It is safe,”"], "said", "Norvia-based analyst Maria Tolm", { speaker: "Maria Tolm" })],
    ],
    [
      "a body in capitals that is no pronoun",
      "The canal was shut, the council said. WHO said it was safe.",
      [
        say(["The canal was shut"], "said", "the council"),
        say(["it was safe"], "said. WHO |said", "WHO", { speaker: "World Health Organization" }),
      ],
    ],
    [
      "a paper that reads",
      "“It is safe,” the statement read.",
      [say(["“It is safe,”"], "read", "the statement", { sourceType: "document" })],
    ],
    [
      "whoever tells it, not whom, with a clause of his between",
      "After the verdict, Judge Maria Tolm, of the county court, told Peter Hoel, who wore a suit outside, that it was over.",
      [say(["that it was over"], "told", "Judge Maria Tolm", { speaker: "Maria Tolm" })],
    ],
    [
      "a name behind another's campaign and an office of three words",
      "“It is safe,” Trump campaign chief operating officer Michael Glassner said.",
      [
        say(["“It is safe,”"], "said", "Trump campaign chief operating officer Michael Glassner", {
          speaker: "Michael Glassner",
        }),
      ],
    ],
    [
      "a paper whose name ends in a day",
      "USA Today noted the canal was shut.",
      [say(["the canal was shut"], "noted", "USA", { speaker: "USA Today", sourceType: "outlet" })],
    ],
    [
      "an office cut short twice",
      "“It is safe,” KGCCI Sec. Gen. Barbara Tolm said in a statement.",
      [say(["“It is safe,”"], "said in a statement", "KGCCI Sec. Gen. Barbara Tolm", { speaker: "Barbara Tolm" })],
    ],
    [
      "a noun without a name in what somebody said, and not him",
      "A young man was found at the mill, Maria Tolm said. The man told the police that it was shut.",
      [
        say(["A young man was found at the mill"], "said", "Maria Tolm"),
        say(["that it was shut"], "told", "The man", { speaker: null, sourceType: "group" }),
      ],
    ],
    [
      "a share of many",
      "The canal is not popular: 47% of farmers say the council should fill it.",
      [say(["the council should fill it"], "say", "47% of farmers", { sourceType: "group" })],
    ],
    [
      "a fraction",
      "Two-thirds of farmers said the canal should be filled.",
      [say(["the canal should be filled"], "said", "Two-thirds of farmers", { sourceType: "group" })],
    ],
    [
      "a side, one of two and a ranking",
      "Each side said the other would pay. One says the mill is lost. Another ranking says it is not.",
      [
        say(["the other would pay"], "said", "Each side", { sourceType: "group" }),
        say(["the mill is lost"], "says", "One", { sourceType: "anonymous" }),
        say(["it is not"], "ranking |says", "Another ranking", { sourceType: "document" }),
      ],
    ],
    [
      "an aside behind a conjunction",
      "But as Edda Tolm noted, the mill never opened.",
      [say(["the mill never opened"], "noted", "Edda Tolm")],
    ],
    [
      "“by” in an aside",
      "As reported by the Gazette, clerks found nine letters.",
      [say(["clerks found nine letters"], "reported", "the Gazette")],
    ],
    [
      "a name behind its sentence, with whom it was told and when",
      "The union will stay at home in May, Edda Tolm told the Gazette earlier this week.",
      [say(["The union will stay at home in May"], "told", "Edda Tolm")],
    ],
    [
      "a name with a party behind a quotation that a mark ends",
      "“Stop it at once!” Edda Tolm, a member of the council, said of the noise.",
      [say(["“Stop it at once!”"], "said", "Edda Tolm, a member of the council,", { kind: "direct" })],
    ],
    [
      "a name that a tagger takes for an adjective",
      "“It is a good mill for all of us,” said Small, who works there.",
      [say(["“It is a good mill for all of us,”"], "said", "Small", { kind: "direct" })],
    ],
    [
      "a noun with two adjectives and a comma",
      "“It is a good mill for all of us,” the bespectacled, grey-haired clerk said.",
      [say(["“It is a good mill for all of us,”"], "said", "the bespectacled, grey-haired clerk", { kind: "direct" })],
    ],
    [
      "a name and others, and one with a clause behind it",
      "The canal, said Tolm and others, would be dry. And the mill, said Hoel, who works there, is safe.",
      [
        say(["The canal", "would be dry"], "said", "Tolm and others"),
        say(["the mill", "is safe"], "mill, |said", "Hoel"),
      ],
    ],
    [
      "a pronoun behind “which”",
      "Tolm kept the letters, which she said represented all her work.",
      [say(["which", "represented all her work"], "said", "she")],
    ],
    [
      "a name before a condition",
      "Tolm said, if elected, she would fill the canal.",
      [say(["if elected, she would fill the canal"], "said", "Tolm")],
    ],
    [
      "a paper behind a quotation and a verb with a clause",
      "“Voters feel they are getting useful words,” concluded a study in the Gazette.",
      [say(["“Voters feel they are getting useful words,”"], "concluded", "a study in the Gazette")],
    ],
    [
      "a name behind a mark of exclamation that a tagger takes for an adjective",
      "He said it. “That is a false alarm!” Maher replied. “How many mills have burnt?”",
      [say(["“That is a false alarm!”", "“How many mills have burnt?”"], "replied", "Maher")],
    ],
    [
      "a name and what a verb of hope has, two subjects in it",
      "Tolm hopes Hoel and other clerks do not make the same mistake.",
      [say(["Hoel and other clerks do not make the same mistake"], "hopes", "Tolm")],
    ],
    [
      "a name behind “that”, its verb taken for a plural",
      "It was a show of strength that Tolm hopes can help the council.",
      [say(["that", "can help the council"], "hopes", "Tolm")],
    ],
    [
      "a pronoun between a subject and its verb, an adverb before it",
      "The promised mill, they concluded, never opened.",
      [say(["The promised mill", "never opened"], "concluded", "they")],
    ],
    [
      "a name before an apposition and words for a time",
      "Edda Tolm, the chairwoman, this past week announced the sale of the mill.",
      [say(["the sale of the mill"], "announced", "Edda Tolm, the chairwoman,")],
    ],
    [
      "an aside with where and when",
      "As the Gazette noted in a column Thursday, the mill never opened.",
      [say(["the mill never opened"], "noted", "the Gazette")],
    ],
    [
      "a compound whose first word is a preposition",
      "The mill, the off-spinner said later, had cost him the game.",
      [say(["The mill", "had cost him the game"], "said", "the off-spinner")],
    ],
    [
      "a noun and a participle with a day",
      "Figures released on Friday show that the mill is dry.",
      [say(["that the mill is dry"], "show", "Figures released on Friday", { sourceType: "document" })],
    ],
    [
      "a noun before “yesterday”",
      "The ministry yesterday denied that the mill was dry.",
      [say(["that the mill was dry"], "denied", "The ministry")],
    ],
    [
      "a name behind “per”",
      "Both men drowned, per Dr. Edda Tolm.",
      [say(["Both men drowned"], "per", "Dr. Edda Tolm")],
    ],
    [
      "a senator and the letters of her party",
      "Sen. Edda Tolm, R-Fla., speaking on Friday, said the bridge is old.",
      [say(["the bridge is old"], "said", "Sen. Edda Tolm, R-Fla., speaking on Friday,", { speaker: "Edda Tolm" })],
    ],
    [
      "a subject before “in writing”",
      "The collector assured farmers in writing that the mill would stay.",
      [say(["that the mill would stay"], "assured", "The collector")],
    ],
    [
      "a paper behind what others were told",
      "Clerks have told the council that the mill is lost, the Arva Gazette understands.",
      [
        say(["Clerks have told the council that the mill is lost"], "understands", "the Arva Gazette"),
        say(["that the mill is lost"], "have told", "Clerks", { within: 0 }),
      ],
    ],
    [
      "those who chant",
      "Nine clerks had gathered on Wednesday morning, chanting “no contract, no peace” in the rain.",
      [say(["“no contract, no peace” in the rain"], "chanting", "Nine clerks")],
    ],
    [
      "an inquiry",
      "The inquiry found that the mill was safe.",
      [say(["that the mill was safe"], "found", "The inquiry", { sourceType: "document" })],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });

  it.each([
    ["a plural before a relative clause is no verb", "Farm Belt states that have lost their mills are angry."],
    ["a noun behind an article and an adjective is no verb", "The court has the final say on whether the mill opens."],
    ["nobody says what one could say", "One could say the mill was lost."],
    ["a quotation that describes a noun is no speech", "The team earned “is it over?” headlines in May."],
    ["a title in a clause about a thing is no speech", "The evening began with a song called “All Right Now.”"],
    ["a participle behind a comparative is no verb", "She was one of the more trusted minds on the board."],
  ])("%s", (_, text) => {
    expectSaid(text, []);
  });

  it.each<Case>([
    [
      "is not who is named in the clause behind the noun",
      "Edda Tolm spoke in Arva. A woman who has met Edda Tolm twice said the mill was safe. Several clerks working with Edda Tolm said it was not.",
      [
        say(["the mill was safe"], "said", "A woman who has met Edda Tolm twice", {
          speaker: null,
          sourceType: "group",
        }),
        say(["it was not"], "clerks working with Edda Tolm |said", "Several clerks working with Edda Tolm", {
          speaker: null,
          sourceType: "group",
        }),
      ],
    ],
    [
      "is who is named behind that clause",
      "Edda Tolm spoke in Arva. A clerk who met Edda Tolm, Bram Hoel, said the mill was safe.",
      [say(["the mill was safe"], "said", "A clerk who met Edda Tolm, Bram Hoel,", { speaker: "Bram Hoel" })],
    ],
    [
      "is not whose critic, lawyer or adviser it is",
      "Edda Tolm spoke in Arva. Critics of Tolm said the mill was safe. A lawyer for Ms. Tolm said it was dry. An adviser to Edda Tolm, Bram Hoel, said it was old.",
      [
        say(["the mill was safe"], "said", "Critics of Tolm", { speaker: null, sourceType: "group" }),
        say(["it was dry"], "Ms. Tolm |said", "A lawyer for Ms. Tolm", { speaker: null, sourceType: "anonymous" }),
        say(["it was old"], "Hoel, |said", "An adviser to Edda Tolm, Bram Hoel,", { speaker: "Bram Hoel" }),
      ],
    ],
    [
      "is the one employed, not the one whose name stands before",
      "Edda Tolm spoke in Arva. Tolm campaign spokesman Bram Hoel said the mill was safe. “It is,” Tolm press secretary Ivo Sand told reporters.",
      [
        say(["the mill was safe"], "said", "Tolm campaign spokesman Bram Hoel", { speaker: "Bram Hoel" }),
        say(["“It is,”"], "told", "Tolm press secretary Ivo Sand", { kind: "direct", speaker: "Ivo Sand" }),
      ],
    ],
    [
      "is whoever the clause around a fragment is about",
      "Edda Tolm spoke in Arva. Bram Hoel went on for an hour with “taking these steps to make us all safer.”",
      [{ content: ["“taking these steps to make us all safer.”"], speaker: "Bram Hoel" }],
    ],
    [
      "is a paper whose maker is named behind it, and not its maker",
      "A survey conducted by the scientist Edda Tolm found that the mill was safe. A Gazette rolling poll shows the party ahead.",
      [
        say(["that the mill was safe"], "found", "A survey conducted by the scientist Edda Tolm", {
          sourceType: "document",
        }),
        say(["the party ahead"], "shows", "A Gazette rolling poll", { sourceType: "document" }),
      ],
    ],
  ])("who speaks %s", (_, text, said) => {
    expectSaid(text, said);
  });
});
