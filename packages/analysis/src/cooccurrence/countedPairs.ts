import type { Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { countPairs, type PairCounts } from "./countPairs.ts";
import { type Incidence, incidence, type MentionOptions } from "./incidence.ts";
import { type NullOptions, nullOptions } from "./nullModel.ts";
import { type Sliding, type Units, unitsIn, unitsOf, type Window } from "./units.ts";

/**
 * What chance is taken to be: null corpora in which articles and actors keep how many they have (`permutation`), or the
 * stochastic degree sequence model, which has these numbers on average and needs no draws (`sdsm`).
 */
export type NullModel = "permutation" | "sdsm";

/** How pairs are counted and tested. */
export interface CooccurrenceOptions extends MentionOptions, NullOptions {
  /** What a pair must share; a sentence if not given. */
  readonly window?: Window | Sliding;
  /** Units that a pair must share to be listed; 2 if not given. */
  readonly minimum?: number;
  /**
   * Pairs that meet in `several` articles, which are tested and ranked, or those of a `single` one: these say how one
   * article is written, are not tested, and come by name. Several if not given.
   */
  readonly articles?: "several" | "single";
  /** Count each outlet or month for itself. */
  readonly by?: Division;
  /** Count copies of an agency's story `once`, `all` of them, or what is `new` in each; once if not given. */
  readonly wire?: Wire;
  /** Null corpora, if not given. */
  readonly null?: NullModel;
}

/** The pairs of an outlet, of a month or of all articles, and how many units these have. */
export interface PairGroup {
  readonly group: string | null;
  readonly windows: number;
  /** The articles that count in it. */
  readonly positions: readonly number[];
  /** What each actor has in each article: made at the first call, as who only counts needs none of it. */
  readonly blocks: () => Blocks;
  readonly counts: PairCounts;
}

/** What the numbers of pairs, actors and units stand for, and how they are tested. */
export interface PairGround {
  readonly actors: Incidence;
  readonly units: Units;
  readonly chosen: Chosen;
  readonly settings: Required<NullOptions> & { readonly nullModel: NullModel };
  /** Which actors stand in which sentences, where windows slide: asked for only by who reads the evidence. */
  readonly sentences: () => { readonly units: Units; readonly actors: Incidence };
}

/**
 * Counts the pairs of `cooccurrence`, group by group.
 *
 * @throws RangeError as `cooccurrence` does.
 */
export function countedPairs(
  facts: Facts,
  {
    window = "sentence",
    minimum = 2,
    articles = "several",
    by,
    wire = "once",
    null: nullModel = "permutation",
    kinds,
    indirect = true,
    lists = false,
    ...drawn
  }: CooccurrenceOptions,
): { readonly groups: PairGroup[]; readonly ground: PairGround } {
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  if (articles !== "several" && articles !== "single") throw new RangeError(`unknown articles: ${articles}`);
  if (nullModel !== "permutation" && nullModel !== "sdsm") throw new RangeError(`unknown null: ${nullModel}`);
  const settings = { ...nullOptions(drawn), nullModel };
  const chosen = chooseArticles(facts, wire);
  const mentions: MentionOptions = { indirect, lists, ...(kinds && { kinds }) };
  const units = unitsOf(facts, chosen, window);
  const actors = incidence(facts, chosen, units, mentions);
  const groups = divide(chosen, by).map(({ label, positions }): PairGroup => {
    const within = unitsIn(units, positions);
    return {
      group: by === undefined ? null : label,
      windows: within.length,
      positions,
      blocks: once(() => blocksOf(actors, units, positions)),
      counts: countPairs(actors, units, within, { minimum, articles }),
    };
  });
  const sentences = once(() => {
    const each = unitsOf(facts, chosen, "sentence");
    return { units: each, actors: incidence(facts, chosen, each, mentions) };
  });
  return { groups, ground: { actors, units, chosen, settings, sentences } };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
