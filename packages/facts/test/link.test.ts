import { slug } from "@readout/annotate/actors";
import { describe, expect, it } from "vitest";
import { type Linking, linkActors } from "../src/link.ts";
import { Names } from "../src/names.ts";
import { annotated, plain } from "./annotated.ts";

function linked(annotations: readonly ReturnType<typeof annotated>[], options: Linking = {}) {
  const names = new Names();
  for (const annotation of annotations) names.addArticle(annotation, "");
  return linkActors(names, options);
}

describe("actors linked across articles", () => {
  it("give a bare surname to the one person of the corpus who bears it", () => {
    const link = linked([annotated("In the hall Inga Tolm spoke."), annotated("In the hall Minister Tolm spoke.")]);
    expect(link("tolm", "Tolm", "person")).toEqual({ actor: "inga-tolm", name: "Inga Tolm" });
  });

  it("leave a bare surname alone that two persons of the corpus bear", () => {
    const link = linked([annotated("In the hall Oren Halv spoke."), annotated("In the hall Lenka Halv spoke.")]);
    expect(link("halv", "Halv", "person")).toEqual({ actor: "halv", name: "Halv" });
  });

  it("join a short form of a given name to the long one where the corpus has these two of the surname", () => {
    const one = annotated("In the hall Joseph Tolm spoke.");
    const other = annotated("In the hall Joe Tolm spoke. In the street Mr Tolm left.");
    const link = linked([one, other], plain);
    expect(link("joe-tolm", "Joe Tolm", "person")).toEqual({ actor: "joseph-tolm", name: "Joseph Tolm" });
    expect(link("tolm", "Tolm", "person")).toEqual({ actor: "joseph-tolm", name: "Joseph Tolm" });
    const third = linked([one, other, annotated("In the hall John Tolm spoke.")], plain);
    expect(third("joe-tolm", "Joe Tolm", "person")).toEqual({ actor: "joe-tolm", name: "Joe Tolm" });
  });

  it("join the spellings of a name under the most frequent", () => {
    const link = linked([
      annotated("In the hall Oren Halviyev spoke."),
      annotated("In the hall Oren Halviev spoke. In the street Halviev left."),
      annotated("In the hall Minister Halviyev spoke."),
    ]);
    const one = { actor: "oren-halviev", name: "Oren Halviev" };
    expect(link("oren-halviyev", "Oren Halviyev", "person")).toEqual(one);
    expect(link("halviyev", "Halviyev", "person")).toEqual(one);
  });

  it("leave full names alone", () => {
    const link = linked([annotated("In the hall Inga Tolm spoke.")]);
    expect(link("inga-tolm", "Inga Tolm", "person")).toEqual({ actor: "inga-tolm", name: "Inga Tolm" });
    expect(link("bram-tolm", "Bram Tolm", "person")).toEqual({ actor: "bram-tolm", name: "Bram Tolm" });
  });

  it.each(["__proto__", "constructor", "toString"])("are not misled by a person named %s", (name) => {
    const link = linked([
      {
        id: "a",
        sentences: [],
        attributions: [],
        hedges: [],
        mentions: [{ start: 0, end: 1, kind: "person", actor: "x", name: `A ${name}`, rule: "exact" }],
      },
    ]);
    expect(link("y", name, "person")).toEqual({ actor: "x", name: `A ${name}` });
    expect(link("y", "valueOf", "person")).toEqual({ actor: "y", name: "valueOf" });
  });

  it("link a bare surname before they ask what most of its mentions are", () => {
    const texts = ["In the hall Lloyd Arva spoke.", "In the hall Minister Arva spoke. He left."];
    const [full, bare] = texts.map((text) => annotated(text)) as [
      ReturnType<typeof annotated>,
      ReturnType<typeof annotated>,
    ];
    const town = {
      ...bare,
      mentions: [1, 2, 3].flatMap(() =>
        bare.mentions.slice(0, 1).map((one) => ({ ...one, kind: "place" as const, rule: "exact" })),
      ),
    };
    const link = linked([full, bare, town]);
    expect(link("arva", "Arva", "person")).toEqual({ actor: "lloyd-arva", name: "Lloyd Arva" });
  });

  it("join a person's names where one has a suffix, and keep father and son apart", () => {
    const one = annotated("In the hall Joseph R. Tolm Jr. spoke.");
    const link = linked([one, annotated("In the hall Joe Tolm spoke.")], plain);
    expect(link("joe-tolm", "Joe Tolm", "person")).toMatchObject({ name: "Joseph R. Tolm Jr." });
    const known = [1, 2, 3, 4, 5, 6, 7].map(() => annotated("In the hall Joe Tolm spoke."));
    const wife = linked([one, ...known, annotated("In the hall Jill Tolm spoke.")], plain);
    expect(wife("joe-tolm", "Joe Tolm", "person")).toMatchObject({ name: "Joseph R. Tolm Jr." });
    const family = linked([one, annotated("In the hall Joseph Tolm spoke.")], plain);
    expect(family("joseph-tolm", "Joseph Tolm", "person")).toMatchObject({ actor: "joseph-tolm" });
  });

  it("join the forms of a body's name, and what one of them is short for", () => {
    const states = new Map([
      ["U.S.", "United States"],
      ["United States", "United States"],
    ]);
    const body = (name: string): ReturnType<typeof annotated> => annotated(`On Friday the ${name} spoke.`);
    const link = linked(
      [
        ...["Tarvo Bank Inc", "Tarvo Bank", "Tarvo Bank"],
        ...["United States Road Court", "U.S. Road Court", "U.S. Road Court", "Road Court"],
      ].map(body),
      { states },
    );
    expect(link("tarvo-bank-inc", "Tarvo Bank Inc", "organisation")).toMatchObject({ name: "Tarvo Bank" });
    expect(link("united-states-road-court", "United States Road Court", "organisation")).toMatchObject({
      name: "U.S. Road Court",
    });
    expect(link("road-court", "Road Court", "organisation")).toEqual({ actor: "road-court", name: "Road Court" });
    const court = linked(["Department of Justice", "Justice Department"].map(body), { states });
    expect(court("justice-department", "Justice Department", "organisation")).toMatchObject({
      name: "Department of Justice",
    });
  });

  it("give a name that no file knows the kind that most of its mentions have", () => {
    const texts = ["In the hall Inga Tolm spoke.", "In the hall Inga Tolm spoke.", "In the hall Inga Tolm spoke."];
    const [one, ...others] = texts.map((text) => annotated(text)) as [ReturnType<typeof annotated>];
    const place = { ...one, mentions: one.mentions.map((mention) => ({ ...mention, kind: "place" as const })) };
    const link = linked([place, ...others]);
    expect(link("inga-tolm", "Inga Tolm", "place")).toEqual({ actor: "inga-tolm", name: "Inga Tolm", kind: "person" });
    expect(link("inga-tolm", "Inga Tolm", "person")).toEqual({ actor: "inga-tolm", name: "Inga Tolm" });
    const even = linked([place, one]);
    expect(even("inga-tolm", "Inga Tolm", "place")).toEqual({ actor: "inga-tolm", name: "Inga Tolm" });
    const known = linked([place, ...others], { known: new Set(["inga-tolm"]) });
    expect(known("inga-tolm", "Inga Tolm", "place")).toEqual({ actor: "inga-tolm", name: "Inga Tolm" });
  });
});

