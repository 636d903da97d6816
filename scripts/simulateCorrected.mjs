// How often intervals corrected by articles labelled by hand hold the truth where who speaks about whom is told, and where
// outlets are set beside each other. As in `errors` the file must be labelled by people, what Readout finds in it is the
// machine's count, and corpora are drawn from its articles, of which a few are "labelled" (the labels are looked up). A
// labelled source is the last actor named in its words, and whom a labelled content is about are the actors mentioned in it:
// the labels give neither, so errors in telling who is who are not tried here.
import {
  counted,
  EMPTY,
  estimates,
  labelsOf,
  overAll,
  share,
  sourceIn,
  sum,
  tally,
  tell,
  truthOf,
} from "./corrected.mjs";

const { chooseArticles } = await import("../packages/analysis/dist/articles/choose.js");
const { divide } = await import("../packages/analysis/dist/articles/divide.js");
const { mentionsByArticle, namedIn } = await import("../packages/analysis/dist/attribution/abouts.js");
const { speaksAbout } = await import("../packages/analysis/dist/index.js");
const { differenceInterval } = await import("../packages/analysis/dist/comparison/differenceInterval.js");
const { kindLinks, LEAST_OF_PAIRS, pairOf, SPOKEN_ABOUT } = await import(
  "../packages/analysis/dist/evaluation/correctedAbouts.js"
);
const { linkedReading } = await import("../packages/analysis/dist/evaluation/linkedReading.js");
const { QUANTITIES } = await import("../packages/analysis/dist/evaluation/quantities.js");
const { statementsOf } = await import("../packages/analysis/dist/attribution/statements.js");
const { random } = await import("../packages/analysis/dist/statistics/random.js");

const SEED = 20261130;
/** Articles of an outlet, and how many of them are labelled. */
const OUTLETS = [
  [40, 15],
  [100, 15],
  [100, 30],
  [400, 15],
];
/** Pairs in so many articles of the file, whose source speaks in so many. */
const PAIRS = { own: 20, whole: 60 };
/** In how many labelled articles the source of a pair speaks. */
const SPEAKING = [3, 10, 15, 20, 30, 60];

export function study(name, facts, { repetitions, file }) {
  const chosen = chooseArticles(facts, "once");
  const actual = actualStatements(facts, chosen, file);
  const { statements } = linkedReading(facts, chosen);
  const kinds = new Map(facts.actors.objects().map(({ actor, kind }) => [actor, kind]));
  const links = [SPOKEN_ABOUT, ...kindLinks(kinds)]
    .map((quantity) => counted(quantity, statements, actual))
    .filter(({ actual: { above } }) => above.filter((count) => count > 0).length >= 20);
  overAll(name, links, { articles: chosen.article.length, repetitions, seed: SEED }, (tallies) => {
    for (const [i, one] of links.entries()) tell(one.label, truthOf(one), tallies[i], repetitions);
    tellAll("all", tallies, repetitions);
  });
  const pairs = speaksAbout(facts)
    .objects()
    .filter((row) => row.articles >= PAIRS.own && row.allArticles >= PAIRS.whole)
    .map(({ source, about }) =>
      counted({ ...pairOf(source, about, new Map()), least: { ...LEAST_OF_PAIRS, whole: 0 } }, statements, actual),
    )
    .filter(({ actual: { above } }) => sum(above) > 0);
  ofPairs(name, pairs, { articles: chosen.article.length, repetitions });
  const found = statementsOf(facts, chosen);
  const shares = [...QUANTITIES.kind, ...QUANTITIES.sourceType].map((quantity) => counted(quantity, found, actual));
  const outlets = divide(chosen, "outlet").filter(({ key, positions }) => key !== null && positions.length >= 60);
  if (outlets.length > 1) ofOutlets(name, shares, { outlets, repetitions });
}

