import type { Article } from "../article.ts";
import { type CopyKind, copyKind, RUN } from "./copyKind.ts";
import { type Compared, type Comparison, earlierCopies } from "./earlierCopies.ts";
import { instant } from "./instant.ts";
import { type RunStore, runsInMemory } from "./runStore.ts";
import { wordRuns } from "./wordRuns.ts";

/** Which copy of a story stands for it. */
export type StandsFor = "earliest" | "longest" | "agency";

/** What counts as a copy. */
export interface CopyOptions {
  /** Two texts are copies if the shorter shares this part of its five-word runs with the longer. Default .5. */
  readonly threshold?: number;
  /** Copies are published at most so many days apart; articles without a date are compared with all. Default 7. */
  readonly days?: number;
  /**
   * Which copy gives the group its id and stands for it where copies count once: the `earliest`, the `longest`, or the
   * first that credits an `agency` (where none does, the earliest). Default `earliest`.
   */
  readonly standsFor?: StandsFor;
}

/** What an article of a group is to the others. */
export interface Copy {
  /** The id of the article that stands for the group. */
  readonly group: string;
  /** The id of the group's earliest article: by date, then by id; without a date last. */
  readonly earliest: string;
  /** The agency that the first of them to do so credits; null where none does. */
  readonly agency: string | null;
  /** The id of the earlier article that it shares most with, how it is a copy, and the part of the shorter one's five-word runs that both have; null of the earliest. */
  readonly of: string | null;
  readonly kind: CopyKind | null;
  readonly share: number | null;
}

/** Takes articles one by one and keeps their words as numbers, so that a corpus need not be in memory to be compared. */
export interface CopyFinder {
  readonly add: (article: Pick<Article, "id" | "text" | "paragraphs" | "published" | "outlet" | "agency">) => void;
  /** The copies among all articles added, by id; an article without copies is not in it. */
  readonly copies: () => ReadonlyMap<string, Copy>;
}

/**
 * Finds copies among articles: identical texts, edited, abridged and expanded ones, and those that share a long passage.
 *
 * Two texts are copies if the shorter shares half its five-word runs with the longer, or 35 % and at least 50 of them
 * (containment; Jaccard similarity misses abridged copies: Silcock et al., NEWS-COPY, 2022). Each article joins the
 * earlier one it shares most with, or, where that is only a part of it, the one that has its opening; and whoever shares
 * only a passage with one that is itself there for a passage does not join. So a text of two stories does not merge them.
 * Runs of words that stand in many articles of one outlet, such as its footer, do not count, and what stands twice in an
 * article counts once. The result does not depend on the order in which articles are added. With more than 24 million runs in all a share of them is compared, chosen by their hashes.
 *
 * @param store where the runs are kept, which take some four bytes for each word; in memory if not given
 * @throws RangeError for a threshold that is not above 0 and up to 1, days that are not 0 or more, or an unknown `standsFor`
 */
export function copyFinder(
  { threshold = 0.5, days = 7, standsFor = "earliest" }: CopyOptions = {},
  store: RunStore = runsInMemory(),
): CopyFinder {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`not above 0 and up to 1: threshold ${threshold}`);
  if (!(days >= 0)) throw new RangeError(`not 0 or more: days ${days}`);
  if (!["earliest", "longest", "agency"].includes(standsFor)) throw new RangeError(`unknown standsFor: ${standsFor}`);
  const added: Compared[] = [];
  return {
    add({ id, text, paragraphs, published, outlet, agency }) {
      const { runs, digest } = wordRuns(text, paragraphs, RUN);
      added.push({ id, time: instant(published), outlet, agency, place: added.length, length: runs.length, digest });
      store.add(runs);
    },
    copies() {
      const ordered = added.slice().sort(inTime);
      return described(ordered, groupsOf(ordered, earlierCopies(ordered, store, { threshold, days })), standsFor);
    },
  };
}

