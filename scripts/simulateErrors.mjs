// How often corrected intervals hold the truth, and what correcting does to the bias. The file must be labelled by
// people: what Readout finds in it is the machine's count, with the errors that it really makes, and the labels are
// what a person would mark. Corpora are drawn from its articles, with replacement; a few articles of each are
// "labelled" (the labels are looked up); what is estimated is compared with what the labels say of the whole file. A
// labelled source's type is read off the last actor named in its words: the labels give none.
import { counted, labelsOf, overAll, sourceIn, tell, truthOf } from "./corrected.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { QUANTITIES } = await import("../packages/analysis/dist/evaluation/quantities.js");

const SEED = 20261129;

export function study(name, facts, { repetitions, file }) {
  const chosen = chooseArticles(facts, "once");
  const found = statementsOf(facts, chosen);
  const labels = labelsOf(file);
  const actual = Array.from(chosen.article, (article) => actualOf(facts.texts[article], labels));
  const quantities = [...QUANTITIES.kind, ...QUANTITIES.sourceType, ...QUANTITIES.measure.slice(-1)].map((one) =>
    counted(one, found, actual),
  );
  overAll(name, quantities, { articles: found.length, repetitions, seed: SEED }, (tallies) => {
    for (const [i, one] of quantities.entries()) tell(one.key, truthOf(one), tallies[i], repetitions);
  });
}

/** What the labels say stands in an article, counted as what was found is. */
function actualOf({ article, annotation }, labels) {
  return (labels.get(article.id) ?? []).map((quote, attribution) => ({
    kind: quote.type,
    sourceType: sourceIn(quote.sourceSpans ?? [], annotation.mentions).sourceType,
    ...{ joint: 0, attribution },
  }));
}
