import { type KeynessOptions, keyness } from "@readout/analysis";
import type { Facts } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { wordReader } from "../../src/comparison/words.ts";
import { factsOf } from "../facts.ts";

/** Articles of sentences, said by somebody or told by the outlet. */
interface Told {
  readonly outlet: string | null;
  readonly sentences: readonly string[];
  readonly actor?: string;
}

function factsWith(told: readonly Told[]): Facts {
  const facts = factsOf(
    told.map(({ outlet, sentences, actor }) => ({
      outlet,
      paragraphs: [sentences.map(() => ["anna"])],
      attributions: actor === undefined ? [] : sentences.map((_, sentence) => ({ sentence, actor, speaker: actor })),
    })),
  );
  // A sentence of the tables has a hundred code units.
  const texts = facts.texts.map((one, i) => ({
    ...one,
    article: { ...one.article, text: told[i]?.sentences.map((sentence) => sentence.padEnd(100)).join("") ?? "" },
  }));
  return { ...facts, texts };
}

/** Articles of sentences, each with the actors that it mentions. */
function about(articles: readonly (readonly (readonly string[])[])[]): Facts {
  const facts = factsOf(
    articles.map((sentences) => ({ paragraphs: [sentences.map(([actor = ""]) => (actor === "" ? [] : [actor]))] })),
  );
  const texts = facts.texts.map((one, i) => ({
    ...one,
    article: { ...one.article, text: articles[i]?.map(([, words = ""]) => words.padEnd(100)).join("") ?? "" },
  }));
  return { ...facts, texts };
}

const RAIN = ["Anna saw rain and wind.", "The rain’s end was near the sea."];
const SUN = ["Anna saw sun and wind.", "The sun was near the sea."];
const of = (outlet: string | null, sentences: readonly string[], actor?: string): Told[] =>
  Array.from({ length: 10 }, () => (actor === undefined ? { outlet, sentences } : { outlet, sentences, actor }));
const two = [...of("Gazette", RAIN), ...of("Herald", SUN)];
const rows = (told: readonly Told[], options: KeynessOptions = {}) =>
  keyness(factsWith(told), { minimum: 5, minimumArticles: 5, ...options }).objects();

