// Outlets that do not differ: the articles of each file are dealt out to outlets at random, and it is counted how often the
// test of differences finds one, in any of the measures of notebook 03. It should in one corpus of twenty at most.
import { dealt } from "./scoring/simulated.mjs";

const { measureDifferences } = await import("../packages/analysis/dist/index.js");
const { random, shuffle } = await import("../packages/analysis/dist/statistics/random.js");
const { table } = await import("../packages/corpus/dist/index.js");

const MEASURES = /** @type {const} */ (["direct share", "anonymous share", "unresolved share", "sources an article"]);
const SEED = 20261128;

/** What part of the articles each outlet has. */
const OUTLETS = [
  [0.5, 0.5],
  [0.9, 0.1],
  [0.4, 0.3, 0.2, 0.1],
];

export function study(name, facts, { repetitions, replicates }) {
  const rows = facts.articles.objects();
  const draw = random(SEED);
  for (const parts of OUTLETS) {
    let found = 0;
    for (let r = 0; r < repetitions; r++) {
      const order = Int32Array.from(rows.keys());
      shuffle(order, draw);
      const outlets = dealt(order, parts);
      const articles = table(
        rows.map((row, i) => ({ ...row, outlet: outlets[i], group: null })),
        facts.articles.columnNames(),
      );
      const differences = measureDifferences({ ...facts, articles }, { measures: MEASURES, replicates, seed: r + 1 });
      if (differences.objects().some(({ differ }) => differ)) found++;
    }
    console.log(
      `${name}, outlets of ${parts.map((part) => Math.round(part * rows.length)).join(", ")} articles: a difference in ` +
        `${(found / repetitions).toFixed(3)} of ${repetitions} corpora without any (R = ${replicates})`,
    );
  }
}
