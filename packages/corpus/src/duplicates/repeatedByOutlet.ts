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
  { copies: found, ...options }: RepeatedOptions = {},
): readonly Article[] {
  const finder = repeatedFinder(options);
  const groups = found ?? copies(articles);
  for (const article of articles) finder.add(article, groups.get(article.id)?.group ?? null);
  return articles.map(finder.marking());
}

/** Takes articles one by one and keeps a number for each of their paragraphs, so that a corpus need not be in memory. */
export interface RepeatedFinder {
  /** Takes an article, and the group of copies that it is in. */
  readonly add: (article: Pick<Article, "text" | "paragraphs" | "outlet">, group: string | null) => void;
  /** Returns what marks an article as `markRepeated` does, once all were added; forgets them. */
  readonly marking: () => (article: Article) => Article;
}

/** Starts what `markRepeated` does for articles that come one by one. */
export function repeatedFinder({ stories = 5, share = 0.02 }: Omit<RepeatedOptions, "copies"> = {}): RepeatedFinder {
  if (!(stories >= 2)) throw new RangeError(`not 2 or more: stories ${stories}`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not from 0 to 1: share ${share}`);
  const outlets = new Map<string, Outlet>();
  return {
    add({ text, paragraphs, outlet }, group) {
      if (outlet === null) return;
      const own = outlets.get(outlet) ?? { lines: new Lines(), stories: 0, groups: new Map<string, Float64Array>() };
      outlets.set(outlet, own);
      const before = group === null ? undefined : own.groups.get(group);
      if (before === undefined) own.stories += 1;
      const lines = new Set(before);
      for (const span of paragraphs) {
        const key = keyOf(text, span);
        if (key === null || lines.has(key)) continue;
        lines.add(key);
        own.lines.push(key);
      }
      if (group !== null) own.groups.set(group, Float64Array.from(lines));
    },
    marking() {
      const repeated = new Map<string, ReadonlySet<number>>();
      for (const [outlet, own] of outlets) {
        const lines = repeatedLines(own.lines.values(), Math.max(stories, share * own.stories));
        if (lines.size > 0) repeated.set(outlet, lines);
      }
      // What marks lives as long as the corpus does, and would hold them.
      outlets.clear();
      return (article) => {
        const lines = article.outlet === null ? undefined : repeated.get(article.outlet);
        return lines === undefined ? article : without(article, lines);
      };
    },
  };
}

/** What is known of an outlet's paragraphs. */
interface Outlet {
  /** Each paragraph of each story, once a story. */
  readonly lines: Lines;
  stories: number;
  /** The paragraphs of stories that it prints more than once. */
  readonly groups: Map<string, Float64Array>;
}

/** Numbers that become more and more, eight bytes each. */
class Lines {
  private numbers = new Float64Array(256);
  private length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  values(): Float64Array {
    return this.numbers.slice(0, this.length);
  }
}

/** The numbers that come so often. */
function repeatedLines(lines: Float64Array, least: number): ReadonlySet<number> {
  const sorted = lines.sort();
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
