import type { PairRow } from "@readout/analysis";
import { formatCount, formatInteger, formatInterval, formatNumber, formatProbability } from "../format.ts";
import { hover } from "../label.ts";

/** Returns what was counted of a pair, and what the test says of it, as a hover text. */
export function describePair(pair: PairRow): string {
  const { aName, bName, articles, articlesA, articlesB, allArticles, together, windows, window, npmi } = pair;
  const named = `which name them in ${formatInteger(articlesA)} and ${formatInteger(articlesB)}`;
  return hover(
    `${aName} and ${bName}`,
    `together in ${formatInteger(articles)} of ${formatCount(allArticles, "article")}, ${named}`,
    tested(pair),
    window === "article" ? "" : `together in ${formatInteger(together)} of ${formatCount(windows, window)}`,
    `lift ${formatLift(pair)}, NPMI ${formatNumber(npmi)} (not tested)`,
  );
}

function tested({ q, tests, replicates }: PairRow): string {
  if (q === null) return "not tested: in fewer articles than chance alone would name both in";
  return `q ${formatProbability(q)}, of ${formatCount(tests, "pair")} tested against ${formatInteger(replicates)} shuffled corpora`;
}

/** Returns how many times as often as independence gives two stand together, with its interval where there is one. */
function formatLift({ lift, liftLow, liftHigh }: PairRow): string {
  const value = formatNumber(lift, 1);
  return liftLow === null ? value : `${value} ${formatInterval(liftLow, liftHigh)}`;
}

/** Returns what it means for a pair to share a unit: "share a sentence". */
export function sharing({ window }: Pick<PairRow, "window">): string {
  return window === "article" ? "stand in one article" : `share a ${window}`;
}

/** Returns the sentence on the pair that meets in most articles of those shown; "" where there is none. */
export function commonest(pairs: readonly PairRow[]): string {
  const [first] = [...pairs].sort((x, y) => y.articles - x.articles || y.together - x.together);
  if (first === undefined) return "";
  const { aName, bName, articles, allArticles } = first;
  const count = `${formatInteger(articles)} of ${formatCount(allArticles, "article")}`;
  if (pairs.length === 1) return `${aName} and ${bName} do so in ${count}.`;
  return `None of them does so in more articles than ${aName} and ${bName}: ${count}.`;
}

/** Returns how many pairs were tested and against what: the ground of every q. */
export function testedPairs({ tests, replicates, seed, window }: PairRow): string {
  const them = window === "article" ? "stand in one article" : `share a ${window}`;
  const those = tests === 1 ? "1 pair was" : `${formatInteger(tests)} pairs were`;
  return `${those} tested: they ${them} in two articles or more, and in no fewer than chance alone would name both in. Chance is ${formatCount(replicates, "shuffled corpus")} (seed ${seed}), in which each article keeps how many actors it has and each actor in how many articles it stands.`;
}

/** Returns the title of a pair's passages. */
export function pairTitle({ aName, bName, together, window }: PairRow): string {
  return `${aName} and ${bName}: ${formatCount(together, window)}`;
}
