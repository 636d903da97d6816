import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";

/** The largest file that is read at once, in bytes: to open a stream takes longer than to hash a small file. */
const atOnce = 1024 * 1024;

/** The hash of a file's content; of one that cannot be read, the reason. */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    const status = statSync(path);
    if (status.isFile() && status.size <= atOnce) return hash.update(readFileSync(path)).digest("hex");
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
    return hash.digest("hex");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unreadable";
  }
}
