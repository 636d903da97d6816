// What simulations of pairs are made of: who stands in which articles, and who shares a unit with whom.
const { chooseArticles } = await import("../../packages/analysis/dist/articles/choose.js");
const { blocksOf } = await import("../../packages/analysis/dist/cooccurrence/blocks.js");
const { countSharedArticles } = await import("../../packages/analysis/dist/cooccurrence/dealt.js");
const { incidence } = await import("../../packages/analysis/dist/cooccurrence/incidence.js");
const { unitsOf } = await import("../../packages/analysis/dist/cooccurrence/units.js");

/**
 * The articles of a corpus, copies once, with the actors of each by its units.
 *
 * @param {import("@readout/facts").Facts} facts
 * @param {import("@readout/analysis").Window} window
 * @param {readonly import("@readout/facts").ActorKind[]} [kinds] Of these kinds alone; of all if not given.
 */
export function blocksIn(facts, window, kinds) {
  const chosen = chooseArticles(facts, "once");
  const units = unitsOf(facts, chosen, window);
  const positions = Array.from(chosen.article.keys());
  return blocksOf(incidence(facts, chosen, units, { ...(kinds && { kinds }) }), units, positions);
}

/**
 * The pairs of a corpus that share a unit in two articles or more, as they are tested.
 *
 * @param {Parameters<typeof countSharedArticles>[0]} corpus
 */
export function pairsIn(corpus) {
  /** @type {{ a: number[], b: number[], articles: number[] }} */
  const pairs = { a: [], b: [], articles: [] };
  countSharedArticles(corpus, 2, (a, b, articles) => {
    pairs.a.push(a);
    pairs.b.push(b);
    pairs.articles.push(articles);
  });
  return pairs;
}
