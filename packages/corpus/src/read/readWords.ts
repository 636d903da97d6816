import { readFile } from "node:fs/promises";
import { decode } from "./decode.ts";

/** The text of a file that people write by hand, decoded as articles are. */
export interface Words {
  readonly text: string;
  /** The first line that has broken bytes; null where all of it could be read. */
  readonly line: number | null;
}

/** Reads a small text file whole. */
export async function readWords(path: string): Promise<Words> {
  const { text } = decode(await readFile(path));
  const at = text.indexOf("\ufffd");
  return { text, line: at < 0 ? null : text.slice(0, at).split("\n").length };
}
