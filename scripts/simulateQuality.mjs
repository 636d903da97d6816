// How often an outlet's articles are said to come suddenly in another form where they do not: the articles of each outlet get its
// dates in random order, so that all that is found is false.
const { templateChanges, wilson } = await import("../packages/analysis/dist/index.js");
const { random, shuffle } = await import("../packages/analysis/dist/statistics/random.js");
const { table } = await import("../packages/corpus/dist/index.js");

const SEED = 20261130;

export function study(name, facts, { repetitions }) {
  const rows = facts.articles.objects();
  const draw = random(SEED);
  /** @type {Map<string | null, number[]>} */
  const outlets = new Map();
  for (const [at, { outlet }] of rows.entries()) outlets.set(outlet, [...(outlets.get(outlet) ?? []), at]);
  let [any, tests] = [0, 0];
  for (let r = 0; r < repetitions; r++) {
    const published = rows.map((row) => row.published);
    for (const own of outlets.values()) {
      const order = Int32Array.from(own);
      shuffle(order, draw);
      for (const [i, at] of own.entries()) published[at] = rows[order[i] ?? -1].published;
    }
    const articles = table(
      rows.map((row, at) => ({ ...row, published: published[at] })),
      facts.articles.columnNames(),
    );
    const found = templateChanges({ ...facts, articles }, { seed: r + 1 });
    tests = Math.max(tests, found.objects()[0]?.tests ?? 0);
    if (found.numRows() > 0) any++;
  }
  const { low, high } = wilson(any, repetitions, 0.95) ?? { low: 0, high: 1 };
  console.log(
    `${name}, ${outlets.size} outlets whose dates are in random order: a change of form in ${any} of ${repetitions} corpora, ` +
      `${(any / repetitions).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] (${tests} series where any was found)`,
  );
}
