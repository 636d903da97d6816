import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";
import { readNgrams } from "./ngrams.ts";

/** How alike a text and the languages are, from 0 to 1. */
export interface Likeness {
  /** The language that it is most like, as a code of ISO 639-1; empty for none. */
  readonly language: string;
  readonly scores: Readonly<Record<string, number>>;
  /** The languages that the detector can tell. */
  readonly known: ReadonlySet<string>;
}

interface Loaded {
  readonly detector: Pick<typeof eld, "detect">;
  readonly known: ReadonlySet<string>;
}

let loaded: Loaded | null = null;

/** Compares a text with the languages that eld knows, by their letters in a row. */
export function likeness(text: string): Likeness {
  loaded ??= load();
  const found = loaded.detector.detect(text);
  return { language: found.language, scores: found.getScores(), known: loaded.known };
}

/** eld's own maker of detectors, which takes what it knows of languages from whoever calls it. */
interface Maker {
  readonly createEld: () => {
    readonly instance: Loaded["detector"];
    readonly loadData: (data: {
      readonly type: string;
      readonly languages: Readonly<Record<string, string>>;
      readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }) => void;
  };
}

// The detector asks for each n-gram of a text by name; its package names only modules that hold all of them as objects. They are
// ES modules, which `require` takes by their files since Node 20.19 and 22.12.
function load(): Loaded {
  const source = new URL("../", import.meta.resolve("eld/extrasmall"));
  const { languages, scoresOf } = readNgrams(readFileSync(new URL("ngrams/extrasmall.js", source), "utf8"));
  const maker = createRequire(import.meta.url)(fileURLToPath(new URL("languageDetector.js", source))) as Maker;
  const { instance, loadData } = maker.createEld();
  const ngrams = new Proxy({}, { get: (_, ngram) => scoresOf(String(ngram)) });
  loadData({ type: "XS60", languages, ngrams });
  return { detector: instance, known: new Set(Object.values(languages)) };
}
