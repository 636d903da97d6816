import { column } from "@readout/corpus";
import { type EvidenceId, type Facts, FUNCTION_WORDS, PERSON_WORDS } from "@readout/facts";
import { Numbers } from "../statistics/numbers.ts";
import { checkMinimum, type Minimum, strataOf, type Tally } from "./tally.ts";
import { wordReader } from "./words.ts";
import type { WordUnits } from "./wordUnits.ts";

/** How words are counted. */
export interface WordTallyOptions {
  readonly minimum: Minimum;
  /**
   * Whether words inside the names of actors count; where they do not, nothing that stands for an actor does within articles, nor
   * words that stand for any person. Told by mentions alone, "he" would be left out where it is known who he is, and be rare there.
   */
  readonly names: boolean;
  /** Whether words that carry no subject ("the", "are") are compared; they count among the words of a unit all the same. */
  readonly grammar: boolean;
  /** As `tallyOf`'s. */
  readonly withinArticles: boolean;
}

/**
 * Counts the words of units that are frequent enough, in order of their letters. A corpus has millions of counts: they are kept as
 * numbers, and passages are made where they are asked for. Units of one article follow each other.
 */
export function wordTally(
  facts: Facts,
  { labels, units }: WordUnits,
  { minimum, names, grammar, withinArticles }: WordTallyOptions,
): Tally {
  checkMinimum(minimum);
  const { read, words } = wordReader(!names && withinArticles ? PERSON_WORDS : undefined);
  const isNamed = names ? () => false : nameFinder(facts, { indirect: withinArticles });
  // An entry for each unit and word of it, and a place for each entry and run of its words, as they come.
  const entries = { word: new Numbers(), unit: new Numbers(), count: new Numbers() };
  const places = new Numbers();
  // Of each word the last entry, the unit of that and the last run, as one more than their numbers.
  const last = new Numbers();
  const size = new Float64Array(units.length);
  /** The first run of each unit, and where the places of each run begin; the end of the last behind them. */
  const firstRun = new Int32Array(units.length + 1);
  const from = new Numbers();
  let [next, run] = [0, 0];
  for (const [unit, { article, runs }] of units.entries()) {
    const text = facts.texts[article]?.article.text ?? "";
    for (const { span } of runs) {
      let counted = 0;
      from.push(places.size);
      read(text, span, (word, start) => {
        if (isNamed(article, start)) return;
        counted++;
        const own = last.withRoom(LAST * words.length);
        const at = LAST * word;
        if (own[at + LAST_UNIT] !== unit + 1) {
          own[at + LAST_UNIT] = unit + 1;
          own[at] = next++;
          entries.word.push(word);
          entries.unit.push(unit);
          entries.count.push(0);
        }
        const entry = own[at] ?? 0;
        entries.count.add(entry, 1);
        if (own[at + LAST_RUN] === run + 1) return;
        own[at + LAST_RUN] = run + 1;
        places.push(entry);
      });
      size[unit] = (size[unit] ?? 0) + counted;
      run++;
    }
    firstRun[unit + 1] = run;
  }
  from.push(places.size);
  const position = Int32Array.from(units, (one) => one.position);
  const [word, unit, count] = [entries.word.values(), entries.unit.values(), entries.count.values()];
  const kept = frequent({ word, unit, count }, words, { minimum, position }).filter(
    (one) => grammar || !FUNCTION_WORDS.has(words[one] ?? ""),
  );
  const { start, order } = sorted(word, kept, words.length);
  const [entryAt, placesFrom] = [places.values(), from.values()];
  return {
    items: kept.map((one) => ({ key: words[one] ?? "", label: words[one] ?? "" })),
    groups: labels,
    group: Int32Array.from(units, ({ group }) => group),
    ...{ position, size, strata: strataOf(position, withinArticles), withinArticles, start },
    unit: picked(unit, order, new Int32Array(order.length)),
    count: picked(count, order, new Float64Array(order.length)),
    passages: (entry) => {
      const one = order[entry] ?? 0;
      const own = unit[one] ?? 0;
      const runs = units[own]?.runs ?? [];
      const first = firstRun[own] ?? 0;
      const found: EvidenceId[] = [];
      // The runs of the unit are searched for each word that is shown, and nothing is sorted for those nobody asks for.
      for (const [at, { evidence }] of runs.entries())
        if (entryAt.subarray(placesFrom[first + at], placesFrom[first + at + 1]).includes(one)) found.push(evidence);
      return found;
    },
  };
}

