import type { Article } from "../article.ts";
import { digest, shared, shingles } from "./shingles.ts";

/** Two texts are copies if the shorter shares this much of its five-word runs with the longer … */
const CONTAINMENT = 0.5;

/** … or this much, and a passage of this many runs: half wire copy, half the paper's own. */
const PART = 0.35;
const PASSAGE = 50;

/** Fewer five-word runs than this tell nothing: such texts are copies only if they are identical. */
const LEAST = 12;

/** Articles kept for each five-word run; later copies are found through these. */
const MOST = 32;

/** With more characters than this in all, only a share of the five-word runs is compared. */
const ALL = 64_000_000;

/**
 * Finds copies among articles: reprints, abridged and edited wire copy, identical texts. Returns, for each article id,
 * the id of the group: that of its earliest article (by `published`, then by id); null for an article without copies.
 *
 * Two texts are copies if the shorter shares half its five-word runs with the longer, or 35 % and at least 50 of them
 * (containment; Jaccard similarity misses abridged copies: Silcock et al., NEWS-COPY, 2022). Each article joins the earlier one it shares most with, so
 * a text that quotes two stories does not merge them. Deterministic, in near-linear time.
 */
export function wireGroups(articles: readonly Article[]): ReadonlyMap<string, string | null> {
  const ordered = articles.map((article, index) => ({ article, index, time: time(article.published) }));
  ordered.sort((a, b) => compare(a.time, b.time) || compare(a.article.id, b.article.id) || a.index - b.index);
  const size = articles.reduce((sum, { text }) => sum + text.length, 0);
  const keep = Math.max(0, Math.ceil(Math.log2(size / ALL)));
  const find = finder(keep);
  const groups = new Map<string, string | null>(articles.map(({ id }) => [id, null]));
  for (const { article } of ordered) {
    const earlier = find(article);
    if (earlier === null || earlier === article.id) continue;
    const group = groups.get(earlier) ?? earlier;
    groups.set(earlier, group);
    groups.set(article.id, group);
  }
  return groups;
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts by instant; a date without a time is its midnight, a time without a zone is UTC; no date comes last. */
function time(published: string | null): number {
  if (published === null) return Number.POSITIVE_INFINITY;
  const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(published) || published.length <= 10;
  const instant = Date.parse(zoned ? published : `${published}Z`);
  return Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant;
}

/** Returns a function that gives the best earlier copy of an article, or null, and remembers the article. */
function finder(keep: number): (article: Article) => string | null {
  const ids: string[] = [];
  const hashes: Uint32Array[] = [];
  const holders = new Map<number, number[]>();
  const identical = new Map<string, string>();
  return (article) => {
    const own = shingles(article.text, article.paragraphs, keep);
    const key = digest(article.text, article.paragraphs);
    const twin = article.paragraphs.length === 0 ? undefined : identical.get(key);
    const counts = new Map<number, number>();
    const index = ids.length;
    for (const hash of own) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [index]);
      else {
        for (const other of list) counts.set(other, (counts.get(other) ?? 0) + 1);
        if (list.length < MOST) list.push(index);
      }
    }
    const best = twin ?? bestOf(own, counts, { hashes, ids }, keep);
    ids.push(article.id);
    hashes.push(own);
    if (twin === undefined) identical.set(key, article.id);
    return best;
  };
}

function bestOf(
  own: Uint32Array,
  counts: ReadonlyMap<number, number>,
  { hashes, ids }: { readonly hashes: readonly Uint32Array[]; readonly ids: readonly string[] },
  keep: number,
): string | null {
  let best: string | null = null;
  let most = 0;
  const others = [...counts].sort(([a], [b]) => a - b);
  for (const [other, count] of others) {
    const theirs = hashes[other];
    if (theirs === undefined) continue;
    const shorter = Math.min(own.length, theirs.length);
    if (shorter * 2 ** keep < LEAST || count < (shorter * PART) / 2) continue;
    const both = shared(own, theirs);
    const share = both / shorter;
    const enough = share >= CONTAINMENT || (share >= PART && both * 2 ** keep >= PASSAGE);
    // Of equal shares the earliest wins: `others` are tried in the order of their time.
    if (enough && share > most) {
      most = share;
      best = ids[other] ?? null;
    }
  }
  return best;
}
