import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";

/** How alike a text and the languages are, from 0 to 1. */
export interface Likeness {
  /** The language that it is most like, as a code of ISO 639-1; empty for none. */
  readonly language: string;
  readonly scores: Readonly<Record<string, number>>;
  /** The languages that the detector can tell. */
  readonly known: ReadonlySet<string>;
}

/** What is thrown to a thread that leaves to another what takes the detector: it takes 70 MB of memory in each. */
export class DetectorElsewhere extends Error {}

let isElsewhere = (): boolean => false;

/** Says when texts are left to another thread; asked each time until the detector is loaded here. */
export function leaveDetector(when: () => boolean): void {
  isElsewhere = when;
}

let loaded: { readonly detector: typeof eld; readonly known: ReadonlySet<string> } | null = null;

/**
 * Compares a text with the languages that eld knows, by their letters in a row.
 *
 * @throws a `DetectorElsewhere` where `leaveDetector` says so
 */
export function likeness(text: string): Likeness {
  if (loaded === null && isElsewhere()) throw new DetectorElsewhere();
  loaded ??= load();
  const found = loaded.detector.detect(text);
  return { language: found.language, scores: found.getScores(), known: loaded.known };
}

// eld takes 150 ms to load, and an English corpus never asks it: only who has another text waits. It is an ES module
// alone, which `require` takes by its file since Node 20.19 and 22.12.
function load(): NonNullable<typeof loaded> {
  const file = fileURLToPath(import.meta.resolve("eld/extrasmall"));
  const { eld: detector } = createRequire(import.meta.url)(file) as { readonly eld: typeof eld };
  return { detector, known: new Set(Object.values(detector.info().Languages)) };
}
