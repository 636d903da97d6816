import { lexicon, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const known = lexicon(
  parseActors(
    `actors:
  - {id: norvia, name: Norvia, kind: state, demonyms: [Norvian]}
  - {id: tarn-office, name: Tarn Office, kind: organisation}
`,
    "own.yaml",
  ),
);

/** Each person's name with a title, as `name: title (affiliation)`. */
function titles(text: string): string[] {
  return annotated(text, known).mentions.flatMap(({ start, end, title, affiliation }) =>
    title ? `${text.slice(start, end)}: ${text.slice(title[0], title[1])} (${affiliation ?? "-"})` : [],
  );
}

describe("the title of a person", () => {
  it.each([
    ["In the hall Norvian Foreign Minister Edda Tolm spoke.", "Edda Tolm: Foreign Minister (Norvia)"],
    ["In the hall Norvia's President Edda Tolm spoke.", "Edda Tolm: President (Norvia)"],
    ["In the hall Tarn Office spokeswoman Edda Tolm spoke.", "Edda Tolm: spokeswoman (Tarn Office)"],
    ["In the hall Governor Edda Tolm spoke.", "Edda Tolm: Governor (-)"],
    ["In May Norvia sent senior adviser Edda Tolm.", "Edda Tolm: senior adviser (Norvia)"],
    [
      "In May former Minister of State and presidential candidate Edda Tolm spoke.",
      "Edda Tolm: former Minister of State (-)",
    ],
  ])("stands before the name: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    [
      "Edda Tolm, a close friend of the mayor and former finance minister, spoke.",
      ["Edda Tolm: former finance minister (-)"],
    ],
    ["Edda Tolm, the daughter of a farmer and a banker, spoke.", []],
    ["Edda Tolm, along with friends and former ministers, spoke.", []],
  ])("is the second part of a description whose first tells none, of the person alone: %s", (text, wanted) => {
    expect(titles(text)).toEqual(wanted);
  });

  it("is an office of the place whose name stands between", () => {
    const text = "In May United States Senator from Vermont Bram Hoel spoke.";
    const hoel = annotated(text).mentions.find(({ name }) => name === "Bram Hoel");
    expect(hoel?.title && text.slice(...hoel.title)).toBe("Senator");
  });

  it("is no participle of a verb before the name", () => {
    expect(titles("For years the club had chased Edda Tolm.")).toEqual([]);
  });

  it.each([
    ["Norvia's special envoy for the river, Edda Tolm, spoke.", "Edda Tolm: special envoy (Norvia)"],
    ["A week after the transport minister, Edda Tolm, left, the director came.", "Edda Tolm: transport minister (-)"],
    ["The director of Norvia's Tarn Office, Edda Tolm, spoke.", "Edda Tolm: director (Tarn Office)"],
  ])("stands before a comma: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    [
      "In the hall Edda Tolm, who served as Norvian ambassador to Dovra, spoke.",
      "Edda Tolm: ambassador to Dovra (Norvia)",
    ],
    ["Edda Tolm is Norvia's president and has been for years.", "Edda Tolm: president (Norvia)"],
    ["In the hall Edda Tolm, 61, a farmer, spoke.", "Edda Tolm: farmer (-)"],
    ["In the hall Edda Tolm, minister of foreign affairs, spoke.", "Edda Tolm: minister of foreign affairs (-)"],
    ["In the hall Dr Edda Tolm, a surgeon at the Tarn Office, spoke.", "Edda Tolm: surgeon (Tarn Office)"],
    ["In the hall President Edda Tolm of Norvia spoke.", "Edda Tolm: President (Norvia)"],
    ["On Friday army spokesman Col. Edda Tolm spoke.", "Edda Tolm: army spokesman (-)"],
  ])("stands behind the name, or is the better one of two: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    ["Edda Tolm was sworn in as governor on Friday.", ["Edda Tolm: governor (-)"]],
    ["Edda Tolm has been named ambassador to Dovra.", ["Edda Tolm: ambassador to Dovra (-)"]],
    ["Edda Tolm was appointed as chairwoman of the board.", ["Edda Tolm: chairwoman of the board (-)"]],
    ["Bram Hoel fears it if Edda Tolm is elected president.", []],
    ["Edda Tolm was declared the winner in Sarn.", []],
    ["Edda Tolm is a stronger candidate than Bram Hoel.", []],
    ["Edda Tolm was ousted as chairwoman.", []],
    ["Edda Tolm has been a donor to the party.", []],
    ["Edda Tolm is such a con artist.", []],
    ["Edda Tolm is a serial liar.", []],
  ])("is what somebody was made, and no verdict on her: %s", (text, wanted) => {
    expect(titles(text)).toEqual(wanted);
  });

  it.each([
    ["The director of the Tarn Office (TO), Edda Tolm, spoke.", "Edda Tolm: director (Tarn Office)"],
    ["“It is over,” said Edda Tolm senior economist at Tarn Office.", "Edda Tolm: senior economist (Tarn Office)"],
    ["The Minister for Rural Affairs Bram Hoel spoke.", "Bram Hoel: Minister for Rural Affairs (-)"],
    ["Norvian Minister for Finance Nomusa Tolm-Hoel spoke.", "Nomusa Tolm-Hoel: Minister for Finance (Norvia)"],
  ])("stands with brackets, without its comma, before a field: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it("is shared by several, each of the state that stands in the same place", () => {
    expect(titles("In the hall Norvian and Georgian Foreign Ministers Edda Tolm and Bram Hoel met.")).toEqual([
      "Edda Tolm: Foreign Ministers (Norvia)",
      "Bram Hoel: Foreign Ministers (Georgia)",
    ]);
    expect(titles("The Norvian ministers, Edda Tolm and Bram Hoel, met.")).toEqual([
      "Edda Tolm: ministers (Norvia)",
      "Bram Hoel: ministers (Norvia)",
    ]);
    expect(titles("Presidents Edda Tolm of Norvia and Bram Hoel of Georgia met.")).toEqual([
      "Edda Tolm: Presidents (Norvia)",
      "Bram Hoel: Presidents (Georgia)",
    ]);
  });

  it("is nobody's but the one's beside it in a list", () => {
    expect(titles("The president, Edda Tolm, and the minister, Bram Hoel, met.")).toEqual([
      "Edda Tolm: president (-)",
      "Bram Hoel: minister (-)",
    ]);
    expect(titles("In the hall Minister of Foreign Affairs Maria Tolm spoke.")).toEqual([
      "Maria Tolm: Minister of Foreign Affairs (-)",
    ]);
  });

  it("is not held in whom somebody was freed from", () => {
    const { mentions } = annotated("The army rescued Bram Hoel from the Tarn Office.", known);
    expect(mentions.map(({ affiliation }) => affiliation)).toEqual([undefined, undefined]);
  });

  it("is none where only a body is told", () => {
    const [found] = annotated("On Friday Bram Hoel of the Tarn Office spoke.", known).mentions;
    expect(found).toMatchObject({ affiliation: "Tarn Office" });
    expect(found).not.toHaveProperty("title");
    const [, sent] = annotated("In May Norvia was represented by Bram Hoel.", known).mentions;
    expect(sent).toMatchObject({ affiliation: "Norvia" });
  });

  it.each([
    ["In the hall Edda Tolm, the Norvian foreign minister, spoke.", "Edda Tolm: foreign minister (Norvia)"],
    ["In the hall Edda Tolm, the foreign minister of Norvia, spoke.", "Edda Tolm: foreign minister (Norvia)"],
    ["In the hall Edda Tolm, a fisherman, spoke.", "Edda Tolm: fisherman (-)"],
  ])("stands in apposition: %s", (text, wanted) => {
    expect(titles(text)).toEqual([wanted]);
  });

  it.each([
    "In the hall Mrs. Edda Tolm spoke.",
    "In the hall Edda Tolm, Bram Hoel, the minister, and others spoke.",
    "In the hall Edda Tolm, who met the minister, spoke.",
    "In the hall Edda Tolm, 61, spoke.",
    "In the hall Edda Tolm, mother of Bram Hoel, spoke.",
    "In the hall Edda Tolm, whose brother is a judge, spoke.",
    "In the hall Edda Tolm met the president.",
    "Edda Tolm is not a minister.",
    "Edda Tolm is no longer president of Norvia.",
    "In a letter to the governor, Edda Tolm, 45, wrote of the dam.",
    "Norvia accused Edda Tolm on Friday.",
  ])("is none of Edda Tolm's where nothing gives her one: %s", (text) => {
    expect(titles(text).filter((one) => one.startsWith("Edda"))).toEqual([]);
  });

  it.each([
    [
      "In the hall Edda Tolm, a provincial governor and key figure of the town, spoke.",
      "Edda Tolm: provincial governor (-)",
    ],
    ["In the hall Edda Tolm, one of the founders of the Tarn Office, spoke.", "Edda Tolm: founders (Tarn Office)"],
    ["In the hall Edda Tolm, a Tarn-based analyst, spoke.", "Edda Tolm: analyst (-)"],
    [
      "In the hall Edda Tolm, assistant to the president and head of the Tarn Office, spoke.",
      "Edda Tolm: assistant to the president and head (Tarn Office)",
    ],
    ["Edda Tolm, director of the Tarn Office said that it was late.", "Edda Tolm: director (Tarn Office)"],
    ["Edda Tolm has served as mayor of Tarn.", "Edda Tolm: mayor of Tarn (-)"],
    ["In May Norvia's chief of staff Anna Brandt spoke.", "Anna Brandt: chief of staff (Norvia)"],
    ["Norvian Ambassador to Germany Edda Tolm spoke.", "Edda Tolm: Ambassador to Germany (Norvia)"],
    ["As Norvia's governor, Edda Tolm said that it was late.", "Edda Tolm: governor (Norvia)"],
    ["Sens. Edda Tolm (R-Ohio) and Bram Hoel (D-Iowa) spoke.", "Edda Tolm: Sens. (-)", "Bram Hoel: Sens. (-)"],
    ["In May Edda Tolm, a geochemist, spoke.", "Edda Tolm: geochemist (-)"],
    ["Edda Tolm came. She is the director of the Tarn Office.", "She: director (Tarn Office)"],
    ["Edda Tolm came. Many in the hall praised Tolm's time as governor.", "Tolm: governor (-)"],
  ])("is told more fully: %s", (text, ...wanted) => {
    expect(titles(text)).toEqual(wanted);
  });

  it.each([
    "As president, Edda Tolm said, she would leave.",
    "Edda Tolm came. All is lost if she is the governor.",
    "In the hall Edda Tolm, one of the president's critics, spoke.",
    "In the hall the guitarist of rock band Edda Tolm spoke.",
  ])("is not told: %s", (text) => {
    expect(titles(text)).toEqual([]);
  });

  it("is that of one name where letters are damaged", () => {
    expect(titles("In the hall Arturo SarukhÃ¡n, Norvia's ambassador to Dovra, spoke.")).toEqual([
      "Arturo SarukhÃ¡n: ambassador to Dovra (Norvia)",
    ]);
  });

  it.each([
    ["In the hall Edda Tolm, a Sarn lawyer representing Hoel, spoke.", "Edda Tolm: lawyer (-)"],
    ["In the hall Edda Tolm, the Norvian envoy representing Dovra, spoke.", "Edda Tolm: envoy (Norvia)"],
    [
      "“It fell,” said Edda Tolm, the fixed-income strategist at Tarn Office.",
      "Edda Tolm: fixed-income strategist (Tarn Office)",
    ],
    ["“It fell,” said Edda Tolm, professor emeritus at Tarn Office.", "Edda Tolm: professor emeritus (Tarn Office)"],
    ["“It fell,” said Edda Tolm, 32, of Sarn, an accountant for a bank.", "Edda Tolm: accountant (-)"],
    ["Edda Tolm, a local office worker said it was late.", "Edda Tolm: local office worker (-)"],
    ["A nursing student named Edda Tolm left.", "Edda Tolm: nursing student (-)"],
    ["According to the Sarn mayor, Edda Tolm, the road was closed.", "Edda Tolm: mayor (-)"],
    ["In the hall Special Envoy for Norvia Edda Tolm spoke.", "Edda Tolm: Special Envoy for Norvia (-)"],
    ["In the hall Edda Tolm, who served twice as Norvian president, spoke.", "Edda Tolm: president (Norvia)"],
  ])("goes on behind it, or stands apart from it: %s", (text, wanted) => {
    expect(titles(text)).toContain(wanted);
  });

  it("is told of two by one plural", () => {
    expect(titles("In the hall Edda Tolm and Bram Hoel, sociologists at Tarn Office, spoke.")).toEqual([
      "Edda Tolm: sociologists (Tarn Office)",
      "Bram Hoel: sociologists (Tarn Office)",
    ]);
  });

  it.each([
    "As the crowd met Edda Tolm, the guests chanted, and she left.",
    "According to the mayor, Edda Tolm, 61, drowned.",
    "Edda Tolm, the judge ruled, had left.",
    "The governor called Edda Tolm a friend.",
    "Edda Tolm is the only candidate running in Sarn.",
  ])("is not that of others: %s", (text) => {
    expect(titles(text)).toEqual([]);
  });
});
