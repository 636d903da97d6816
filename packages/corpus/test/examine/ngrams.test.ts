import { readFileSync } from "node:fs";
import { eld } from "eld/extrasmall";
import { describe, expect, it } from "vitest";
import { likeness } from "../../src/examine/detector.ts";
import { readNgrams } from "../../src/examine/ngrams.ts";
import { paragraphs } from "./languages.ts";

const file = new URL("../ngrams/extrasmall.js", import.meta.resolve("eld/extrasmall"));

describe("eld's file of n-grams, read as text", () => {
  it("says of each n-gram what the module says, and nothing of others", async () => {
    const { languages, scoresOf } = readNgrams(readFileSync(file, "utf8"));
    const { ngramsData } = await import(file.href);
    expect(languages).toEqual(ngramsData.languages);
    const keys = Object.keys(ngramsData.ngrams);
    expect(keys).toHaveLength(49_553);
    expect(keys.filter((key) => JSON.stringify(scoresOf(key)) !== JSON.stringify(ngramsData.ngrams[key]))).toEqual([]);
    const others = keys.flatMap((key) => [key.slice(1), `${key}x`, `'${key}`, `${key}':{`]);
    const unknown = others.filter((each) => ngramsData.ngrams[each] === undefined);
    expect(unknown.length).toBeGreaterThan(100_000);
    expect(unknown.filter((each) => scoresOf(each) !== undefined)).toEqual([]);
  });

  it.each(["", "ngrams:{", "ngrams:{'abc", "ngrams:{'abc':{0:1}", "ngrams:{abc"])(
    "is refused in another form: %j",
    (text) => {
      expect(() => readNgrams(text)).toThrow("Expected n-grams in eld's form, got another text");
    },
  );

  it("gives texts the scores that eld gives them", () => {
    const known = new Set(Object.values(eld.info().Languages));
    for (const text of [...Object.values(paragraphs), "", "l'homme d'un autre", "\u{1F600} 12"]) {
      const found = eld.detect(text);
      expect(likeness(text)).toEqual({ language: found.language, scores: found.getScores(), known });
    }
  });
});
