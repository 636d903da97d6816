import type { Problem } from "../article.ts";
import { type Reading, reading } from "../normalise/record.ts";
import { problem } from "../problem.ts";
import { decode } from "./decode.ts";
import { failure } from "./failure.ts";

/**
 * Reads one article of plain text, whole; a text beyond the limit (in bytes) is a problem and is not held. Of a file that
 * breaks off what was read is used, with a doubt.
 */
export async function* readPlainText(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  longest: number,
): AsyncGenerator<Reading | Problem, void, undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let damage: string | null = null;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > longest) {
        yield problem("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`, path);
        return;
      }
      parts.push(chunk);
    }
  } catch (error) {
    if (length === 0) throw error;
    damage = failure(error, path).problem.reason;
  }
  const { text, doubt } = decode(Buffer.concat(parts));
  yield reading({ text }, { path, line: null }, { encoding: doubt, damage });
}
