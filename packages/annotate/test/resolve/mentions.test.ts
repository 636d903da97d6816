import { lexicon, type Mention, parseActors } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated, plain } from "../annotated.ts";

/** Each mention as `words → actor (rule)`. */
function mentions(text: string, known = plain): string[] {
  return annotated(text, known).mentions.map(
    ({ start, end, actor, rule }) => `${text.slice(start, end)} → ${actor} (${rule})`,
  );
}

function actorsOf(text: string, words: string): string[] {
  return annotated(text)
    .mentions.filter(({ start, end }) => text.slice(start, end) === words)
    .map(({ actor }) => actor);
}

describe("a person", () => {
  it("is known by the full name, then by the surname", () => {
    expect(mentions("Edda Tolm spoke in the hall. In the evening Tolm left.")).toEqual([
      "Edda Tolm → edda-tolm (exact)",
      "Tolm → edda-tolm (surname)",
    ]);
  });

  it("is not who bears the surname with a title of another kind", () => {
    const alone =
      "On Friday Judge Tolm told Officer Tolm to go. Judge Tolm stayed. The town was glad that Officer Tolm left.";
    expect(actorsOf(alone, "Tolm")).toEqual(["tolm", "officer-tolm", "tolm", "officer-tolm"]);
    const full = "On Friday Judge Edda Tolm and Officer Bram Tolm met. Then Judge Tolm left, and so did Officer Tolm.";
    expect(actorsOf(full, "Tolm")).toEqual(["edda-tolm", "bram-tolm"]);
    const same = "On Friday Senator Tolm met the town. As Governor Tolm he had left it.";
    expect(new Set(actorsOf(same, "Tolm"))).toEqual(new Set(["tolm"]));
  });

  it("is known by the surname after an adverb that opens the sentence", () => {
    expect(mentions("Edda Tolm spoke in the hall. Later Tolm left.")).toEqual([
      "Edda Tolm → edda-tolm (exact)",
      "Tolm → edda-tolm (surname)",
    ]);
  });

  it("is known by the surname even before the full name, as headlines have it", () => {
    expect(actorsOf("In the morning Tolm left.\n\nThe envoy Edda Tolm had spoken in the hall.", "Tolm")).toEqual([
      "edda-tolm",
    ]);
  });

  it("is known without the title before the name", () => {
    expect(mentions("On Friday Foreign Minister Edda Tolm spoke.")).toEqual(["Edda Tolm → edda-tolm (exact)"]);
    expect(mentions("On Friday Prime Minister Bram Hoel spoke. In the evening Minister Hoel left.")).toEqual([
      "Bram Hoel → bram-hoel (exact)",
      "Hoel → bram-hoel (title)",
    ]);
  });

  it.each(["Mr", "Mr.", "Dr.", "Gen."])("is the same person with and without %s", (title) => {
    const { mentions: found } = annotated(`In the hall Bram Hoel spoke. In the evening ${title} Hoel left.`);
    expect(found.map(({ actor }) => actor)).toEqual(["bram-hoel", "bram-hoel"]);
  });

  it("carries the fullest name of the article in every mention", () => {
    const { mentions: found } = annotated("Edda Tolm spoke. Tolm left. She slept.");
    expect(found.map(({ name }) => name)).toEqual(["Edda Tolm", "Edda Tolm", "Edda Tolm"]);
  });

  it("is a pronoun's where its gender fits", () => {
    const text = "Chairwoman Edda Tolm met Chairman Bram Hoel in the hall. She spoke first. He left.";
    const found = annotated(text).mentions.filter(({ pronoun }) => pronoun);
    expect(found.map(({ start, end, actor, rule }) => [text.slice(start, end), actor, rule])).toEqual([
      ["She", "edda-tolm", "pronoun"],
      ["He", "bram-hoel", "pronoun"],
    ]);
  });

  it("is not a pronoun's inside a quotation, where we cannot tell", () => {
    expect(mentions("Edda Tolm left. “He was late,” a porter said.")).toEqual(["Edda Tolm → edda-tolm (exact)"]);
  });

  it("is not a pronoun's before anyone is named", () => {
    expect(mentions("She left at noon.")).toEqual([]);
  });

  it("shares a surname with another and stays apart; the bare surname is the one last named", () => {
    const text = "In the hall Oren Halv spoke. In the street Lenka Halv waited. Then Halv left.";
    expect(mentions(text)).toEqual([
      "Oren Halv → oren-halv (exact)",
      "Lenka Halv → lenka-halv (exact)",
      "Halv → lenka-halv (surname)",
    ]);
  });

  it("is one with an initial or a middle name", () => {
    expect(actorsOf("In the hall Edda M. Tolm spoke. Outside, Edda Tolm waved.", "Edda Tolm")).toEqual(["edda-m-tolm"]);
  });

  it("has particles and hyphens in the name", () => {
    expect(mentions("In the hall Anselm van der Roeck met Rodric Maule-Tarn.")).toEqual([
      "Anselm van der Roeck → anselm-van-der-roeck (exact)",
      "Rodric Maule-Tarn → rodric-maule-tarn (exact)",
    ]);
    expect(mentions("In the hall Nadira al-Sarwen spoke. Then al-Sarwen left.")).toEqual([
      "Nadira al-Sarwen → nadira-al-sarwen (exact)",
      "al-Sarwen → nadira-al-sarwen (surname)",
    ]);
  });

  it("is not a weekday, a month or a sentence's first word", () => {
    expect(mentions("Yesterday it rained. On Monday in March nobody came. Perhaps they slept.")).toEqual([]);
  });
});

