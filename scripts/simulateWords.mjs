// What the size called detectable means for words of outlets: a made-up word is put into articles of two outlets, more often into
// those of the one by the odds ratio that `detectable` names where there is no difference, and it is counted how often it is found
// among all words of the articles, and how often its interval holds what was put in.
import { heldBy, unitsOf } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { logOddsRows } = await import("../packages/analysis/dist/comparison/logOddsRows.js");
const { tallyOf } = await import("../packages/analysis/dist/comparison/tally.js");
const { wordTally } = await import("../packages/analysis/dist/comparison/wordTally.js");
const { wordsOfGroups } = await import("../packages/analysis/dist/comparison/wordUnits.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const LEAST = { count: 20, articles: 10 };
const LEVEL = 0.05;
const PRIOR = 1000;
const SEED = 20261130;
const WORD = " put in";
/** How many articles each outlet has. */
const SIZES = [30, 84, 200];

export function study(name, facts, { repetitions, replicates }) {
  const chosen = chooseArticles(facts, "once");
  const halves = { ...chosen, column: () => chosen.published.map((_, at) => `Outlet ${at % 2}`) };
  const words = wordsOfGroups(facts, halves, { by: "outlet", asked: undefined });
  const all = { minimum: { count: 1, articles: 1 }, names: false, grammar: false, withinArticles: false };
  const articles = unitsOf(wordTally(facts, words, all));
  for (const size of SIZES) {
    const draw = random(SEED);
    const without = rowOf(corpusOf(articles, { size, ratio: 1, draw }), { replicates: 1, seed: 1 });
    if (!without?.detectable) {
      console.log(`${name}, a word put into two outlets of ${size} articles: too few have it to be compared`);
      continue;
    }
    const ratio = Math.exp(without.detectable);
    let [given, holds, found] = [0, 0, 0];
    for (let r = 0; r < repetitions; r++) {
      const row = rowOf(corpusOf(articles, { size, ratio, draw }), { replicates, seed: r + 1 });
      const right = row === undefined ? null : heldBy(row, Math.log(ratio));
      if (right !== null) given++;
      if (right) holds++;
      if (row !== undefined && row.q <= LEVEL) found++;
    }
    console.log(
      `${name}, a word put into one of two outlets of ${size} articles with the detectable odds ratio of ${ratio.toFixed(2)}: ` +
        `found with q ≤ ${LEVEL} among all words in ${found} of ${repetitions}; interval given in ${given}, which holds it in ` +
        `${holds} (R = ${replicates})`,
    );
  }
}

/** Articles drawn for two outlets; each has the word at its own rate, of four in a thousand words on average. */
function corpusOf(articles, { size, ratio, draw }) {
  const chance = () => draw(1_000_000) / 1_000_000;
  return [0, 1].flatMap((group) =>
    Array.from({ length: size }, (_, at) => {
      const one = articles[draw(articles.length)];
      const own = 0.008 * chance() * (group === 0 ? ratio : 1);
      let count = 0;
      for (let word = 0; word < one.size; word++) if (chance() < own / (1 + own)) count++;
      const found = new Map(one.found);
      if (count > 0) found.set(WORD, { label: WORD, count, evidence: [] });
      return { group, position: group * size + at, size: one.size + count, found };
    }),
  );
}

/** The row of the word; of all words the frequent ones are tested. */
function rowOf(units, how) {
  const tally = tallyOf(units, ["Outlet 1", "Outlet 2"], LEAST);
  return logOddsRows(tally, { prior: PRIOR, level: 0.95, ...how }).find(({ key }) => key === WORD);
}
