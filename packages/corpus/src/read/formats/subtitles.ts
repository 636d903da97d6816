import { object, string } from "../../normalise/fields.ts";
import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { type Cue, cueBlocks } from "../cues.ts";
import { decode } from "../decode.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** Subtitles (SRT, WebVTT, TTML) and what programs write of what is said in a video as JSON: one transcript. They have no date. */
export const subtitles: Reader = {
  name: "subtitles",
  takes: ({ text }) => TIMED.test(text) || TTML.test(text) || EVENTS.test(text) || isCue(firstOf(text)),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const cues = TIMED.test(text) ? timed(text) : TTML.test(text) ? marked(text) : spoken(text);
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

const TTML = /^[\s\ufeff]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,1000}-->\s*)*<(?:tt:)?tt\s/;

/** How the subtitles that YouTube itself gives begin. */
const EVENTS = /^[\s\ufeff]*\{\s*"wireMagic"\s*:\s*"pb3"/;

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

/** Cues that are paragraphs of XML, with lines set apart by `<br/>`. */
function marked(text: string): readonly Cue[] {
  const found = text.matchAll(/<(?:tt:)?p\s([^<>]{0,1000})>((?:(?!<\/(?:tt:)?p>)[\s\S]){0,4000})/g);
  return Array.from(found, ([, attributes = "", words = ""]) => ({
    start: clock(/\bbegin="([^"]{1,40})"/.exec(attributes)?.[1]),
    end: clock(/\bend="([^"]{1,40})"/.exec(attributes)?.[1]),
    lines: words.split(/<(?:tt:)?br\s*\/?>/),
  }));
}

/** `00:01:05.000`, `00:01:05:12`, `65.0s`, in seconds. */
function clock(words = ""): number {
  const [, hours = "0", minutes = "0", whole = "0"] = /^(\d+):(\d{2}):(\d{2}(?:\.\d+)?)/.exec(words) ?? [];
  const short = /^(\d+(?:\.\d+)?)s$/.exec(words)?.[1];
  return short === undefined ? Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) : Number(short);
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
  const value = parsed(text.replace(/^\ufeff/, ""));
  const events = object(value)?.["events"];
  if (Array.isArray(events)) return events.flatMap(event);
  return (Array.isArray(value) ? value : []).filter(isCue).map((fields) => {
    const { text: words, start, duration, dur, end } = fields;
    return { start, end: end ?? start + (duration ?? dur), lines: String(words).split("\n") };
  });
}

/** What YouTube says at a time: parts of a line, which follow one another. */
function event(value: unknown): readonly Cue[] {
  const { tStartMs: start, dDurationMs: duration, segs } = object(value) ?? {};
  if (typeof start !== "number" || !Array.isArray(segs)) return [];
  const words = segs.map((part) => string(object(part)?.["utf8"]) ?? "").join("");
  return [{ start: start / 1000, end: (start + (Number(duration) || 0)) / 1000, lines: words.split("\n") }];
}
