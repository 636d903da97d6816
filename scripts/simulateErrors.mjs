// How often corrected intervals hold the truth, and what correcting does to the bias. The file must be labelled by
// people: what Readout finds in it is the machine's count, with the errors that it really makes, and the labels are
// what a person would mark. Corpora are drawn from its articles, with replacement; a few articles of each are
// "labelled" (the labels are looked up); what is estimated is compared with what the labels say of the whole file. A
// labelled source's type is read off the last actor named in its words: the labels give none.
import { readFileSync } from "node:fs";
import { held } from "./scoring/simulated.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { estimator } = await import("../packages/analysis/dist/attribution/proportion.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { correctedEstimate } = await import("../packages/analysis/dist/evaluation/correctedEstimate.js");
const { QUANTITIES } = await import("../packages/analysis/dist/evaluation/quantities.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const LABELLED = [15, 20, 60];
const CORPORA = [60, 200, 800];
const SEED = 20261129;

const sum = (values) => values.reduce((total, value) => total + value, 0);

export function study(name, facts, { repetitions, file }) {
  const chosen = chooseArticles(facts, "once");
  const found = statementsOf(facts, chosen);
  const labels = labelsOf(file);
  const actual = Array.from(chosen.article, (article) => actualOf(facts.texts[article], labels));
  const quantities = [...QUANTITIES.kind, ...QUANTITIES.sourceType, ...QUANTITIES.measure.slice(-1)].map((one) => ({
    ...one,
    found: { above: found.map(one.above), below: found.map(one.below) },
    actual: { above: actual.map(one.above), below: actual.map(one.below) },
  }));
  const draw = random(SEED);
  for (const size of CORPORA)
    for (const labelled of LABELLED.filter((count) => count < size)) {
      const tallies = quantities.map(() => ({ raw: 0, rawHeld: 0, rawGiven: 0, bias: 0, held: 0, given: 0, width: 0 }));
      for (let r = 0; r < repetitions; r++) {
        const drawn = Array.from({ length: size }, () => draw(found.length));
        for (const [i, quantity] of quantities.entries()) tally(tallies[i], quantity, drawn, labelled);
      }
      console.log(`\n${name}, ${size} articles, ${labelled} of them labelled, ${repetitions} corpora`);
      for (const [i, quantity] of quantities.entries()) tell(quantity, tallies[i], repetitions);
    }
}

function tally(all, { found, actual, unit }, drawn, labelled) {
  const pick = (values, places) => places.map((at) => values[at]);
  const truth = sum(actual.above) / sum(actual.below);
  const read = drawn.slice(0, labelled);
  const counts = { numerators: pick(found.above, drawn), denominators: pick(found.below, drawn) };
  const raw = estimator(counts.denominators, 0.95)[unit]({ cluster: drawn.map((_, i) => i), value: counts.numerators });
  const rawHeld = held(raw, truth);
  all.raw += (raw.value ?? 0) - truth;
  all.rawGiven += rawHeld === null ? 0 : 1;
  all.rawHeld += rawHeld ? 1 : 0;
  const estimate = correctedEstimate(
    {
      found: counts,
      read: read.map((_, i) => i),
      actual: { numerators: pick(actual.above, read), denominators: pick(actual.below, read) },
    },
    { unit, level: 0.95 },
  );
  const right = held(estimate, truth);
  if (right === null) return;
  all.given++;
  all.held += right ? 1 : 0;
  all.bias += (estimate.corrected ?? 0) - truth;
  all.width += (estimate.high ?? 0) - (estimate.low ?? 0);
}

function tell({ key, actual }, { raw, rawHeld, rawGiven, bias, held: right, given, width }, repetitions) {
  const truth = sum(actual.above) / sum(actual.below);
  const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(3));
  console.log(
    `${key}: truth ${truth.toFixed(3)}; raw bias ${(raw / repetitions).toFixed(3)}, held ${share(rawHeld, rawGiven)}; ` +
      `corrected bias ${share(bias, given)}, held ${share(right, given)} of ${given}, width ${share(width, given)}`,
  );
}

/** The labelled attributions of each article of the file, by its id. */
function labelsOf(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, quotes = [] }) => [id, quotes]));
}

/** What the labels say stands in an article, counted as what was found is. */
function actualOf({ article, annotation }, labels) {
  return (labels.get(article.id) ?? []).map((quote, attribution) => ({
    kind: quote.type,
    sourceType: typeOf(quote.sourceSpans ?? [], annotation.mentions),
    ...{ joint: 0, attribution },
  }));
}

function typeOf(source, mentions) {
  if (source.length === 0) return "unnamed";
  const named = mentions.filter((mention) => source.some(([start, end]) => mention.start < end && mention.end > start));
  const kind = named.at(-1)?.kind ?? "anonymous";
  return kind === "place" ? "state" : kind;
}
