import { Numbers } from "../statistics/numbers.ts";

/**
 * Counts how often pairs share so many articles, by in how many articles each of the two stands. A score depends on these
 * numbers alone: of millions of pairs in null corpora it is then computed once for each combination there is.
 */
export interface MarginTally {
  readonly add: (a: number, b: number, articles: number) => void;
  /** Tells each combination that was counted since this was last asked, with how often. */
  readonly take: (tell: (withA: number, withB: number, articles: number, times: number) => void) => void;
}

/** A range has room for so many numbers at first. */
const ROOM = 8;

/**
 * Prepares the counting for actors of so many articles each. By chance two actors share about as many articles every time: for
 * each combination of margins a range about these numbers is counted, which is widened where it is too short. Counting all
 * numbers that there might be took gigabytes where actors stand in thousands of articles.
 */
export function marginTally(articlesOf: Int32Array): MarginTally {
  const margins = [...new Set(articlesOf)].sort((x, y) => x - y);
  const places = new Map(margins.map((margin, place) => [margin, place]));
  const rank = articlesOf.map((margin) => places.get(margin) ?? 0);
  /** Of each combination where its range begins in `counts`, which number that is of, and how many it has room for. */
  const combinations = (margins.length * (margins.length + 1)) / 2;
  const [begin, low, room] = [new Int32Array(combinations), new Int32Array(combinations), new Int32Array(combinations)];
  const counts = new Numbers();
  const widened = (at: number, few: number, articles: number): void => {
    const [had, lowest] = [room[at] ?? 0, low[at] ?? 0];
    const [least, most] =
      had === 0 ? [articles - ROOM / 2, articles + ROOM / 2]
      : articles < lowest ? [articles - had, lowest + had]
      : [lowest, articles + had]; // biome-ignore format: a decision list
    const from = Math.max(0, least);
    const length = Math.min(few + 1, most) - from;
    const start = counts.size;
    const own = counts.withRoom(start + length);
    for (let place = 0; place < had; place++) own[start + lowest - from + place] = own[(begin[at] ?? 0) + place] ?? 0;
    begin[at] = start;
    low[at] = from;
    room[at] = length;
  };
  return {
    add(a, b, articles) {
      const [i, j] = [rank[a] ?? 0, rank[b] ?? 0];
      const at = i < j ? (j * (j + 1)) / 2 + i : (i * (i + 1)) / 2 + j;
      let place = articles - (low[at] ?? 0);
      if (place < 0 || place >= (room[at] ?? 0)) {
        widened(at, margins[Math.min(i, j)] ?? 0, articles);
        place = articles - (low[at] ?? 0);
      }
      counts.add((begin[at] ?? 0) + place, 1);
    },
    take(tell) {
      const own = counts.values();
      for (const [i, few] of margins.entries())
        for (let j = i; j < margins.length; j++) {
          const at = (j * (j + 1)) / 2 + i;
          const [start, first] = [begin[at] ?? 0, low[at] ?? 0];
          for (let place = 0; place < (room[at] ?? 0); place++) {
            const times = own[start + place] ?? 0;
            if (times > 0) tell(few, margins[j] ?? 0, first + place, times);
          }
        }
      own.fill(0);
    },
  };
}
