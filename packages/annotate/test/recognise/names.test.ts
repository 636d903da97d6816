import { describe, expect, it } from "vitest";
import { document } from "../../src/annotate.ts";
import { findNames } from "../../src/recognise/names.ts";
import { plain } from "../annotated.ts";

/** Each name that is an actor's, as `words: kind`. */
function names(text: string): string[] {
  const doc = document(text, [[0, text.length]], plain);
  return findNames(doc, plain).flatMap(({ first, last, kind }) =>
    kind === null ? [] : `${text.slice(doc.tokens.start[first], doc.tokens.end[last - 1])}: ${kind}`,
  );
}

describe("a name that no file knows", () => {
  it("is a person's where it is two words of no dictionary", () => {
    expect(names("On Friday the ministry quoted Talvar Orn and Sirel Vask.")).toEqual([
      "Talvar Orn: person",
      "Sirel Vask: person",
    ]);
  });

  it("is a person's behind a title, one by one", () => {
    expect(names("In the hall Prime Minister Orn and President Vask met.")).toEqual(["Orn: person", "Vask: person"]);
  });

  it("is a body's with what its share is traded by behind it, which is nobody's name", () => {
    expect(names("On Friday Tarvo (TRV.N) and Linvo (NYSE: LNV) rose, and Linvo and Tarvo fell.")).toEqual([
      "Tarvo: organisation",
      "Linvo: organisation",
      "Linvo: organisation",
      "Tarvo: organisation",
    ]);
  });

  it("is no actor's where it is a storm's, an adjective of a region or a word for people with a capital for being the first", () => {
    expect(
      names("On Friday the storm Edda hit. Hurricane Floyd was worse, as Floyd brought rain. Then Edda left."),
    ).toEqual([]);
    expect(names("On Friday the Middle Eastern nation met South American envoys.")).toEqual([]);
  });

  it("is a town's behind a saint, and somebody's behind a title cut short", () => {
    expect(names("On Friday they met in the St. Talvar area with Georgia Gov. Sirel Vask.")).toEqual([
      "St. Talvar: place",
      "Georgia: state",
      "Sirel Vask: person",
    ]);
  });

  it("is whole where a tool has set its hyphens off, and ends before a dash elsewhere", () => {
    expect(names("On Friday Moon Jae - in met Nana Akufo - Addo and Chan Sau - wai in town.")).toEqual([
      "Moon Jae - in: person",
      "Nana Akufo - Addo: person",
      "Chan Sau - wai: person",
    ]);
    expect(names("On Friday the well-known Edda Tolm - met Bram Hoel.")).toEqual([
      "Edda Tolm: person",
      "Bram Hoel: person",
    ]);
  });

  it("is a place's beside a word for one, and a body's behind a company and a comma", () => {
    expect(names("He came from Vorsk province and sold the mining company, Tarvex.")).toEqual([
      "Vorsk: place",
      "Tarvex: organisation",
    ]);
    expect(names("On Friday King Abdullah University and Senator Kari Lake agreed.")).toEqual([
      "King Abdullah University: organisation",
      "Kari Lake: person",
    ]);
  });

  it.each([
    ["On Friday the Belmar Academy of Sciences met.", "Belmar Academy of Sciences"],
    ["She joined the Movement for Rights and Freedoms on Monday.", "Movement for Rights and Freedoms"],
    ["The Alliance of Reformers and Liberals for Norvia met.", "Alliance of Reformers and Liberals for Norvia"],
  ])("is a body's that goes on over small words: %s", (text, name) => {
    expect(names(text)).toEqual([`${name}: organisation`]);
  });

  it("ends before the small words that join somebody to a body, and one body to another", () => {
    expect(names("Edda Tolm of the Norvian Rowers Party spoke.").slice(0, 1)).toEqual(["Edda Tolm: person"]);
    expect(names("The Union of Miners in Velden met.").slice(0, 1)).toEqual(["Union of Miners: organisation"]);
  });

  it("is a club's by its first word, where that opens other names too in an article of sport alone", () => {
    const sport = "The striker scored in the second half and the coach was glad.";
    expect(names("On Friday they left for Deportivo Velden.")).toEqual(["Deportivo Velden: organisation"]);
    expect(names(`On Friday they played Real Torvena. ${sport}`)).toContain("Real Torvena: organisation");
  });

  it("is a person's with an initial in its middle, and a given name alone is whose it is in full", () => {
    expect(names("The hall of Edda M. Tolm was shut.")).toEqual(["Edda M. Tolm: person"]);
    expect(names("Anna Maria Hoel met Ulises Tarnel Tovar. Maria left. On Friday Tarnel left.").slice(2)).toEqual([
      "Maria: person",
      "Tarnel: person",
    ]);
  });

  it("is one firm's with the surnames of three partners, not a list's", () => {
    expect(names("On Friday Harlan, Stokes & Peel said it would appeal.")).toEqual([
      "Harlan, Stokes & Peel: organisation",
    ]);
    expect(names("Lawyers at Ferring, Sloane, Marsden & Crick LLP agreed.")).toEqual([
      "Ferring, Sloane, Marsden & Crick LLP: organisation",
    ]);
    expect(names("They sued Tarvo, Marsden & Crick and Velden Group.")).toContain("Marsden & Crick: organisation");
    expect(names("They sued firms such as Tarvo, Marsden & Crick.")).toContain("Marsden & Crick: organisation");
    expect(names("They sued firms such as Tarvo, Marsden & Crick.")).not.toContain(
      "Tarvo, Marsden & Crick: organisation",
    );
  });

  it.each([
    ["On Friday they met Frente Velden.", "Frente Velden: organisation"],
    ["On Friday he told the Tarvang Ilbo that it was late.", "Tarvang Ilbo: organisation"],
    ["On Friday she left Tarvo Ventures.", "Tarvo Ventures: organisation"],
    ["On Friday they flew over Deir Tolmen.", "Deir Tolmen: place"],
    ["On Friday the former Ondavo mayor spoke.", "Ondavo: place"],
    ["It was late, said the actor Tolvar.", "Tolvar: person"],
    ["The rally passed by Indiana.", "Indiana: place"],
    ["On Friday Tarvond gained 2% by noon.", "Tarvond: organisation"],
    ["On Friday they raised the bid for Tarvond.", "Tarvond: organisation"],
    ["On Friday the clerk at Tarvond left.", "Tarvond: organisation"],
    ["On Friday a firm called Tarvond closed.", "Tarvond: organisation"],
    ["On Friday the Tarvond union met.", "Tarvond: organisation"],
    ["On Friday he left SportNow.", "SportNow: organisation"],
    ["On Friday the Tarvond Echo was late.", "Tarvond Echo: organisation"],
    ["On Friday the Tarvond estuary froze.", "Tarvond: place"],
  ])("is told by a word that opens, closes or stands beside it: %s", (text, found) => {
    expect(names(text)).toEqual([found]);
  });

  it("is somebody's behind a state and a title, though somebody may be called as the state is", () => {
    expect(names("On Friday Florida Sen. Marco Tolm spoke.").at(-1)).toBe("Marco Tolm: person");
  });

  it("is no one body where it is two peoples', or somebody and a place", () => {
    expect(names("On Friday Talvar Orn of Columbia spoke.")[0]).toBe("Talvar Orn: person");
    expect(names("It harmed Japanese Americans at once.")).not.toContain("Japanese Americans: organisation");
  });

  it("is no actor's where its letters are a thing's, or it is a feast's", () => {
    expect(names("On Friday patients with TB, the MOU, the NDA and Eid al-Adha were spoken of.")).toEqual([]);
  });

  it("is a state's one body at a sentence's head without an article", () => {
    expect(names("It was late. Parliament rejected the plan.")).toEqual(["Parliament: organisation"]);
    expect(names("It was late. Parliament buildings were lit.")).toEqual([]);
  });

  it("keeps particles, hyphens, initials and suffixes", () => {
    expect(names("In town Edda van der Tolm met Jean-Luc de la Roche and J. R. Hoel Jr. over dinner.")).toEqual([
      "Edda van der Tolm: person",
      "Jean-Luc de la Roche: person",
      "J. R. Hoel Jr.: person",
    ]);
  });

  it.each([
    ["the news agency", "Parsan"],
    ["the steel company", "Orvane"],
  ])("is an organisation's behind %s", (noun, name) => {
    expect(names(`On Friday ${noun} ${name} said it would close.`)).toContain(`${name}: organisation`);
  });

  it.each([
    [
      "On Friday Hye-won Park, chief engraver at Minttal, met Jo Park, co-founder of Lumenta.",
      ["Hye-won Park: person", "Minttal: organisation", "Jo Park: person", "Lumenta: organisation"],
    ],
    [
      "On Friday the head of design at Polmeb met Brahim Ag Oussad, spokesman for the Tarn Front.",
      ["Polmeb: organisation", "Brahim Ag Oussad: person", "Tarn Front: organisation"],
    ],
    [
      "On Friday Maria Tolm of the Tarn Journal, winner of the prize, met the editor of the Straits Labour Review.",
      ["Maria Tolm: person", "Tarn Journal: organisation", "Straits Labour Review: organisation"],
    ],
    [
      "On Friday the medical director of Pacific Sight and the governor of the Reserve Bank of Orrin met.",
      ["Pacific Sight: organisation", "Reserve Bank of Orrin: organisation"],
    ],
    [
      "Harbour Lane Partners left. Marlin Street Capital left.",
      ["Harbour Lane Partners: organisation", "Marlin Street Capital: organisation"],
    ],
    [
      "On Friday the president of the union, Chidera Obiora, met the largest union, Tarvo.",
      ["Chidera Obiora: person", "Tarvo: organisation"],
    ],
  ])("is what the office beside it is held by, or in: %s", (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it.each([
    ["The levy is wrong, as Tarvo reported last month. He rang Tarvo.", ["Tarvo: organisation", "Tarvo: organisation"]],
    ["On Friday he went to Cerro Quilla and to Barrio Ostal.", ["Cerro Quilla: place", "Barrio Ostal: place"]],
  ])("is what reports, or what a place's first word says: %s", (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it("is an outlet's where it is an address", () => {
    expect(names("On Friday Ardent.info said the jet had landed.")).toEqual(["Ardent.info: organisation"]);
  });

  it("is a land's where it ends as lands do and is an it", () => {
    expect(names("On Friday Tarvia said it would leave.")).toEqual(["Tarvia: place"]);
  });

  it("is an organisation's by its words, and so is its abbreviation in brackets", () => {
    expect(names("The Indigenous Institute of Dovren (IID) closed. In May IID had said nothing.")).toEqual([
      "Indigenous Institute of Dovren: organisation",
      "IID: organisation",
      "IID: organisation",
    ]);
  });

  it.each([
    ["DOVREN, Norvia (AP) — The bridge closed.", "DOVREN: place"],
    ["On Friday the chief executive of Vask Energi left.", "Vask Energi: organisation"],
    ["On Friday Hartwell & Crane fell.", "Hartwell & Crane: organisation"],
    ["They met at Vasktal on Friday.", "Vasktal: place"],
    ["On Friday S.K. Vasktal left.", "S.K. Vasktal: person"],
    ["On Friday St. Mary's Hospital closed.", "St. Mary's Hospital: organisation"],
    ["On Friday the Labour MP for Tarn left.", "Labour: organisation"],
  ])("is told by the plainest sign: %s", (text, first) => {
    expect(names(text)[0]).toBe(first);
  });

  it("is no place's for its capitals in a list", () => {
    expect(names("He left. NASA, Vask and Hoel fell.")[0]).toBe("NASA: organisation");
  });

  it("is not introduced by the line before", () => {
    expect(names("Mayor accuses the newspaper\n\nBram Hoel said so on Friday.")).toContain("Bram Hoel: person");
  });

  it("is what it is everywhere in the article, by all that is said of it", () => {
    const found = names("Vask rose. Governor Talvar Vask spoke on Friday. Vask, 61, left. In the end Vask won.");
    expect(new Set(found)).toEqual(new Set(["Vask: person", "Talvar Vask: person"]));
  });

  it("is none where it is a month beside its day, in whatever form", () => {
    expect(names("TARN, Jun 15 2022 - On 7 Jul. and on Sep 3 the port was shut.")).toEqual(["TARN: place"]);
    expect(names("On Friday Chung Mong Jun met Edda Tolm in Magdalena del Mar.")).toContain("Chung Mong Jun: person");
  });

  it("is none where it is a word of grammar or a ship", () => {
    expect(names("Nobody came. In the night the ferry Aurora sank.")).toEqual([]);
  });
});

describe("a name", () => {
  it.each([
    ["The envoy prayed that Allah Almighty would help, and Allah heard.", []],
    ["In Tolm v. Board of Education and in Hoel v. Orn the court ruled.", []],
    ["Tarn Vasktal Utsav is celebrated in May. On the eve of Tarn Vasktal Utsav they left.", []],
    ["The port signed the North Norvian Free Trade Agreement.", []],
    ["In his State of the Union address and on CNN's State of the Union.", ["CNN: organisation"]],
    ["In Phase 2 a Category 4 storm hit dam D.", []],
    ["At the Tarvian National Convention everybody left. Everybody knew it.", []],
    ["In May the Queen City burned.", []],
    ["It cost 1.3 billion U.S. dollars and 30 US cents.", []],
    ["In May Typhoon Son Talvar hit. Son Talvar was strong.", []],
    ["The envoy met Edda Tolm, the Ablekum West Municipal Director of Education.", ["Edda Tolm: person"]],
  ])(
    "is no actor's where it is a god's, a case's, a feast's, a pact's, an office, a speech's or a number's: %s",
    (text, found) => {
      expect(names(text)).toEqual(found);
    },
  );

  it.each([
    ["Edda Tolm, 59, of Ashton, Md., watched.", "Ashton: place"],
    ["Edda Tolm, 33, of Sanford, watched. She left.", "Sanford: place"],
    ["He lives in villages such as Tamara and Madina.", "Madina: place"],
    ["The tax is low, The Hill reported.", "Hill: organisation"],
    ["Bram Hoel, a writer for The Atlantic, left.", "Atlantic: organisation"],
    ["As reported by Western Talvarism, she left.", "Western Talvarism: organisation"],
    ["On Friday he told Haaretz that it was late.", "Haaretz: organisation"],
    ["“The bridge is shut,” Petra reported.", "Petra: organisation"],
    ["On Friday the drugmaker Talvar Pharmacare fell.", "Talvar Pharmacare: organisation"],
    ["On Friday the publisher Maria Tolm left.", "Maria Tolm: person"],
    ["She flew to Des Moines on Friday.", "Des Moines: place"],
    ["On Friday Talvarstar Inc. said so.", "Talvarstar Inc.: organisation"],
    ["In May he visited the King Abdullah II Airbase.", "King Abdullah II Airbase: place"],
    ["In May the Southern Baptist Convention met.", "Southern Baptist Convention: organisation"],
    ["The minister met German Ortega in May.", "German Ortega: person"],
    ["Tarn Airways chief H E Akbar Talvar left.", "Akbar Talvar: person"],
    ["The bill of Del. Maria Tolm failed.", "Maria Tolm: person"],
    ["On Friday General Growth Properties rejected it.", "General Growth Properties: organisation"],
    ["The envoy to Tarnland, Jan Pronk, left. Mr. Pronk is tired.", "Jan Pronk: person"],
    ["President Bingu wa Talvarika left.", "Bingu wa Talvarika: person"],
    ["The 63-year-old Talvar, who led a coup, left.", "Talvar: person"],
    ["On Friday King Talvar VI met the minister.", "Talvar VI: person"],
    ["She ate at a Talvar's restaurant.", "Talvar: organisation"],
    ["The website Tarvomatic reported it.", "Tarvomatic: organisation"],
    ["The chairman Dan America (DA) left the hall.", "Dan America: person"],
    ["The senator from Vermont Maria Tolm left.", "Maria Tolm: person"],
    ["In May U.S.-China relations were bad.", "China: state"],
    ["They came from the University of Dovren and Scott Gibson left.", "Scott Gibson: person"],
    ["They came from the University of Dovren and Talvar University.", "University of Dovren: organisation"],
    ["He left the United States Naval Academy.", "United States Naval Academy: organisation"],
    ["Telling Edda Tolm to go was wrong. On Friday Edda Tolm left.", "Edda Tolm: person"],
  ])("is told by what stands beside it: %s", (text, found) => {
    expect(names(text)).toContain(found);
  });

  it("begins behind an ordinary word that opens its sentence, where the article has the surname alone", () => {
    const found = names("Submissions Vasktal made were late. Barnabas Vasktal is a lawyer, and Vasktal left.");
    expect(found).toEqual(["Vasktal: person", "Barnabas Vasktal: person", "Vasktal: person"]);
    expect(names("Submissions Vasktal made were late.")[0]).toBe("Submissions Vasktal: person");
  });

  it("begins behind a people's adjective where the article has the place without it", () => {
    const text = "In May they took the Syrian Talvar Heights. The Talvar Heights are large.";
    expect(names(text)).toEqual(["Syrian: state", "Talvar Heights: place", "Talvar Heights: place"]);
  });
});

describe("a name with a capital", () => {
  it.each([
    "The deputy Veterinary Officer and the Coordinator for Counterterrorism left.",
    "In May the H5N1 strain, Avian Flu and Colony Collapse Disorder spread, and so did the Tarn virus.",
    "On Friday a man shouted \u201cAllahu Akbar\u201d, as the Executive Order was read.",
    "He wrote of the Houseguest Who Left under Title VII.",
    "They believe in Allah.",
    "In May storms like Florence were worse, and Florence was wet.",
  ])("is no actor's where it is an office, an illness, a call, a decree, a number or a god's: %s", (text) => {
    expect(names(text)).toEqual([]);
  });

  it("is whoever's the label is in a transcript, before what others ask", () => {
    const lines = ["TALVAR: We left.", "Q Is it closed?", "TALVAR: Thank you.", "Q Edda Tolm, thank you."];
    const text = lines.join("\n");
    const doc = document(
      text,
      [...text.matchAll(/.+/g)].map(({ 0: line, index }) => [index, index + line.length]),
      plain,
    );
    const found = findNames(doc, plain).map(({ first, last, kind }) => [
      text.slice(doc.tokens.start[first], doc.tokens.end[last - 1]),
      kind,
    ]);
    expect(found).toEqual([
      ["TALVAR", "person"],
      ["TALVAR", "person"],
      ["Edda Tolm", "person"],
    ]);
  });
});

describe("names of one article", () => {
  it("do not depend on what was read before", () => {
    const text = "On Friday Talvar Orn met the Indigenous Institute of Dovren in Tarvia.";
    const first = names(text);
    names("In May Sirel Vask met nobody.");
    expect(names(text)).toEqual(first);
  });
});
