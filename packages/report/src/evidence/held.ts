import type { EvidenceData, FragmentEntry, PassageEntry } from "../client/pageData.ts";
import { wordsOf } from "../client/shared.ts";

/**
 * Returns evidence with at most so many passages of each number, taken evenly from all, and without whole articles. Totals stay,
 * and so do the indices of groups and articles.
 */
export function heldOf(data: EvidenceData, most: number): EvidenceData {
  const passages: PassageEntry[] = [];
  const places = new Map<number, number>();
  const place = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, passages.length);
    return passages.push(loose(data.passages[id] as PassageEntry, data)) - 1;
  };
  const groups = data.groups.map(
    ([title, total, ids, focus]) => [title, total, thinned(ids, most).map(place), focus] as const,
  );
  return { ...data, wholes: data.articles.map(() => null), passages, groups };
}

/** A passage with its own words, also where they stood in the whole article. */
function loose([article, fragments]: PassageEntry, data: EvidenceData): PassageEntry {
  return [article, fragments.map((fragment): FragmentEntry => [wordsOf(fragment, article, data), fragment[1]])];
}

function thinned(ids: readonly number[], most: number): readonly number[] {
  if (ids.length <= most) return ids;
  return Array.from({ length: most }, (_, i) => ids[Math.floor((i * ids.length) / most)] as number);
}
