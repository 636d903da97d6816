// What comparisons promise, tried on corpora of which the truth is known: articles of each file are dealt out to outlets at
// random, and what sources say in an article to sources, so that whatever is found is false; and then statements of one outlet are taken away, so that a difference of known
// size is there, and it is counted how often its interval holds it and how often it is found.
import { dealt, dealtGroups, held } from "./scoring/simulated.mjs";

const analysis = await import("../packages/analysis/dist/index.js");
const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { dealtTest } = await import("../packages/analysis/dist/comparison/dealtTest.js");
const { articleUnits, sourceUnits } = await import("../packages/analysis/dist/comparison/statementUnits.js");
const { tallyOf } = await import("../packages/analysis/dist/comparison/tally.js");
const { wordTally } = await import("../packages/analysis/dist/comparison/wordTally.js");
const { wordsOfGroups } = await import("../packages/analysis/dist/comparison/wordUnits.js");
const { random, shuffle } = await import("../packages/analysis/dist/statistics/random.js");
const { table } = await import("../packages/corpus/dist/index.js");

const SEED = 20261129;

/** What part of the articles each outlet has. */
const OUTLETS = [
  [0.5, 0.5],
  [0.4, 0.3, 0.2, 0.1],
];

/** The comparisons that are made of tables, each with what it is asked. */
const COMPARISONS = {
  "shareDifferences, measures": (facts, options) =>
    analysis.shareDifferences(facts, { ...options, of: ["direct share", "anonymous share", "sources an article"] }),
  "divergence, types": (facts, options) => analysis.divergence(facts, { ...options, of: "sourceType" }),
  "divergence, cues": (facts, options) => analysis.divergence(facts, { ...options, of: "cue" }),
};

/** The others are tested by `dealtTest` alone: what is counted, and what is frequent enough. */
const COUNTED = /** @type {const} */ ([
  { of: "cue", least: { count: 10, articles: 5 } },
  { of: "stance", least: { count: 10, articles: 5 } },
  { of: "sourceType", least: { count: 10, articles: 5 } },
  { of: "role", least: { count: 10, articles: 5 } },
  { of: "source", least: { count: 10, articles: 10 } },
]);

const WORDS = { minimum: { count: 20, articles: 10 } };

/** Corpora of these are cheap: so many for each of those whose tables are made. */
const MORE = 20;

export function study(name, facts, { repetitions, replicates }) {
  counted(name, facts, { repetitions, replicates });
  nulls(name, facts, { repetitions, replicates });
  injected(name, facts, { repetitions, replicates });
}

/** The corpus with its articles dealt out to outlets at random. */
function shuffled(facts, parts, draw) {
  const rows = facts.articles.objects();
  const order = Int32Array.from(rows.keys());
  shuffle(order, draw);
  const outlets = dealt(order, parts);
  const articles = table(
    rows.map((row, i) => ({ ...row, outlet: outlets[i] })),
    facts.articles.columnNames(),
  );
  return { ...facts, articles };
}

/** Tests without tables: units are dealt out to groups of these parts, or keep how many units each group has. */
function counted(name, facts, { repetitions, replicates }) {
  const chosen = chooseArticles(facts, "once");
  const statements = statementsOf(facts, chosen);
  const all = [{ label: "all", positions: [...chosen.article.keys()] }];
  const one = { ...chosen, column: () => all[0].positions.map((at) => `Outlet ${at % 2}`) };
  const words = wordsOfGroups(facts, one, { by: "outlet", asked: undefined });
  for (const parts of OUTLETS) {
    const labels = parts.map((_, i) => `Outlet ${i + 1}`);
    const deal = (count, draw) => {
      const order = Int32Array.from({ length: count }, (_, at) => at);
      shuffle(order, draw);
      return dealtGroups(order, parts);
    };
    for (const { of, least } of COUNTED)
      tellNull(
        `${name}, ${parts.length} outlets that do not differ, ${of}`,
        tallyOf(articleUnits(statements, all, of), labels, least),
        {
          ...{ deal, repetitions: repetitions * MORE, replicates },
        },
      );
    const tally = wordTally(
      facts,
      { ...words, labels },
      { ...WORDS, names: false, grammar: true, withinArticles: false },
    );
    tellNull(`${name}, ${parts.length} outlets that do not differ, words`, tally, { deal, repetitions, replicates });
  }
  for (const by of /** @type {const} */ (["source", "sourceType"]))
    for (const of of /** @type {const} */ (["cue", "stance"])) {
      const { labels, units } = sourceUnits(statements, by, of);
      const tally = tallyOf(units, labels, { count: 10, articles: 5 });
      const deal = (_, draw) => {
        const group = Int32Array.from(tally.group);
        shuffle(group, draw);
        return group;
      };
      tellNull(`${name}, ${labels.length} groups by ${by} that do not differ, ${of}`, tally, {
        ...{ deal, repetitions: repetitions * (by === "source" ? 1 : MORE), replicates },
      });
    }
}

