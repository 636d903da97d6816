import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare, unknownLast } from "../articles/compare.ts";
import { type Division, divide, keysOf, type Part, unknownLabel } from "../articles/divide.ts";
import { checkLevel } from "../statistics/interval.ts";
import { isStep } from "../timeline/period.ts";
import { type Estimator, estimator, LEAST_FOR_SOURCES, type Least } from "./proportion.ts";
import type { ShareRow } from "./shareRow.ts";
import { type Counted, ROLE_LABELS, SOURCE_TYPE_LABELS } from "./source.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** What attributions can be shared out by. */
export type ShareBy = "source" | "sourceType" | "role" | Division;

/** How shares are taken. */
export interface ShareOptions {
  readonly by: ShareBy;
  /** Take the shares in each outlet or month for itself. */
  readonly within?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  /** Count copies of an agency's story `once`, `all` of them, or what is `new` in each; once if not given. */
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof ShareRow)[] = [
  ...(["key", "label", "within", "attributions", "articles", "allArticles", "share", "low", "high"] as const),
  ...(["words", "wordShare", "wordLow", "wordHigh", "directShare", "evidence"] as const),
];

/**
 * Returns who has how much of the attributions and of the attributed words, the largest share first (months in their
 * order), part by part where `within` is given. The shares of a part add up to 1. Attributions at second hand ("B said
 * that A said") count for both, joint ones for each of their speakers, and so do their words. A row of a source without a
 * name ("senior aide (anonymous)") gathers whoever is described in these words, and may be of many people.
 *
 * Intervals have the articles of the part as observations (`shareInterval`; Wilson's where articles do not differ, such as
 * a share of all): null with fewer than three articles and where the share rests on fewer than three; by source with fewer
 * than 30, and where the source speaks in fewer than ten.
 *
 * @throws RangeError for an unknown `by`, `within` or `wire`, or a level that is not between 0 and 1.
 * @example attributionShares(facts, { by: "sourceType", within: "outlet" }).objects()
 */
export function attributionShares(
  facts: Facts,
  { by, within, wire = "once", level = 0.95 }: ShareOptions,
): Table<ShareRow> {
  checkLevel(level);
  const chosen = chooseArticles(facts, wire);
  const count = counter(by, chosen);
  // A joint statement is each of its speakers', once each type's of theirs, and once its outlet's and its month's.
  const statements = statementsOf(facts, chosen).map((list) => (by === "source" ? list : onceEach(list, count)));
  const least = by === "source" ? LEAST_FOR_SOURCES : undefined;
  const rows = divide(chosen, within).flatMap((part) => {
    const whole = wholeOf(part, statements, { level, least });
    const name = within === undefined ? null : part.label;
    return [...collect(whole.articles, count).values()]
      .map((share) => shareRow(share, whole, name))
      .sort(isTime(by) ? (a, b) => unknownLast(a.key || null, b.key || null) : largestFirst);
  });
  return table<ShareRow>(rows, COLUMNS);
}

/** The statements of an article, a joint one once for each key that its speakers have. */
function onceEach(list: readonly Statement[], count: (statement: Statement) => Counted): readonly Statement[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = `${one.attribution} ${count(one).key}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function counter(by: ShareBy, chosen: Chosen): (statement: Statement) => Counted {
  switch (by) {
    case "source":
      return ({ source }) => source;
    case "sourceType":
      return ({ sourceType }) => ({ key: sourceType, label: SOURCE_TYPE_LABELS[sourceType] });
    case "role":
      return ({ role }) => ({ key: role, label: ROLE_LABELS[role] });
    default: {
      const keys = keysOf(chosen, by);
      const unknown = unknownLabel(by);
      return ({ position }) => ({ key: keys[position] ?? "", label: keys[position] ?? unknown });
    }
  }
}

/** The attributions of a part, article by article, and what its shares are taken of. */
interface Whole {
  readonly articles: readonly (readonly Statement[])[];
  readonly attributions: Estimator;
  readonly words: Estimator;
}

function wholeOf(
  part: Part,
  byArticle: readonly (readonly Statement[])[],
  { level, least }: { readonly level: number; readonly least: Least | undefined },
): Whole {
  const articles = part.positions.map((position) => byArticle[position] ?? []);
  const words = (list: readonly Statement[]): number => list.reduce((sum, statement) => sum + statement.words, 0);
  const attributions = Float64Array.from(articles, ({ length }) => length);
  return {
    articles,
    attributions: estimator(attributions, level, least),
    words: estimator(Float64Array.from(articles, words), level, least),
  };
}

interface Share extends Counted {
  label: string;
  /** One entry an article, with what it adds. */
  readonly cluster: number[];
  readonly attributions: number[];
  readonly words: number[];
  readonly evidence: EvidenceId[];
  direct: number;
}

function collect(
  articles: readonly (readonly Statement[])[],
  count: (statement: Statement) => Counted,
): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const [cluster, statements] of articles.entries()) {
    for (const statement of statements) {
      const counted = count(statement);
      let share = shares.get(counted.key);
      if (share === undefined) {
        share = { ...counted, cluster: [], attributions: [], words: [], evidence: [], direct: 0 };
        shares.set(counted.key, share);
      } else if (counted.label < share.label) {
        // Of "Norvian aide" and "norvian aide" the one with the capital, whichever comes first.
        share.label = counted.label;
      }
      add(statement, cluster, share);
    }
  }
  return shares;
}

function add(statement: Statement, cluster: number, share: Share): void {
  if (share.cluster.at(-1) !== cluster) {
    share.cluster.push(cluster);
    share.attributions.push(0);
    share.words.push(0);
  }
  const last = share.cluster.length - 1;
  share.attributions[last] = (share.attributions[last] ?? 0) + 1;
  share.words[last] = (share.words[last] ?? 0) + statement.words;
  share.evidence.push(statement.evidence);
  if (statement.kind === "direct") share.direct++;
}

function shareRow(share: Share, whole: Whole, within: string | null): ShareRow {
  const { key, label, cluster, evidence } = share;
  const attributions = evidence.length;
  const ofAttributions = whole.attributions.share({ cluster, value: share.attributions });
  const ofWords = whole.words.share({ cluster, value: share.words });
  return {
    key,
    label,
    within,
    attributions,
    articles: cluster.length,
    allArticles: whole.articles.length,
    share: ofAttributions.value ?? 0,
    low: ofAttributions.low,
    high: ofAttributions.high,
    words: share.words.reduce((sum, words) => sum + words, 0),
    wordShare: ofWords.value,
    wordLow: ofWords.low,
    wordHigh: ofWords.high,
    directShare: share.direct / attributions,
    evidence,
  };
}

function largestFirst(a: ShareRow, b: ShareRow): number {
  return b.attributions - a.attributions || compare(a.label, b.label) || compare(a.key, b.key);
}

function isTime(by: ShareBy): boolean {
  return typeof by !== "string" || isStep(by);
}
