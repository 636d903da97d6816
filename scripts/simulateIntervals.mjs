// How often the 95 % intervals of comparisons hold the truth, where two groups do differ: the file's articles, in order, are cut
// into two halves, which are the truth, and corpora of a few articles of each half are drawn with replacement. Looked at is what a
// reader sees: the rows that a table has, of what was frequent enough in the drawn articles. Of single sources the file's outlets
// are the truth, each by itself.
import { held, heldBy, unitsOf } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { LEAST_FOR_SOURCES, estimator } = await import("../packages/analysis/dist/attribution/proportion.js");
const { isIdentified } = await import("../packages/analysis/dist/attribution/source.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { logOddsRows } = await import("../packages/analysis/dist/comparison/logOddsRows.js");
const { articleUnits } = await import("../packages/analysis/dist/comparison/statementUnits.js");
const { tallyOf } = await import("../packages/analysis/dist/comparison/tally.js");
const { wordTally } = await import("../packages/analysis/dist/comparison/wordTally.js");
const { wordsOfGroups } = await import("../packages/analysis/dist/comparison/wordUnits.js");
const { changeInterval } = await import("../packages/analysis/dist/network/changeInterval.js");
const { cooccurrence } = await import("../packages/analysis/dist/index.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const SEED = 20261129;
const SIZES = [15, 30, 84, 200, 400];
const HALVES = ["first half", "second half"];

export function study(name, facts, { repetitions, replicates }) {
  const chosen = chooseArticles(facts, "once");
  const statements = statementsOf(facts, chosen);
  const half = Math.ceil(chosen.article.length / 2);
  const halves = HALVES.map((label, which) => ({
    label,
    positions: [...chosen.article.keys()].filter((at) => Math.floor(at / half) === which),
  }));
  const inHalves = {
    ...chosen,
    column: () => Array.from(chosen.article, (_, at) => HALVES[Math.floor(at / half)]),
  };
  const words = unitsOf(
    wordTally(facts, wordsOfGroups(facts, inHalves, { by: "outlet", asked: undefined }), {
      ...{ minimum: { count: 1, articles: 1 }, names: false, grammar: true, withinArticles: false },
    }),
  );
  const settings = { repetitions, replicates };
  logOdds(`${name}, words`, words, { ...settings, least: { count: 20, articles: 10 }, prior: 1000 });
  const cues = articleUnits(statements, halves, "cue");
  logOdds(`${name}, cues`, cues, { ...settings, least: { count: 10, articles: 5 }, prior: 10 });
  changes(name, facts, { chosen, half, repetitions });
  withinOutlets(name, chosen.column("outlet"), statements, repetitions);
}

/** Log-odds of what is counted in units, of those in which both sides have enough for an interval. */
function logOdds(name, units, { least, prior, repetitions, replicates }) {
  const halves = HALVES.map((_, which) => units.filter(({ group }) => group === which));
  const truth = new Map();
  for (const [which, own] of halves.entries()) {
    const all = own.reduce((sum, { size }) => sum + size, 0);
    for (const { found } of own)
      for (const [key, { count }] of found) {
        const counts = truth.get(key) ?? [0, 0];
        counts[which] += count / all;
        truth.set(key, counts);
      }
  }
  const draw = random(SEED);
  for (const size of SIZES) {
    const tally = { given: 0, holds: 0, apart: 0, apartHolds: 0 };
    for (let r = 0; r < repetitions; r++) {
      const drawn = halves.flatMap((own, group) =>
        Array.from({ length: size }, (_, at) => ({ ...own[draw(own.length)], group, position: group * size + at })),
      );
      const rows = logOddsRows(tallyOf(drawn, HALVES, least), { prior, level: 0.95, replicates, seed: r + 1 });
      for (const row of rows) {
        const [a, b] = truth.get(row.key);
        const is = heldBy(row, Math.log(a / (1 - a)) - Math.log(b / (1 - b)));
        if (is === null) continue;
        tally.given++;
        tally.holds += is ? 1 : 0;
        if (row.q > 0.05) continue;
        tally.apart++;
        tally.apartHolds += is ? 1 : 0;
      }
    }
    tell(`${name} in ${size} articles of each half`, tally.holds, tally.given);
    tell(`${name} in ${size} articles of each half, those told apart`, tally.apartHolds, tally.apart);
  }
}

/** Changes of pairs: articles of each half that share the pair. */
function changes(name, facts, { chosen, half, repetitions }) {
  for (const window of /** @type {const} */ (["sentence", "article"])) {
    const pairs = cooccurrence(facts, { window, replicates: 1 })
      .objects()
      .filter(({ articles }) => articles >= 5)
      .map(({ evidence }) => [...new Set(evidence.map((id) => chosen.position[Number(/^[sd](\d+)/.exec(id)?.[1])]))]);
    /** @type {number[][]} */
    const of = Array.from({ length: chosen.article.length }, () => []);
    for (const [pair, articles] of pairs.entries()) for (const at of articles) of[at].push(pair);
    const sizes = [half, chosen.article.length - half];
    const truth = pairs.map((articles) => {
      const first = articles.filter((at) => at < half).length;
      return [first / sizes[0], (articles.length - first) / sizes[1]];
    });
    const draw = random(SEED);
    for (const size of SIZES) {
      const tally = { given: 0, holds: 0, both: 0, bothHolds: 0 };
      for (let r = 0; r < repetitions; r++) {
        const counts = [0, 1].map((which) => {
          const own = new Int32Array(pairs.length);
          for (let i = 0; i < size; i++) for (const pair of of[which * half + draw(sizes[which])]) own[pair]++;
          return own;
        });
        for (let pair = 0; pair < pairs.length; pair++) {
          const [x, y] = [counts[0][pair], counts[1][pair]];
          const [p, q] = truth[pair];
          // A pair that one half never has is infinitely more of the other: no interval holds that.
          if (x + y < 5 || p === 0 || q === 0) continue;
          const { low, high } = changeInterval({ x, m: size, y, n: size }, 0.95);
          const is = held({ low, high }, Math.log(q / (1 - q)) - Math.log(p / (1 - p)));
          if (is === null) continue;
          tally.given++;
          tally.holds += is ? 1 : 0;
          if (x === 0 || y === 0) continue;
          tally.both++;
          tally.bothHolds += is ? 1 : 0;
        }
      }
      tell(`${name}, changes of pairs by ${window} in ${size} articles of each half`, tally.holds, tally.given);
      tell(`${name}, changes of pairs by ${window} in ${size}, those in both`, tally.bothHolds, tally.both);
    }
  }
}

/** Single sources of each outlet that has 60 articles or more: its own are the truth. */
function withinOutlets(name, outlets, statements, repetitions) {
  const draw = random(SEED);
  const positions = new Map();
  for (const [at, outlet] of outlets.entries())
    if (outlet !== null) positions.set(outlet, [...(positions.get(outlet) ?? []), at]);
  const large = [...positions.values()].filter(({ length }) => length >= 60);
  const counts = statements.map((list) => {
    const own = new Map();
    for (const { source } of list) if (isIdentified(source)) own.set(source.key, (own.get(source.key) ?? 0) + 1);
    return own;
  });
  const sizes = statements.map(({ length }) => length);
  for (const size of [30, 60, 84, 200]) {
    let [given, holds] = [0, 0];
    for (const own of large) {
      const all = own.reduce((sum, at) => sum + sizes[at], 0);
      const truth = new Map();
      for (const at of own) for (const [key, n] of counts[at]) truth.set(key, (truth.get(key) ?? 0) + n / all);
      for (let r = 0; r < repetitions; r++) {
        const drawn = Array.from({ length: size }, () => own[draw(own.length)]);
        const { share } = estimator(
          Float64Array.from(drawn, (at) => sizes[at]),
          0.95,
          LEAST_FOR_SOURCES,
        );
        const values = new Map();
        for (const [cluster, at] of drawn.entries())
          for (const [key, n] of counts[at]) {
            const one = values.get(key) ?? { cluster: [], value: [] };
            values.set(key, one);
            one.cluster.push(cluster);
            one.value.push(n);
          }
        for (const [key, one] of values) {
          const is = held(share(one), truth.get(key));
          if (is === null) continue;
          given++;
          holds += is ? 1 : 0;
        }
      }
    }
    tell(`${name}, single sources within ${large.length} outlets, ${size} articles drawn`, holds, given);
  }
}

function tell(what, holds, given) {
  console.log(`${what}: ${given === 0 ? "no interval" : `${(holds / given).toFixed(3)} of ${given}`}`);
}
