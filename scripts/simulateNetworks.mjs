// What the tests of networks hold. Null corpora made of a real one, in which all that is found is false: for pairs by the
// stochastic degree sequence model and for actors in outlets they are drawn by curveball, for changes of pairs and again for
// actors in outlets whole articles are dealt out to two outlets. And an association of known size: two actors of their own
// are put into a null corpus, together in some articles beside those that chance gives, and it is counted how often the
// interval of their lift holds what was put in, and how often they are found.
import { blocksIn, pairsIn } from "./scoring/pairs.mjs";
import { dealt as dealtOut, falselyFound, held } from "./scoring/simulated.mjs";

const { cooccurrence, pairChanges, twoMode } = await import("../packages/analysis/dist/index.js");
const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { nullCorpora } = await import("../packages/analysis/dist/cooccurrence/nullModel.js");
const { testBySdsm } = await import("../packages/analysis/dist/cooccurrence/sdsm.js");
const { random, shuffle } = await import("../packages/analysis/dist/statistics/random.js");
const { testCells } = await import("../packages/analysis/dist/network/testCells.js");
const { table } = await import("../packages/corpus/dist/index.js");

const LEVEL = 0.05;
const SEED = 20261128;

export function study(name, facts, { repetitions, replicates, kinds }) {
  for (const window of /** @type {const} */ (["sentence", "article"])) pairsByFormula(name, facts, window, repetitions);
  changes(name, facts, repetitions);
  outlets(name, facts, repetitions);
  injected(name, facts, { repetitions, replicates, kinds });
}

function tell(what, real, found) {
  const { mean, any } = falselyFound(found, real);
  const without = found.filter((count) => count === 0).length;
  console.log(
    `${what}: ${real} at q ≤ ${LEVEL}; of ${found.length} corpora without any ${mean.toFixed(2)} on average, ` +
      `in ${any.toFixed(2)} of them any (${without} of ${found.length} without)`,
  );
}

const sure = (rows) => rows.filter(({ q }) => q !== null && q <= LEVEL).length;

function pairsByFormula(name, facts, window, repetitions) {
  const blocks = blocksIn(facts, window);
  const found = [];
  for (const corpus of nullCorpora(blocks, 2, random(SEED))) {
    // The sums of rows and columns, and the units an article, are those of the corpus: its blocks stand for all.
    const [q] = testBySdsm([{ blocks, ...pairsIn(corpus) }]).q;
    found.push(q.filter((value) => value <= LEVEL).length);
    if (found.length === repetitions) break;
  }
  const real = sure(cooccurrence(facts, { window, null: "sdsm" }).objects());
  tell(`${name}, pairs by ${window} by the stochastic degree sequence model`, real, found);
}

/** The corpus, with its articles dealt out to outlets of these parts at random. */
function withOutlets(facts, parts, draw) {
  const rows = facts.articles.objects();
  const order = Int32Array.from(rows.keys());
  shuffle(order, draw);
  const names = dealtOut(order, parts);
  const articles = table(
    rows.map((row, i) => ({ ...row, outlet: names[i] })),
    facts.articles.columnNames(),
  );
  return { ...facts, articles };
}

function changes(name, facts, repetitions) {
  for (const window of /** @type {const} */ (["sentence", "article"])) {
    const draw = random(SEED);
    const found = [];
    let asked = 0;
    for (let r = 0; r < repetitions; r++) {
      const rows = pairChanges(withOutlets(facts, [0.5, 0.5], draw), { by: "outlet", window }).objects();
      asked += rows.length / repetitions;
      found.push(sure(rows));
    }
    tell(`${name}, changes of ${Math.round(asked)} pairs by ${window} in two outlets dealt out`, 0, found);
  }
}