/** Of cells with a fifth of the corpora or more: the mean and the lowest and highest. */
function tellAll(what, tallies, repetitions) {
  const cells = tallies.filter(({ given }) => given >= repetitions / 5);
  if (cells.length === 0) return;
  const rates = cells.map(({ held: right, given }) => right / given);
  const rawHeld = sum(cells.map((one) => one.rawHeld)) / sum(cells.map((one) => one.rawGiven));
  console.log(
    `${what}: raw held ${rawHeld.toFixed(3)}, corrected ${share(sum(cells.map((one) => one.held)), sum(cells.map((one) => one.given)))} ` +
      `(${Math.min(...rates).toFixed(3)}–${Math.max(...rates).toFixed(3)}) of ${sum(cells.map((one) => one.given))} in ${cells.length} cells`,
  );
}

/** By the number of labelled articles in which the source speaks. */
function ofPairs(name, pairs, { articles, repetitions }) {
  const draw = random(SEED);
  console.log(
    `\n${name}, ${pairs.length} pairs, corrected one by one; by labelled articles in which the source speaks`,
  );
  for (const [size, labelled] of [
    [200, 60],
    [800, 60],
    [800, 200],
  ]) {
    const tallies = SPEAKING.map(() => ({ ...EMPTY }));
    for (let r = 0; r < repetitions; r++) {
      const drawn = Array.from({ length: size }, () => draw(articles));
      for (const one of pairs) {
        const speaking = drawn.slice(0, labelled).filter((at) => one.actual.below[at] > 0).length;
        const group = SPEAKING.findLastIndex((least) => least <= speaking);
        if (group < 0) continue;
        tally(tallies[group], truthOf(one), estimates(one, drawn, labelled));
      }
    }
    for (const [i, { held: right, given, rawHeld, rawGiven }] of tallies.entries())
      if (given > 0)
        console.log(
          `${size} articles, ${labelled} labelled, the source in ${SPEAKING[i]} to ${(SPEAKING[i + 1] ?? 1000) - 1}: ` +
            `raw held ${share(rawHeld, rawGiven)}, corrected ${share(right, given)} of ${given}`,
        );
  }
}

/** Shares within each outlet, and their differences between one outlet and the next. */
function ofOutlets(name, quantities, { outlets, repetitions }) {
  const draw = random(SEED);
  for (const [size, labelled] of OUTLETS) {
    const within = quantities.map(() => outlets.map(() => ({ ...EMPTY })));
    const between = quantities.map(() => outlets.map(() => ({ ...EMPTY })));
    for (let r = 0; r < repetitions; r++) {
      const corpora = outlets.map(({ positions }) =>
        Array.from({ length: size }, () => positions[draw(positions.length)]),
      );
      for (const [i, one] of quantities.entries()) {
        const truths = outlets.map(({ positions }) => truthOf(one, positions));
        const found = corpora.map((drawn) => estimates(one, drawn, labelled));
        for (const [o, { before, after }] of found.entries()) {
          tally(within[i][o], truths[o], { before, after });
          const next = (o + 1) % outlets.length;
          tally(between[i][o], truths[o] - truths[next], {
            before: differenceInterval(before, found[next].before),
            after: differenceInterval(after, found[next].after),
          });
        }
      }
    }
    console.log(
      `\n${name}, ${outlets.length} outlets of ${size} articles, ${labelled} of each labelled, ${repetitions} corpora`,
    );
    for (const [i, { label }] of quantities.entries()) {
      tellAll(`${label}, within an outlet`, within[i], repetitions);
      tellAll(`${label}, difference of two`, between[i], repetitions);
    }
    tellAll("all within", within.flat(), repetitions);
    tellAll("all differences", between.flat(), repetitions);
  }
}

/** What the labels say stands in each chosen article, with all that is counted of it. */
function actualStatements(facts, chosen, file) {
  const labels = labelsOf(file);
  const places = mentionsByArticle(facts, true);
  return Array.from(chosen.article, (index) => {
    const { article, annotation } = facts.texts[index];
    return (labels.get(article.id) ?? []).map((quote, attribution) => {
      const { who, sourceType } = sourceIn(quote.sourceSpans ?? [], annotation.mentions);
      const source = who?.actor ?? null;
      const own = places.get(index);
      const abouts = source === null || own === undefined ? [] : namedIn(quote.spans, own, source);
      return { kind: quote.type, sourceType, joint: 0, attribution, source, abouts };
    });
  });
}
