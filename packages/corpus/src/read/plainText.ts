import type { Problem } from "../article.ts";
import { type Reading, reading } from "../normalise/record.ts";
import { problem } from "../problem.ts";
import { decode } from "./decode.ts";

/** Reads one article of plain text, whole; a text beyond the limit (in bytes) is a problem and is not held. */
export async function* readPlainText(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  longest: number,
): AsyncGenerator<Reading | Problem, void, undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > longest) {
      yield problem("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`, path);
      return;
    }
    parts.push(chunk);
  }
  const { text, encoding, clean } = decode(Buffer.concat(parts));
  yield reading({ text }, { path, line: null }, { broken: clean ? null : encoding });
}
