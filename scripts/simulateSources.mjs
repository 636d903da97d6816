// How often 95 % intervals of what sources do hold the truth. The file is the truth: corpora of a few of its articles are
// drawn from it, with replacement. Measured are the diversity of sources (Simpson's, over pairs of articles), the share of a
// source's statements that is about an actor, the roles of sources, single-source articles, and hands.
import { held } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { concentration } = await import("../packages/analysis/dist/attribution/concentration.js");
const { estimator } = await import("../packages/analysis/dist/attribution/proportion.js");
const { isIdentified } = await import("../packages/analysis/dist/attribution/source.js");
const { LEAST_FOR_PAIRS } = await import("../packages/analysis/dist/attribution/speaksAbout.js");
const { statementColumns } = await import("../packages/analysis/dist/attribution/statementColumns.js");
const { attributionMeasures, attributionShares, hands, speaksAbout } = await import(
  "../packages/analysis/dist/index.js"
);
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const SEED = 20261129;

export function study(name, facts, { repetitions }) {
  const chosen = chooseArticles(facts, "once");
  const draw = random(SEED);
  const drawn = (size, from) => Array.from({ length: size }, () => draw(from));
  /** How many attributions of a row of a table each article has. */
  const per = ({ evidence }) => {
    const counts = new Map();
    for (const id of evidence) {
      const at = chosen.position[Number(/^a(\d+)/.exec(id)?.[1])];
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return counts;
  };
  diversity(name, statementColumns(facts, chosen), { repetitions, drawn });
  abouts(name, speaksAbout(facts).objects(), { articles: chosen.article.length, repetitions, drawn, per });
  shares(name, facts, { articles: chosen.article.length, repetitions, drawn, per });
}

function tell(what, results) {
  const given = results.filter((right) => right !== null);
  const share = given.filter((right) => right).length / given.length;
  if (given.length > 0) console.log(`${what}: ${share.toFixed(3)} of ${given.length}`);
}

function diversity(name, rows, { repetitions, drawn }) {
  const articles = [];
  for (let position = 0; position + 1 < rows.from.length; position++) {
    const own = new Map();
    for (let row = rows.from[position]; row < rows.from[position + 1]; row++)
      if (isIdentified(rows.sources[rows.source[row]])) own.set(rows.source[row], (own.get(rows.source[row]) ?? 0) + 1);
    if (own.size > 0) articles.push(own);
  }
  const sums = new Map();
  for (const own of articles) for (const [source, n] of own) sums.set(source, (sums.get(source) ?? 0) + n);
  const total = [...sums.values()].reduce((sum, n) => sum + n, 0);
  const truth = [...sums.values()].reduce((sum, n) => sum + (n / total) ** 2, 0);
  for (const size of [8, 15, 30, 84, 300]) {
    const results = Array.from({ length: repetitions }, () => {
      const corpus = drawn(size, articles.length).map((at) => articles[at]);
      return held(concentration(corpus, 0.95)?.interval ?? { low: null, high: null }, truth);
    });
    tell(`${name}, Simpson's diversity in ${size} articles`, results);
  }
}

/** Of pairs that are in ten articles of the file or more, whose source speaks in 30. */
function abouts(name, rows, { articles, repetitions, drawn, per }) {
  const pairs = rows.filter((row) => row.articles >= LEAST_FOR_PAIRS.own && row.allArticles >= LEAST_FOR_PAIRS.whole);
  const speech = new Map();
  for (const source of new Set(pairs.map((row) => row.source)))
    speech.set(source, per({ evidence: saidBy(source, rows) }));
  const counted = pairs.map((row) => ({ about: per(row), all: speech.get(row.source) }));
  for (const size of [84, 200, articles]) {
    const results = [];
    for (let r = 0; r < repetitions; r++) {
      const corpus = drawn(size, articles);
      for (const { about, all } of counted) {
        const speaking = corpus.filter((at) => all.has(at));
        const { share } = estimator(
          Float64Array.from(speaking, (at) => all.get(at)),
          0.95,
          LEAST_FOR_PAIRS,
        );
        const value = speaking.map((at) => about.get(at) ?? 0);
        results.push(held(share({ cluster: [...speaking.keys()], value }), shareOf(about, all)));
      }
    }
    tell(`${name}, ${counted.length} pairs of who speaks about whom in ${size} articles`, results);
  }
}

/** The statements of a source that are about anybody, each once: what its share is taken of here. */
function saidBy(source, rows) {
  return new Set(rows.filter((row) => row.source === source).flatMap(({ evidence }) => evidence));
}

function shareOf(some, all) {
  const sum = (counts) => [...counts.values()].reduce((total, n) => total + n, 0);
  return sum(some) / sum(all);
}

function shares(name, facts, { articles, repetitions, drawn, per }) {
  const measures = attributionMeasures(facts).objects();
  const whole = per(measures.find(({ measure }) => measure === "attributions an article"));
  const quantities = [
    ...attributionShares(facts, { by: "role" })
      .objects()
      .map((row) => ({ what: `role ${row.key}`, some: per(row) })),
    ...hands(facts)
      .objects()
      .map((row) => ({ what: `${row.hands} hands`, some: per(row) })),
    { what: "official", some: per(measures.find(({ measure }) => measure === "official share")) },
  ].filter(({ some }) => some.size >= 10);
  for (const size of [8, 15, 30, 84]) {
    /** @type {(boolean | null)[][]} */
    const results = quantities.map(() => []);
    for (let r = 0; r < repetitions; r++) {
      const corpus = drawn(size, articles);
      const { share } = estimator(
        Float64Array.from(corpus, (at) => whole.get(at) ?? 0),
        0.95,
      );
      for (const [q, { some }] of quantities.entries()) {
        const value = corpus.map((at) => some.get(at) ?? 0);
        results[q]?.push(held(share({ cluster: [...corpus.keys()], value }), shareOf(some, whole)));
      }
    }
    for (const [q, { what }] of quantities.entries()) tell(`${name}, ${what} in ${size} articles`, results[q] ?? []);
  }
}
