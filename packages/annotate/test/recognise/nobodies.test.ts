import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The names of a text, each once, with their kinds. */
function names(text: string): string[] {
  const { mentions } = annotated(text);
  return [...new Set(mentions.filter(({ pronoun }) => !pronoun).map(({ name, kind }) => `${name} ${kind}`))];
}

const REST = "The road is closed. It was long. They left. Nobody came. It is over.";

describe("words with capitals that are nobody's name", () => {
  it.each([
    ["letters for who asks in an interview", "((EH)) What then? ((Edda Tolm)) I left.", ["Edda Tolm person"]],
    ["what a title begins that may be none", "The General Public knows of State Capture.", []],
    [
      "what a committee is on",
      "The Senate Subcommittee on Consumer Protection met.",
      ["Senate Subcommittee organisation"],
    ],
    ["a document that a word opens which may be a title", "He praised the State Ownership Policy Document.", []],
    ["pageants", "Miss Universe Norvia was crowned, and Miss Freedom Of The World left.", []],
    ["the day before a feast", "On Christmas Eve they met.", []],
    ["proverbial figures", "They hid it from Uncle Sam and from Mother Nature.", []],
    ["whom an agency's picture is by", "The hall was full. (Xinhua/Edda Tolm)", ["Xinhua organisation"]],
    ["a reporter who had a share", "Edda Tolm contributed reporting.", []],
    ["programmes called after somebody", "He praised The Laura Ingraham Show.", []],
    ["laws that are called after somebody", "Obamacare is costly, and Medicare is not.", []],
    ["what people are honoured with", "A Gold Star mother asked him.", []],
    ["ships", "The USS Bram Tolm left. The Bram Tolm is long.", []],
    ["words to be searched for", "They wrote #OpenTarnRoads and @TarnNowRoads.", []],
    ["what a picture is credited to", "The bridge fell.\nTarvo.\nThe road is closed.", []],
    ["whoever wrote what stands below", "The bridge fell.\nBy EDDA TOLM\nThe road is closed.", []],
  ])("are none: %s", (_, text, expected) => {
    expect(names(`${text} ${REST}`)).toEqual(expected);
  });

  it("are somebody's where nothing else tells", () => {
    expect(names(`They met Kasich.\nKasich. He has experience. ${REST}`)).toEqual(["Kasich person"]);
    expect(names(`Eve Tolm met General Hoel on Tuesday. ${REST}`)).toEqual(["Eve Tolm person", "Hoel person"]);
  });
});

describe("where a name begins and ends", () => {
  it.each([
    [
      "a hint of who somebody is",
      "They met Foreign Minister Oleg Tarov Tarov OlegForeign Minister of Norvia .",
      "Oleg Tarov person",
    ],
    ["a surname with an elided particle", "Valéry Giscard d'Estaing left.", "Valéry Giscard d'Estaing person"],
    ["a prefix that stays small", "He leads uMngeni Local Municipality.", "uMngeni Local Municipality organisation"],
    [
      "All before a state's name",
      "The All India Vendors Association filed it.",
      "All India Vendors Association organisation",
    ],
    [
      "a state before Food and Drug",
      "She left the Jordan Food and Drug Administration.",
      "Jordan Food and Drug Administration organisation",
    ],
    [
      "what a body is for, with of",
      "The Movement for Freedom of Information filed it.",
      "Movement for Freedom of Information organisation",
    ],
    [
      "a calling that opens a body's name",
      "The Roper Center for Public Opinion Research said so.",
      "Roper Center for Public Opinion Research organisation",
    ],
    [
      "an office without of before a body",
      "The Executive Director African Roads Technology Foundation left.",
      "African Roads Technology Foundation organisation",
    ],
    ["letters before a whole name", "They met APNSA Jake Sullivan.", "Jake Sullivan person"],
    ["letters of address behind a title", "Chief Executive H E Akbar Al Baker left.", "Akbar Al Baker person"],
    ["the letters for a kind of body", "The Spanish NGO Caminando Tarn left.", "Caminando Tarn organisation"],
    ["a town of three words before a body's", "Ras Al Khaimah Police said so.", "Ras Al Khaimah Police organisation"],
    ["a word for how many before a party", "Several Democrats left.", "Democratic Party group"],
  ])("is told by %s", (_, text, expected) => {
    expect(names(`${text} ${REST}`)).toContain(expected);
  });

  it("takes somebody of two like names, and a word before a body's name, as they are", () => {
    expect(names("Duran Duran played, and Sirhan Sirhan was jailed.")).toEqual([
      "Duran Duran person",
      "Sirhan Sirhan person",
    ]);
    expect(names("She works for KEB Hana Bank.")).toEqual(["KEB Hana Bank organisation"]);
  });
});

describe("kinds of names", () => {
  it.each([
    ["a campaign's team", "Team Clinton said so. Hillary Clinton left.", "Team Clinton organisation"],
    ["siblings", "The Koch brothers gave money. Charles Koch left.", "Koch brothers group"],
    ["a paper by a word of another language", "He told La Voz so.", "La Voz organisation"],
    ["what broadcasts", "The television channel Al Sumeria said so.", "Al Sumeria organisation"],
    ["a reporter", "TV reporter Jackie Nespral asked him.", "Jackie Nespral person"],
    ["a town's paper", "He told the Las Vegas Sun so.", "Las Vegas Sun organisation"],
    ["words in one", "RealClearPolitics has her ahead.", "RealClearPolitics organisation"],
    ["what is the largest of its kind", "Tarvo, the world's largest roads company, left.", "Tarvo organisation"],
    ["the short form of a state", "He met N. Korea's minister.", "North Korea state"],
    ["the court of the United States", "Democrats asked the Supreme Court.", "U.S. Supreme Court organisation"],
  ])("tell %s", (_, text, expected) => {
    expect(names(`${text} ${REST}`)).toContain(expected);
  });

  it("leave a court alone where another state is named", () => {
    expect(names(`The Supreme Court met in Kenya. ${REST}`)).toContain("Supreme Court organisation");
  });
});
