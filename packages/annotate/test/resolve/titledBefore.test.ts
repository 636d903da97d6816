import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

function people(text: string): (readonly [name: string, title: string | null, held: string | null])[] {
  return annotated(text)
    .mentions.filter(({ kind, pronoun }) => kind === "person" && !pronoun)
    .map(({ name, title, affiliation }) => [name, title ? text.slice(...title) : null, affiliation ?? null] as const);
}

describe("the title of somebody named", () => {
  it("is the office before the comma, not the words of address behind it", () => {
    expect(people("The Commissioner of Police, Mrs Folake Tolm, visited the market.")).toEqual([
      ["Folake Tolm", "Commissioner of Police", null],
    ]);
    expect(people("The Chairman of the Ilemba Traders Association, Alhaji Garba Tolm, put it at 400.")).toEqual([
      ["Garba Tolm", "Chairman", "Ilemba Traders Association"],
    ]);
    expect(people("The vice-chancellor of Arva University, Professor Lakshmi Tolm, said so.")).toEqual([
      ["Lakshmi Tolm", "vice-chancellor", "Arva University"],
    ]);
  });

  it("is a priest's with a capital, and none of a parent's", () => {
    expect(people("Father Dominic Tolm spoke at the vigil.")).toEqual([["Dominic Tolm", "Father", null]]);
    expect(people("She saw her father Dominic Tolm at the vigil.")).toEqual([["Dominic Tolm", null, null]]);
  });

  it("stands before a double surname that ends like a place", () => {
    expect(people("Coach Nerida Tolm-Lane said it was late.")).toEqual([["Nerida Tolm-Lane", "Coach", null]]);
  });

  it("is held by a land of several words, of which the person's name is no part", () => {
    for (const [text, name, title, held] of [
      ["The President of the United States Maria Tolm spoke.", "Maria Tolm", "President", "United States"],
      ["The Prime Minister of New Zealand Maria Tolm spoke.", "Maria Tolm", "Prime Minister", "New Zealand"],
      ["The King of Saudi Arabia Salman spoke.", "Salman", "King", "Saudi Arabia"],
      ["He read the book about the King of Spain Maria Tolm wrote.", "Maria Tolm", null, null],
      ["Ann Yago, a supporter of Republican Maria Tolm, spoke.", "Maria Tolm", null, null],
    ] as const)
      expect(people(text)).toContainEqual([name, title, held]);
  });

  it("is of those elect, hopeful or in parliament as well", () => {
    for (const [text, title] of [
      ["President-elect Maria Tolm spoke.", "President-elect"],
      ["They met presidential hopeful Maria Tolm there.", "presidential hopeful"],
      ["Maria Tolm, a Member of Parliament, spoke.", "Member of Parliament"],
      ["Maria Tolm, publisher of a weekly, spoke.", "publisher of a weekly"],
      ["Member of Parliament (MP) Maria Tolm spoke.", "Member of Parliament"],
      ["The Human Rights Ombudsman, Maria Tolm, spoke.", "Human Rights Ombudsman"],
      ["They met incumbent Gov. Maria Tolm there.", "Gov."],
      ["Dallas Police Chief U. Maria Tolm spoke.", "Chief"],
    ] as const)
      expect(people(text).map(([, own]) => own)).toEqual([title]);
  });

  it("is cut short before a name that is a word as well, where every word has a capital", () => {
    expect(people("Take Sens. Mike Tolm and Jim Hoel.").map(([name]) => name)).toEqual(["Mike Tolm", "Jim Hoel"]);
  });

  it("stands before a body's name without its 'of' in capitals", () => {
    expect(people("Maria Tolm, Director WWF's Congo programme, spoke.")).toEqual([["Maria Tolm", "Director", "WWF"]]);
  });

  it("goes on over its field, and is held in the body or the state that stands there", () => {
    for (const [text, title, held] of [
      ["Assistant Commissioner of Police Maria Tolm spoke.", "Assistant Commissioner of Police", null],
      ["France's Chief of Naval Operations Maria Tolm spoke.", "Chief of Naval Operations", "France"],
      ["Governor of Lagos State Maria Tolm spoke.", "Governor of Lagos State", null],
      ["President of France Maria Tolm spoke.", "President", "France"],
      ["Attorney-General Maria Tolm spoke.", "Attorney-General", null],
      ["The bishop of Oxford, the Rt Rev Maria Tolm, spoke.", "bishop of Oxford", null],
      [
        "Maria Tolm, secretary of the Sarn Fishermen's Association, spoke.",
        "secretary",
        "Sarn Fishermen's Association",
      ],
    ] as const)
      expect(people(text)).toEqual([["Maria Tolm", title, held]]);
    expect(people("The book about the King of Spain Maria Tolm wrote is good.")).toEqual([["Maria Tolm", null, null]]);
  });

  it.each([
    ["Former Ohio Gov. Maria Tolm spoke.", "Former Ohio Gov.", null],
    ["Maria Tolm, the former French prime minister, spoke.", "former French prime minister", "France"],
    ["Maria Tolm, a baker and former Bank of Sarn director, spoke.", "former Bank of Sarn director", "Bank of Sarn"],
    ["The retired French general Maria Tolm spoke.", "retired French general", "France"],
    ["Deputy French ambassador Maria Tolm spoke.", "Deputy French ambassador", "France"],
    ["Former Republican Ohio senator Maria Tolm spoke.", "Former Republican Ohio senator", null],
    ["French prime minister Maria Tolm spoke.", "prime minister", "France"],
    ["The former minister Maria Tolm spoke.", "former minister", null],
  ])("begins before whose office it is where he has left it, or deputises: %s", (text, title, held) => {
    expect(people(text)).toEqual([["Maria Tolm", title, held]]);
  });

  it("is somebody's own, and not whose aide, spokesman or deputy another was", () => {
    expect(people("Former Bram Hoel aide Maria Tolm spoke.")).toEqual([
      ["Bram Hoel", null, null],
      ["Maria Tolm", "Former Bram Hoel aide", null],
    ]);
    expect(people("Bram Hoel’s deputy Maria Tolm spoke.").at(-1)).toEqual(["Maria Tolm", "deputy", null]);
  });

  it.each([
    "The board will back Maria Tolm.",
    "Maria Tolm is telling supporters that she will go.",
    "Maria Tolm is pushing back.",
  ])("is no verb, nor what is done to others: %s", (text) => {
    expect(people(text)).toEqual([["Maria Tolm", null, null]]);
  });

  it("is not what joins its clause", () => {
    expect(people("While President Maria Tolm waited, it rained.")).toEqual([["Maria Tolm", "President", null]]);
    expect(people("As Professor Maria Tolm put it, it rained.")).toEqual([["Maria Tolm", "Professor", null]]);
  });

  it("stands before a comma that has no second one, where it opens its sentence", () => {
    expect(people("Harvest Minister, Maria Tolm said it would rain.")).toEqual([
      ["Maria Tolm", "Harvest Minister", null],
    ]);
    expect(people("The head of the Sarn Road Council, Maria Tolm said it would rain.")).toEqual([
      ["Maria Tolm", "head", "Sarn Road Council"],
    ]);
    expect(people("The mayor, Maria Tolm said, was ill.")).toEqual([["Maria Tolm", null, null]]);
    expect(people("Sick of talk of a new mayor, Maria Tolm left.")).toEqual([["Maria Tolm", null, null]]);
  });

  it("is an office with capitals that nothing else is called by", () => {
    expect(people("Norvia's Water Minister, Maria Tolm, spoke.").at(-1)).toEqual([
      "Maria Tolm",
      "Water Minister",
      null,
    ]);
    expect(people("Maria Tolm, Research Scientist at the Sarn Institute, spoke.")).toEqual([
      ["Maria Tolm", "Research Scientist", "Sarn Institute"],
    ]);
    expect(people("Narrowly beaten in Iowa, Maria Tolm spoke.")).toEqual([["Maria Tolm", null, null]]);
  });

  it("stands before the body that holds it, in small letters too, and a firm that nobody knows is one", () => {
    const held: [string, string, string, string][] = [
      [
        "It is so, president of the German-African Business Association Maria Tolm said.",
        "president",
        "German-African Business Association",
        "Maria Tolm",
      ],
      [
        "It is so, the head of the World Health Organization Maria Tolm said.",
        "head",
        "World Health Organization",
        "Maria Tolm",
      ],
      [
        "Chief Executive Officer of BEDY Easy Sky, Maria Tolm, said so.",
        "Chief Executive Officer",
        "BEDY Easy Sky",
        "Maria Tolm",
      ],
      [
        "Managing Director of Kovo Steel Works, Mr Peter Tolm, said so.",
        "Managing Director",
        "Kovo Steel Works",
        "Peter Tolm",
      ],
    ];
    for (const [text, title, body, name] of held) expect(people(text), text).toEqual([[name, title, body]]);
    expect(people("RNC Chief of Staff Maria Tolm said so.")).toEqual([["Maria Tolm", "Chief of Staff", "RNC"]]);
    expect(people("Given Maria Tolm’s plan, it was so.")).toEqual([["Maria Tolm", null, null]]);
    expect(people("House Leader Maria Tolm said so.")).toEqual([["Maria Tolm", "House Leader", null]]);
    expect(people("Minister of Interior Maria Tolm said so.")).toEqual([["Maria Tolm", "Minister of Interior", null]]);
  });

  it("goes on over what belongs to somebody who has no name", () => {
    expect(people("Maria Tolm, head of the school's choir, spoke.")).toEqual([
      ["Maria Tolm", "head of the school's choir", null],
    ]);
  });

  it("is an office that goes on with capitals behind a preposition", () => {
    expect(people("Edda Tolm, Acting Director for Knowledge Management at the Tarn Agency, said so.")).toEqual([
      ["Edda Tolm", "Acting Director", "Tarn Agency"],
    ]);
    expect(people("Edda Tolm, Head of Policy and Research at Tarn Bank, said so.")).toEqual([
      ["Edda Tolm", "Head of Policy and Research", "Tarn Bank"],
    ]);
  });
});
