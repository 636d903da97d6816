import { type Article, isProblem, type Problem } from "./article.ts";
import { isDoubt } from "./doubt.ts";

/** How much of what was read could be used. */
export interface Tally {
  readonly articles: number;
  /** How many inputs were refused, by the rule of their problem. */
  readonly refused: Readonly<Record<string, number>>;
  /** Doubts about articles that are used all the same. */
  readonly doubts: number;
}

/** Counts what is read as it passes by. */
export interface Counter {
  readonly add: (found: Article | Problem) => void;
  /** Adds what another counter has counted. */
  readonly addTally: (other: Tally) => void;
  /** Passes on what is read, and counts it. */
  readonly passing: (found: AsyncIterable<Article | Problem>) => AsyncGenerator<Article | Problem, void, undefined>;
  readonly tally: () => Tally;
}

/** Starts a count; it holds nothing of what it counts. */
export function counter(): Counter {
  let articles = 0;
  let doubts = 0;
  const refused = new Map<string, number>();
  const add = (found: Article | Problem): void => {
    if (!isProblem(found)) articles += 1;
    else if (isDoubt(found)) doubts += 1;
    else refused.set(found.problem.rule, (refused.get(found.problem.rule) ?? 0) + 1);
  };
  return {
    add,
    addTally(other) {
      articles += other.articles;
      doubts += other.doubts;
      for (const [rule, count] of Object.entries(other.refused)) refused.set(rule, (refused.get(rule) ?? 0) + count);
    },
    async *passing(all) {
      for await (const found of all) {
        add(found);
        yield found;
      }
    },
    tally: () => ({ articles, refused: Object.fromEntries(refused), doubts }),
  };
}

/** A rule, and how many problems have it. */
export interface ProblemCount {
  readonly rule: string;
  readonly count: number;
  /** True where the articles are used, false where the input was refused. */
  readonly doubt: boolean;
}

/** Counts problems by rule: what was refused before what is doubtful, the most frequent first. */
export function problemCounts(problems: Iterable<Problem>): readonly ProblemCount[] {
  const found = new Map<string, ProblemCount>();
  for (const each of problems) {
    const { rule } = each.problem;
    found.set(rule, { rule, count: (found.get(rule)?.count ?? 0) + 1, doubt: isDoubt(each) });
  }
  return [...found.values()].sort(
    (a, b) => Number(a.doubt) - Number(b.doubt) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
  );
}
