import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** Each mention as `words → actor (rule)`. */
function mentions(text: string): string[] {
  return annotated(text).mentions.map(
    ({ start, end, actor, rule }) => `${text.slice(start, end)} → ${actor} (${rule})`,
  );
}

describe("an abbreviation", () => {
  it.each([
    "On Friday the Norvian Road Council (NRC) met.",
    "On Friday the Norvian Road Council (N.R.C.) met.",
    'On Friday the Norvian Road Council (the "NRC") met.',
    "On Friday the Norvian Road Council, or NRC, met.",
    "On Friday the Norvian Road Council, known as the NRC, met.",
  ])("that the article explains stands for the body, before and after: %s", (text) => {
    const found = annotated(`On Monday the NRC left.\n\n${text} The NRC said no.`).mentions;
    expect(new Set(found.map(({ actor }) => actor))).toEqual(new Set(["norvian-road-council"]));
    expect(found.map(({ rule }) => rule)).toEqual(["abbreviation", "exact", "abbreviation", "abbreviation"]);
  });

  it("may have small letters and a letter of its own", () => {
    expect(mentions("On Friday the Alliance for Dovren (AfD) met.")[1]).toBe(
      "AfD → alliance-for-dovren (abbreviation)",
    );
    expect(mentions("On Friday the Federal Security Bureau (FSX) met.")[1]).toBe(
      "FSX → federal-security-bureau (abbreviation)",
    );
  });

  it("of another language is the known body's, where it has most of the initials", () => {
    const text = "The National Liberation Army (ELN) left. In May the National Liberation Army came back.";
    expect(new Set(annotated(text).mentions.map(({ actor }) => actor))).toEqual(new Set(["eln"]));
    expect(mentions("On Friday the Tarn Road Council (AP) met.")).toEqual([
      "Tarn Road Council → tarn-road-council (exact)",
      "AP → associated-press (alias)",
    ]);
    expect(mentions("On Friday the Tarn Federal Police (TFP) met the United States (USD 3bn).").slice(1)).toEqual([
      "TFP → tarn-federal-police (abbreviation)",
      "United States → united-states (exact)",
    ]);
  });

  it.each([
    ["The Tarn News Agency (TANA) met. TANA left.", "tarn-news-agency"],
    ["The Tarn Electric Power Company (Tepco) met. Tepco left.", "tarn-electric-power-company"],
    ["The Royal Tarn Police (PTR) met. PTR left.", "royal-tarn-police"],
    ["TANA (Tarn News Agency) met. TANA left.", "tarn-news-agency"],
  ])("of other letters, or of another language, in brackets stands for the body: %s", (text, actor) => {
    expect(new Set(annotated(text).mentions.map((one) => one.actor))).toEqual(new Set([actor]));
  });

  it.each([
    "Bram Tolm (Tarn) scored for the Tarn Football Club (ENG).",
    "The Tarn Road Council (Orrin) met.",
    "The Institute of Water Studies (Research) met.",
  ])("is no other word in brackets: %s", (text) => {
    expect(annotated(text).mentions.filter(({ rule }) => rule === "abbreviation")).toEqual([]);
  });

  it("is the article's own before that of the files", () => {
    expect(mentions("On Friday the World Hockey Office (WHO) met.")[1]).toBe(
      "WHO → world-hockey-office (abbreviation)",
    );
  });

  it.each([
    "On Friday the Norvian Road Council (ABC) met.",
    "On Friday the Norvian Road Council and RC met.",
    "On Friday Edda Tolm (NT) met the council.",
  ])("explains nobody with other letters, or without a bracket: %s", (text) => {
    expect(annotated(text).mentions.filter(({ rule }) => rule === "abbreviation")).toEqual([]);
  });

  it("of another language may have other letters, where it stands in the text again", () => {
    const text = "The National Road Council (PKX) said it rained. The PKX said so.";
    expect(new Set(annotated(text).mentions.map(({ actor }) => actor))).toEqual(new Set(["national-road-council"]));
    expect(mentions("The National Road Council (PKX) said it rained.")[1]).toBe("PKX → pkx (exact)");
    expect(mentions("Edda Tolm (PKX) said it rained. The PKX said so.").at(-1)).toBe("PKX → pkx (exact)");
  });

  it("that nothing explains stands for the one body with its initials", () => {
    expect(
      mentions("On Monday NRC closed. On Friday the NRC met.\n\nThe Norvian Road Council is large.").slice(0, 2),
    ).toEqual(["NRC → norvian-road-council (abbreviation)", "NRC → norvian-road-council (abbreviation)"]);
    const two = "The Norvian Road Council met the Norvian River Council. On Friday the NRC met.";
    expect(mentions(two).at(-1)).toBe("NRC → nrc (exact)");
  });
});

describe("one word of a body's name", () => {
  it.each([
    ["The Norvian Water Ministry met. In May the Ministry left.", "norvian-water-ministry"],
    ["The Ministry of Water met. In May the Ministry left.", "ministry-of-water"],
    ["The European Commission met. In May the Commission left.", "european-commission"],
    ["The Labour Party met. In May Labour left.", "labour-party"],
  ])("stands for it: %s", (text, actor) => {
    expect(mentions(text).at(-1)).toMatch(new RegExp(`→ ${actor} \\(short\\)$`));
  });

  it.each([
    "The African Water Fund met. In May African states left.",
    "The Shanghai Road Bank met. In May it left Shanghai.",
    "The Ministry of Health met. In May Health came first.",
    "The Tarn Police Office met. In May Police left.",
  ])("that is an adjective, a place or any word stands for itself: %s", (text) => {
    expect(annotated(text).mentions.filter(({ rule }) => rule === "short")).toEqual([]);
  });
});
