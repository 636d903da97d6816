import { reading } from "../../normalise/record.ts";
import { composed } from "../composed.ts";
import { decode } from "../decode.ts";
import { endsIn, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** What stands before each sentence of a summary. */
const HIGHLIGHT = /(?:^|\n)@highlight[ \t]*(?:\r?\n|$)/;

/** A story of the CNN/Daily Mail corpus: its paragraphs, and behind them sentences that sum it up, which are marked as removed. */
export const story: Reader = {
  name: "CNN/Daily Mail story",
  takes: ({ name, text }) => endsIn(name, ["story"]) && HIGHLIGHT.test(text),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const [body = "", ...highlights] = text.split(HIGHLIGHT);
    const words = (part: string): readonly string[] => part.split(/\r?\n\s*\r?\n/).map((own) => own.trim());
    const fields = composed([
      ...words(body).map((own) => ({ words: own, is: "paragraph" as const })),
      ...highlights.map((own) => ({ words: own, is: { removed: "summary" } })),
    ]);
    const readBy = { reader: story.name, text: "whole file" };
    yield reading({ ...fields, readBy }, { path: input.path, line: null }, { encoding: doubt, damage });
  },
};
