// What the studies `errors` and `corrected` have in common: the labels of a file, corpora drawn from its articles, with
// replacement, of which a few are "labelled", and how often intervals hold what the labels say of the whole file.
import { readFileSync } from "node:fs";
import { held } from "./scoring/simulated.mjs";

const { estimator } = await import("../packages/analysis/dist/attribution/proportion.js");
const { correctedEstimate } = await import("../packages/analysis/dist/evaluation/correctedEstimate.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const LEVEL = 0.95;
const CORPORA = [60, 200, 800];
const LABELLED = [15, 20, 60];

export const sum = (values) => values.reduce((total, value) => total + value, 0);
export const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(3));

/** The labelled attributions of each article of the file, by its id. */
export function labelsOf(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, quotes = [] }) => [id, quotes]));
}

/** The last actor named in the words of a labelled source, and the type that is read off it: the labels give neither. */
export function sourceIn(spans, mentions) {
  if (spans.length === 0) return { who: undefined, sourceType: "unnamed" };
  const who = mentions.filter((one) => spans.some(([start, end]) => one.start < end && one.end > start)).at(-1);
  const kind = who?.kind ?? "anonymous";
  return { who, sourceType: kind === "place" ? "state" : kind };
}

/** A quantity with what each article has of it, as found and as labelled. */
export function counted(quantity, found, actual) {
  return {
    ...quantity,
    found: { above: found.map(quantity.above), below: found.map(quantity.below) },
    actual: { above: actual.map(quantity.above), below: actual.map(quantity.below) },
  };
}

/** What the labels say of all articles, or of those in some places. */
export function truthOf({ actual }, places) {
  return places === undefined
    ? sum(actual.above) / sum(actual.below)
    : sum(places.map((at) => actual.above[at])) / sum(places.map((at) => actual.below[at]));
}

/** A value of drawn articles as counted, and corrected by the labels of the first of them. */
export function estimates({ found, actual, unit, least }, drawn, labelled) {
  const pick = (values, places) => places.map((at) => values[at]);
  const read = drawn.slice(0, labelled);
  const counts = { numerators: pick(found.above, drawn), denominators: pick(found.below, drawn) };
  const before = estimator(counts.denominators, LEVEL)[unit]({
    cluster: drawn.map((_, i) => i),
    value: counts.numerators,
  });
  const after = correctedEstimate(
    {
      found: counts,
      read: read.map((_, i) => i),
      actual: { numerators: pick(actual.above, read), denominators: pick(actual.below, read) },
    },
    { unit, level: LEVEL, least },
  );
  return { before, after: { ...after, value: after.corrected } };
}

export const EMPTY = { bias: 0, rawBias: 0, rawHeld: 0, rawGiven: 0, held: 0, given: 0, width: 0 };

/** Adds estimates of one corpus to those of others. */
export function tally(all, truth, { before, after }) {
  all.rawBias += (before.value ?? 0) - truth;
  const rawRight = held(before, truth);
  all.rawGiven += rawRight === null ? 0 : 1;
  all.rawHeld += rawRight ? 1 : 0;
  const right = held(after, truth);
  if (right === null) return;
  all.given++;
  all.held += right ? 1 : 0;
  all.bias += (after.value ?? 0) - truth;
  all.width += (after.high ?? 0) - (after.low ?? 0);
}

export function tell(what, truth, { bias, rawBias, rawHeld, rawGiven, held: right, given, width }, repetitions) {
  console.log(
    `${what}: truth ${truth.toFixed(3)}; raw bias ${(rawBias / repetitions).toFixed(3)}, held ${share(rawHeld, rawGiven)}; ` +
      `corrected bias ${share(bias, given)}, held ${share(right, given)} of ${given}, width ${share(width, given)}`,
  );
}

/**
 * Corrects quantities over all articles, in corpora and samples of several sizes; each size is told by `tellCells`, of a
 * tally of each quantity.
 */
export function overAll(name, quantities, { articles, repetitions, seed }, tellCells) {
  const draw = random(seed);
  for (const size of CORPORA)
    for (const labelled of LABELLED.filter((count) => count < size)) {
      const tallies = quantities.map(() => ({ ...EMPTY }));
      for (let r = 0; r < repetitions; r++) {
        const drawn = Array.from({ length: size }, () => draw(articles));
        for (const [i, one] of quantities.entries()) tally(tallies[i], truthOf(one), estimates(one, drawn, labelled));
      }
      console.log(`\n${name}, ${size} articles, ${labelled} of them labelled, ${repetitions} corpora`);
      tellCells(tallies);
    }
}
