import { describe, expect, it } from "vitest";
import { packJoiner, unpackJoiner } from "../../src/knowledge/joiner.ts";
import { JoinTemplate, LEXICAL_JOINS } from "../../src/knowledge/joinTemplates.ts";
import { modelFile } from "../../src/knowledge/knownActors.ts";
import { LEXICAL, NameTemplate } from "../../src/knowledge/nameTemplates.ts";
import { KINDS, packRecogniser, unpackRecogniser } from "../../src/knowledge/recogniser.ts";
import { FEATURES } from "../../src/tagger/features.ts";
import { packTagger, unpackTagger } from "../../src/tagger/packedTagger.ts";
import { TagTemplate } from "../../src/tagger/templates.ts";
import { fingerprint } from "../../src/words/fingerprint.ts";
import { HashTable } from "../../src/words/hashTable.ts";
import { TAGS } from "../../src/words/tags.ts";

/** A file's bytes with another fingerprint. */
function altered(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[0] = (other[0] as number) ^ 1;
  return other;
}

describe("the fingerprint of templates", () => {
  const templates = { word: 0, ending: 1 };
  const own = fingerprint(templates, ["a", "b"]);

  it("is another one when a template is added, taken away, renamed or numbered anew, or the classes change", () => {
    expect(fingerprint({ ...templates, shape: 2 }, ["a", "b"])).not.toBe(own);
    expect(fingerprint({ word: 0 }, ["a", "b"])).not.toBe(own);
    expect(fingerprint({ word: 0, endings: 1 }, ["a", "b"])).not.toBe(own);
    expect(fingerprint({ word: 0, ending: 2 }, ["a", "b"])).not.toBe(own);
    expect(fingerprint(templates, ["b", "a"])).not.toBe(own);
  });

  it("does not depend on the order of the lines", () => {
    expect(fingerprint({ ending: 1, word: 0 }, ["a", "b"])).toBe(own);
  });

  it("opens the files of weights that ship", () => {
    const opening = (file: string): number => new DataView(Uint8Array.from(modelFile(file)).buffer).getUint32(0, true);
    expect(opening("recogniser.bin")).toBe(fingerprint(NameTemplate, KINDS));
    expect(opening("joiner.bin")).toBe(fingerprint(JoinTemplate, ["apart", "joined"]));
    expect(opening("tagger.bin")).toBe(fingerprint(TagTemplate, TAGS));
  });
});

describe("tables of templates", () => {
  it("give each template a number of its own", () => {
    for (const table of [NameTemplate, JoinTemplate, TagTemplate])
      expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
    expect(Object.values(TagTemplate)).toEqual(Array.from({ length: FEATURES }, (_, i) => i));
    expect([...LEXICAL]).toEqual([2, 3, 4, 9, 10]);
    expect([...LEXICAL_JOINS]).toEqual([18, 19, 20, 21, 22, 27, 33]);
  });
});

describe("files of weights", () => {
  it("are read as they were packed", () => {
    const weights = Int8Array.from({ length: KINDS.length * 8 }, (_, i) => i - 16);
    const read = unpackRecogniser(packRecogniser(weights));
    expect([...read.weights]).toEqual([...weights]);
    expect(read.mask).toBe(7);
    const joins = Int8Array.of(1, -2, 3, -4);
    expect(unpackJoiner(packJoiner(joins))).toEqual({ weights: joins, mask: 3 });
  });

  it("are refused with the file, the fingerprints and the way to train anew when the templates are others", () => {
    const names = altered(packRecogniser(new Int8Array(KINDS.length)));
    expect(() => unpackRecogniser(names)).toThrow(
      /^recogniser\.bin was trained with other templates .* expected fingerprint [0-9a-f]{8}, found [0-9a-f]{8}\. .*pnpm train/,
    );
    expect(() => unpackJoiner(altered(packJoiner(new Int8Array(1))))).toThrow(/^joiner\.bin was trained .*pnpm train/);
    const index = new HashTable(0);
    const words = { index, allowed: new Int32Array(0), classes: new Uint8Array(0), forms: new Uint8Array(0) };
    const packed = packTagger(words, new Int8Array(32));
    expect(unpackTagger(packed, index).buckets).toBe(1);
    expect(() => unpackTagger(altered(packed), index)).toThrow(/^tagger\.bin was trained .*pnpm train/);
  });

  it("are refused when they hold no fingerprint", () => {
    expect(() => unpackRecogniser(new Uint8Array(2))).toThrow("found none");
  });
});
