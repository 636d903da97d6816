import type { PairRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding, ToldRows } from "../display/answer.ts";
import type { EvidenceGroup } from "../figure.ts";
import { formatCount, formatInteger, formatPercent } from "../format.ts";
import { backbone, beyondChance } from "../network/backbone.ts";
import { onePart } from "../onePart.ts";
import { fewOr } from "../phrase.ts";
import { countWindows, formatLift, pairTitle, sharing } from "./wording.ts";

/**
 * Returns who appears with whom in up to three sentences: the pair beyond chance that meets in most articles, how many pairs
 * are beyond chance, and who has most partners among them; where none is, that none was found, and the commonest pair.
 *
 * @param q the largest false discovery rate of a pair
 * @param top how many actors the network beside these sentences draws: so that it is told where it has not all partners
 */
export function pairFindings(pairs: Table<PairRow>, q = 0.05, top: number | null = null): Finding[] {
  const all = onePart(pairs.objects(), "group", undefined).filter(({ articles }) => articles > 1);
  const found = beyondChance(all, q);
  const [first] = all;
  if (first === undefined) return [{ text: "No two actors meet in more than one article." }];
  const { tests, window } = first;
  if (found.length === 0) {
    const none = `No pair ${sharing(window, 1)} in more articles than chance gives: ${tests === 1 ? "the only one tested does not pass" : `none of ${formatInteger(tests)} tested passes`} (q ≤ ${q}).`;
    return [{ text: none, rows: tested(0, q) }, most(all, "any other")];
  }
  // Where nearly all pass, actors of one subject share articles, and that is what the test tells.
  const rate =
    found.length > 0.8 * tests
      ? `. Where ${found.length === tests ? "all" : "nearly all"} do, the test tells subjects apart, not who is related to whom.`
      : `; at most ${formatPercent(q)} of these are expected to be chance.`;
  return [
    most(found, "any other pair beyond chance"),
    {
      text: `${passing(found.length, tests, window)}${rate}`,
      rows: tested(found.length, q),
    },
    ...partners(found, top),
  ];
}

/** How many of the pairs tested are beyond chance: "53 of 110 tested pairs share a sentence in more articles than chance gives". */
export function passing(found: number, tests: number, window: PairRow["window"]): string {
  const who = tests === 1 ? "The only tested pair" : `${formatInteger(found)} of ${formatInteger(tests)} tested pairs`;
  return `${who} ${sharing(window, found)} in more articles than chance gives`;
}

/** The rows of the table of pairs that a test tells of, as notebooks name it. */
export function tested(rows: number, q: number): ToldRows {
  return { of: "pairs", count: { rows, column: "q", atMost: q } };
}

/** The pair of most articles, with all that meet in as many told. */
function most(pairs: readonly PairRow[], others: string): Finding {
  const articles = Math.max(...pairs.map((pair) => pair.articles));
  const [first, ...ties] = pairs.filter((pair) => pair.articles === articles);
  if (first === undefined) return { text: "" };
  const { aName, bName, allArticles, together, evidence, a, b, window, liftLow } = first;
  const count = `in ${formatInteger(articles)} of ${formatCount(allArticles, "article")}`;
  if (ties.length > 0) {
    const group = union(
      [first, ...ties],
      `${formatCount(ties.length + 1, "pair")} of ${formatCount(articles, "article")} each`,
    );
    return {
      text: `${formatCount(ties.length + 1, "pair")} ${sharing(window, 2)} ${count} each, more than ${others}: ${fewOr(
        [first, ...ties].map((pair) => `${pair.aName} – ${pair.bName}`),
        "pair",
      )}.`,
      evidence: group,
    };
  }
  const alone = pairs.length === 1 ? "" : `, more than ${others}`;
  return {
    text: `${aName} and ${bName} ${sharing(window, 2)} ${count}${alone}: ${formatLift(first)} times as often as independent names would${liftLow === null ? " (too few articles for an interval)" : ""}.`,
    evidence: { title: pairTitle(first), total: together, ids: evidence, focus: [a, b] },
  };
}

/** Who has most partners; nobody where several have as many. */
function partners(found: readonly PairRow[], top: number | null): Finding[] {
  const own = new Map<string, { readonly name: string; readonly pairs: PairRow[] }>();
  for (const pair of found) {
    for (const [actor, name] of [
      [pair.a, pair.aName],
      [pair.b, pair.bName],
    ] as const) {
      const one = own.get(actor) ?? { name, pairs: [] };
      one.pairs.push(pair);
      own.set(actor, one);
    }
  }
  const [first, second] = [...own].sort(([, x], [, y]) => y.pairs.length - x.pairs.length);
  if (first === undefined || first[1].pairs.length < 3 || second?.[1].pairs.length === first[1].pairs.length) return [];
  const [actor, { name, pairs }] = first;
  const drawn =
    top === null ? pairs.length : backbone(found, top).filter(({ a, b }) => a === actor || b === actor).length;
  const some = drawn === pairs.length ? "" : `; the chart draws ${drawn === 0 ? "none" : formatInteger(drawn)} of them`;
  const text = `${name} has the most partners beyond chance: ${formatInteger(pairs.length)} (a plain count, not tested${some}).`;
  return [
    { text, evidence: { ...union(pairs, `${name} with ${formatCount(pairs.length, "partner")}`), focus: [actor] } },
  ];
}

function union(pairs: readonly PairRow[], what: string): EvidenceGroup {
  const ids = [...new Set(pairs.flatMap(({ evidence }) => evidence))];
  const title = `${what}: ${countWindows(ids.length, pairs[0]?.window ?? "sentence")}`;
  return { title, total: ids.length, ids, focus: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] };
}
