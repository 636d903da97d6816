// What stopping early does to the tests of large families. Words: articles of each file are dealt out to outlets at random, and in the
// first of them some words are used less, so that it is known which words differ and which do not. Pairs: of null corpora some pairs
// are said to meet in more articles than they do. Counted is what is found, what part of it is false, and how often chance was drawn.
import { blocksIn, pairsIn } from "./scoring/pairs.mjs";
import { dealtGroups } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { nullCorpora } = await import("../packages/analysis/dist/cooccurrence/nullModel.js");
const { testPairs } = await import("../packages/analysis/dist/cooccurrence/testPairs.js");
const { dealtTest } = await import("../packages/analysis/dist/comparison/dealtTest.js");
const { wordTally } = await import("../packages/analysis/dist/comparison/wordTally.js");
const { wordsOfGroups } = await import("../packages/analysis/dist/comparison/wordUnits.js");
const { random, shuffle } = await import("../packages/analysis/dist/statistics/random.js");

const SEED = 20261130;
const LEVEL = 0.05;
/** What part of the articles each outlet has. */
const OUTLETS = [
  [0.5, 0.5],
  [0.4, 0.3, 0.2, 0.1],
];
/** One word of so many is used less in the first outlet: none, some, and most. */
const DIFFER = [Number.POSITIVE_INFINITY, 20, 5, 2];
/** What part of its uses stay there. */
const STAYS = 0.5;

export function study(name, facts, how, { words = dealtTest, pairs = testPairs } = {}) {
  pairsFound(name, facts, how, pairs);
  wordsFound(name, facts, how, words);
}

function wordsFound(name, facts, { repetitions, replicates }, test) {
  const chosen = chooseArticles(facts, "once");
  const halves = { ...chosen, column: () => chosen.published.map((_, at) => `Outlet ${at % 2}`) };
  const words = wordsOfGroups(facts, halves, { by: "outlet", asked: undefined });
  const minimum = { count: 20, articles: 10 };
  for (const parts of OUTLETS) {
    const groups = parts.map((_, i) => `Outlet ${i + 1}`);
    const tally = wordTally(
      facts,
      { ...words, labels: groups },
      { minimum, names: false, grammar: true, withinArticles: false },
    );
    for (const every of DIFFER) {
      const draw = random(SEED);
      const found = { all: 0, part: 0, any: 0, drawn: 0, most: 0 };
      for (let r = 0; r < repetitions; r++) {
        const order = Int32Array.from(tally.group.keys());
        shuffle(order, draw);
        const group = dealtGroups(order, parts);
        const count = thinned({ ...tally, group }, every, draw);
        const { tested, replicates: drawn } = test([{ ...tally, group, count }], { replicates, seed: r + 1 });
        const rows = tested[0] ?? [];
        const each = rows.length / tally.items.length;
        const hits = [...rows.keys()].filter((row) => (rows[row]?.q ?? 1) <= LEVEL);
        const wrong = hits.filter((row) => !differs(Math.floor(row / each), every)).length;
        found.all += hits.length;
        found.part += hits.length === 0 ? 0 : wrong / hits.length;
        found.any += wrong > 0 ? 1 : 0;
        found.drawn += drawn;
        found.most = Math.max(found.most, drawn);
      }
      const mean = (/** @type {number} */ sum, digits = 1) => (sum / repetitions).toFixed(digits);
      console.log(
        `${name}, ${tally.items.length} words, ${groups.length} outlets, ${every === Number.POSITIVE_INFINITY ? "no word differs" : `one of ${every} is used ${STAYS} times as often in the first`}: ` +
          `${mean(found.all)} rows found, ${mean(found.part, 4)} of them false, any false in ${found.any} of ${repetitions} corpora; ` +
          `dealt out ${mean(found.drawn)} times, ${found.most} at most (of ${replicates})`,
      );
    }
  }
}

/** So many pairs meet more often than by chance, of actors of so many articles: in half of those of the rarer one. */
const PLANTED = [300, 1000, 3000];
const LEAST = 6;

function pairsFound(name, facts, { repetitions, replicates }, test) {
  for (const window of /** @type {const} */ (["sentence", "article"])) {
    const blocks = blocksIn(facts, window);
    const often = [...blocks.articlesOf.keys()].filter((actor) => blocks.articlesOf[actor] >= LEAST);
    for (const planted of PLANTED) {
      // In a small corpus there are not so many.
      if (planted > (often.length * (often.length - 1)) / 2) continue;
      const draw = random(SEED);
      const corpora = nullCorpora(blocks, 1, random(SEED));
      const found = { all: 0, part: 0, drawn: 0, most: 0 };
      for (let r = 0; r < repetitions; r++) {
        /** @type {Map<number, { a: number, b: number, articles: number }>} */
        const pairs = new Map();
        const key = (a, b) => a * blocks.actors + b;
        const met = pairsIn(corpora.next().value);
        for (const [i, a] of met.a.entries())
          pairs.set(key(a, met.b[i]), { a, b: met.b[i], articles: met.articles[i] });
        const real = new Set();
        while (real.size < planted) {
          const [x, y] = [often[draw(often.length)], often[draw(often.length)]];
          if (x === y) continue;
          const [a, b] = [Math.min(x, y), Math.max(x, y)];
          const half = Math.round(Math.min(blocks.articlesOf[a], blocks.articlesOf[b]) / 2);
          pairs.set(key(a, b), { a, b, articles: Math.max(half, pairs.get(key(a, b))?.articles ?? 0) });
          real.add(key(a, b));
        }
        const list = [...pairs.values()];
        const group = {
          blocks,
          a: list.map(({ a }) => a),
          b: list.map(({ b }) => b),
          articles: list.map((one) => one.articles),
        };
        const { q, replicates: drawn } = test([group], { replicates, seed: r + 1 });
        const hits = list.filter((_, i) => q[0][i] <= LEVEL);
        const wrong = hits.filter(({ a, b }) => !real.has(key(a, b))).length;
        found.all += hits.length;
        found.part += hits.length === 0 ? 0 : wrong / hits.length;
        found.drawn += drawn;
        found.most = Math.max(found.most, drawn);
      }
      console.log(
        `${name}, pairs by ${window}, ${planted} that meet more often: ${(found.all / repetitions).toFixed(1)} found, ` +
          `${(found.part / repetitions).toFixed(4)} of them false; ${(found.drawn / repetitions).toFixed(1)} null corpora, ${found.most} at most (of ${replicates})`,
      );
    }
  }
}

/** Whether a word is one of those that the first outlet uses less. */
function differs(item, every) {
  return Number.isFinite(every) && item % every === 1;
}

/** The counts, with some uses of the words that differ left out in the first outlet. Other words that no test sees are used in their place. */
function thinned({ items, start, unit, count, group }, every, draw) {
  const own = Float64Array.from(count);
  for (const item of items.keys()) {
    if (!differs(item, every)) continue;
    for (let entry = start[item]; entry < start[item + 1]; entry++) {
      if (group[unit[entry]] !== 0) continue;
      let stay = 0;
      for (let use = 0; use < count[entry]; use++) if (draw(1000) < STAYS * 1000) stay++;
      own[entry] = stay;
    }
  }
  return own;
}
