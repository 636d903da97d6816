import { describe, expect, it } from "vitest";
import { cueBlocks } from "../../src/read/cues.ts";

const cue = (start: number, ...lines: string[]) => ({ start, end: start + 2, lines });
const words = (...cues: ReturnType<typeof cue>[]) =>
  cueBlocks(cues).map(({ words: own, is }) => (typeof is === "string" ? own : `(${is.removed}) ${own}`));

describe("the paragraphs of subtitles", () => {
  it("join lines and cues that run on", () => {
    expect(words(cue(0, "The ferry does", "not sail"), cue(2, "today."))).toEqual(["The ferry does not sail today."]);
  });

  it("begin behind a sentence and a silence, and not in a sentence", () => {
    expect(words(cue(0, "It is late."), cue(9, "Good night"), cue(20, "to all."))).toEqual([
      "It is late.",
      "Good night to all.",
    ]);
  });

  it("begin with another speaker, whose name stands before a colon", () => {
    expect(
      words(cue(0, "<v Edda Tolm>Why not?"), cue(2, "<v Edda Tolm>Tell us."), cue(4, "<v.loud Oren Vell>The wind.")),
    ).toEqual(["Edda Tolm: Why not? Tell us.", "Oren Vell: The wind."]);
  });

  it("begin at dashes and at marks for somebody else", () => {
    expect(words(cue(0, "- Why not? - The wind."), cue(2, ">> And now?"), cue(4, ">>> Sport."))).toEqual([
      "Why not?",
      "The wind.",
      "And now?",
      "Sport.",
    ]);
  });

  it("leave out sounds, which are marked, and styles", () => {
    expect(words(cue(0, "[MUSIC]"), cue(2, "{\\an8}<i>Good</i> &amp; late"), cue(4, "♪ la la ♪"))).toEqual([
      "(sound) [MUSIC]",
      "Good & late",
      "(sound) ♪ la la ♪",
    ]);
  });

  it("have a line that rolls up once", () => {
    expect(
      words(cue(0, "good evening"), cue(2, "good evening", "the<c> ferry</c>"), cue(4, "the ferry", "sails")),
    ).toEqual(["good evening the ferry sails"]);
  });
});