describe("a body", () => {
  it("has its whole name behind “for a”, and behind a word that no dictionary has", () => {
    expect(mentions("The Committee for a Responsible Budget met on Friday.")).toEqual([
      "Committee for a Responsible Budget → committee-for-a-responsible-budget (exact)",
    ]);
    expect(mentions("The prince told tarvo News on Friday.")).toEqual(["tarvo News → tarvo-news (exact)"]);
  });

  it("is no paper by the word alone, and no agreement", () => {
    expect(mentions("She was told of it by News website. The Northern Trade Agreement ended.")).toEqual([]);
  });
});

describe("a state", () => {
  it("is known by its name and its other names", () => {
    expect(
      mentions("The United States and the U.S. and Russia agreed with Azerbaijan.").map((each) =>
        each.replace(/^.*→ /, ""),
      ),
    ).toEqual(["united-states (exact)", "united-states (alias)", "russia (exact)", "azerbaijan (exact)"]);
  });

  it("is what its capital stands for where the capital acts", () => {
    expect(mentions("Moscow denied the report.")).toEqual(["Moscow → russia (metonym)"]);
    expect(mentions("Talks between Moscow and Baku stalled.")).toEqual([
      "Moscow → russia (metonym)",
      "Baku → azerbaijan (metonym)",
    ]);
  });

  it("is not what its capital stands for where something happens in it", () => {
    const [moscow] = annotated("They met in Moscow.").mentions;
    expect(moscow).toMatchObject({ kind: "place", actor: "moscow" });
    const [baku] = annotated("Rain fell near Baku on Friday.").mentions;
    expect(baku).toMatchObject({ kind: "place", actor: "baku" });
  });

  it("is meant by its long name that no file has", () => {
    expect(
      actorsOf("It was sent to the Government of the Arab Republic of Egypt, this afternoon.", "Republic of Egypt"),
    ).toEqual(["egypt"]);
  });

  it("is what its seat of power stands for", () => {
    expect(mentions("The Kremlin confirmed the talks.")).toEqual(["Kremlin → russia (metonym)"]);
  });

  it("is not a mention where an adjective only describes", () => {
    expect(annotated("They sang Russian songs.").mentions).toEqual([]);
  });

  it("is part of its ministry's name and not a mention of its own", () => {
    expect(mentions("On Friday evening the Russian Foreign Ministry answered the letter with another.")).toEqual([
      "Russian Foreign Ministry → russian-foreign-ministry (exact)",
    ]);
  });
});

