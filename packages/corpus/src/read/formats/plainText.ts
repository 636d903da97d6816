import { headed, type Part } from "../../normalise/headed.ts";
import { textLines } from "../../normalise/lines.ts";
import { reading } from "../../normalise/record.ts";
import { type Piece, placed, separated } from "../../normalise/separated.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { decode, isBinary } from "../decode.ts";
import { contentDecides, isNameless, MARKED_TEXT } from "../endings.ts";
import { frontMatter } from "../frontMatter.ts";
import { htmlText, isHtml } from "../htmlText.ts";
import { isProse } from "../prose.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** What texts are called, stories that agencies leave in a folder, and a note of Evernote by itself. */
const NAMES = ["txt", "text", ...MARKED_TEXT, "tst", "enml"] as const;

/**
 * Plain text, one article or several that lines set apart, with header lines or without: what is called so, what has no
 * ending that tells anything and is no binary data, and sentences under any other ending that is no format's.
 */
export const plainText: Reader = {
  name: "plain text",
  takes: ({ name, head, text }) =>
    endsIn(name, NAMES) || (!isBinary(head) && (isNameless(name) || (contentDecides(name) && isProse(text)))),
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
