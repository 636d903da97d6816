import type { EvidenceId, Facts } from "@readout/facts";
import { checkMinimum, type Minimum, strataOf, type Tally } from "./tally.ts";
import { wordReader } from "./words.ts";
import type { WordUnits } from "./wordUnits.ts";

/** How words are counted. */
export interface WordTallyOptions {
  readonly minimum: Minimum;
  /** Whether words inside the names of actors count; where they do not, those of pronouns and titles do not either within articles. */
  readonly names: boolean;
  /** As `tallyOf`'s. */
  readonly withinArticles: boolean;
}

/**
 * Counts the words of units that are frequent enough, in order of their letters. A corpus has millions of counts: they are kept as
 * numbers, and passages are made where they are asked for.
 */
export function wordTally(
  facts: Facts,
  { labels, units }: WordUnits,
  { minimum, names, withinArticles }: WordTallyOptions,
): Tally {
  checkMinimum(minimum);
  const { read, words } = wordReader();
  const isNamed = names ? () => false : nameFinder(facts, { indirect: withinArticles });
  // An entry for each unit and word of it, and a place for each entry and run of its words, as they come.
  const entries = { word: [] as number[], unit: [] as number[], count: [] as number[] };
  const places = { entry: [] as number[], run: [] as number[] };
  const last: number[] = [];
  const lastRun: number[] = [];
  const evidence: EvidenceId[] = [];
  const size = new Float64Array(units.length);
  for (const [unit, { article, runs }] of units.entries()) {
    const text = facts.texts[article]?.article.text ?? "";
    for (const { span, evidence: id } of runs) {
      const run = evidence.push(id) - 1;
      read(text, span, (word, start) => {
        if (isNamed(article, start)) return;
        size[unit] = (size[unit] ?? 0) + 1;
        let entry = last[word] ?? -1;
        if (entry < 0 || entries.unit[entry] !== unit) {
          entry = entries.word.push(word) - 1;
          entries.unit.push(unit);
          entries.count.push(0);
          last[word] = entry;
        }
        entries.count[entry] = (entries.count[entry] ?? 0) + 1;
        if (lastRun[word] === run) return;
        lastRun[word] = run;
        places.entry.push(entry);
        places.run.push(run);
      });
    }
  }
  const position = Int32Array.from(units, (one) => one.position);
  const kept = frequent(entries, words, { minimum, position });
  const { start, order, placeOf } = sorted(entries.word, kept, words.length);
  const { start: placeStart, order: placeOrder } = sorted(
    places.entry.map((entry) => placeOf[entry] ?? -1),
    Array.from(order.keys()),
    order.length,
  );
  return {
    items: kept.map((word) => ({ key: words[word] ?? "", label: words[word] ?? "" })),
    groups: labels,
    group: Int32Array.from(units, ({ group }) => group),
    ...{ position, size, strata: strataOf(position, withinArticles), withinArticles, start },
    unit: order.map((entry) => entries.unit[entry] ?? 0),
    count: Float64Array.from(order, (entry) => entries.count[entry] ?? 0),
    passages: (entry) =>
      Array.from(
        placeOrder.subarray(placeStart[entry], placeStart[entry + 1]),
        (place) => evidence[places.run[place] ?? 0] as EvidenceId,
      ),
  };
}

/** The numbers of words that are there often enough, in order of their letters. */
function frequent(
  entries: { readonly word: readonly number[]; readonly unit: readonly number[]; readonly count: readonly number[] },
  words: readonly string[],
  { minimum, position }: { readonly minimum: Minimum; readonly position: Int32Array },
): number[] {
  const total = new Float64Array(words.length);
  const articles = Array.from(words, () => null as Set<number> | null);
  for (const [entry, word] of entries.word.entries()) {
    total[word] = (total[word] ?? 0) + (entries.count[entry] ?? 0);
    const own = articles[word] ?? new Set();
    articles[word] = own;
    // More than enough need not be counted.
    if (own.size < minimum.articles) own.add(position[entries.unit[entry] ?? 0] ?? -1);
  }
  return [...words.keys()]
    .filter((word) => (total[word] ?? 0) >= minimum.count && (articles[word]?.size ?? 0) >= minimum.articles)
    .sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
}

/**
 * Sorts things by what they are of, those of each in their order: where each of the kept begins, the things in their new order,
 * and the new place of each, −1 for those of no kept one.
 */
function sorted(
  of: readonly number[],
  kept: readonly number[],
  all: number,
): { start: Int32Array; order: Int32Array; placeOf: Int32Array } {
  const rank = new Int32Array(all).fill(-1);
  for (const [place, one] of kept.entries()) rank[one] = place;
  const start = new Int32Array(kept.length + 1);
  const rankOf = (thing: number): number => rank[of[thing] ?? -1] ?? -1;
  for (let thing = 0; thing < of.length; thing++) {
    const at = rankOf(thing);
    if (at >= 0) start[at + 1] = (start[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < kept.length; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice();
  const order = new Int32Array(start[kept.length] ?? 0);
  const placeOf = new Int32Array(of.length).fill(-1);
  for (let thing = 0; thing < of.length; thing++) {
    const at = rankOf(thing);
    if (at < 0) continue;
    const place = next[at] ?? 0;
    next[at] = place + 1;
    order[place] = thing;
    placeOf[thing] = place;
  }
  return { start, order, placeOf };
}

/** Tells whether a place in an article stands inside the name of an actor, or inside what stands for one. */
function nameFinder(
  facts: Facts,
  { indirect: isWanted }: { readonly indirect: boolean },
): (article: number, at: number) => boolean {
  const spans = new Map<number, { start: number; end: number }[]>();
  for (const { article, start, end, indirect } of facts.mentions.objects()) {
    if (indirect && !isWanted) continue;
    const own = spans.get(article);
    if (own) own.push({ start, end });
    else spans.set(article, [{ start, end }]);
  }
  // Names that overlap become one.
  const joined = new Map<number, { start: number; end: number }[]>();
  const of = (article: number): { start: number; end: number }[] => {
    const known = joined.get(article);
    if (known) return known;
    const list: { start: number; end: number }[] = [];
    for (const one of (spans.get(article) ?? []).sort((a, b) => a.start - b.start)) {
      const before = list.at(-1);
      if (before && one.start < before.end) before.end = Math.max(before.end, one.end);
      else list.push({ ...one });
    }
    joined.set(article, list);
    return list;
  };
  return (article, at) => {
    const list = of(article);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (list[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}