/** The numbers at some places, in turn. */
function picked<Column extends Int32Array | Float64Array>(from: Int32Array, order: Int32Array, into: Column): Column {
  for (let at = 0; at < order.length; at++) into[at] = from[order[at] ?? 0] ?? 0;
  return into;
}

const [LAST, LAST_UNIT, LAST_RUN] = [3, 1, 2];

/** The numbers of words that are there often enough, in order of their letters. */
function frequent(
  { word, unit, count }: { readonly word: Int32Array; readonly unit: Int32Array; readonly count: Int32Array },
  words: readonly string[],
  { minimum, position }: { readonly minimum: Minimum; readonly position: Int32Array },
): number[] {
  const total = new Int32Array(words.length);
  const articles = new Int32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  for (let entry = 0; entry < word.length; entry++) {
    const own = word[entry] ?? 0;
    total[own] = (total[own] ?? 0) + (count[entry] ?? 0);
    const at = position[unit[entry] ?? 0] ?? -1;
    if (last[own] === at) continue;
    last[own] = at;
    articles[own] = (articles[own] ?? 0) + 1;
  }
  return [...words.keys()]
    .filter((own) => (total[own] ?? 0) >= minimum.count && (articles[own] ?? 0) >= minimum.articles)
    .sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
}

/** Sorts entries by their words, those of each in their order: where each kept word's begin, and the entries in their new order. */
function sorted(word: Int32Array, kept: readonly number[], words: number): { start: Int32Array; order: Int32Array } {
  const rank = new Int32Array(words).fill(-1);
  for (const [place, one] of kept.entries()) rank[one] = place;
  const start = new Int32Array(kept.length + 1);
  const rankOf = (entry: number): number => rank[word[entry] ?? -1] ?? -1;
  for (let entry = 0; entry < word.length; entry++) {
    const at = rankOf(entry);
    if (at >= 0) start[at + 1] = (start[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < kept.length; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice();
  const order = new Int32Array(start[kept.length] ?? 0);
  for (let entry = 0; entry < word.length; entry++) {
    const at = rankOf(entry);
    if (at < 0) continue;
    order[next[at] ?? 0] = entry;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { start, order };
}

/** Tells whether a place in an article stands inside the name of an actor, or inside what stands for one. */
function nameFinder(
  facts: Facts,
  { indirect: isWanted }: { readonly indirect: boolean },
): (article: number, at: number) => boolean {
  const start = column(facts.mentions, "start");
  const end = column(facts.mentions, "end");
  const indirect = column(facts.mentions, "indirect");
  const rows = new Map<number, number[]>();
  const articles = column(facts.mentions, "article");
  for (let row = 0; row < articles.length; row++) {
    if (indirect[row] && !isWanted) continue;
    const article = articles[row] ?? -1;
    const own = rows.get(article);
    if (own) own.push(row);
    else rows.set(article, [row]);
  }
  /** Names that overlap become one; in turn where each starts and ends. */
  const joined = (article: number): readonly number[] => {
    const own = (rows.get(article) ?? []).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
    const ends: number[] = [];
    for (const row of own) {
      const [from, to] = [start[row] ?? 0, end[row] ?? 0];
      const before = ends.at(-1) ?? Number.NEGATIVE_INFINITY;
      if (from < before) ends[ends.length - 1] = Math.max(before, to);
      else ends.push(from, to);
    }
    return ends;
  };
  let [asked, ends, next]: [number, readonly number[], number] = [-1, [], 0];
  return (article, at) => {
    if (article !== asked) [asked, ends, next] = [article, joined(article), 0];
    // Words mostly come in the order of the text.
    if (next > 0 && at < (ends[next - 1] ?? 0)) next = 0;
    while ((ends[next + 1] ?? Number.POSITIVE_INFINITY) <= at) next += 2;
    return (ends[next] ?? Number.POSITIVE_INFINITY) <= at;
  };
}
