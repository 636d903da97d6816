import { type Article, isProblem, type Problem } from "../article.ts";
import { articleLine } from "../articleLine.ts";
import type { LinePart } from "../lineParts.ts";
import { problemOf } from "../problem.ts";
import type { ReadLines } from "./portionReader.ts";
import { duplicateId, type Ids } from "./uniqueIds.ts";

/** What is written of lines that were read elsewhere. */
export interface DistinctLines {
  /** Parts of lines, with the ends of lines. */
  readonly parts: readonly LinePart[];
  /** The doubts that came to those that are counted already. */
  readonly doubts: readonly Problem[];
}

/** Puts articles whose ids were given before under others, as `read` does where it reads them itself. */
export function distinctLines({ bytes, articles }: ReadLines, ids: Ids): DistinctLines {
  const parts: LinePart[] = [];
  const doubts: Problem[] = [];
  let from = 0;
  for (let at = 0; at < articles.length; at += 4) {
    const [start = 0, end = 0, high = 0, low = 0] = articles.subarray(at, at + 4);
    if (ids.isNew([high, low])) continue;
    const [first = "", ...others] = Buffer.from(bytes.subarray(start, end)).toString().trimEnd().split("\n");
    const found = JSON.parse(first) as Article | Problem;
    const id = ids.next(found.id as string);
    parts.push(bytes.subarray(from, start));
    from = end;
    if (isProblem(found)) {
      parts.push(`${JSON.stringify({ ...found, id })}\n`);
      continue;
    }
    const { rule, reason } = duplicateId(found.id);
    const article = { ...found, id };
    const doubt = problemOf(article, rule, reason);
    doubts.push(doubt);
    parts.push(...articleLine(article), "\n");
    for (const line of others) parts.push(`${JSON.stringify({ ...(JSON.parse(line) as Problem), id })}\n`);
    parts.push(`${JSON.stringify(doubt)}\n`);
  }
  parts.push(bytes.subarray(from));
  return { parts, doubts };
}
