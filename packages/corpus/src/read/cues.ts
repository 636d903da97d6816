import type { Block } from "./composed.ts";

/** Words that are shown or spoken for some seconds. */
export interface Cue {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** A silence of so many seconds may end a paragraph, and so does a sentence in one of so many letters. */
const [SILENCE, LONG] = [2, 600];

const SENTENCE = /[.!?…]["'”’)\]]*$/;

/** Sounds and songs that are described: `[MUSIC]`, `(applause)`, `♪ la la ♪`. */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*)$/u;

/** Who speaks: a voice of WebVTT, the name before a colon in capitals, or marks for somebody else. */
const VOICE = /^<v(?:\.[\w.]+)?\s+([^>\n]{1,80})>/;
const OTHER = /^(?:>{2,3}|[-–—])\s*/;

/**
 * The paragraphs of subtitles. Lines that run on are joined; a new one begins with another speaker, whose name stands before a
 * colon where it is told, and at a silence behind a sentence. A line that rolls up into the next cue counts once.
 */
export function cueBlocks(cues: readonly Cue[]): readonly Block[] {
  const blocks: Block[] = [];
  let words = "";
  let voice = "";
  let before: readonly string[] = [];
  let last = 0;
  const flush = (): void => {
    if (words !== "") blocks.push({ words, is: "paragraph" });
    words = "";
  };
  for (const { start, end, lines } of cues) {
    const isSentence = SENTENCE.test(words);
    if ((start - last >= SILENCE && (isSentence || words.length > LONG)) || (isSentence && words.length > LONG))
      flush();
    const own = lines.flatMap(turns).filter((line) => line !== "");
    const told = own.map((line) => plain(line.replace(OTHER, "")));
    for (const [at, line] of own.entries()) {
      const said = told[at] ?? "";
      if (said === "" || before.includes(said)) continue;
      const named = VOICE.exec(line)?.[1]?.trim();
      if (SOUND.test(said)) {
        flush();
        blocks.push({ words: said, is: { removed: "sound" } });
        continue;
      }
      if (OTHER.test(line) || (named !== undefined && named !== voice)) flush();
      voice = named ?? voice;
      words = words === "" ? `${named === undefined ? "" : `${named}: `}${said}` : `${words} ${said}`;
    }
    before = told;
    last = Math.max(last, end);
  }
  flush();
  return blocks;
}

/** What several say in one line: `- Why not? - Because of the wind.` */
function turns(line: string): readonly string[] {
  const own = line.trim();
  return /^[-–—]\s/.test(own) ? own.split(/\s(?=[-–—]\s\p{Lu})/u) : [own];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  lrm: "",
  rlm: "",
  quot: '"',
};

/** Words without what styles and places them. */
function plain(line: string): string {
  return line
    .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