describe("a state or somebody of that name", () => {
  it("is the state until somebody is named so", () => {
    expect(mentions("On Friday Jordan agreed. Marcella Jordan came. Then Jordan left.")).toEqual([
      "Jordan → jordan (exact)",
      "Marcella Jordan → marcella-jordan (exact)",
      "Jordan → marcella-jordan (surname)",
    ]);
  });

  it("is no party by words in small letters", () => {
    expect(mentions("On Friday New Zealand first met them.")).toEqual(["New Zealand → new-zealand (exact)"]);
  });
});

describe("an organisation", () => {
  it("is known by abbreviation, with its letters' case", () => {
    const { mentions: found } = annotated("On Friday the WHO met. Who came? It helped us, said the US and the IMF.");
    expect(found.map(({ name }) => name)).toEqual([
      "World Health Organization",
      "United States",
      "International Monetary Fund",
    ]);
  });

  it("is known by the word at the end of its name", () => {
    const [found] = annotated("On Friday the Port Arva Council met.").mentions;
    expect(found).toMatchObject({ kind: "organisation", name: "Port Arva Council" });
  });
});

describe("the user's own actors", () => {
  const known = lexicon(
    parseActors(
      `actors:
  - {id: norvia, name: Norvia, kind: state, capital: Tarn, demonyms: [Norvian], seats: [the Glass House]}
  - {id: edda-tolm, name: Edda Tolm, kind: person, aliases: [the Ferrywoman]}
  - {id: the-georgian-state, name: Georgia, kind: place}
  - {id: tarn-front, name: Tarn Front, kind: group, aliases: [TF]}
`,
      "own.yaml",
    ),
  );

  it("are found by all their names", () => {
    expect(
      mentions(
        "On Friday Norvia answered. Tarn agreed. A Glass House spokesman and the Tarn Front did too, TF said.",
        known,
      ),
    ).toEqual([
      "Norvia → norvia (exact)",
      "Tarn → norvia (metonym)",
      "Glass House → norvia (metonym)",
      "Tarn Front → tarn-front (exact)",
      "TF → tarn-front (alias)",
    ]);
  });

  it("are found by a name that opens with an article, in either case of it", () => {
    expect(annotated("The Glass House denied it.", known).mentions).toMatchObject([
      { actor: "norvia", rule: "metonym" },
    ]);
    expect(annotated("On Friday the Glass House denied it.", known).mentions).toMatchObject([
      { actor: "norvia", rule: "metonym" },
    ]);
    expect(annotated("On Friday the Ferrywoman left.", known).mentions).toMatchObject([
      { actor: "edda-tolm", name: "Edda Tolm", rule: "alias" },
    ]);
  });

  it("win over the actors that ship with Readout", () => {
    expect(annotated("On Friday Georgia spoke.", known).mentions).toMatchObject([
      { actor: "the-georgian-state", kind: "place" },
    ]);
    expect(annotated("On Friday Georgia spoke.").mentions).toMatchObject([{ actor: "georgia", kind: "state" }]);
  });

  it("leave the shared lexicon as it was", () => {
    expect(mentions("On Friday Norvia spoke.")).not.toContain("Norvia → norvia (alias)");
    expect(lexicon().actors.byId.has("norvia")).toBe(false);
  });

  it("of the words of an object's fields are mere names", () => {
    const hostile = lexicon(
      parseActors(
        "actors: [{id: x1, name: __proto__, kind: organisation}, {id: constructor, name: Constructor Group, kind: group}]",
        "own.yaml",
      ),
    );
    const found: readonly Mention[] = annotated(
      "On Friday the Constructor Group met __proto__ again.",
      hostile,
    ).mentions;
    expect(found).toMatchObject([{ actor: "constructor", name: "Constructor Group" }]);
    expect(({} as Record<string, unknown>)["x1"]).toBeUndefined();
  });
});

it("knows companies, but not where a person of the article has that name", () => {
  const named = (text: string) => annotated(text).mentions.map(({ name, kind }) => `${name}: ${kind}`);
  expect(named("Boeing said that it would close two sites.")).toEqual(["Boeing: organisation"]);
  expect(named("Nikola Tesla was born in Smiljan. Tesla left.")).toContain("Nikola Tesla: person");
  expect(named("Nikola Tesla was born in Smiljan. Tesla left.")).not.toContain("Tesla: organisation");
});