function tellNull(what, tally, { deal, repetitions, replicates }) {
  const draw = random(SEED);
  let any = 0;
  for (let r = 0; r < repetitions; r++) {
    const group = deal(tally.size.length, draw);
    const {
      tested: [rows],
    } = dealtTest([{ ...tally, group }], { replicates, seed: r + 1 });
    if (rows.some(({ q }) => q <= 0.05)) any++;
  }
  const { low, high } = there(analysis.wilson(any, repetitions, 0.95));
  console.log(
    `${what} (${tally.items.length} items): any with q ≤ .05 in ${any} of ${repetitions} corpora, ` +
      `${(any / repetitions).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] (R = ${replicates})`,
  );
}

function nulls(name, facts, { repetitions, replicates }) {
  for (const parts of OUTLETS) {
    const found = new Map(Object.keys(COMPARISONS).map((what) => [what, 0]));
    const draw = random(SEED);
    for (let r = 0; r < repetitions; r++) {
      const corpus = shuffled(facts, parts, draw);
      for (const [what, compare] of Object.entries(COMPARISONS)) {
        const rows = compare(corpus, { replicates, seed: r + 1 }).objects();
        if (rows.some(({ q }) => q <= 0.05)) found.set(what, there(found.get(what)) + 1);
      }
    }
    for (const [what, count] of found)
      console.log(
        `${name}, ${parts.length} outlets that do not differ, ${what}: a difference with q ≤ .05 in ${count} of ` +
          `${repetitions} corpora (R = ${replicates})`,
      );
  }
}

/** Kinds of statement of which some are taken away from the first of two outlets. */
const INJECTED = [
  { name: "people", of: "sourceType", key: "person", isKind: ({ sourceType }) => sourceType === "person" },
  { name: "anonymous", of: "sourceType", key: "anonymous", isKind: ({ sourceType }) => sourceType === "anonymous" },
  { name: "told", of: "cue", key: "tell", isKind: ({ cue }) => /\b(?:told|tells?|telling)\b/.test(cue) },
];

/** What part of these statements stays. */
const STAYS = 0.5;

/**
 * The file is the truth: articles are drawn from it with replacement for both outlets, and of the first outlet's some
 * statements are left out, the same ones whenever an article is drawn.
 */
function injected(name, facts, { repetitions, replicates }) {
  const articles = facts.articles.objects();
  const byArticle = new Map(articles.map(({ article }) => [article, []]));
  for (const one of facts.attributions.objects()) byArticle.get(one.article)?.push(one);
  for (const { name: kind, of, key, isKind } of INJECTED) {
    const draw = random(SEED);
    const thinned = new Map(
      [...byArticle].map(([article, list]) => [
        article,
        list.filter((one) => !isKind(one) || draw(1000) < STAYS * 1000),
      ]),
    );
    const whole = corpusOf(facts, articles, [
      articles.map(({ article }) => ({ article, list: thinned.get(article) })),
      articles.map(({ article }) => ({ article, list: byArticle.get(article) })),
    ]);
    const truth = there(rowsOf(whole, of, key, 1).share);
    const [difference, oddsRatio] = [there(truth.difference), there(truth.oddsRatio)];
    const tally = { difference: 0, odds: 0, logOdds: 0, differences: 0, oddsGiven: 0, logOddsGiven: 0, found: 0 };
    for (let r = 0; r < repetitions; r++) {
      const half = Math.floor(articles.length / 2);
      const drawn = [thinned, byArticle].map((lists) =>
        Array.from({ length: half }, () => {
          const { article } = articles[draw(articles.length)];
          return { article, list: lists.get(article) };
        }),
      );
      const { share, cue } = rowsOf(corpusOf(facts, articles, drawn), of, key, replicates, r + 1);
      if (share === undefined) continue;
      count(tally, "difference", "differences", share, difference);
      count(tally, "odds", "oddsGiven", { low: share.oddsLow, high: share.oddsHigh }, oddsRatio);
      if (cue !== undefined) count(tally, "logOdds", "logOddsGiven", cue, Math.log(oddsRatio));
      if (share.q <= 0.05) tally.found++;
    }
    console.log(
      `${name}, ${kind} thinned to ${STAYS} in one of two outlets (true difference ` +
        `${difference.toFixed(4)}): interval of the difference holds it in ${tally.difference} of ` +
        `${tally.differences}, of the odds ratio in ${tally.odds} of ${tally.oddsGiven}, of the log-odds in ` +
        `${tally.logOdds} of ${tally.logOddsGiven}; found with q ≤ .05 in ${tally.found} of ${repetitions}`,
    );
    powered(name, facts, { kind, of, key, isKind, articles, byArticle, repetitions, replicates });
  }
}

