/** How what is counted varies over the articles of all groups together, means an article. */
export interface Spread {
  readonly articles: number;
  /** The share or number in all of them, θ = Σx / Σd. */
  readonly theta: number;
  /** Of x, of d and of d². */
  readonly x: number;
  readonly d: number;
  readonly dd: number;
  /**
   * What single statements add to x, squared, and what they leave of d: x and d − x where each adds one or nothing, and more where
   * they are measured in words.
   */
  readonly own: number;
  readonly others: number;
  /** Of u² and of ud, with u = x − θd. */
  readonly uu: number;
  readonly ud: number;
  /** The squared coefficient of variation of √Σu² from corpus to corpus: large where few articles have most. */
  readonly uncertainty: number;
}

/** What the articles of all groups have together, from which a `Spread` is made. */
export interface Sums {
  readonly x: number;
  readonly d: number;
  readonly xx: number;
  readonly dd: number;
  readonly own: number;
  readonly others: number;
  readonly uu: number;
  /** Of u⁴. */
  readonly uuuu: number;
  readonly ud: number;
}

/** Sums whose parts are as good as alike: differences that are less of them are of rounding. */
const ROUNDING = 1e-12;

/** Returns how what is counted varies over so many articles; null where it does not. */
export function spreadFrom(articles: number, { x, d, xx, dd, own, others, uu, uuuu, ud }: Sums): Spread | null {
  const theta = x / d;
  if (!(uu > ROUNDING * (xx + theta ** 2 * dd))) return null;
  return {
    ...{ articles, theta, x: x / articles, d: d / articles, own: own / articles, others: others / articles },
    ...{ dd: dd / articles, uu: uu / articles, ud: ud / articles },
    uncertainty: Math.max(0, uuuu / uu ** 2 - 1 / articles) / 4,
  };
}

/** The articles of a group when it differs by so much. */
export interface Changed {
  readonly theta: number;
  /** Means an article, as in `Spread`: of u², of ud, of d and of d². */
  readonly uu: number;
  readonly ud: number;
  readonly d: number;
  readonly dd: number;
}

/** How a group may come to differ: how far at most, and what its articles are then. */
export interface Way {
  readonly most: number;
  readonly changed: (difference: number) => Changed;
}

/**
 * Returns how a group may come to differ: in a share, as statements of the kind are another kind, others are of it, or those of it
 * are missing; in a number an article, as all articles have more, or fewer.
 */
export function waysOf({ theta, x, d, own, others, dd, uu, ud }: Spread, isNumber: boolean): readonly Way[] {
  /** Statements of a kind with this share that are others then. */
  const turned = (share: number, squares: number, sign: 1 | -1): Way => ({
    most: share,
    changed(difference) {
      const f = difference / share;
      const varied = (1 - f) ** 2 * uu + f * (1 - f) * squares;
      return { theta: theta + sign * difference, uu: varied, ud: (1 - f) * ud, d, dd };
    },
  });
  const missing: Way = {
    most: theta,
    changed(difference) {
      const less = theta - difference;
      const stays = (less * (1 - theta)) / (theta * (1 - less));
      const left = 1 - ((1 - stays) * x) / d;
      return {
        theta: less,
        uu: (less / theta) ** 2 * uu + (1 - less) ** 2 * stays * (1 - stays) * own,
        ud: (less / theta) * ud * left,
        d: d * left,
        dd: dd * left ** 2,
      };
    },
  };
  /** All articles have more, or fewer, by the same factor. */
  const scaled = (most: number, sign: 1 | -1): Way => ({
    most,
    changed(difference) {
      const factor = 1 + (sign * difference) / theta;
      return { theta: theta * factor, uu: factor ** 2 * uu, ud: factor * ud, d, dd };
    },
  });
  if (isNumber) return [scaled(MOST_TIMES * theta, 1), scaled(theta, -1)];
  return [turned(theta, own, -1), turned(1 - theta, others, 1), missing].filter(({ most }) => most > 0);
}

/** What n articles of a group that differs, and m others, have. */
export interface Together {
  /** d of the group, and of the others. */
  readonly mine: number;
  readonly rest: number;
  /** Σu² of all, about what they have together. */
  readonly squares: number;
}

/** Returns what n articles of a group that differs and m others have together; null where the group is left without any. */
export function together({ theta, uu, ud, d, dd }: Spread, own: Changed, n: number, m: number): Together | null {
  const [mine, rest] = [n * own.d, m * d];
  if (!(mine > 0)) return null;
  const all = (mine * own.theta + rest * theta) / (mine + rest);
  const about = (one: Changed): number => one.uu + (one.theta - all) ** 2 * one.dd + 2 * (one.theta - all) * one.ud;
  return { mine, rest, squares: n * about(own) + m * about({ theta, uu, ud, d, dd }) };
}

/** A number an article is looked for up to so many times what it is. */
const MOST_TIMES = 10;

/** Steps in which the difference is looked for at first, and halvings of the one in which it is. */
const [STEPS, HALVINGS] = [64, 40];

/** Returns the smallest difference up to `most` that is found, to forty halvings of a 64th of it; null where none below `most` is. */
export function leastFound(most: number, isFound: (difference: number) => boolean): number | null {
  const at = (step: number): number => (most * step) / STEPS;
  for (let step = 1; step < STEPS; step++) {
    if (!isFound(at(step))) continue;
    let [low, high] = [at(step - 1), at(step)];
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (low + high) / 2;
      if (isFound(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
  return null;
}
