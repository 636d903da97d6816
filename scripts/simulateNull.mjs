// Null corpora made of a real one, and what the test of co-occurrence finds in each: every pair found in them is a false one.
// They are drawn from another seed than those that the test itself draws, and are tested as a real corpus would be.
import { blocksIn, pairsIn } from "./scoring/pairs.mjs";
import { falselyFound } from "./scoring/simulated.mjs";

const { cooccurrence } = await import("../packages/analysis/dist/index.js");
const { blocksOf } = await import("../packages/analysis/dist/cooccurrence/blocks.js");
const { asItIs } = await import("../packages/analysis/dist/cooccurrence/dealt.js");
const { nullCorpora: drawn } = await import("../packages/analysis/dist/cooccurrence/nullModel.js");
const { testAvoidances } = await import("../packages/analysis/dist/cooccurrence/testAvoidances.js");
const { testPairs } = await import("../packages/analysis/dist/cooccurrence/testPairs.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const LEVEL = 0.05;
const SEED = 20261128;

/** Avoidances are sought among so many actors of most articles, as in notebook 01. */
const AMONG = 500;

export function study(name, facts, { repetitions, replicates, kinds }) {
  for (const window of /** @type {const} */ (["sentence", "paragraph", "article"])) {
    const real = cooccurrence(facts, { window, replicates, ...(kinds && { kinds }) })
      .objects()
      .filter(({ q }) => q !== null && q <= LEVEL).length;
    const { blocks, corpora } = nullCorpora(facts, window, { repetitions, kinds });
    tell(`${name} ${window}: ${real} pairs`, real, corpora.map(pairsFound(replicates)), replicates);
    if (window !== "article") continue;
    const avoiding = avoidancesFound(replicates);
    const alone = avoiding(blocks, 0);
    tell(`${name} ${window}: ${alone} avoidances`, alone, corpora.map(avoiding), replicates);
  }
}

function tell(what, real, found, replicates) {
  const { mean, share, any } = falselyFound(found, real);
  console.log(
    `${what} at q ≤ ${LEVEL}; of ${found.length} null corpora (R = ${replicates}) ` +
      `${mean.toFixed(2)} on average (${share.toFixed(4)} of the real), in ${any.toFixed(2)} of them any`,
  );
}

function nullCorpora(facts, window, { repetitions, kinds }) {
  const blocks = blocksIn(facts, window, kinds);
  const corpora = [];
  for (const corpus of drawn(blocks, 1, random(SEED))) {
    corpora.push(blocksOfNull(corpus, blocks));
    if (corpora.length === repetitions) break;
  }
  return { blocks, corpora };
}

function pairsFound(replicates) {
  return (own, number) => {
    const [q] = testPairs([{ blocks: own, ...pairsIn(asItIs(own, 2)) }], { replicates, seed: number + 1 }).q;
    return q.filter((value) => value <= LEVEL).length;
  };
}

function avoidancesFound(replicates) {
  return (own, number) => {
    const { q, articles, expected } = testAvoidances(own, AMONG, { replicates, seed: number + 1 });
    return q.filter((value, i) => value <= LEVEL && articles[i] < expected[i]).length;
  };
}

/** A null corpus in the form in which a real one is tested. */
function blocksOfNull({ actors, from, unit }, { sizes, articlesOf }) {
  const first = new Int32Array(sizes.length + 1);
  for (let e = 0; e < sizes.length; e++) first[e + 1] = first[e] + sizes[e];
  const places = first[sizes.length];
  /** @type {number[][]} */
  const incident = Array.from({ length: places }, () => []);
  for (let a = 0; a < actors; a++)
    for (let entry = from[a]; entry < from[a + 1]; entry++)
      if (incident[unit[entry]].at(-1) !== a) incident[unit[entry]].push(a);
  const start = new Int32Array(incident.length + 1);
  for (const [u, list] of incident.entries()) start[u + 1] = start[u] + list.length;
  const found = { ids: articlesOf, start, actor: Int32Array.from(incident.flat()) };
  const units = { start: first, exists: new Uint8Array(places).fill(1) };
  return blocksOf(found, units, Array.from(sizes.keys()));
}