function outlets(name, facts, repetitions) {
  const real = sure(twoMode(facts, { columns: "outlet" }).objects());
  const draw = random(SEED);
  const found = [];
  for (let r = 0; r < repetitions; r++)
    found.push(sure(twoMode(withOutlets(facts, [0.4, 0.3, 0.2, 0.1], draw), { columns: "outlet" }).objects()));
  tell(`${name}, actors in outlets, articles dealt out to four`, real, found);

  const chosen = chooseArticles(facts, "once");
  const blocks = blocksIn(facts, "article");
  const names = chosen.column("outlet").map(String);
  const groups = [...new Set(names)];
  const shuffled = [];
  for (const { start, actor } of nullCorpora(blocks, 1, random(SEED))) {
    const documents = names.map((outlet, d) => ({
      group: groups.indexOf(outlet),
      things: Array.from(actor.subarray(start[d], start[d + 1])),
      evidence: () => [],
    }));
    shuffled.push(sure(testCells(documents, blocks.actors, 2).cells));
    if (shuffled.length === repetitions) break;
  }
  tell(`${name}, actors in outlets, actors shuffled among articles`, real, shuffled);
}

/** How many articles name each of the two put in, and how often the two are to meet, as a multiple of chance. */
const SIZES = [
  { each: 60, lift: 3 },
  { each: 60, lift: 4 },
  { each: 60, lift: 6 },
  { each: 120, lift: 2 },
];

function injected(name, facts, { repetitions, replicates, kinds }) {
  const chosen = chooseArticles(facts, "once");
  const articles = Array.from(chosen.article);
  for (const { each, lift } of SIZES) {
    const draw = random(SEED);
    let [holds, found, given] = [0, 0, 0];
    for (let r = 0; r < repetitions; r++) {
      // Each article names the one, the other or both independently of all other articles, with these chances.
      const p = each / articles.length;
      const both = lift * p * p;
      /** @type {[number, number][]} */
      const put = [];
      for (const article of articles) {
        const at = draw(1_000_000) / 1_000_000;
        put.push([article, at < both ? 3 : at < p ? 1 : at < 2 * p - both ? 2 : 0]);
      }
      const how = { replicates, seed: r + 1, ...(kinds && { kinds }) };
      const rows = cooccurrence(withTwo(facts, put), { window: "article", ...how });
      // Rows are made when they are read: only this one is.
      const [first, second] = [rows.array("a"), rows.array("b")];
      const at = Array.from(first).findIndex((a, i) => a === "put:one" && second[i] === "put:two");
      const row = at < 0 ? undefined : rows.slice(at, at + 1).objects()[0];
      const is = row && held({ low: row.liftLow, high: row.liftHigh }, lift);
      if (is !== null && is !== undefined) given++;
      if (is) holds++;
      if (row && row.q !== null && row.q <= LEVEL) found++;
    }
    console.log(
      `${name}, two actors of ${each} articles each put in with a lift of ${lift}: found at q ≤ ${LEVEL} in ${found} of ` +
        `${repetitions}, an interval given in ${given}, which holds ${lift} in ${holds}`,
    );
  }
}

/** The corpus with two actors more: in articles marked 1 the one, in those marked 2 the other, in those marked 3 both. */
function withTwo(facts, put) {
  const actors = ["put:one", "put:two"].map((actor) => ({
    actor,
    name: actor,
    kind: "person",
    mentions: 0,
    articles: 0,
  }));
  const first = new Map();
  for (const sentence of facts.sentences.objects())
    if (!first.has(sentence.article) && sentence.reused === null) first.set(sentence.article, sentence);
  const mentions = put.flatMap(([article, who]) => {
    const place = first.get(article);
    if (place === undefined) return [];
    const { sentence, paragraph, start } = place;
    const one = { article, sentence, paragraph, start, end: start + 1, rule: "exact", indirect: false, listed: false };
    return actors.filter((_, i) => who & (i + 1)).map(({ actor, name, kind }) => ({ ...one, actor, name, kind }));
  });
  return {
    ...facts,
    actors: table([...facts.actors.objects(), ...actors], facts.actors.columnNames()),
    mentions: table([...facts.mentions.objects(), ...mentions], facts.mentions.columnNames()),
  };
}
