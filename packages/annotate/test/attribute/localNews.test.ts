import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.

/** What is found in a text, a line each: "source, cue → speaker (type): content". */
function told(text: string): string[] {
  return annotated(text).attributions.map(({ source, cue, speaker, also = [], sourceType, content }) => {
    const who = [speaker, ...also.map((one) => one.speaker)].join(" + ");
    const [words, verb, said] = [source, cue, content].map((spans) => wordsOf(text, spans).join(" … "));
    return `${words}, ${verb} → ${who} (${sourceType}): ${said}`;
  });
}

type Case = readonly [what: string, text: string, told: readonly string[]];

describe("those who govern a place are told by", () => {
  it.each<Case>([
    [
      "a place and a small noun, and then by the noun and “it”",
      "The Millbrook school district has a plan. The district said it will save money. It said teachers will move.",
      [
        "The district, said → Millbrook school district (organisation): it will save money",
        "It, said → Millbrook school district (organisation): teachers will move",
      ],
    ],
    [
      "the name of a city's council",
      "The Ashford City Council met on Tuesday. The city said in a statement that it needs more time.",
      ["The city, said in a statement → Ashford (organisation): that it needs more time"],
    ],
    [
      "the town that is named most often",
      "Houston is wet. In Houston, streets are closed. He tore it down after the city announced that Houston would pay.",
      ["the city, announced → Houston (organisation): that Houston would pay"],
    ],
    [
      "a police force with its town, and then without",
      "Harbor City police said a man was shot. According to police, Dale Renner, 29, was arrested on Tuesday.",
      [
        "Harbor City police, said → Harbor City police (organisation): a man was shot",
        "police, According to → Harbor City police (organisation): Dale Renner, 29, was arrested on Tuesday",
      ],
    ],
    ["the noun “state”", "The state said it was ready.", ["The state, said →  (state): it was ready"]],
    [
      "the name of a state or of a region before “government”",
      "The UK government said it would act. The Ontario government said it would wait.",
      [
        "The UK government, said → United Kingdom (state): it would act",
        "The Ontario government, said → Ontario government (state): it would wait",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a noun stands for a body", () => {
  it.each<Case>([
    [
      "that is of its kind by another word",
      "Clayborne Regional Medical Center is full. The hospital said it had no beds.",
      ["The hospital, said → Clayborne Regional Medical Center (organisation): it had no beds"],
    ],
    [
      "where “the agency” is no outlet",
      "NASA said the launch was delayed. The agency said it was sorry.",
      [
        "NASA, said → NASA (organisation): the launch was delayed",
        "The agency, said → NASA (organisation): it was sorry",
      ],
    ],
    [
      "only by the head of its name",
      "The International Criminal Police Organization sent a notice. According to the police, Hoel fled.",
      ["the police, According to →  (organisation): Hoel fled"],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a paper is whoever", () => {
  it.each<Case>([
    [
      "said something in it",
      "Superintendent Rosa Quill told parents in a letter that the school would close. The letter said enrollment has fallen.",
      [
        "Superintendent Rosa Quill, told → Rosa Quill (person): that the school would close",
        "The letter, said → Rosa Quill (document): enrollment has fallen",
      ],
    ],
    [
      "released it on a day",
      "A report released Tuesday by the Tarn Institute found that costs rose.",
      ["A report released Tuesday by the Tarn Institute, found → Tarn Institute (document): that costs rose"],
    ],
    [
      "filed it, called by another word",
      "Attorney General Lena Marsh filed a lawsuit. The plant leaked, according to the complaint.",
      ["the complaint, according to → Lena Marsh (document): The plant leaked"],
    ],
    [
      "has another one: nobody wrote “a statement” before",
      "The Tarn Institute said in a statement that it was late. A statement said the mill burned.",
      [
        "The Tarn Institute, said in a statement → Tarn Institute (organisation): that it was late",
        "A statement, said →  (document): the mill burned",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the source is", () => {
  it.each<Case>([
    [
      "papers, and not the name behind them",
      "According to court documents, Dale Renner, 29, was arrested on Tuesday.",
      ["court documents, According to →  (document): Dale Renner, 29, was arrested on Tuesday"],
    ],
    [
      "two with their parties, or with a clause about the first",
      "Sen. Mo Abbate, R-Kirkland, and Rep. Fay Dolan, D-Dunmore, said it was over. Rep. Bram Hoel (D-Arva), who chairs the panel, and Sen. Edda Tolm (R-Ohio) said they would vote.",
      [
        "Sen. Mo Abbate, R-Kirkland, and Rep. Fay Dolan, D-Dunmore,, said → Mo Abbate + Fay Dolan (person): it was over",
        "Rep. Bram Hoel (D-Arva), who chairs the panel, and Sen. Edda Tolm (R-Ohio), said → Bram Hoel + Edda Tolm (person): they would vote",
      ],
    ],
    [
      "two bodies",
      "The State Department and the Department of Homeland Security said they followed the rules.",
      [
        "The State Department and the Department of Homeland Security, said → State Department + Department of Homeland Security (organisation): they followed the rules",
      ],
    ],
    [
      "one, and not those who are examples of his kind",
      "Pell Arvid, an aide to members such as Rep. Bram Hoel and former Rep. Edda Tolm, said it was late.",
      [
        "Pell Arvid, an aide to members such as Rep. Bram Hoel and former Rep. Edda Tolm,, said → Pell Arvid (person): it was late",
      ],
    ],
    [
      "somebody with a relative clause whose verb could say something",
      "A woman who answered the phone at Lakeview said the firm had no comment.",
      ["A woman who answered the phone at Lakeview, said →  (group): the firm had no comment"],
    ],
    [
      "somebody with a relative clause of two verbs",
      "Mehdi, 27, a student who took part in the march and asked that his surname not be used, said: “There is hope.”",
      [
        "Mehdi, 27, a student, asked → Mehdi (person): that his surname not be used",
        "Mehdi, 27, a student who took part in the march and asked that his surname not be used,, said → Mehdi (person): “There is hope.”",
      ],
    ],
    [
      "nameless again, though another of his calling was named before",
      "“We wait,” said Patrice Lowell, a nurse. A nurse who spoke on condition of anonymity said beds ran out. “People wait,” the nurse said.",
      [
        "Patrice Lowell, a nurse, said → Patrice Lowell (person): “We wait,”",
        "A nurse who spoke on condition of anonymity, said →  (anonymous): beds ran out",
        "the nurse, said →  (group): “People wait,”",
      ],
    ],
    [
      "an adviser, and not both of those whom he serves",
      "“We have work to do,” said a longtime adviser to both Clintons.",
      ["a longtime adviser to both Clintons, said →  (anonymous): “We have work to do,”"],
    ],
    [
      "whoever spoke last, where he adds something about another",
      "“It is late,” said Bram Hoel, a miller. The plans of Karl Tolm, he added, are old.",
      [
        "Bram Hoel, a miller, said → Bram Hoel (person): “It is late,”",
        "he, added → Bram Hoel (person): The plans of Karl Tolm … are old",
      ],
    ],
    [
      "whoever was quoted before, where the one named last is spoken of there",
      "The board suspended coach Mark Ansel, Superintendent Lyle Brandt said. “We acted at once,” he said.",
      [
        "Superintendent Lyle Brandt, said → Lyle Brandt (person): The board suspended coach Mark Ansel",
        "he, said → Lyle Brandt (person): “We acted at once,”",
      ],
    ],
    [
      "the body that a phrase with a participle stands before, and “it”",
      "In a statement posted on Friday, Canal Holdings LLC thanked the town. “We are glad,” it said. The statement said more is to come.",
      [
        "Canal Holdings LLC, thanked → Canal Holdings LLC (organisation): the town",
        "it, said → Canal Holdings LLC (organisation): “We are glad,”",
        "The statement, said → Canal Holdings LLC (document): more is to come",
      ],
    ],
    [
      "that of the clause, behind “but” and a verb over one of saying",
      "Edda Tolm joked that Arva was her answer, but went on to say, “There are places.”",
      [
        "Edda Tolm, joked → Edda Tolm (person): that Arva was her answer",
        "Edda Tolm, went on to say → Edda Tolm (person): “There are places.”",
      ],
    ],
    [
      "that of the clause, behind what opened it",
      "A Foreign Ministry spokeswoman, while confirming that the issue is a legal one, said in the same breath that it was over.",
      [
        "A Foreign Ministry spokeswoman, confirming →  (anonymous): that the issue is a legal one",
        "A Foreign Ministry spokeswoman, said →  (anonymous): that it was over",
      ],
    ],
    [
      "records, whatever their words may be besides",
      "Court records show that one builder was fined. He was late, court records say.",
      [
        "Court records, show →  (document): that one builder was fined",
        "court records, say →  (document): He was late",
      ],
    ],
    [
      "a body with all of its name",
      "According to the Tarn Association of Mills with Arva (TAM), bread is dear.",
      [
        "the Tarn Association of Mills with Arva (TAM), According to → Tarn Association of Mills (organisation): bread is dear",
      ],
    ],
    [
      "a body behind what it says, with the paper in which it says so",
      "The number of deaths rose, the Tarn Institute said in a report published last week.",
      ["the Tarn Institute, said → Tarn Institute (organisation): The number of deaths rose"],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("whoever is asked, in an interview of questions and answers", () => {
    const text = [
      "Edda Tolm, who runs the mill at Arva, talks of bread.",
      "Why is bread dear?",
      "“Grain is dear, and so is coal.",
      "What do millers want?",
      "I told the council that we need a road.",
      "And what comes next?",
      "I say that we go on.",
    ].join("\n");
    expect(told(text)).toEqual([
      ",  → Edda Tolm (person): “Grain is dear, and so is coal.",
      "I, told → Edda Tolm (person): that we need a road",
      "I, say → Edda Tolm (person): that we go on",
    ]);
  });
});

it.each([
  ["a king ruled", "President Hoel has been ruling the land since he won."],
  ["a list had additions", "Some had links to two groups added to a list last year: Rachad and Tarn."],
  ["somebody wrote this", "As I write this, it is late."],
  ["somebody is asked", "Pressed on the price, Tolm smiled."],
  ["accounts are of a kind", "Tolm signed papers to stop kiss-and-tell accounts of the house."],
])("nobody says anything where %s", (_, text) => {
  expect(told(text)).toEqual([]);
});
