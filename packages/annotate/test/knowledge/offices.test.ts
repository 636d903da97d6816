import { annotate, type Lexicon, lexicon, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../annotated.ts";

const invented = lexicon(
  parseActors(
    `actors:
      - { id: norvia, name: Norvia, kind: state, capital: Tarn, demonyms: [Norvian, Norvians] }
      - { id: velmora, name: Velmora, kind: state, capital: Ost, demonyms: [Velmoran, Velmorans] }
      - { name: Edda Tolm, kind: person, title: President, affiliation: norvia, since: 2019-05-20, until: 2024-05-19 }
      - { name: Bram Hoeliyev, kind: person, title: Prime minister, affiliation: norvia, since: 2020-01-01 }
      - { name: Ilan Dovar, kind: person, title: President, affiliation: velmora, since: 2018-01-01 }`,
    "actors.yaml",
  ),
);

interface Given {
  readonly published?: string;
  readonly known?: Lexicon;
}

function annotated(text: string, { published, known = invented }: Given) {
  return annotate({ id: "a", text, paragraphs: paragraphsOf(text), published: published ?? null }, known);
}

/** Persons of the text as `words → actor (rule)`, a description marked with a star. */
function persons(text: string, given: Given = {}): string[] {
  return annotated(text, given)
    .mentions.filter(({ kind, pronoun }) => kind === "person" && !pronoun)
    .map(
      ({ start, end, actor, rule, nominal }) => `${text.slice(start, end)} → ${actor} (${rule})${nominal ? "*" : ""}`,
    );
}

describe("a leader called by office and surname", () => {
  it("has the full name, and the bare surname is his too", () => {
    expect(persons("On Friday Norvian President Tolm spoke. In the evening Tolm left.")).toEqual([
      "Tolm → edda-tolm (office)",
      "Tolm → edda-tolm (surname)",
    ]);
  });

  it("is known before the office is told, as headlines have it", () => {
    expect(persons("In the morning Mr Tolm left.\n\nNorvia's President Tolm had spoken.")[0]).toBe(
      "Tolm → edda-tolm (surname)",
    );
  });

  it("is known in another spelling of the surname, and by a short form of the office", () => {
    expect(persons("On Friday Norvian PM Hoeliev spoke.")).toEqual(["Hoeliev → bram-hoeliyev (office)"]);
  });

  it("is known where a headline or a list ends before the title", () => {
    const leader = "Tolm → edda-tolm (office)";
    expect(persons("Talks end in Velmora\n\nPresident Tolm of Norvia spoke.")).toEqual([leader]);
    expect(persons("Those present in Norvia:\n- President Tolm")).toEqual([leader]);
  });

  it("is known without the state beside him where the article names the state", () => {
    expect(persons("Troops left Norvia. In the hall President Tolm spoke.")).toEqual(["Tolm → edda-tolm (office)"]);
    expect(persons("Troops left the town. In the hall President Tolm spoke.")).toEqual(["Tolm → tolm (exact)"]);
  });

  it.each([
    ["of another state", "Velmoran President Tolm spoke in Norvia."],
    ["of a body", "In Norvia Corbel Institute President Tolm spoke."],
    ["in another office", "Norvian Prime Minister Tolm spoke."],
    ["who was", "On Friday former Norvian leader and former President Tolm spoke."],
    ["who is deputy", "In Norvia Vice President Tolm spoke."],
    ["beside another title", "Norvian President Tolm spoke. Later Foreign Minister Tolm left."],
  ])("is nobody %s", (_, text) => {
    expect(persons(text).join()).not.toContain("edda-tolm");
  });

  it("is not whoever has the surname and a given name in the article", () => {
    expect(persons("Norvian President Tolm spoke. In the hall Oren Tolm waited.")).toEqual([
      "Tolm → oren-tolm (title)",
      "Oren Tolm → oren-tolm (exact)",
    ]);
  });

  it("is not known outside the days of the office", () => {
    const text = "On Friday Norvian President Tolm spoke.";
    expect(persons(text, { published: "2019-05-20T10:00:00+04:00" })).toEqual(["Tolm → edda-tolm (office)"]);
    expect(persons(text, { published: "2019-05-19" })).toEqual(["Tolm → tolm (exact)"]);
    expect(persons(text, { published: "2024-05-20" })).toEqual(["Tolm → tolm (exact)"]);
  });

  it("is known from the file that ships with Readout, which an actor file overrules", () => {
    const shipped = lexicon();
    const text = "Armenian PM Pashinyan and Azerbaijan's President Aliev spoke. Aliev left.";
    expect(persons(text, { known: shipped })).toEqual([
      "Pashinyan → nikol-pashinyan (office)",
      "Aliev → ilham-aliyev (office)",
      "Aliev → ilham-aliyev (surname)",
    ]);
    expect(persons("Chinese President Xi spoke. Xi left.", { known: shipped })).toEqual([
      "Xi → xi-jinping (office)",
      "Xi → xi-jinping (surname)",
    ]);
    const own = lexicon(
      parseActors("actors: [{ name: Orla Aliyev, kind: person, title: president, affiliation: azerbaijan }]", "a.yaml"),
    );
    expect(persons("Azerbaijan's President Aliev spoke.", { known: own })).toEqual(["Aliev → orla-aliyev (office)"]);
    const named = lexicon(parseActors("actors: [{ id: ilham-aliyev, name: I. Aliyev, kind: person }]", "a.yaml"));
    expect(annotated("Azerbaijan's President Aliev spoke.", { known: named }).mentions.at(-1)).toMatchObject({
      actor: "ilham-aliyev",
      name: "I. Aliyev",
    });
  });

  it("is nobody without a date where another of that surname held the office not long ago", () => {
    const text = "On Friday Chinese Premier Li spoke.";
    expect(persons(text, { known: lexicon() })).toEqual(["Li → li (exact)"]);
    expect(persons(text, { known: lexicon(), published: "2024-01-01" })).toEqual(["Li → li-qiang (office)"]);
  });
});

describe("a description of an office", () => {
  it.each([
    ["the Velmoran president", "In the evening |the Velmoran president| left."],
    ["Velmora's president", "In the evening Velmora's |president| left."],
    ["the president of Velmora", "In the evening |the president| of Velmora left."],
    ["the Velmoran leader", "In the evening |the Velmoran leader| left."],
  ])("is the person to whom the article gives the office: %s", (_, marked) => {
    const [before, words, after] = marked.split("|") as [string, string, string];
    const text = `Velmoran President Lenka Marr spoke. ${before}${words}${after}`;
    expect(persons(text)).toEqual(["Lenka Marr → lenka-marr (exact)", `${words} → lenka-marr (office)*`]);
  });

  it("is a minister too", () => {
    expect(persons("Velmoran Foreign Minister Lenka Marr spoke. Later the Velmoran foreign minister left.")).toEqual([
      "Lenka Marr → lenka-marr (exact)",
      "the Velmoran foreign minister → lenka-marr (office)*",
    ]);
  });

  it("is whom an apposition gives the office, which is no mention of its own", () => {
    const marr = "Lenka Marr → lenka-marr (exact)";
    const later = "the Velmoran president → lenka-marr (office)*";
    const left = "Later the Velmoran president left.";
    expect(persons(`Lenka Marr, the Velmoran president, spoke. ${left}`)).toEqual([marr, later]);
    expect(persons(`Lenka Marr, president of Velmora, spoke. ${left}`)).toEqual([marr, later]);
    expect(persons(`Velmora's president, Lenka Marr, spoke. ${left}`)).toEqual([marr, later]);
    expect(persons(`Velmora's leader, President Lenka Marr, spoke. ${left}`)).toEqual([marr, later]);
  });

  it("is not somebody of another state, nor one who has left the office", () => {
    expect(persons("Norvian President Lenka Marr spoke. Later the Velmoran president left.")).toEqual([
      "Lenka Marr → lenka-marr (exact)",
    ]);
    expect(persons("Former Velmoran President Lenka Marr spoke. Later the Velmoran president left.")).toEqual([
      "Lenka Marr → lenka-marr (exact)",
    ]);
  });

  it("is who held the office on the article's day, and nobody where that is not known", () => {
    const text = "In the evening the Norvian president left.";
    expect(persons(text, { published: "2022-09-20" })).toEqual(["the Norvian president → edda-tolm (office)*"]);
    expect(persons(text, { published: "2018-09-20" })).toEqual([]);
    expect(persons(text, { published: "2024-09-20" })).toEqual([]);
    expect(persons(text)).toEqual([]);
  });

  it("is nobody after the last day that the file knows", () => {
    const text = "In the evening the French president left.";
    expect(persons(text, { known: lexicon(), published: "2025-09-20" })).toEqual([
      "the French president → emmanuel-macron (office)*",
    ]);
    expect(persons(text, { known: lexicon(), published: "2026-09-20" })).toEqual([]);
  });

  it("is whom the article calls by the title without the state, where a file tells the state", () => {
    expect(persons("President Ilan Dovar spoke. Later the Velmoran president left.")).toEqual([
      "Ilan Dovar → ilan-dovar (exact)",
      "the Velmoran president → ilan-dovar (office)*",
    ]);
  });

  it("is nobody where a leader may be one of two", () => {
    const two = "Velmoran King Oren Halv met Velmoran Crown Prince Bram Halv. Later the Velmoran leader left.";
    expect(persons(two).join()).not.toContain("*");
    expect(persons("In the evening the Norvian leader left.", { published: "2022-09-20" })).toEqual([]);
  });

  it.each([
    "A Velmoran president never left.",
    "In the evening the former Velmoran president left.",
    "In the evening former Velmora's president left.",
    "In the evening the Velmoran president-elect left.",
    "In the evening the Velmoran vice president left.",
    "In the evening the Velmoran presidents left.",
  ])("is none in “%s”", (text) => {
    expect(persons(text, { published: "2022-09-20" })).toEqual([]);
  });

  it("is the person who speaks where it is a source", () => {
    const text =
      "Velmoran President Lenka Marr met Norvian President Edda Tolm. The Velmoran president said it rained.";
    const [said] = annotated(text, {}).attributions;
    expect(said).toMatchObject({ speaker: "Lenka Marr", actor: "lenka-marr", sourceType: "person" });
  });

  it("is not the one who speaks where an aide does", () => {
    const text = "Velmoran President Lenka Marr slept. The Velmoran president's aide, Oren Halv, said it rained.";
    expect(annotated(text, {}).attributions[0]).toMatchObject({ actor: "oren-halv" });
  });

  it("is not the bearer of the title from another state where nobody is known", () => {
    const text =
      "Norvian Minister Lenka Marr left. Velmoran President Oren Halv met Norvian President Edda Tolm. The Ostrian president left. The Velmoran premier said it rained.";
    expect(annotated(text, {}).attributions[0]).toMatchObject({ speaker: null });
  });

  it("leaves “the minister” to the one named last with that title", () => {
    const text = "Velmoran Foreign Minister Lenka Marr left. The minister said it rained.";
    expect(annotated(text, {}).attributions[0]).toMatchObject({ actor: "lenka-marr", sourceType: "person" });
  });

  it("is whom a pronoun stands for that follows", () => {
    const text = "Velmoran President Lenka Marr spoke. The Velmoran president left. She slept.";
    expect(annotated(text, {}).mentions.at(-1)).toMatchObject({ actor: "lenka-marr", rule: "pronoun" });
  });
});

describe("a given name", () => {
  it.each([
    ["Joseph Hoel spoke. In the evening Joe Hoel left.", "joseph-hoel"],
    ["Joe Hoel spoke. In the evening Joseph Hoel left.", "joseph-hoel"],
    ["Antony Marr spoke. In the evening Tony Marr left.", "antony-marr"],
  ])("is the same person's in short: %s", (text, actor) => {
    expect(new Set(annotated(text, {}).mentions.map((one) => one.actor))).toEqual(new Set([actor]));
  });

  it.each([
    "Joseph Hoel spoke. In the evening John Hoel left.",
    "Christine Marr spoke. In the evening Christopher Marr left.",
    "Alexander Marr and Alexandra Marr spoke. In the evening Alex Marr left.",
  ])("is another's: %s", (text) => {
    const actors = annotated(text, {}).mentions.map((one) => one.actor);
    expect(new Set(actors).size).toBe(actors.length);
  });
});
