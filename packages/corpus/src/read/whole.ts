import { failure, Unreadable } from "./failure.ts";
import type { Input } from "./reader.ts";

/** All bytes of an input that is held whole while it is read. */
export interface Whole {
  readonly bytes: Uint8Array;
  /** Why it could be read in part only; null where all of it was. */
  readonly damage: string | null;
}

/**
 * Reads an input whole. Of one that breaks off what came before is used, with what broke it.
 *
 * @throws Unreadable (`file-too-long`) beyond `limits.longest` bytes, or what broke it off where nothing was read
 */
export async function whole({ chunks, path, limits: { longest } }: Input): Promise<Whole> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let damage: string | null = null;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > longest)
        throw new Unreadable("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`);
      parts.push(chunk);
    }
  } catch (error) {
    if (length === 0 || length > longest) throw error;
    damage = failure(error, path).problem.reason;
  }
  return { bytes: Buffer.concat(parts), damage };
}
