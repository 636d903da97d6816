// Null corpora made of a real one, and what the test of co-occurrence finds in each: every pair found in them is a false one.
// They are drawn from another seed than those that the test itself draws, and are tested as a real corpus would be.
const analysis = "../packages/analysis/dist";
const { cooccurrence } = await import(`${analysis}/index.js`);
const { chooseArticles } = await import(`${analysis}/articles/choose.js`);
const { blocksOf } = await import(`${analysis}/cooccurrence/blocks.js`);
const { countSharedArticles } = await import(`${analysis}/cooccurrence/dealt.js`);
const { incidence } = await import(`${analysis}/cooccurrence/incidence.js`);
const { drawNullCorpora } = await import(`${analysis}/cooccurrence/nullModel.js`);
const { testPairs } = await import(`${analysis}/cooccurrence/testPairs.js`);
const { unitsOf } = await import(`${analysis}/cooccurrence/units.js`);
const { random } = await import(`${analysis}/statistics/random.js`);

const LEVEL = 0.05;
const SEED = 20261128;

export function study(name, facts, { repetitions, replicates }) {
  for (const window of ["sentence", "paragraph", "article"]) {
    const real = cooccurrence(facts, { window, replicates })
      .objects()
      .filter(({ q }) => q !== null && q <= LEVEL).length;
    const found = nullFindings(facts, window, repetitions, replicates);
    const mean = found.reduce((sum, count) => sum + count, 0) / found.length;
    const any = found.filter((count) => count > 0).length / found.length;
    console.log(
      `${name} ${window}: ${real} pairs at q ≤ ${LEVEL}; of ${repetitions} null corpora (R = ${replicates}) ` +
        `${mean.toFixed(2)} on average (${(mean / real).toFixed(4)} of the real), in ${any.toFixed(2)} of them any`,
    );
  }
}

function nullFindings(facts, window, repetitions, replicates) {
  const chosen = chooseArticles(facts, "once");
  const units = unitsOf(facts, chosen, window);
  const positions = Array.from(chosen.article.keys());
  const blocks = blocksOf(incidence(facts, chosen, units), units, positions);
  const found = [];
  drawNullCorpora(blocks, { replicates: repetitions, least: 1, draw: random(SEED) }, (corpus) => {
    const own = blocksOfNull(corpus, blocks);
    const pairs = { a: [], b: [], articles: [] };
    countSharedArticles(corpus, 2, (a, b, articles) => {
      pairs.a.push(a);
      pairs.b.push(b);
      pairs.articles.push(articles);
    });
    const [q] = testPairs([{ blocks: own, ...pairs }], { replicates, seed: found.length + 1 }).q;
    found.push(q.filter((value) => value <= LEVEL).length);
  });
  return found;
}

/** A null corpus in the form in which a real one is tested. */
function blocksOfNull({ actors, from, unit }, { sizes, articlesOf }) {
  const first = new Int32Array(sizes.length + 1);
  for (let e = 0; e < sizes.length; e++) first[e + 1] = first[e] + sizes[e];
  const incident = Array.from({ length: first.at(-1) }, () => []);
  for (let a = 0; a < actors; a++)
    for (let entry = from[a]; entry < from[a + 1]; entry++)
      if (incident[unit[entry]].at(-1) !== a) incident[unit[entry]].push(a);
  const start = Int32Array.from([
    0,
    ...incident.map(
      (
        (sum) => (list) =>
          (sum += list.length)
      )(0),
    ),
  ]);
  const found = { ids: articlesOf, start, actor: Int32Array.from(incident.flat()) };
  const units = { start: first, exists: new Uint8Array(first.at(-1)).fill(1) };
  return blocksOf(found, units, Array.from(sizes.keys()));
}
