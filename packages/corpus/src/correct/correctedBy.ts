import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import { type Found, mapped } from "../read/reader.ts";
import { type Corrections, corrections } from "./corrections.ts";

/**
 * What is read, corrected by a file of the user's, and what of the file was about nothing. Where it is wrong, a problem says
 * so before all articles, and they stay as they are.
 */
export async function* correctedBy(file: string | null, all: Found): Found {
  const own = file === null ? null : await loaded(file);
  if (own !== null && "problem" in own) yield own;
  if (own === null || "problem" in own) {
    yield* all;
    return;
  }
  for await (const found of all) yield mapped(found, (item) => ("problem" in item ? item : own.apply(item)));
  yield* own.unused();
}

async function loaded(file: string): Promise<Corrections | Problem> {
  try {
    return await corrections(file);
  } catch (error) {
    const [, where = file, reason = ""] = /^(.*?:\d+): ([\s\S]*)$/.exec((error as Error).message) ?? [];
    return problem("invalid-corrections", reason === "" ? (error as Error).message : reason, where);
  }
}
