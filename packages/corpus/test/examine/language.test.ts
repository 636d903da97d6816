import { Readable } from "node:stream";
import { collect, otherLanguage, type Reading, read, reading } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";
import { paragraphs } from "./languages.ts";

function readAs(text: string, fields: Readonly<Record<string, unknown>> = {}): Reading {
  const found = reading({ text, ...fields }, { path: "-", line: 1 });
  if ("problem" in found) throw new Error(found.problem.reason);
  return found;
}

const languageOf = (text: string): string | null => readAs(text).article.language;

const english =
  "The minister said on Thursday that the bridge would be closed for three months. The work will cost more than expected, she said, because the pillars are in a poor state. The shops near it fear that they will lose their customers.";
const french = paragraphs["fr"] as string;
const spanish = paragraphs["es"] as string;

describe("the language of an article", () => {
  // The detector takes Indonesian for Malay, which is close to it: both are not English.
  it.each(Object.keys(paragraphs))("is told from one paragraph: %s", (code) => {
    expect(languageOf(paragraphs[code] as string)).toBe(code === "id" ? "ms" : code);
  });

  it.each(Object.keys(paragraphs))("is told from a paragraph that says it is English: %s", (code) => {
    const { article, doubts } = readAs(paragraphs[code] as string, { language: "en" });
    expect(article.language).not.toBe("en");
    expect(doubts.map(({ rule }) => rule)).toEqual(["stated-language"]);
  });

  it.each<[string, string]>([
    ["a paragraph", english],
    ["capitals", english.toUpperCase()],
    ["tokens set apart", english.replace(/[.,]/g, " $&")],
    ["quotations in French", `${english} “${french}” she said. He did not believe it, and the mayor was of his view.`],
    ["a half in Spanish", `${english}\n\n${spanish}`],
    ["tags", `<div class="article"><p>${english.replaceAll(". ", '.</p><p class="b">')}</p></div>`],
  ])("is English with %s", (_, text) => expect(languageOf(text)).toBe("en"));

  it("is the writer's where names stand in it in English", () => {
    expect(
      languageOf(`${paragraphs["ja"]} Windows for PC, Kindle for PC, The Office for PC. ${paragraphs["ja"]}`),
    ).toBe("ja");
  });

  it("is the writer's where somebody is quoted in English", () => {
    expect(languageOf(`${french} « ${english} », a-t-elle dit. ${french}`)).toBe("fr");
  });

  it.each<[string, string]>([
    ["a few words of English", "The bridge is closed for three months."],
    ["a few words of French", "Le pont est fermé pour trois mois."],
    ["one word", "Bonjour"],
    [
      "a list of names",
      "Men: 1. Jan de Wit (Oskar Lund) 9.87; 2. Tomas Ruiz 9.91; 3. Andrei Popescu 9.95; 4. Luca Bianchi 10.02. Women: 1. Ilva Stenmark 10.77; 2. Marie Dubois 10.80; 3. Anna Kowalska 10.91. Relay: Rossi, Conti, Ferrari, Bianchi 38.2; Müller, Schmidt, Weber, Wagner 38.4.",
    ],
    [
      "a list of teams",
      "Serie A: Inter 2 Milan 1; Napoli 0 Roma 0; Lazio 3 Udinese 1; Fiorentina 1 Torino 2; Genoa 0 Sampdoria 0; Atalanta 4 Verona 1. La Liga: Barcelona 2 Sevilla 0; Real Madrid 1 Valencia 1; Villarreal 3 Getafe 0; Osasuna 0 Mallorca 2; Real Sociedad 1 Espanyol 1.",
    ],
    ["English around much French", `The minister spoke in Lille. “${french}” she said. The crowd applauded.`],
    ["tags alone", "<p><b><i></i></b></p>".repeat(200)],
    ["numbers", "12 34 56 78 90 ".repeat(100)],
    ["lone surrogates", "\ud800 \udc00".repeat(500)],
  ])("is nobody's guess: %s", (_, text) => expect(languageOf(text)).toBeNull());

  it.each<[string, string]>([
    ["en-GB", "en"],
    ["eng", "en"],
    ["English", "en"],
    ["English (United Kingdom)", "en"],
    ["en_US", "en"],
    ["EN", "en"],
    ["fre", "fr"],
    ["German", "de"],
    ["zh-Hans", "zh"],
    ["nb", "no"],
    ["Azerbaijani", "az"],
  ])("is what a short text states: %s", (language, code) => {
    expect(readAs("Tolm won.", { language })).toMatchObject({ article: { language: code }, doubts: [] });
  });

  it("is not what states nothing, and what nobody knows is told", () => {
    expect(readAs("Tolm won.", { language: "und" })).toMatchObject({ article: { language: null }, doubts: [] });
    expect(readAs("Tolm won.", { language: "xx" })).toMatchObject({
      article: { language: null },
      doubts: [{ rule: "unknown-language", reason: "Expected a language, got `xx`" }],
    });
  });

  it("is what a header states by its name", () => {
    expect(readAs("Language: French\n\nTolm a gagné.").article.language).toBe("fr");
  });

  it("is the words', not the record's, where they contradict each other", () => {
    expect(readAs(english, { language: "fr" })).toMatchObject({
      article: { language: "en" },
      doubts: [{ rule: "stated-language", reason: "Expected French, as stated, got English" }],
    });
  });

  it("is the record's where the detector does not know it", () => {
    const text =
      "Министерката за транспорт во четвртокот соопшти дека мостот ќе биде затворен три месеци. Според неа, работите ќе чинат повеќе од очекуваното бидејќи столбовите се во лоша состојба.";
    expect(readAs(text, { language: "mk" })).toMatchObject({ article: { language: "mk" }, doubts: [] });
  });

  it("is told in good time, however long the text", () => {
    const start = processorTime();
    for (const text of ["<", "“", "<p ", "the ", "é"]) languageOf(text.repeat(3_000_000));
    expect(processorTime() - start).toBeLessThan(20_000);
  });
});

describe("an article in another language", () => {
  const input = (): Readable => Readable.from([`${JSON.stringify({ id: "fr", text: french })}\n`]);

  it("is left out with a problem, unless any language is wanted", async () => {
    expect(await collect(read("-", { input: input() }))).toEqual({
      articles: [],
      problems: [
        {
          id: "fr",
          problem: {
            rule: "other-language",
            reason:
              "Expected English, got French: `La ministre des transports a annoncé jeu…`; the language `any` includes it",
            where: "-:1",
          },
        },
      ],
    });
    expect(await collect(read("-", { input: input(), language: "any" }))).toMatchObject({
      articles: [{ id: "fr", language: "fr" }],
      problems: [],
    });
  });

  it("can be asked for by no other name", async () => {
    await expect(collect(read("-", { language: "fr" as "en" }))).rejects.toThrow("unknown language: fr");
  });

  it("is told by its first words", () => {
    expect(otherLanguage(readAs(spanish).article)).toMatch(/^Expected English, got Spanish: `La ministra/);
    expect(otherLanguage(readAs(english).article)).toBeNull();
    expect(otherLanguage(readAs("Tolm won.").article)).toBeNull();
  });
});
