import { reading } from "../../normalise/record.ts";
import { separated } from "../../normalise/separated.ts";
import { problem } from "../../problem.ts";
import { decode, isBinary } from "../decode.ts";
import { frontMatter } from "../frontMatter.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** Plain text, one article or several that lines set apart, with header lines or without; what nothing else takes and is no binary data. */
export const plainText: Reader = {
  name: "plain text",
  takes: ({ name, head }) => endsIn(name, ["txt", "text", "md", "markdown"]) || (isNameless(name) && !isBinary(head)),
  async *read(input: Input) {
    if (isBinary(input.head)) {
      yield problem("binary", "Expected text, got binary data", input.path);
      return;
    }
    const { bytes, damage } = await whole(input);
    const { text, doubt } = decode(bytes);
    const stated = frontMatter(text);
    if (stated !== null) {
      yield reading(
        { ...stated, readBy: { text: "whole file" } },
        { path: input.path, line: null },
        { encoding: doubt, damage },
      );
      return;
    }
    const pieces = separated(text);
    if (pieces === null) {
      const fields = { text, readBy: { text: "whole file" } };
      yield reading(fields, { path: input.path, line: null }, { encoding: doubt, damage });
      return;
    }
    for (const { start, end, line } of pieces) {
      const fields = { text: text.slice(start, end), readBy: { text: "between separators" } };
      yield reading(fields, { path: input.path, line }, { encoding: doubt, damage });
    }
  },
};

/** Whether a name has no extension that tells anything. */
function isNameless(name: string): boolean {
  return !/\.[a-z0-9]{1,8}$/.test(name);
}
