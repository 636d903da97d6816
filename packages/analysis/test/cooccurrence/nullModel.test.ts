import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/cooccurrence/blocks.ts";
import { curveball } from "../../src/cooccurrence/curveball.ts";
import { asItIs, countSharedArticles } from "../../src/cooccurrence/dealt.ts";
import { nullCorpora } from "../../src/cooccurrence/nullModel.ts";
import { random } from "../../src/statistics/random.ts";

/** A 0/1 matrix as its rows. */
function rowsOf(matrix: readonly (readonly number[])[]) {
  const start = [0];
  const columns: number[] = [];
  for (const row of matrix) {
    for (const [column, value] of row.entries()) if (value) columns.push(column);
    start.push(columns.length);
  }
  return { start: Int32Array.from(start), columns: Int32Array.from(columns) };
}

/** Articles as lists of sentences, these as lists of actors, in the form in which they are tested. */
function blocksFrom(articles: readonly (readonly (readonly number[])[])[], actors: number) {
  const sentences = articles.flat();
  const starts = (lengths: readonly number[]): Int32Array =>
    Int32Array.from([
      0,
      ...lengths.map(
        (
          (sum) => (length) =>
            (sum += length)
        )(0),
      ),
    ]);
  const incidence = { start: starts(sentences.map(({ length }) => length)), actor: Int32Array.from(sentences.flat()) };
  const lists = { ids: Array.from({ length: actors }, String), names: [], kinds: [], mentions: new Int32Array(actors) };
  const first = starts(articles.map(({ length }) => length));
  const position = Int32Array.from(articles.flatMap((article, at) => article.map(() => at)));
  const units = {
    window: "sentence",
    start: first,
    exists: new Uint8Array(sentences.length).fill(1),
    position,
  } as const;
  return blocksOf({ ...lists, ...incidence }, units, Array.from(articles.keys()));
}

describe("Curveball", () => {
  const MATRIX = [
    [1, 1, 0, 0],
    [0, 1, 1, 0],
    [1, 0, 0, 1],
    [0, 0, 1, 0],
  ];

  test("keeps the sums of rows and columns", () => {
    const shuffled = curveball(rowsOf(MATRIX), 4, random(3));
    for (let step = 0; step < 50; step++) {
      shuffled.trade(1);
      const counts = [0, 0, 0, 0];
      for (const column of shuffled.columns) counts[column] = (counts[column] ?? 0) + 1;
      expect(counts).toEqual([2, 2, 2, 1]);
      for (let row = 0; row < 4; row++) {
        const own = shuffled.columns.subarray(shuffled.start[row], shuffled.start[row + 1]);
        expect(new Set(own).size).toBe(own.length);
      }
    }
  });

  test("draws each matrix with these sums equally often", () => {
    const all = matricesLike(MATRIX);
    const shuffled = curveball(rowsOf(MATRIX), 4, random(11));
    const seen = new Map<string, number>();
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw++) {
      shuffled.trade(20);
      const key = [0, 1, 2, 3]
        .map((row) => [...shuffled.columns.subarray(shuffled.start[row], shuffled.start[row + 1])].sort().join(""))
        .join(" ");
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(all.length);
    const expected = draws / all.length;
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // The chance of more, by scipy.stats.chi2.sf, is under one in ten thousand at df + 4.5 √(2 df).
    expect(chiSquare).toBeLessThan(all.length - 1 + 4.5 * Math.sqrt(2 * (all.length - 1)));
  });
});

/** All 0/1 matrices with the same sums of rows and columns. */
function matricesLike(matrix: readonly (readonly number[])[]): number[][][] {
  const width = matrix[0]?.length ?? 0;
  const sums = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = Array.from({ length: width }, (_, c) => matrix.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const found: number[][][] = [];
  const fill = (rows: number[][]): void => {
    if (rows.length === matrix.length) {
      if (columns.every((sum, c) => sum === rows.reduce((n, row) => n + (row[c] ?? 0), 0))) found.push(rows);
      return;
    }
    for (let bits = 0; bits < 2 ** width; bits++) {
      const row = Array.from({ length: width }, (_, c) => (bits >> c) & 1);
      if (row.reduce((a, b) => a + b, 0) === sums[rows.length]) fill([...rows, row]);
    }
  };
  fill([]);
  return found;
}

describe("A null corpus", () => {
  const ARTICLES = [
    [[0, 1], [0], [2]],
    [[1, 2], [3], [3], [3]],
    [[0], [], [1, 3]],
    [[2], [0, 3]],
  ];
  const blocks = blocksFrom(ARTICLES, 5);

  test("has as many actors in each article and each actor in as many articles, and moves their sentences together", () => {
    const sizes = (corpus: { article: Int32Array; from: Int32Array }) => {
      const perArticle = [0, 0, 0, 0];
      const perActor = Array.from({ length: 5 }, (_, actor) => {
        const articles = corpus.article.subarray(corpus.from[actor], corpus.from[actor + 1]);
        for (const one of new Set(articles)) perArticle[one] = (perArticle[one] ?? 0) + 1;
        const counts = [...new Set(articles)].map((one) => articles.filter((other) => other === one).length);
        return counts.sort((x, y) => x - y);
      });
      return { perArticle, perActor };
    };
    const observed = sizes(asItIs(blocks, 1));
    expect(observed.perArticle).toEqual([3, 3, 3, 3]);
    let drawn = 0;
    for (const corpus of nullCorpora(blocks, 1, random(5))) {
      expect(sizes(corpus)).toEqual(observed);
      if (++drawn === 25) break;
    }
  });

  test("leaves it open who meets whom", () => {
    const counts = new Map<string, number>();
    const corpora = nullCorpora(blocks, 1, random(5));
    for (let drawn = 0; drawn < 400; drawn++) {
      countSharedArticles(corpora.next().value, 1, (a, b) => {
        counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
      });
    }
    expect([...counts.keys()].sort()).toEqual(["0 1", "0 2", "0 3", "1 2", "1 3", "2 3"]);
  });
});

test("Articles that a pair shares are counted once, however often it meets in them", () => {
  const blocks = blocksFrom([[[0, 1], [0, 1], [1]], [[0, 1]], [[0], [1]]], 2);
  const corpus = asItIs(blocks, 1);
  const told: number[][] = [];
  countSharedArticles(corpus, 1, (...pair) => told.push(pair));
  expect(told).toEqual([[0, 1, 2]]);
});
