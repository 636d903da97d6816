// What the words of sentences that mention an actor promise, on corpora of which the truth is known. For the actors that most
// articles of the file mention: where each article's mentions are put where another article has them, so that they know nothing
// of its words and still come in runs and early or late, all that is found is false; and of a made-up word that is put into
// sentences with a known odds ratio it is counted how often the interval holds it, and how often it is found.
import { heldBy, unitsOf } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { logOddsRows } = await import("../packages/analysis/dist/comparison/logOddsRows.js");
const { tallyOf } = await import("../packages/analysis/dist/comparison/tally.js");
const { wordTally } = await import("../packages/analysis/dist/comparison/wordTally.js");
const { wordsAbout } = await import("../packages/analysis/dist/comparison/wordUnits.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const ACTORS = 20;
const LEAST = { count: 20, articles: 10 };
const LEVEL = 0.05;
const PRIOR = 100;
const SEED = 20261129;
const WORD = " put in";

/** What the odds of the word are multiplied by in sentences that mention the actor, in so many articles. */
const PUT_IN = [
  { articles: 15, ratio: 3 },
  { articles: 30, ratio: 3 },
  { articles: 84, ratio: 2 },
  { articles: 84, ratio: 1 },
];

export function study(name, facts, { repetitions, replicates }) {
  const chosen = chooseArticles(facts, "once");
  const actors = facts.actors
    .objects()
    .sort((a, b) => b.articles - a.articles || (a.actor < b.actor ? -1 : 1))
    .slice(0, ACTORS)
    .map(({ actor }) => {
      const words = wordsAbout(facts, chosen, actor);
      const all = { minimum: { count: 1, articles: 1 }, names: false, grammar: false, withinArticles: true };
      return { labels: words.labels, articles: byArticle(unitsOf(wordTally(facts, words, all))) };
    });
  nulls(name, actors, { repetitions, replicates });
  for (const size of PUT_IN) putIn(name, actors, { ...size, repetitions, replicates });
  for (const articles of [15, 30, 84]) powered(name, actors, { articles, repetitions, replicates });
}

/** The units of each article. */
function byArticle(units) {
  const articles = new Map();
  for (const unit of units) articles.set(unit.position, [...(articles.get(unit.position) ?? []), unit]);
  return [...articles.values()];
}

function rowsOf(labels, articles, { replicates, seed }, least = LEAST) {
  const tally = tallyOf(articles.flat(), labels, least, { withinArticles: true });
  return logOddsRows(tally, { prior: PRIOR, level: 0.95, replicates, seed });
}

function nulls(name, actors, { repetitions, replicates }) {
  const draw = random(SEED);
  let [any, findings, tests, given, holds] = [0, 0, 0, 0, 0];
  for (let r = 0; r < repetitions; r++) {
    const { labels, articles } = actors[r % actors.length];
    const moved = articles.map((units) => {
      const pattern = articles[draw(articles.length)];
      const placed = units.map((unit, i) => ({
        ...unit,
        group: pattern[Math.floor((i * pattern.length) / units.length)].group,
      }));
      return placed.every(({ group }) => group === placed[0].group) ? [] : placed;
    });
    const rows = rowsOf(labels, moved, { replicates, seed: r + 1 });
    const found = rows.filter(({ q }) => q <= LEVEL).length;
    if (found > 0) any++;
    findings += found;
    tests += rows.length;
    for (const row of rows) {
      const right = heldBy(row, 0);
      if (right === null) continue;
      given++;
      if (right) holds++;
    }
  }
  console.log(
    `${name}, words of sentences that mention one of ${actors.length} actors, mentions placed as in another article: any with ` +
      `q ≤ ${LEVEL} in ${any} of ${repetitions} corpora (${findings} of ${tests} rows, R = ${replicates}); intervals hold 0 in ` +
      `${(holds / given).toFixed(3)} of ${given}`,
  );
}

function putIn(name, actors, { articles: size, ratio, repetitions, replicates }) {
  const draw = random(SEED);
  let [given, holds, found] = [0, 0, 0];
  for (let r = 0; r < repetitions; r++) {
    const { labels, articles } = actors[r % actors.length];
    const corpus = withWord(articles, size, ratio, draw);
    const row = rowsOf(labels, corpus, { replicates, seed: r + 1 }).find(({ key }) => key === WORD);
    const right = row === undefined ? null : heldBy(row, Math.log(ratio));
    if (right !== null) given++;
    if (right) holds++;
    if (row !== undefined && row.q <= LEVEL) found++;
  }
  console.log(
    `${name}, a word put in with an odds ratio of ${ratio} in ${size} articles: interval given in ${given} of ${repetitions}, ` +
      `which holds it in ${holds}; found with q ≤ ${LEVEL} among all words in ${found}`,
  );
}

/** Articles drawn from an actor's, with a word that sentences that mention it have so many times as often. */
function withWord(articles, size, ratio, draw) {
  const chance = () => draw(1_000_000) / 1_000_000;
  return Array.from({ length: size }, (_, at) => {
    // An article has the word at its own rate, of four in a thousand words on average.
    const odds = 0.008 * chance();
    return articles[draw(articles.length)].map((unit) => {
      const own = odds * (unit.group === 0 ? ratio : 1);
      let count = 0;
      for (let word = 0; word < unit.size; word++) if (chance() < own / (1 + own)) count++;
      const found = new Map(unit.found);
      if (count > 0) found.set(WORD, { label: WORD, count, evidence: [] });
      return { ...unit, position: at, size: unit.size + count, found };
    });
  });
}

/** Puts the word in at the odds ratio that a corpus without any calls detectable, in another one. */
function powered(name, actors, { articles: size, repetitions, replicates }) {
  const draw = random(SEED);
  let [named, sum, found] = [0, 0, 0];
  for (let r = 0; r < repetitions; r++) {
    const { labels, articles } = actors[r % actors.length];
    const rowOf = (ratio) =>
      rowsOf(labels, withWord(articles, size, ratio, draw), { replicates, seed: r + 1 }).find(
        ({ key }) => key === WORD,
      );
    const detectable = rowOf(1)?.detectable ?? null;
    if (detectable === null) continue;
    named++;
    sum += detectable;
    if ((rowOf(Math.exp(detectable))?.q ?? 1) <= LEVEL) found++;
  }
  console.log(
    `${name}, a word put in at the odds ratio called detectable (${Math.exp(sum / named).toFixed(2)} on average) in ${size} articles: ` +
      `found with q ≤ ${LEVEL} among all words in ${found} of ${named}`,
  );
}
