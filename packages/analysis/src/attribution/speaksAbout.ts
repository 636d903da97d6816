import type { Table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Division, divide, type Part } from "../articles/divide.ts";
import { passageTable } from "../articles/passageTable.ts";
import { checkLevel } from "../statistics/interval.ts";
import { aboutsOf, mentionsByArticle, NOBODY, speakersOf } from "./abouts.ts";
import { actorNames } from "./actorNames.ts";
import { type Estimator, estimator, type Least } from "./proportion.ts";
import { checkRepeats, type Repeats, repeatsOf } from "./repeats.ts";
import { evidenceOf, type StatementColumns, statementColumns } from "./statementColumns.ts";

/** A source and an actor it speaks about. */
export interface AboutRow {
  /** The outlet, the month …, or that it is not stated; null where all articles are one group. */
  readonly within: string | null;
  /** Actor ids. */
  readonly source: string;
  readonly about: string;
  readonly sourceName: string;
  readonly aboutName: string;
  /** Attributions of the source whose content mentions the actor. */
  readonly attributions: number;
  readonly articles: number;
  /** All attributions of the source, and the articles that have any. */
  readonly allAttributions: number;
  readonly allArticles: number;
  /** Which part of the source's attributions is about the actor, 0 to 1. Shares of a source add up to what it says of all. */
  readonly share: number;
  /** Its interval over articles; null where the source speaks in fewer than 30, or of the actor in fewer than ten. */
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: readonly EvidenceId[];
}

/** How it is counted. */
export interface AboutOptions {
  /** Count each outlet or month for itself. */
  readonly by?: Division;
  /** Whether "he" and "the minister" count as the actor they stand for; true if not given. */
  readonly indirect?: boolean;
  /** Whether what a source says in the same words in several articles counts in `all` of them, or `once`: see `Repeats`. */
  readonly repeats?: Repeats;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof AboutRow)[] = [
  ...(["within", "source", "about", "sourceName", "aboutName", "attributions", "articles"] as const),
  ...(["allAttributions", "allArticles", "share", "low", "high", "evidence"] as const),
];

/**
 * In how many articles a source must speak (`whole`), and of an actor (`own`), for an interval: below these it did not hold what it
 * promises in simulations (docs/experiments.md).
 */
export const LEAST_FOR_PAIRS: Least = { whole: 30, own: 10 };

/**
 * Returns who speaks about whom, the most frequent first: sources that are actors, and the other actors mentioned
 * inside the contents attributed to them. Unlike co-occurrence it has a direction, and unlike co-occurrence it does not
 * take two names in one sentence for a relation between them. The places of contents come from `facts.texts`.
 *
 * The share is of the source's own attributions, with the articles in which it speaks as observations (`shareInterval`).
 *
 * @throws RangeError for an unknown `by`, `wire` or `repeats`, or a level that is not between 0 and 1.
 * @example speaksAbout(facts, { by: "outlet" }).objects()[0]
 */
export function speaksAbout(
  facts: Facts,
  { by, indirect = true, repeats = "all", level = 0.95, wire = "once" }: AboutOptions = {},
): Table<AboutRow> {
  checkLevel(level);
  checkRepeats(repeats);
  const chosen = chooseArticles(facts, wire);
  const rows = statementColumns(facts, chosen);
  const speakers = speakersOf(rows, repeats === "once" ? repeatsOf(facts, rows) : null);
  const abouts = aboutsOf(facts, rows, speakers, mentionsByArticle(facts, indirect));
  const names = actorNames(facts);
  const found = divide(chosen, by).flatMap((part) =>
    pairsOf(part, rows, speakers, abouts).map((pair) =>
      aboutRow(pair, { names, level, within: by === undefined ? null : part.label }),
    ),
  );
  if (by === undefined) found.sort(mostFrequentFirst);
  return passageTable<AboutRow>(found, COLUMNS, (row) =>
    (found[row]?.members ?? []).map((member) => evidenceOf(rows, member)),
  );
}

/** A row before its passages are asked for, and the statements that it counts. */
type Found = Omit<AboutRow, "evidence"> & { readonly members: readonly number[] };

/** A source and an actor, and the rows of a part that tell of them. */
interface Pair {
  readonly source: string;
  readonly about: string;
  readonly members: number[];
  /** Places among the articles in which the source speaks, and how many of the rows are there. */
  readonly cluster: number[];
  readonly counts: number[];
  readonly speech: Speech;
}

/** How many attributions a source has in each of the articles in which it speaks. */
interface Speech {
  readonly counts: number[];
  last: number;
  readonly pairs: Map<string, Pair>;
  /** Made where it is first asked for: many pairs share it. */
  estimator?: Estimator;
}

function newSpeech(): Speech {
  return { counts: [], last: -1, pairs: new Map() };
}

function pairsOf(
  { positions }: Part,
  rows: StatementColumns,
  speakers: readonly (string | null)[],
  abouts: readonly (readonly string[])[],
): Pair[] {
  const speeches = new Map<string, Speech>();
  for (const position of positions)
    for (let row = rows.from[position] ?? 0; row < (rows.from[position + 1] ?? 0); row++) {
      const source = speakers[row] ?? null;
      if (source === null) continue;
      const speech = speeches.get(source) ?? newSpeech();
      speeches.set(source, speech);
      if (speech.last !== position) speech.counts.push(0);
      speech.last = position;
      const cluster = speech.counts.length - 1;
      speech.counts[cluster] = (speech.counts[cluster] ?? 0) + 1;
      for (const about of abouts[row] ?? NOBODY) {
        const pair = speech.pairs.get(about) ?? { source, about, members: [], cluster: [], counts: [], speech };
        speech.pairs.set(about, pair);
        if (pair.cluster.at(-1) !== cluster) {
          pair.cluster.push(cluster);
          pair.counts.push(0);
        }
        pair.counts[pair.counts.length - 1] = (pair.counts.at(-1) ?? 0) + 1;
        pair.members.push(row);
      }
    }
  return [...speeches.values()]
    .flatMap(({ pairs }) => [...pairs.values()])
    .sort((x, y) => y.members.length - x.members.length || compare(x.source, y.source) || compare(x.about, y.about));
}

function aboutRow(
  { source, about, members, cluster, counts, speech }: Pair,
  how: {
    readonly names: ReadonlyMap<string, string>;
    readonly level: number;
    readonly within: string | null;
  },
): Found {
  speech.estimator ??= estimator(speech.counts, how.level, LEAST_FOR_PAIRS);
  const { total, share } = speech.estimator;
  const { value, low, high } = share({ cluster, value: counts });
  return {
    within: how.within,
    source,
    about,
    sourceName: how.names.get(source) ?? source,
    aboutName: how.names.get(about) ?? about,
    attributions: members.length,
    articles: cluster.length,
    allAttributions: total,
    allArticles: speech.counts.length,
    share: value ?? 0,
    low,
    high,
    members,
  };
}

function mostFrequentFirst(x: Found, y: Found): number {
  return (
    y.attributions - x.attributions ||
    compare(x.sourceName, y.sourceName) ||
    compare(x.aboutName, y.aboutName) ||
    compare(x.source, y.source) ||
    compare(x.about, y.about)
  );
}
