import { LEAST_SHARED, type PairRow } from "@readout/analysis";
import {
  countInWords,
  formatCount,
  formatInteger,
  formatInterval,
  formatNumber,
  formatProbability,
} from "../format.ts";
import { hover } from "../label.ts";

/** Returns what was counted of a pair, and what the test says of it, as a hover text. */
export function describePair(pair: PairRow): string {
  const { aName, bName, articles, articlesA, articlesB, allArticles, together, windows, window, npmi } = pair;
  const named = `${formatInteger(articlesA)} name the one, ${formatInteger(articlesB)} the other`;
  return hover(
    `${aName} and ${bName}`,
    `${sharing(window, 2)} in ${formatInteger(articles)} of ${formatCount(allArticles, "article")}; ${named}`,
    tested(pair),
    window === "article" ? "" : `together in ${formatInteger(together)} of ${countWindows(windows, window)}`,
    `lift ${formatLift(pair)}, NPMI ${formatNumber(npmi)} (not tested)`,
  );
}

function tested({ q, tests, nullModel, replicates }: PairRow): string {
  if (q === null) return "not tested: in fewer articles than chance would name both in";
  if (nullModel === "sdsm")
    return `q ${formatProbability(q)}, of ${formatCount(tests, "pair")} tested by the stochastic degree sequence model`;
  return `q ${formatProbability(q)}, of ${formatCount(tests, "pair")} tested against ${formatCount(replicates, "shuffled corpus")}`;
}

/** Returns how many times as often as independence gives two stand together, with its interval where there is one. */
export function formatLift({ lift, liftLow, liftHigh }: PairRow): string {
  // Of a lift of some tens decimals would say more than there is to know.
  const digits = lift >= 10 ? 0 : 2;
  const value = formatNumber(lift, digits);
  if (liftLow === null) return value;
  return digits === 0
    ? `${value} [${formatNumber(liftLow, 0)}, ${formatNumber(liftHigh, 0)}]`
    : `${value} ${formatInterval(liftLow, liftHigh)}`;
}

/** Whether a window is some sentences that slide over the article. */
function isSliding(window: PairRow["window"]): boolean {
  return window.endsWith(" sentences");
}

/** Returns so many windows in words: "3 paragraphs", "2 windows of 3 sentences". */
export function countWindows(count: number, window: PairRow["window"]): string {
  return isSliding(window) ? `${formatCount(count, "window")} of ${window}` : formatCount(count, window);
}

/** Returns what so many pairs do in a window: "share a sentence", "shares a sentence", "are named together". */
export function sharing(window: PairRow["window"], pairs: number): string {
  if (window === "article") return pairs === 1 ? "is named together" : "are named together";
  const verb = pairs === 1 ? "shares" : "share";
  return isSliding(window) ? `${verb} a window of ${window}` : `${verb} a ${window}`;
}

/** Returns the sentence on the pair that meets in most articles of those shown, or on how many do; "" where there is none. */
export function commonest(pairs: readonly PairRow[]): string {
  const most = Math.max(0, ...pairs.map(({ articles }) => articles));
  const [first, ...ties] = pairs.filter(({ articles }) => articles === most);
  if (first === undefined) return "";
  const count = `${formatInteger(most)} of ${formatCount(first.allArticles, "article")}`;
  if (ties.length > 0) return `The most articles are ${count}, of ${formatCount(ties.length + 1, "pair")}.`;
  return `The most articles are those of ${first.aName} and ${first.bName}: ${count}.`;
}

/** Returns how many pairs of those that meet twice were tested and against what: the ground of every q. */
export function testedPairs(pairs: readonly PairRow[]): string {
  const [first] = pairs;
  if (first === undefined) return "";
  const { tests, replicates, seed, window, nullModel } = first;
  const all = `${formatCount(pairs.length, "pair")} that ${sharing(window, pairs.length)} in ${countInWords(LEAST_SHARED, "article")} or more`;
  if (nullModel === "sdsm")
    return `Of ${formatCount(tests, "pair")} of actors in ${countInWords(LEAST_SHARED, "article")} or more, all were tested; ${formatInteger(pairs.length)} ${sharing(window, pairs.length)} in ${countInWords(LEAST_SHARED, "article")} or more. Chance is the stochastic degree sequence model: articles have as many actors, and actors as many articles, on average.`;
  const chance = `Chance is ${formatCount(replicates, "shuffled corpus")} (seed ${seed}): each article keeps how many actors it has, each actor in how many articles it stands, and what it has in one is laid at a random place of another.`;
  return `Of ${all}, ${formatInteger(tests)} ${tests === 1 ? "was" : "were"} tested, being in at least as many as chance would name both in. ${tests === 0 ? "" : chance}`.trim();
}

/** Returns the title of a pair's passages. */
export function pairTitle({ aName, bName, together, window }: PairRow): string {
  return `${aName} and ${bName}: ${countWindows(together, window)}`;
}
