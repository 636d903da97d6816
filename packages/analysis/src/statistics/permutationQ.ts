import { firstAtLeast } from "./firstAtLeast.ts";
import { permutationP } from "./permutationP.ts";

/** Counts how often null corpora score as well as what was observed. */
export interface NullCounter {
  /** Takes the score of one finding of a null corpus, or of so many. */
  readonly add: (score: number, times?: number) => void;
  /** Takes the scores of some findings. */
  readonly addAll: (scores: Float64Array) => void;
  /**
   * Whether after so many null corpora 500 of their scores or more are as strong as the weakest finding at q ≤ 0.05: its q is
   * then known to a twentieth of itself (a standard error of 1/√500), and more corpora would move few findings or none.
   */
  readonly isTold: (corpora: number) => boolean;
  /** Returns the q of each observed score, in their order, after so many null corpora. */
  readonly q: (corpora: number) => Float64Array;
  /**
   * Returns the p of each observed score, in their order: how much of all scores, those of so many null corpora and of the
   * observed one for another, are as strong. It is of q's making: Benjamini and Hochberg's q of these p is `q`.
   */
  readonly p: (corpora: number) => Float64Array;
}

/**
 * Returns the q value of each observed score (small is strong) from the scores of null corpora: of the findings with
 * q ≤ 0.05, about one in twenty is expected to be one that chance gives as well.
 *
 * q(s) = min over t ≥ s of max(n / R, (n + 1) / (R + 1)) / #{observed ≤ t}, at most 1, with n = Σᵣ #{null scores of corpus r ≤ t}:
 * `permutationP` of as many scores as are observed.
 *
 * Tusher, V. G., Tibshirani, R. & Chu, G. (2001). Significance analysis of microarrays. PNAS 98(9), 5116–5121;
 * Storey, J. D. & Tibshirani, R. (2003). Statistical significance for genomewide studies. PNAS 100(16), 9440–9445, with
 * all findings taken for null (π₀ = 1).
 *
 * @param drawn scores of all null corpora together
 * @param corpora how many null corpora these are of
 * @throws RangeError without a null corpus, or for a score that is NaN
 * @example permutationQ([-9, -2], [-2.5, -1], 9) // [0.1, 0.1]
 */
export function permutationQ(observed: ArrayLike<number>, drawn: Iterable<number>, corpora: number): Float64Array {
  if (!(corpora >= 1)) throw new RangeError(`not a number of null corpora: ${corpora}`);
  const counter = nullCounter(Array.from(observed, asScore));
  for (const score of drawn) counter.add(asScore(score));
  return counter.q(corpora);
}

function asScore(score: number): number {
  if (Number.isNaN(score)) throw new RangeError(`not a score: ${score}`);
  return score;
}

/** What is called a finding. */
const LEVEL = 0.05;

/** So many null scores as strong as the weakest finding tell its q well enough. */
const ENOUGH = 500;

/** Prepares `permutationQ` for null scores that come one by one: it keeps a number for each observed score and no more. */
export function nullCounter(observed: ArrayLike<number>): NullCounter {
  const sorted = Float64Array.from(observed).sort();
  const { parts, partOf, count } = finder(sorted);
  /** Null scores between the observed score before and this one. */
  const reached = new Float64Array(sorted.length);
  const like = sorted.length < MANY ? null : likeTogether(parts, partOf);
  const one = new Float64Array(1);
  const countAll = (): void => {
    if (like !== null) count(like.take(), 1, reached);
  };
  /** How many null scores are as strong as each observed score, which stand in order. */
  const asStrong = (): Float64Array => {
    countAll();
    const below = Float64Array.from(reached);
    for (let rank = 1; rank < below.length; rank++) below[rank] = (below[rank] ?? 0) + (below[rank - 1] ?? 0);
    return below;
  };
  /** What each observed score has by its rank: scores that tie have the same, and there may be millions, so no order of them is kept. */
  const ofObserved = (ofRank: Float64Array): Float64Array => {
    const found = new Float64Array(sorted.length);
    for (let i = 0; i < found.length; i++) found[i] = ofRank[firstAtLeast(sorted, observed[i] ?? 0)] ?? 0;
    return found;
  };
  return {
    add(score, times = 1) {
      one[0] = score;
      if (times === 1) this.addAll(one);
      else count(one, times, reached);
    },
    addAll(scores) {
      if (like === null) count(scores, 1, reached);
      else
        for (let from = 0; from < scores.length; ) {
          from += like.add(scores, from);
          if (like.isFull()) countAll();
        }
    },
    isTold(corpora) {
      const below = asStrong();
      for (let rank = below.length; rank > 0; rank--) {
        if (permutationP(below[rank - 1] ?? 0, corpora, rank) <= LEVEL) return (below[rank - 1] ?? 0) >= ENOUGH;
      }
      return false;
    },
    q(corpora) {
      const ofRank = new Float64Array(sorted.length);
      const below = asStrong();
      let least = 1;
      for (let rank = sorted.length; rank > 0; rank--) {
        // Scores that tie are found together: all of them have the rank of the last.
        const tied = rank < sorted.length && sorted[rank - 1] === sorted[rank];
        if (!tied) least = Math.min(least, permutationP(below[rank - 1] ?? 0, corpora, rank));
        ofRank[rank - 1] = least;
      }
      return ofObserved(ofRank);
    },
    p(corpora) {
      const ofRank = new Float64Array(sorted.length);
      const below = asStrong();
      let strong = 0;
      for (let rank = sorted.length; rank > 0; rank--) {
        if (rank === sorted.length || sorted[rank - 1] !== sorted[rank]) strong = below[rank - 1] ?? 0;
        ofRank[rank - 1] = permutationP(strong, corpora, sorted.length);
      }
      return ofObserved(ofRank);
    },
  };
}

