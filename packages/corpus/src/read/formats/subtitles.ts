import { object } from "../../normalise/fields.ts";
import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { type Cue, cueBlocks } from "../cues.ts";
import { decode } from "../decode.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** Subtitles (SRT, WebVTT) and what programs write of what is said in a video as JSON: one transcript. They have no date. */
export const subtitles: Reader = {
  name: "subtitles",
  takes: ({ text }) => TIMED.test(text) || isCue(firstOf(text)),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const cues = TIMED.test(text) ? timed(text) : spoken(text);
    const blocks = cueBlocks(cues);
    const language = /^\ufeff?WEBVTT[\s\S]{0,400}?\nLanguage: ?([\w-]+)/.exec(text)?.[1];
    const readBy = { reader: subtitles.name, text: "cues" };
    const place = { path: input.path, line: null };
    yield blocks.every(({ is }) => typeof is !== "string")
      ? problem("empty-text", "Expected words in the subtitles, got none", input.path)
      : reading(
          { ...composed(blocks), genre: "transcript", ...(language === undefined ? {} : { language }), readBy },
          place,
          { encoding: doubt, damage },
        );
  },
};

const CLOCK = "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})";

/** How a file begins: with the name of WebVTT, or the number and times of its first cue. */
const TIMED = new RegExp(`^[\\s\\ufeff]*(?:WEBVTT(?=[ \\t\\r\\n]|$)|\\d{1,6}\\s*\\n${CLOCK}[ \\t]*-->)`);

const TIMES = new RegExp(`^${CLOCK}[ \\t]*-->[ \\t]*${CLOCK}`);

/** Cues between empty lines: a number or a name, times, words. */
function timed(text: string): readonly Cue[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const lines = block.split("\n");
      const at = lines.findIndex((line) => line.includes("-->"));
      const found = TIMES.exec(lines[at]?.trim() ?? "");
      if (found === null || at > 2) return [];
      return [{ start: seconds(found.slice(1, 5)), end: seconds(found.slice(5, 9)), lines: lines.slice(at + 1) }];
    });
}

function seconds([hours = "0", minutes = "0", whole = "0", thousandths = "0"]: readonly (
  | string
  | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}

/** The first object of a list in JSON. */
function firstOf(text: string): unknown {
  return parsed(/^[\s\ufeff]*\[\s*(\{[^{}]{0,4000}\})/.exec(text)?.[1] ?? "");
}

/** What JSON holds, times of many digits as numbers; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a cue and nothing more: words, when they begin, and how long they are heard. */
function isCue(value: unknown): boolean {
  const fields = object(value);
  if (fields === null || typeof fields["text"] !== "string" || typeof fields["start"] !== "number") return false;
  const { duration, dur, end } = fields;
  return [duration, dur, end].some((each) => typeof each === "number") && fields["title"] === undefined;
}

function spoken(text: string): readonly Cue[] {
  const list = parsed(text.replace(/^\ufeff/, ""));
  return (Array.isArray(list) ? list : []).filter(isCue).map((fields) => {
    const { text: words, start, duration, dur, end } = fields;
    return { start, end: end ?? start + (duration ?? dur), lines: String(words).split("\n") };
  });
}
