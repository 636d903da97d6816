import type { ActorKind, EvidenceId } from "@readout/facts";
import type { NullModel } from "./countedPairs.ts";
import type { WindowName } from "./units.ts";

/** Two actors, by id, and what they must share to meet. */
export interface ActorPair {
  readonly a: string;
  readonly b: string;
  readonly aName: string;
  readonly bName: string;
  readonly aKind: ActorKind;
  readonly bKind: ActorKind;
  readonly window: WindowName;
}

/**
 * Two actors that appear together: how often, and whether that is more than chance. The id of `a` is before that of `b` in
 * order of code units.
 */
export interface PairRow extends ActorPair {
  /** The outlet or month that was counted, or that it is not stated; null where all articles were counted. */
  readonly group: string | null;
  /** Articles in which the two share a unit: what is tested. */
  readonly articles: number;
  /** Articles that name the one, the other, and all that were counted. */
  readonly articlesA: number;
  readonly articlesB: number;
  readonly allArticles: number;
  /** Outlets of the articles they share; those that state none are not counted. */
  readonly outlets: number;
  /** Units with both, with the one, with the other, and all, those that name nobody included: a description, no test. */
  readonly together: number;
  readonly withA: number;
  readonly withB: number;
  readonly windows: number;
  /** Units with both to expect if each stood in its units independently of the other. */
  readonly expected: number;
  /** Normalised pointwise mutual information of the units, −1 to 1. */
  readonly npmi: number;
  /** `together / expected`, and its 95 % interval with articles as observations: null where under ten articles share the pair. */
  readonly lift: number;
  readonly liftLow: number | null;
  readonly liftHigh: number | null;
  /**
   * P(X ≥ articles): how the tested pairs are ranked. X is hypergeometric with null corpora, and then no p value by itself,
   * as it does not know of articles that name many; Poisson-binomial with `sdsm`. Null where the pair was not tested.
   */
  readonly score: number | null;
  /**
   * The part of chance findings to expect among all pairs with a q as small as this one (false discovery rate), by the null
   * model. Null where the pair was not tested: it meets in a single article, or (with null corpora) in fewer than its
   * margins would name both in.
   */
  readonly q: number | null;
  /**
   * In how many articles two actors in as many articles as these would have to share a unit to be found at q ≤ 0.05; null where
   * even all of them would be too few, with `sdsm`, and where nothing was tested. What stands beside "not found".
   */
  readonly needed: number | null;
  /** Pairs that were tested, over all groups. */
  readonly tests: number;
  /** What chance was taken to be. */
  readonly nullModel: NullModel;
  /** Null corpora drawn for `q`, none with `sdsm`, and the seed they were drawn from. */
  readonly replicates: number;
  readonly seed: number;
  /** The units with both, in order; of windows that slide their sentences that name one of the two. */
  readonly evidence: readonly EvidenceId[];
}
