import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { composed } from "../composed.ts";
import { decode } from "../decode.ts";
import type { Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** A line that is a text, with its number before it: `##4000001 Words of the text <p> More of them`. */
const TEXT = /^(?:##|@@)(\d{3,12})[ \t]+(\S.*)$/;

/** Texts of the corpora of English-Corpora.org (COCA, NOW): each is a line, with `<p>` and `<h>` between its paragraphs. */
export const numbered: Reader = {
  name: "English-Corpora.org text",
  takes: ({ text }) => TEXT.test(text.trimStart().split("\n", 1)[0]?.trimEnd() ?? ""),
  async *read(input) {
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const lines = text.split("\n");
    for (const [at, line] of lines.entries()) {
      const words = line.trim();
      if (words === "") continue;
      const place = { path: input.path, line: at + 1 };
      const [, id, own = ""] = TEXT.exec(words) ?? [];
      if (id === undefined) {
        yield problem("invalid-line", "Expected the number of a text, got none", `${place.path}:${place.line}`);
        continue;
      }
      const blocks = own.split(/(?=<[ph]>)/).map((part) => ({
        words: part.replace(/<\/?[ph]>/g, "").trim(),
        is: part.startsWith("<h>") ? ("heading" as const) : ("paragraph" as const),
      }));
      const readBy = { reader: numbered.name, id: "number", text: "line" };
      yield reading({ id, ...composed(blocks), readBy }, place, { encoding: doubt, damage });
    }
  },
};
