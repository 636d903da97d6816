import {
  type CueFile,
  type FrameName,
  type Presentation,
  type Stance,
  spellings,
  verbForms,
  wordsOf,
} from "@readout/lexicon";
import { hashWord } from "../words/letters.ts";
import { WordSet } from "../words/wordSet.ts";

/** What may follow a verb of attribution, as bits. */
export const Frame: Readonly<Record<FrameName | "weak", number>> = {
  clause: 1,
  quote: 2,
  to: 4,
  ing: 8,
  object: 16,
  addressee: 32,
  weak: 64,
  as: 128,
};

/** Which form of a verb a word is. */
type Form = "base" | "present" | "past" | "participle" | "gerund";

/** No word has this hash. */
export const NO_WORD = 0;

/** One form of one verb of attribution. */
export interface CueEntry {
  readonly lemma: string;
  /** The hash of the lemma, by which lists of verbs are asked; `NO_WORD` of a verb that no cue file has. */
  readonly hash: number;
  readonly form: Form;
  readonly frames: number;
  readonly stance: Stance;
  readonly presents: Presentation;
  /** The words that must follow: `for` in "call for"; empty for a single verb. */
  readonly rest: readonly string[];
  /** The hashes of those words. */
  readonly behind: readonly number[];
  /** The hash of the first of them; `NO_WORD` of a single verb. */
  readonly next: number;
  /** True where the preposition's object is the content. */
  readonly prepositional: boolean;
  /** True of a participle that is no past form as well: "seen", "known". */
  readonly distinct: boolean;
}

/** Phrases by the hash of their first word: the hashes of the words behind it, the longest phrase first. */
type Phrases = ReadonlyMap<number, readonly (readonly number[])[]>;

/** The cues as they are looked up: by the hash of their first word. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<number, readonly CueEntry[]>;
  readonly prepositions: Phrases;
  readonly channels: Phrases;
  readonly nouns: WordSet;
  readonly adverbs: WordSet;
  /** Forms of the light verbs: "expressed". */
  readonly light: WordSet;
  readonly adjectives: WordSet;
  readonly unowned: WordSet;
  /** Where something is said: "at a rally". */
  readonly settings: WordSet;
  readonly hedges: Phrases;
}

const FORMS: readonly Form[] = ["present", "past", "participle", "gerund"];

function firstWordIndex(phrases: readonly string[]): Phrases {
  const index = new Map<number, number[][]>();
  for (const phrase of phrases) {
    const [key = 0, ...behind] = phrase.split(" ").map(hashWord);
    const list = index.get(key);
    if (list) list.push(behind);
    else index.set(key, [behind]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** An entry with these frames. Written out: a spread would give entries several shapes, which are slower to read. */
export function entryOf(
  { lemma, hash, form, stance, presents, rest, behind, next, prepositional, distinct }: Omit<CueEntry, "frames">,
  frames: number,
): CueEntry {
  return { lemma, hash, form, frames, stance, presents, rest, behind, next, prepositional, distinct };
}

/** The forms of verbs that a cue file names, by the hash of each form. */
class VerbForms {
  readonly byHash = new Map<number, CueEntry[]>();
  private readonly irregular: CueFile["irregular"];

  constructor(irregular: CueFile["irregular"]) {
    this.irregular = irregular;
  }

  /** A verb and its regular or irregular forms. */
  formsOf(lemma: string): readonly string[] {
    return (Object.hasOwn(this.irregular, lemma) ? this.irregular[lemma] : undefined) ?? verbForms(lemma);
  }

  /** Adds a verb, with the words that must follow it. */
  add(
    [lemma, ...rest]: readonly [string, ...string[]],
    { frames, stance, presents }: Pick<CueEntry, "frames" | "stance" | "presents">,
    prepositional = false,
  ): void {
    const words = this.formsOf(lemma);
    const behind = rest.map(hashWord);
    const hash = hashWord(lemma);
    const next = behind[0] ?? NO_WORD;
    // Thousands at each start: written out, as a spread is slow.
    const entry = (form: Form, distinct: boolean): CueEntry => {
      return { lemma, hash, form, frames, stance, presents, rest, behind, next, prepositional, distinct };
    };
    this.put(lemma, entry("base", false));
    words.forEach((word, i) => {
      const distinct = FORMS[i] === "participle" && word !== words[1] && word !== lemma;
      for (const spelled of spellings(lemma, word)) this.put(spelled, entry(FORMS[i] as Form, distinct));
    });
  }

  private put(word: string, entry: CueEntry): void {
    const key = hashWord(word);
    const list = this.byHash.get(key);
    if (!list) {
      this.byHash.set(key, [entry]);
      return;
    }
    const { lemma, form, rest } = entry;
    const same = list.findIndex(
      (known) =>
        known.lemma === lemma &&
        known.form === form &&
        known.rest.length === rest.length &&
        known.rest.every((other, i) => other === rest[i]),
    );
    const known = list[same];
    if (known) list[same] = entryOf(known, known.frames | (entry.frames & ~Frame.weak));
    else list.push(entry);
  }
}

function split(phrase: string): readonly [string, ...string[]] {
  return phrase.split(" ") as [string, ...string[]];
}

/** Inflects and indexes a cue file. */
export function cueLexicon(file: CueFile): CueLexicon {
  const verbs = new VerbForms(file.irregular);
  for (const group of file.verbs) {
    const frames = group.frames.reduce((bits, name) => bits | Frame[name], group.weak ? Frame.weak : 0);
    const kind = { frames, stance: group.stance, presents: group.presents ?? ("act" as const) };
    for (const verb of [...wordsOf(group.verbs), ...wordsOf(group.again)]) verbs.add([verb], kind);
    for (const phrase of group.phrases ?? []) verbs.add(split(phrase), kind);
  }
  for (const group of file.prepositional) {
    for (const cue of group.cues)
      verbs.add(split(cue), { frames: Frame.object, stance: group.stance, presents: "act" }, true);
  }
  for (const list of verbs.byHash.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    verbs: verbs.byHash,
    prepositions: firstWordIndex(file.prepositions),
    channels: firstWordIndex(file.channels),
    nouns: new WordSet(file.nouns.flatMap((noun) => [hashWord(noun), hashWord(`${noun}s`)])),
    adverbs: new WordSet(file.adverbs.map(hashWord)),
    light: new WordSet(
      file.light
        .split(/\s+/)
        .flatMap((lemma) => [lemma, ...verbs.formsOf(lemma).flatMap((form) => spellings(lemma, form))])
        .map(hashWord),
    ),
    adjectives: new WordSet(file.adjectives.map(hashWord)),
    unowned: new WordSet(file.unowned.map(hashWord)),
    settings: new WordSet(file.settings.map(hashWord)),
    hedges: firstWordIndex(file.hedges),
  };
}
