import type { Facts } from "@readout/facts";
import type { StatementColumns } from "./statementColumns.ts";

/**
 * How what a source says in the same words in several articles counts: in `all` of them, or `once`, where it first stands.
 * The same words are contents of five words or more of which two thirds of the pairs of neighbouring words are the same: a
 * quotation that lost its last words is the same, one of which half is new is not. Within an article nothing is a repeat.
 */
export type Repeats = "all" | "once";

/** Throws RangeError for anything else. */
export function checkRepeats(repeats: Repeats): void {
  if (repeats !== "all" && repeats !== "once") throw new RangeError(`unknown repeats: ${repeats}`);
}

const FEWEST_WORDS = 5;
const SAME = 2 / 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** A statement that stands for those like it. */
interface Known {
  readonly row: number;
  readonly pairs: number;
}

/**
 * Returns 1 for each row that its source has said before in another article, by the resemblance of the pairs of words (how
 * many both have, of those that either has).
 *
 * Broder, A. Z. (1997). On the resemblance and containment of documents. Proceedings of Compression and Complexity of
 * Sequences, 21–29. IEEE.
 */
export function repeatsOf(facts: Facts, rows: StatementColumns): Uint8Array {
  const repeated = new Uint8Array(rows.length);
  const bySource = new Map<number, Map<string, Known[]>>();
  for (let row = 0; row < rows.length; row++) {
    if ((rows.words[row] ?? 0) < FEWEST_WORDS) continue;
    const source = rows.source[row] ?? 0;
    const index = bySource.get(source) ?? new Map<string, Known[]>();
    bySource.set(source, index);
    const pairs = pairsOfWords(facts, rows.article[row] ?? 0, rows.attribution[row] ?? 0);
    if (isKnown(pairs, index, (known) => rows.article[known] !== rows.article[row])) repeated[row] = 1;
    else
      for (const pair of pairs) {
        const list = index.get(pair);
        const known = { row, pairs: pairs.size };
        if (list === undefined) index.set(pair, [known]);
        else list.push(known);
      }
  }
  return repeated;
}

function isKnown(
  pairs: ReadonlySet<string>,
  index: ReadonlyMap<string, readonly Known[]>,
  elsewhere: (row: number) => boolean,
): boolean {
  const shared = new Map<number, number>();
  for (const pair of pairs)
    for (const { row, pairs: size } of index.get(pair) ?? []) {
      if (!elsewhere(row)) continue;
      const both = (shared.get(row) ?? 0) + 1;
      if (both >= SAME * (size + pairs.size - both) - 1e-9) return true;
      shared.set(row, both);
    }
  return false;
}

function pairsOfWords(facts: Facts, article: number, attribution: number): Set<string> {
  const { article: source, annotation } = facts.texts[article] as Facts["texts"][number];
  const spans = annotation.attributions[attribution]?.content ?? [];
  const words = spans.flatMap(([start, end]) => source.text.slice(start, end).toLowerCase().match(WORD) ?? []);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