/** From so many observed scores on, null scores are looked up by thousands: what they are set beside is too much to be at hand. */
const MANY = 1 << 12;

/** So many are looked up together, and so many strengths are told apart for it. */
const [TOGETHER, STRENGTHS] = [1 << 16, 256];

/** Gathers scores, to have those of like strength one after another. */
function likeTogether(
  parts: number,
  partOf: (score: number) => number,
): {
  readonly add: (scores: Float64Array, from: number) => number;
  readonly isFull: () => boolean;
  readonly take: () => Float64Array;
} {
  const [scores, ordered] = [new Float64Array(TOGETHER), new Float64Array(TOGETHER)];
  const next = new Int32Array(STRENGTHS + 1);
  const scale = STRENGTHS / (parts + 1);
  const strengthOf = (score: number): number => (partOf(score) * scale) | 0;
  let length = 0;
  return {
    /** Takes as many as there is room for, from a place on, and returns their number. */
    add(more, from) {
      const taken = Math.min(more.length - from, TOGETHER - length);
      for (let at = 0; at < taken; at++) scores[length++] = more[from + at] ?? 0;
      return taken;
    },
    isFull: () => length === TOGETHER,
    take() {
      next.fill(0);
      for (let at = 0; at < length; at++) {
        const strength = strengthOf(scores[at] ?? 0) + 1;
        next[strength] = (next[strength] ?? 0) + 1;
      }
      for (let strength = 0; strength < STRENGTHS; strength++)
        next[strength + 1] = (next[strength + 1] ?? 0) + (next[strength] ?? 0);
      for (let at = 0; at < length; at++) {
        const score = scores[at] ?? 0;
        const strength = strengthOf(score);
        const to = next[strength] ?? 0;
        ordered[to] = score;
        next[strength] = to + 1;
      }
      const found = ordered.subarray(0, length);
      length = 0;
      return found;
    },
  };
}

/** So many parts for each number: most have none or one, so that there is little to search. */
const PARTS = 4;

/** What part of the numbers is searched without parts: one of so many. */
const FAR = 16;

/**
 * Prepares the search for the first of some ascending numbers that is no smaller than a value. Their range is divided into
 * as many equal parts as there are numbers, so that most searches look at one or two of them. The strongest scores of a corpus
 * are far from all others and from most of chance: the least of the numbers have one part together.
 */
function finder(sorted: Float64Array): {
  readonly parts: number;
  readonly partOf: (value: number) => number;
  /** Counts each of some values so many times at the first number that is no smaller, if there is one. */
  readonly count: (values: Float64Array, times: number, at: Float64Array) => void;
} {
  const finite = sorted.filter(Number.isFinite);
  const [least, most] = [finite[Math.floor(finite.length / FAR)] ?? 0, finite.at(-1) ?? 0];
  const parts = Math.max(1, PARTS * finite.length);
  const scale = most > least ? parts / (most - least) : 0;
  const partOf = (value: number): number => {
    const part = scale === 0 ? 0 : Math.floor((value - least) * scale);
    return part < 0 ? 0 : Math.min(part, parts);
  };
  /** The first number of each part and of all after it. */
  const first = new Int32Array(parts + 2).fill(sorted.length);
  for (let place = sorted.length - 1; place >= 0; place--) first[partOf(sorted[place] ?? 0)] = place;
  for (let part = parts; part >= 0; part--) first[part] = Math.min(first[part] ?? 0, first[part + 1] ?? 0);
  return {
    parts,
    partOf,
    count(values, times, at) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        const part = partOf(value);
        const place = firstAtLeast(sorted, value, first[part] ?? 0, first[part + 1] ?? 0);
        if (place < at.length) at[place] = (at[place] ?? 0) + times;
      }
    },
  };
}