/** How many articles each outlet has whose differences are of the size called detectable. */
const SIDES = [42, 84, 420];

/**
 * Ways in which one outlet comes to have a share less by so much, or more: what becomes of each statement.
 *
 * @type {Readonly<Record<string, (share: number, size: number) => { part: number, ofKind: boolean, keeps: boolean } | null>>}
 */
const WAYS = {
  "less, of another kind instead": (share, size) =>
    size < share ? { part: size / share, ofKind: true, keeps: true } : null,
  "more, of other kinds before": (share, size) =>
    size < 1 - share ? { part: size / (1 - share), ofKind: false, keeps: true } : null,
  // s · x / (1 − x + s · x) = x − size, for the part s that stays.
  "less, taken out": (share, size) =>
    size < share
      ? { part: 1 - ((share - size) * (1 - share)) / (share * (1 - share + size)), ofKind: true, keeps: false }
      : null,
};

/**
 * Draws corpora without any difference, takes the size that each calls detectable, draws another corpus in which one outlet
 * differs by so much, and counts how often that is found.
 */
function powered(name, facts, { kind, of, key, isKind, articles, byArticle, repetitions, replicates }) {
  const all = [...byArticle.values()].flat();
  const share = all.filter(isKind).length / all.length;
  const ofKind = all.filter(isKind);
  const others = all.filter((one) => !isKind(one));
  for (const side of SIDES)
    for (const [way, changedBy] of Object.entries(WAYS)) {
      const draw = random(SEED);
      const pick = () =>
        Array.from({ length: side }, () => {
          const { article } = articles[draw(articles.length)];
          return { article, list: byArticle.get(article) };
        });
      const tally = { named: 0, sum: 0, possible: 0, found: 0 };
      for (let r = 0; r < repetitions; r++) {
        const without = rowsOf(corpusOf(facts, articles, [pick(), pick()]), of, key, 19).share;
        const size = without?.detectable ?? null;
        if (size === null) continue;
        tally.named++;
        tally.sum += size;
        const change = changedBy(share, size);
        if (change === null) continue;
        tally.possible++;
        const differ = ({ article, list }) => ({
          article,
          list: list.flatMap((one) => {
            if (isKind(one) !== change.ofKind || draw(1e6) >= change.part * 1e6) return one;
            if (!change.keeps) return [];
            const { sourceType, cue } = change.ofKind ? others[draw(others.length)] : ofKind[draw(ofKind.length)];
            return of === "cue" ? { ...one, cue } : { ...one, sourceType };
          }),
        });
        const { share: row } = rowsOf(
          corpusOf(facts, articles, [pick().map(differ), pick()]),
          of,
          key,
          replicates,
          r + 1,
        );
        if (row !== undefined && row.q <= 0.05) tally.found++;
      }
      console.log(
        `${name}, ${side} articles a side, ${kind} at the size called detectable (${(tally.sum / tally.named).toFixed(4)} on average; ` +
          `named in ${tally.named} of ${repetitions}), ${way}: found in ${tally.found} of ${tally.possible}`,
      );
    }
}

/**
 * What must be there.
 *
 * @template T
 * @param {T | null | undefined} value
 * @returns {T}
 */
function there(value) {
  if (value === null || value === undefined) throw new Error("the file has too little of what is compared");
  return value;
}

function count(tally, right, given, interval, truth) {
  const holds = held(interval, truth);
  if (holds === null) return;
  tally[given]++;
  tally[right] += holds ? 1 : 0;
}

/** Facts of articles with these statements, as new articles of two outlets. */
function corpusOf(facts, articles, outlets) {
  const byNumber = new Map(articles.map((row) => [row.article, row]));
  const rows = [];
  const attributions = [];
  for (const [which, list] of outlets.entries())
    for (const { article, list: statements } of list) {
      const number = rows.length;
      rows.push({ ...byNumber.get(article), article: number, group: null, outlet: `Outlet ${which + 1}` });
      for (const one of statements) attributions.push({ ...one, article: number });
    }
  return {
    ...facts,
    articles: table(rows, facts.articles.columnNames()),
    attributions: table(attributions, facts.attributions.columnNames()),
    sentences: table([], ["article"]),
  };
}

function rowsOf(facts, of, key, replicates, seed = 1) {
  const options = { replicates, seed };
  const share = analysis.shareDifferences(facts, { of, ...options }).objects();
  const cue = of === "cue" ? analysis.cueChoice(facts, options).objects() : [];
  return { share: share.find((row) => row.key === key), cue: cue.find((row) => row.key === key) };
}
