/** A word of a program and where it stands; lines and columns count from 1. */
interface Word {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const mostSteps = 4_000_000;

/**
 * The line of `source` that a place in the JavaScript compiled from it comes from, counted from 1, or null.
 *
 * tslab makes no source map. Compiling keeps the order of the words, drops types and adds a few words of its own, so
 * the longest common subsequence of words (Hirschberg 1975 gives the recurrence) pairs the lines.
 */
export function sourceLine(source: string, compiled: string, line: number, column: number): number | null {
  const from = words(source);
  const to = words(compiled);
  if (from.length * to.length > mostSteps) {
    return null;
  }
  let found: number | null = null;
  for (const [written, ran] of commonWords(from, to)) {
    if (ran.line > line || (ran.line === line && ran.column > column)) {
      break;
    }
    found = written.line;
  }
  return found;
}

function words(text: string): readonly Word[] {
  return text.split("\n").flatMap((row, index) =>
    [...row.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*|\p{N}+/gu)].map((match) => ({
      text: match[0],
      line: index + 1,
      column: match.index + 1,
    })),
  );
}

function* commonWords(a: readonly Word[], b: readonly Word[]): Generator<readonly [Word, Word]> {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = a[i]?.text === b[j]?.text;
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  for (let [x, y] = [a[0], b[0]]; x !== undefined && y !== undefined; [x, y] = [a[i], b[j]]) {
    if (x.text === y.text) {
      yield [x, y];
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) > at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
}
