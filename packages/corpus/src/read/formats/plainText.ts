import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { decode, isBinary } from "../decode.ts";
import { endsIn, type Input, type Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** One article of plain text, with header lines or without; what nothing else takes and is no binary data. */
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
    yield reading(
      { text, readBy: { text: "whole file" } },
      { path: input.path, line: null },
      { encoding: doubt, damage },
    );
  },
};

/** Whether a name has no extension that tells anything. */
function isNameless(name: string): boolean {
  return !/\.[a-z0-9]{1,8}$/.test(name);
}