describe("Words of groups", () => {
  test("are those that one uses more, with the sentences they stand in", () => {
    const found = rows(two);
    const rain = found.find(({ key }) => key === "rain");
    expect(rain).toMatchObject({ group: "Gazette", against: "Herald", label: "rain" });
    expect(rain).toMatchObject({ count: 20, n: 120, articles: 10, otherCount: 0, otherN: 110 });
    expect(rain?.logOdds).toBeGreaterThan(0);
    expect(rain?.evidence.slice(0, 3)).toEqual(["s0.0", "s0.1", "s1.0"]);
    expect(found.find(({ key }) => key === "sun")?.logOdds).toBeLessThan(0);
    // The others are in one sentence of each article: they differ by no more than the length of the articles.
    expect(found.filter(({ q }) => q <= 0.05).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["rain", "sun", "end"]),
    );
    expect(rows(two)).toEqual(found);
  });

  test("are without names where these are not asked for", () => {
    // "Anna" stands where the tables have a mention.
    expect(rows(two).map(({ key }) => key)).toContain("anna");
    expect(rows(two, { names: false }).map(({ key }) => key)).not.toContain("anna");
  });

  test("are without those that carry no subject where only content is asked for, with the same estimates", () => {
    const all = rows(two);
    const content = rows(two, { words: "content" });
    expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining(["the", "was", "near", "and"]));
    expect(content.map(({ key }) => key).sort()).toEqual(["anna", "end", "rain", "saw", "sea", "sun", "wind"]);
    for (const row of content) {
      const same = all.find(({ key }) => key === row.key);
      expect([row.logOdds, row.n, row.z]).toEqual([same?.logOdds, same?.n, same?.z]);
    }
    expect(() => rows(two, { words: "nouns" as "all" })).toThrow("unknown words: nouns");
  });

  test("are of what an actor says, beside what others say", () => {
    const told = [...of("Gazette", RAIN, "anna"), ...of("Gazette", SUN, "bert")];
    const rain = rows(told, { actor: "anna" }).find(({ key }) => key === "rain");
    expect(rain).toMatchObject({ group: "Anna", against: "all others", count: 20, otherCount: 0 });
    expect(rain?.evidence[0]).toBe("a0.0");
    expect(rain?.q).toBeLessThan(0.05);
  });

  test("are of sentences that mention an actor, beside the others of the same articles", () => {
    // Half the articles are of the sea, in all of their sentences; Anna has the rain, whatever an article is of.
    const facts = about([
      ...Array.from({ length: 12 }, () => [
        ["anna", "Rain came in from the sea."],
        ["", "The sea was near the town."],
        ["", "Over the sea went some birds."],
      ]),
      ...Array.from({ length: 12 }, () => [
        ["anna", "Rain came in from the hills."],
        ["he:anna", "Rain kept her at the hills."],
        ["", "Over the hills went some birds."],
      ]),
      // Without a sentence that does not mention her there is nothing beside them.
      [["anna", "Rain and sea."]],
      [["", "Sun and sea."]],
    ]);
    const found = keyness(facts, { mentioning: "anna", minimum: 5, minimumArticles: 5 }).objects();
    const rain = found.find(({ key }) => key === "rain");
    expect(rain).toMatchObject({ group: "Anna", against: "other sentences", count: 36, otherCount: 0, articles: 24 });
    expect(rain?.logOdds).toBeGreaterThan(0);
    expect(rain?.q).toBeLessThan(0.01);
    expect(rain?.low).toBeNull();
    expect(rain?.evidence.slice(0, 3)).toEqual(["s0.0", "s1.0", "s2.0"]);
    const sea = found.find(({ key }) => key === "sea");
    expect(sea).toMatchObject({ count: 12, otherCount: 24 });
    expect(sea?.q).toBeGreaterThan(0.05);
    expect(Math.abs(sea?.logOdds ?? 1)).toBeLessThan(0.1);
    expect(keyness(facts, { mentioning: "anna", minimum: 5, minimumArticles: 5 }).objects()).toEqual(found);
    // "Rain" stands where the tables have a mention, by name or by pronoun.
    const without = keyness(facts, { mentioning: "anna", names: false, minimum: 5, minimumArticles: 5 });
    expect(without.array("key")).not.toContain("rain");
    expect(without.array("key")).toContain("sea");
    expect(keyness(about([[["anna", "Rain and sea."]]]), { mentioning: "anna" }).numRows()).toBe(0);
  });

  test("are beside an actor none that stand for any person, whether or not it is known for whom", () => {
    // By mentions alone a pronoun would be a word only where it is not known whose it is.
    const facts = about(
      Array.from({ length: 12 }, () => [
        ["anna", "Anna and Mr. Bert kept his sheep at sea."],
        ["", "The sea took him and her sheep."],
        ["", "He’s at sea, she said, and so is Mrs Cole."],
      ]),
    );
    const words = (names: boolean): readonly string[] =>
      keyness(facts, { mentioning: "anna", names, minimum: 5, minimumArticles: 5 }).array("key");
    for (const word of ["mr", "mrs", "he", "him", "his", "she", "her"]) {
      expect(words(true)).toContain(word);
      expect(words(false)).not.toContain(word);
    }
    for (const word of ["sheep", "sea", "bert", "said"]) expect(words(false)).toContain(word);
  });

  test("take no chance for a finding, and are none where there is nothing to compare", () => {
    expect(Math.min(...rows([...of("Gazette", RAIN), ...of("Herald", RAIN)]).map(({ q }) => q))).toBeGreaterThan(0.5);
    expect(rows([])).toEqual([]);
    expect(rows(of("Gazette", RAIN))).toEqual([]);
    expect(rows([...of("Gazette", RAIN), ...of(null, SUN)])).toEqual([]);
    expect(rows(of("Gazette", RAIN, "bert"), { actor: "anna" })).toEqual([]);
    for (const value of rows(two, { minimum: 1 }).flatMap((row) => Object.values(row))) expect(value).not.toBeNaN();
  });

  test("refuse what is no option by name", () => {
    expect(() => rows(two, { minimum: Number.NaN })).toThrow("not a minimum: NaN");
    expect(() => rows(two, { minimumArticles: -1 })).toThrow("not a minimum: -1");
    expect(() => rows(two, { by: "colour" })).toThrow("unknown division: colour");
    expect(() => rows(two, { actor: "nobody" })).toThrow("unknown actor: nobody");
    expect(() => rows(two, { actor: "anna", by: "outlet" })).toThrow("not both: by and actor");
    expect(() => rows(two, { mentioning: "nobody" })).toThrow("unknown actor: nobody");
    const all = { actor: "anna", by: "outlet", mentioning: "anna" };
    expect(() => rows(two, all)).toThrow("not all: by and actor and mentioning");
  });
});

describe("Words of a text", () => {
  const wordsIn = (text: string, span: [number, number]): { word: string | undefined; start: number }[] => {
    const { read, words } = wordReader();
    const found: { word: number; start: number }[] = [];
    read(text, span, (word, start) => found.push({ word, start }));
    return found.map(({ word, start }) => ({ word: words[word], start }));
  };

  test("are in lower case, with their place, without genitives and numbers", () => {
    expect(wordsIn("Say: The Mayor’s 2,000 co-operators don’t", [5, 41])).toEqual([
      { word: "the", start: 5 },
      { word: "mayor", start: 9 },
      { word: "co-operators", start: 23 },
      { word: "don't", start: 36 },
    ]);
    // Accents that stand as marks of their own belong to their letters.
    expect(wordsIn("the cafe\u0301s", [0, 10]).map(({ word }) => word)).toEqual(["the", "cafe\u0301s"]);
    expect(wordsIn("Rain, rain’s RAIN", [0, 17]).map(({ word }) => word)).toEqual(["rain", "rain", "rain"]);
    expect(wordsIn("", [0, 0])).toEqual([]);
  });
});
