import type { Article, Removed } from "../article.ts";
import type { Span } from "../span.ts";
import { type Copy, copies } from "./copies.ts";
import { RUN } from "./copyKind.ts";
import { wordRuns } from "./wordRuns.ts";

/** The rule by which such paragraphs are removed. */
const RULE = "repeated by outlet";

/** A paragraph is an outlet's furniture if so many of its stories have it, and so large a part of all its stories. */
export interface RepeatedOptions {
  /** Default 5. */
  readonly stories?: number;
  /** From 0 to 1. Default .02. */
  readonly share?: number;
  /** The copies among the articles, where they were found already. */
  readonly copies?: ReadonlyMap<string, Pick<Copy, "group">>;
}

/**
 * Returns the articles, in their order, with the paragraphs that their outlet repeats marked as removed by the rule
 * `repeated by outlet`: notes on itself, calls to subscribe, lines about an author. Copies of one story count as one, so
 * that what is printed of one story many times is no furniture. Of articles without an outlet nothing is learned, and an
 * article that would lose its whole body keeps it. The text is as it was.
 *
 * @throws RangeError for fewer than two stories or a share that is not from 0 to 1
 */
export function markRepeated(
  articles: readonly Article[],
  { stories = 5, share = 0.02, copies: found }: RepeatedOptions = {},
): readonly Article[] {
  if (!(stories >= 2)) throw new RangeError(`not 2 or more: stories ${stories}`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not from 0 to 1: share ${share}`);
  const groups = found ?? copies(articles);
  const outlets = new Map<string, Map<string, Article[]>>();
  for (const article of articles) {
    if (article.outlet === null) continue;
    const own = outlets.get(article.outlet) ?? new Map<string, Article[]>();
    outlets.set(article.outlet, own);
    const story = groups.get(article.id)?.group ?? article.id;
    const before = own.get(story);
    if (before === undefined) own.set(story, [article]);
    else before.push(article);
  }
  const repeated = new Map<string, ReadonlySet<number>>();
  for (const [outlet, own] of outlets) {
    const lines = repeatedLines([...own.values()], Math.max(stories, share * own.size));
    if (lines.size > 0) repeated.set(outlet, lines);
  }
  return articles.map((article) => {
    const lines = article.outlet === null ? undefined : repeated.get(article.outlet);
    return lines === undefined ? article : without(article, lines);
  });
}

/** The paragraphs, as numbers, that so many stories have. */
function repeatedLines(stories: readonly (readonly Article[])[], least: number): ReadonlySet<number> {
  const lines = stories.map((story) => [
    ...new Set(story.flatMap(({ text, paragraphs }) => paragraphs.flatMap((span) => keyOf(text, span) ?? []))),
  ]);
  const sorted = Float64Array.from(lines.flat()).sort();
  const found = new Set<number>();
  for (let from = 0; from < sorted.length; ) {
    let end = from + 1;
    while (sorted[end] === sorted[from]) end += 1;
    if (end - from >= least) found.add(sorted[from] ?? 0);
    from = end;
  }
  return found;
}

/** The words of a paragraph as one number; null where it has none. */
function keyOf(text: string, span: Span): number | null {
  const { digest } = wordRuns(text, [span], RUN);
  if (digest === "") return null;
  const [low, high] = digest.split(".").map(Number);
  return (low ?? 0) * 2 ** 21 + ((high ?? 0) % 2 ** 21);
}

function without(article: Article, lines: ReadonlySet<number>): Article {
  const { text, paragraphs, kinds, paragraphTimes: times } = article;
  const stays = paragraphs.map((span) => {
    const key = keyOf(text, span);
    return key === null || !lines.has(key);
  });
  if (stays.every((own) => own) || !stays.some((own) => own)) return article;
  const removed: Removed[] = paragraphs
    .filter((_, at) => !stays[at])
    .map(([start, end]) => ({ start, end, rule: RULE }));
  return {
    ...article,
    paragraphs: paragraphs.filter((_, at) => stays[at]),
    ...(kinds && { kinds: kinds.filter((_, at) => stays[at]) }),
    ...(times && { paragraphTimes: times.filter((_, at) => stays[at]) }),
    removed: [...article.removed, ...removed].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
