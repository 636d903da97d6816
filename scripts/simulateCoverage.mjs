// How often 95 % intervals hold the truth. The file is the truth: corpora of a few of its articles are drawn from it, with
// replacement, and what is measured in them is compared with the file: the share of each kind of source and of the largest
// sources, in attributions and in words, and numbers an article.
import { held } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { MEASURES, SIZES } = await import("../packages/analysis/dist/attribution/measures.js");
const { estimator } = await import("../packages/analysis/dist/attribution/proportion.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { cooccurrence } = await import("../packages/analysis/dist/index.js");
const { liftIntervals, LEAST_ARTICLES } = await import("../packages/analysis/dist/cooccurrence/liftInterval.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const CORPORA = [3, 5, 8, 15, 30, 84];
const SEED = 20261128;
const TYPES = ["person", "organisation", "state", "group", "document", "outlet", "anonymous", "unnamed", "unresolved"];

/**
 * Something that is measured in each corpus: of the statements that it counts an amount, in all of the statements or words or
 * an article.
 *
 * @typedef {object} Quantity
 * @property {string} set
 * @property {string} name
 * @property {string} unit
 * @property {(one: any) => boolean} counts
 * @property {(list: readonly any[]) => number} [amount]
 */

const sum = (values) => values.reduce((total, value) => total + value, 0);

export function study(name, facts, { repetitions }) {
  const articles = statementsOf(facts, chooseArticles(facts, "once"));
  const sources = largest(articles.flat(), 10);
  const words = MEASURES.filter(({ measure }) => measure === "quoted words share");
  const numbers = MEASURES.filter(({ unit }) => unit === "articles");
  const isType = (type) => (one) => one.sourceType === type;
  /** @type {Quantity[]} */
  const quantities = [
    ...TYPES.map((type) => ({ set: "types", name: type, unit: "attributions", counts: isType(type) })),
    { set: "types", name: "direct", unit: "attributions", counts: ({ kind }) => kind === "direct" },
    ...sources.map((key) => ({
      ...{ set: "sources", name: key, unit: "attributions" },
      counts: ({ source }) => source.key === key,
    })),
    ...TYPES.map((type) => ({ set: "words", name: type, unit: "words", counts: isType(type), amount: SIZES.words })),
    ...words.map((one) => ({ ...one, set: "words", name: one.measure })),
    ...numbers.map((one) => ({ ...one, set: "numbers", name: one.measure })),
  ];
  const measured = quantities.map(({ amount = SIZES.attributions, ...one }) => ({
    ...one,
    per: articles.map((list) => amount(list.filter(one.counts))),
  }));
  const whole = Object.fromEntries(Object.entries(SIZES).map(([unit, size]) => [unit, articles.map(size)]));
  const draw = random(SEED);
  for (const size of CORPORA) {
    const hits = new Map(measured.map((one) => [one, { held: 0, given: 0, width: 0, shownHeld: 0, shown: 0 }]));
    let top = { held: 0, given: 0 };
    for (let r = 0; r < repetitions; r++) {
      const drawn = Array.from({ length: size }, () => draw(articles.length));
      const estimators = Object.fromEntries(
        Object.entries(whole).map(([unit, sizes]) => [
          unit,
          estimator(
            Float64Array.from(drawn, (at) => sizes[at]),
            0.95,
          ),
        ]),
      );
      for (const one of measured) tally(hits.get(one), one, whole[one.unit], drawn, estimators[one.unit]);
      top = added(top, topSource(articles, whole.attributions, drawn, estimators.attributions));
    }
    for (const set of ["types", "sources", "words", "numbers"]) tell(`${name}, ${size} articles, ${set}`, hits, set);
    console.log(`${name}, ${size} articles, the source on top: ${(top.held / top.given).toFixed(3)} of ${top.given}`);
  }
  lifts(name, facts, repetitions);
}

function largest(statements, count) {
  const counts = new Map();
  for (const { source } of statements)
    if (!source.key.startsWith("type:")) counts.set(source.key, (counts.get(source.key) ?? 0) + 1);
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, count)
    .map(([key]) => key);
}

function tally(hit, { per, unit }, whole, drawn, estimate) {
  const kind = unit === "articles" ? "number" : "share";
  const found = estimate[kind]({ cluster: drawn.map((_, i) => i), value: drawn.map((at) => per[at]) });
  const right = held(found, sum(per) / sum(whole));
  if (right === null) return;
  hit.given++;
  hit.held += right ? 1 : 0;
  hit.width += found.high - found.low;
  if (found.value === 0) return;
  hit.shown++;
  hit.shownHeld += right ? 1 : 0;
}

/** The interval of whichever source has most in the drawn corpus: picked for being first, so its share is too high. */
function topSource(articles, whole, drawn, estimate) {
  const [key] = largest(
    drawn.flatMap((at) => articles[at]),
    1,
  );
  const count = (list) => list.filter(({ source }) => source.key === key).length;
  const found = estimate.share({ cluster: drawn.map((_, i) => i), value: drawn.map((at) => count(articles[at])) });
  const right = key === undefined ? null : held(found, sum(articles.map(count)) / sum(whole));
  return right === null ? { held: 0, given: 0 } : { held: right ? 1 : 0, given: 1 };
}

function added(x, y) {
  return { held: x.held + y.held, given: x.given + y.given };
}

function tell(what, hits, set) {
  const own = [...hits].filter(([one, { given }]) => one.set === set && given > 0);
  const coverage = own.map(([one, { held, given }]) => ({ name: one.name, share: held / given }));
  const shares = coverage.map(({ share }) => share);
  const lowest = coverage.find(({ share }) => share === Math.min(...shares));
  console.log(
    `${what}: mean ${(sum(shares) / shares.length).toFixed(3)}, from ${Math.min(...shares).toFixed(3)} (${lowest?.name}) to ` +
      `${Math.max(...shares).toFixed(3)}; mean width ${(sum(own.map(([, { width, given }]) => width / given)) / own.length).toFixed(3)}; ` +
      `of shares above 0 ${(sum(own.map(([, { shownHeld }]) => shownHeld)) / sum(own.map(([, { shown }]) => shown))).toFixed(3)} ` +
      `of ${sum(own.map(([, { shown }]) => shown))}`,
  );
}

/** The interval of the lift of pairs that meet in ten articles of the file or more, in corpora as large as the file. */
function lifts(name, facts, repetitions) {
  const rows = cooccurrence(facts, { replicates: 1 })
    .objects()
    .filter(({ articles }) => articles >= LEAST_ARTICLES);
  if (rows.length === 0) return;
  const inside = countsOf(facts);
  const draw = random(SEED);
  const classes = [
    { name: "10–14", from: 10, to: 15, held: 0, given: 0 },
    { name: "15–29", from: 15, to: 30, held: 0, given: 0 },
    { name: "30 and more", from: 30, to: Number.POSITIVE_INFINITY, held: 0, given: 0 },
  ];
  for (let r = 0; r < repetitions; r++) {
    const drawn = Array.from(inside.sizes, () => draw(inside.sizes.length));
    const interval = liftIntervals(drawn.map((at) => inside.sizes[at]));
    for (const row of rows) {
      const found = interval(
        sparse(inside.both(row), drawn),
        sparse(inside.of(row.a), drawn),
        sparse(inside.of(row.b), drawn),
      );
      const group = classes.find(({ from, to }) => from <= row.articles && row.articles < to);
      if (found === null || group === undefined) continue;
      group.given++;
      group.held += found.low <= row.lift && row.lift <= found.high ? 1 : 0;
    }
  }
  for (const { name: group, held: right, given } of classes)
    if (given > 0)
      console.log(`${name}, lift of pairs of ${group} articles: ${(right / given).toFixed(3)} of ${given}`);
}

function sparse(per, drawn) {
  const article = [];
  const units = [];
  for (const [i, at] of drawn.entries()) {
    const count = per.get(at);
    if (count === undefined) continue;
    article.push(i);
    units.push(count);
  }
  return { article, units };
}

/** Sentences of each article, and how many of them name an actor or a pair. */
function countsOf(facts) {
  const chosen = chooseArticles(facts, "once");
  const sizes = new Array(chosen.article.length).fill(0);
  for (const { article } of facts.sentences.objects()) {
    const at = chosen.position[article] ?? -1;
    if (at >= 0) sizes[at]++;
  }
  const places = new Map();
  for (const { article, sentence, actor } of facts.mentions.objects()) {
    const at = chosen.position[article] ?? -1;
    if (at < 0) continue;
    const own = places.get(actor) ?? new Map();
    places.set(actor, own.set(at, (own.get(at) ?? new Set()).add(sentence)));
  }
  const counted = new Map();
  const of = (actor) => {
    const found = counted.get(actor) ?? new Map([...(places.get(actor) ?? [])].map(([at, set]) => [at, set.size]));
    counted.set(actor, found);
    return found;
  };
  const shared = new Map();
  const both = ({ a, b, evidence }) => {
    const key = `${a} ${b}`;
    const found = shared.get(key) ?? new Map();
    if (!shared.has(key))
      for (const id of evidence) {
        const at = chosen.position[Number(/^s(\d+)/.exec(id)?.[1])];
        found.set(at, (found.get(at) ?? 0) + 1);
      }
    shared.set(key, found);
    return found;
  };
  return { sizes, of, both };
}
