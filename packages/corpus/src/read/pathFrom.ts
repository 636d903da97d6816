import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { escapePath, isDynamicPattern } from "tinyglobby";

/**
 * Returns what a path or glob names when it is typed in a folder, so that it names the same from anywhere: absolute
 * where the folder is. In front of a glob the folder's own name is taken to the letter, whatever signs it has.
 */
export async function pathFrom(folder: string, path: string): Promise<string> {
  if (isAbsolute(path)) return path;
  const plain = join(folder, path);
  const exists = await stat(plain).then(
    () => true,
    () => false,
  );
  return exists || !isDynamicPattern(path) ? plain : join(escapePath(folder), path);
}
