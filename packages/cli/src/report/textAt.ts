import { readFileSync } from "node:fs";

/** What a file holds; null where there is none, or where it cannot be read. */
export function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