describe("a surname alone that several bear", () => {
  const often = Array.from({ length: 9 }, () => annotated("Inga Tolm spoke."));
  const texts = [...often, annotated("Bram Tolm spoke."), annotated("Minister Tolm spoke.")];

  it("is the one's who has nearly all of its mentions, as far as is asked", () => {
    expect(linked(texts)("tolm", "Tolm", "person").name).toBe("Inga Tolm");
    expect(linked(texts, { surnameShare: 0.95 })("tolm", "Tolm", "person").name).toBe("Tolm");
  });

  it("is nobody's where two have as many", () => {
    const even = [annotated("Inga Tolm spoke."), annotated("Bram Tolm spoke."), annotated("Minister Tolm spoke.")];
    expect(linked(even)("tolm", "Tolm", "person").name).toBe("Tolm");
  });
});

describe("whoever reigns", () => {
  it("has no surname: a king is nobody of that surname", () => {
    const king = annotated("In the hall King Talvar spoke. In the evening Talvar left.");
    expect(king.mentions.map(({ actor }) => actor)).toEqual(["king-talvar", "king-talvar"]);
    const link = linked([king, annotated("In the hall Inga Talvar spoke.")]);
    expect(link("king-talvar", "Talvar", "person")).toEqual({ actor: "king-talvar", name: "Talvar" });
  });
});

describe("letters that articles explain", () => {
  const explained = (name: string, rule: string, kind: "organisation" | "place" = "organisation") => ({
    id: "a",
    sentences: [],
    attributions: [],
    hedges: [],
    mentions: [{ start: 0, end: 3, kind, actor: slug(name), name, rule }],
  });
  const link = (...names: readonly string[]) => {
    const all = new Names();
    for (const name of names) {
      all.addArticle(explained(name, "exact"), "");
      all.addArticle(explained(name, "abbreviation"), "RCP");
    }
    return linkActors(all, { states: new Map([["U.S.", "United States"]]) });
  };

  it("are one body's whose names differ by a state or by last words", () => {
    const found = link(
      "Centers for Road Control and Peace",
      "U.S. Centers for Road Control and Peace",
      "Centers for Road Control",
    );
    const one = {
      actor: "centers-for-road-control-and-peace",
      name: "Centers for Road Control and Peace",
      kind: "organisation",
    };
    expect(
      found("us-centers-for-road-control-and-peace", "U.S. Centers for Road Control and Peace", "organisation"),
    ).toEqual(one);
    expect(found("centers-for-road-control", "Centers for Road Control", "organisation")).toEqual(one);
    expect(found("rcp", "RCP", "organisation")).toEqual(one);
  });

  it("are nobody's where two bodies have them, nor a place's that is written small", () => {
    expect(link("Road Council of Peace", "Rural Club of Parties")("rcp", "RCP", "organisation").name).toBe("RCP");
    const one = link("Road Council of Peace");
    expect(one("rcp", "Rcp", "place").name).toBe("Rcp");
    expect(one("rcp", "RCP", "place").name).toBe("Road Council of Peace");
  });
});

describe("a name with a middle initial", () => {
  it("is that without it, and two with other initials are two", () => {
    const one = linked([
      annotated("Inga Tolm spoke."),
      annotated("Inga Tolm spoke."),
      annotated("Inga J. Tolm spoke."),
    ]);
    expect(one("inga-j-tolm", "Inga J. Tolm", "person").name).toBe("Inga Tolm");
    const two = linked([
      annotated("Inga Tolm spoke."),
      annotated("Inga J. Tolm spoke."),
      annotated("Inga M. Tolm spoke."),
    ]);
    expect(two("inga-j-tolm", "Inga J. Tolm", "person").name).toBe("Inga J. Tolm");
  });
});
