import { headed, type Part } from "../../normalise/headed.ts";
import { textLines } from "../../normalise/lines.ts";
import { reading } from "../../normalise/record.ts";
import { type Piece, placed, separated } from "../../normalise/separated.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { decode, isBinary } from "../decode.ts";
import { frontMatter } from "../frontMatter.ts";
import { htmlText, isHtml } from "../htmlText.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** What texts and those of Markdown and its kin are called, stories that agencies leave in a folder, and a note of Evernote by itself. */
const NAMES = [
  "txt",
  "text",
  "md",
  "markdown",
  "mkd",
  "mkdn",
  "mdown",
  "mdwn",
  "mmd",
  "qmd",
  "rmd",
  "rst",
  "tst",
  "enml",
] as const;

/** Plain text, one article or several that lines set apart, with header lines or without; what nothing else takes and is no binary data. */
export const plainText: Reader = {
  name: "plain text",
  takes: ({ name, head }) => endsIn(name, NAMES) || (isNameless(name) && !isBinary(head)),
  async *read(input: Input) {
    if (isBinary(input.head)) {
      yield problem("binary", "Expected text, got binary data", input.path);
      return;
    }
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const front = frontMatter(text, input.name);
    if (front !== null && "fields" in front) {
      yield reading(
        { ...front.fields, readBy: { text: "whole file" } },
        { path: input.path, line: null },
        { encoding: doubt, damage },
      );
      return;
    }
    const options = { encoding: doubt, damage, front: front?.doubt ?? null };
    if (isHtml(text)) {
      const fields = { ...composed(htmlText(text)), readBy: { text: "HTML" } };
      yield reading(fields, { path: input.path, line: null }, options);
      return;
    }
    const between = separated(text);
    const pieces = between ?? underHeadings(text);
    if (pieces === null) {
      const fields = { text, readBy: { text: "whole file" } };
      yield reading(fields, { path: input.path, line: null }, options);
      return;
    }
    for (const { start, end, line } of pieces) {
      const fields = {
        text: text.slice(start, end),
        readBy: { text: between === null ? "under a heading" : "between separators" },
      };
      yield reading(fields, { path: input.path, line }, options);
    }
  },
};

/** The articles of a text that headings of Markdown set apart; null where it is one. */
function underHeadings(text: string): readonly Piece[] | null {
  if (!/^#{1,6} /m.test(text)) return null;
  const lines = textLines(text);
  const parts = lines.map(({ start, end }): Part => {
    const [, marks, words = ""] = /^(#{1,6})\s+(.*)$/.exec(text.slice(start, Math.min(end, start + 1000))) ?? [];
    return marks === undefined ? { words: text.slice(start, end), level: null } : { words, level: marks.length };
  });
  const { pieces } = headed(parts);
  if (pieces.length < 2) return null;
  return placed(
    text,
    pieces.map(({ from, to }) => [lines[from]?.start ?? 0, lines[to - 1]?.end ?? text.length]),
  );
}

/** Whether a name has no extension that tells anything. */
function isNameless(name: string): boolean {
  return !/\.[a-z0-9]{1,8}$/.test(name);
}