/** Returns the copies among articles by id, as `copyFinder` finds them. */
export function copies(articles: Iterable<Article>, options: CopyOptions = {}): ReadonlyMap<string, Copy> {
  const finder = copyFinder(options);
  for (const article of articles) finder.add(article);
  return finder.copies();
}

function inTime(a: Compared, b: Compared): number {
  return compare(a.time, b.time) || compare(a.id, b.id) || compare(a.digest, b.digest);
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An article of a group, and its link to an earlier one. */
interface Member {
  readonly rank: number;
  readonly link: { readonly rank: number; readonly kind: CopyKind; readonly share: number } | null;
}

function groupsOf(articles: readonly Compared[], comparison: Comparison): readonly (readonly Member[])[] {
  const groups = new Map<number, Member[]>();
  const parts = new Set<number>();
  for (const rank of articles.keys()) {
    const link = linkOf(rank, comparison, parts);
    if (link === null) continue;
    if (link.kind === "passage") parts.add(rank);
    const group = groups.get(link.rank) ?? [{ rank: link.rank, link: null }];
    group.push({ rank, link });
    groups.set(link.rank, group);
    groups.set(rank, group);
  }
  return [...new Set(groups.values())];
}

/** So many runs of an article are its opening, about two paragraphs. */
const OPENING = 50;

/** A link of an article to an earlier one. */
type Link = NonNullable<Member["link"]>;

/**
 * The earlier article that one is a copy of: the one that it shares most with. Where that is only a part of itself, it is
 * the one of all candidates that has most of its opening: what an article opens with is its story, and what comes behind
 * may be another's.
 *
 * @param parts the articles that are in a group for a passage: another passage of them does not draw others in
 */
function linkOf(rank: number, { before, runs }: Comparison, parts: ReadonlySet<number>): Link | null {
  const candidates = before(rank);
  const own = candidates.length === 0 ? new Uint32Array() : runs(rank);
  let best: Link | null = null;
  let most = -1;
  for (const { rank: other, share, exact } of candidates) {
    if (exact) return { rank: other, kind: "exact", share };
    const earlier = runs(other);
    const link: Link = { rank: other, kind: copyKind(earlier, own), share };
    if (link.kind === "passage" && parts.has(other)) continue;
    const isWhole = link.kind === "edited" || link.kind === "abridged";
    if (isWhole && best === null) return link;
    const opening = openingIn(own, earlier);
    if (opening > most) [best, most] = [link, opening];
  }
  return best;
}

/** How much of the first of two lists' opening the second has, the first words counting most. */
function openingIn(own: Uint32Array, other: Uint32Array): number {
  const known = new Set(other);
  return own.subarray(0, OPENING).reduce((sum, run, at) => sum + (known.has(run) ? OPENING - at : 0), 0);
}

function described(
  articles: readonly Compared[],
  groups: readonly (readonly Member[])[],
  standsFor: StandsFor,
): ReadonlyMap<string, Copy> {
  const found = new Map<string, Copy>();
  const idOf = (rank: number): string => articles[rank]?.id ?? "";
  for (const members of groups) {
    const ranks = members.map(({ rank }) => rank).sort((a, b) => a - b);
    const earliest = ranks[0] ?? 0;
    const credited = ranks.find((rank) => articles[rank]?.agency != null);
    const length = (rank: number): number => articles[rank]?.length ?? 0;
    const longest = ranks.reduce((best, rank) => (length(rank) > length(best) ? rank : best), earliest);
    const standing = { earliest, longest, agency: credited ?? earliest }[standsFor];
    const story = {
      group: idOf(standing),
      earliest: idOf(earliest),
      agency: credited === undefined ? null : (articles[credited]?.agency ?? null),
    };
    for (const { rank, link } of members)
      found.set(idOf(rank), {
        ...story,
        of: link === null ? null : idOf(link.rank),
        kind: link?.kind ?? null,
        share: link?.share ?? null,
      });
  }
  return found;
}
