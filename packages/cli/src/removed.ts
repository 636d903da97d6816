import { type Article, isDoubt, isProblem, type Problem } from "@readout/corpus/files";
import { whereOf } from "./whereOf.ts";

/** A part of an article's text that is not its body. */
interface LeftOut {
  /** `path:line`, or the path alone. */
  readonly where: string;
  readonly id: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Of what is read, what was refused and what was removed from articles that are used. */
export async function* leftOut(
  all: AsyncIterable<Article | Problem>,
): AsyncGenerator<LeftOut | Problem, void, undefined> {
  for await (const found of all) {
    if (!isProblem(found)) yield* removedOf(found);
    else if (!isDoubt(found)) yield found;
  }
}

function removedOf(article: Article): readonly LeftOut[] {
  const where = whereOf(article);
  return article.removed.map(({ start, end, rule }) => ({
    where,
    id: article.id,
    rule,
    start,
    end,
    words: article.text.slice(start, end),
  }));
}
