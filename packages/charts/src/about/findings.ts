import type { AboutRow, HandsRow, ReciprocityRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Finding } from "../display/answer.ts";
import type { EvidenceGroup } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger, formatPercent } from "../format.ts";
import { onePart } from "../onePart.ts";
import { fewOr } from "../phrase.ts";
import { LEAST_RANKED, ranked } from "../ranked.ts";

/** What the sentences on who speaks about whom are made of. */
export interface AboutTables {
  /** `speaksAbout(facts)`. */
  readonly abouts: Table<AboutRow>;
  /** `reciprocity(abouts)`. */
  readonly reciprocity: Table<ReciprocityRow>;
  /** `hands(facts)`. */
  readonly hands: Table<HandsRow>;
}

/**
 * Returns who speaks about whom in up to three sentences: the pair of most attributions, how often who is spoken about speaks
 * back, and how much came through more than one hand.
 */
export function aboutFindings({ abouts, reciprocity, hands }: AboutTables): Finding[] {
  const rows = onePart(abouts.objects(), "within", undefined);
  if (rows.length === 0) return [{ text: "No source that is an actor speaks about another one." }];
  return [leading(rows), ...returned(reciprocity.objects()[0], rows), ...secondHand(hands.objects())];
}

function leading(rows: readonly AboutRow[]): Finding {
  const { first, ties, most, isOfAll } = ranked(rows);
  const enough = `in ${formatInteger(LEAST_RANKED)} articles or more`;
  if (first === undefined)
    return {
      text: `No source speaks about the same actor ${enough}, so no pair is ranked here.`,
      rows: { of: "abouts" },
    };
  const among = isOfAll ? "" : `Of pairs ${enough}, `;
  if (ties.length > 0) {
    const pairs = formatCount(ties.length + 1, "pair");
    const names = [first, ...ties].map(({ sourceName, aboutName }) => `${sourceName} about ${aboutName}`);
    return {
      text: `${among}${pairs} have ${formatCount(most, "attribution")} each, and none has more: ${fewOr(names, "pair")}.`,
      evidence: union([first, ...ties], `${pairs} of ${formatCount(most, "attribution")} each`),
    };
  }
  const { sourceName, aboutName, about, articles, share, low, high, allAttributions, evidence } = first;
  return {
    text: `${isOfAll ? "Most" : `Of pairs ${enough}, most`} often ${sourceName} speaks about ${aboutName}: ${formatCount(most, "attribution")} in ${formatCount(articles, "article")}, ${formatEstimate(share, low, high)} of the ${formatCount(allAttributions, "attribution")} to ${sourceName}.`,
    evidence: {
      title: `${sourceName} about ${aboutName}: ${formatCount(most, "attribution")}`,
      total: most,
      ids: evidence,
      focus: [about],
    },
  };
}

function returned(row: ReciprocityRow | undefined, abouts: readonly AboutRow[]): Finding[] {
  if (row === undefined || row.share === null) return [];
  const rows = { of: "abouts" };
  const there = new Set(abouts.map(({ source, about }) => JSON.stringify([source, about])));
  const both = abouts.filter(({ source, about }) => there.has(JSON.stringify([about, source])));
  const nobody = "nobody spoken about speaks about the source";
  if (row.pairs === 1)
    return [{ text: `The only pair of a source and whom it speaks about is not returned: ${nobody}.`, rows }];
  return [
    {
      text: `Of ${formatCount(row.pairs, "pair")} of a source and whom it speaks about, ${row.share === 0 ? `none is returned: ${nobody}` : `${formatPercent(row.share)} are returned: the other speaks about the source as well`}.`,
      ...(both.length === 0 ? { rows } : { evidence: union(both, "Pairs that are returned") }),
    },
  ];
}

/** What stands behind several pairs: an attribution about two of them once. */
function union(pairs: readonly AboutRow[], what: string): EvidenceGroup {
  const ids = [...new Set(pairs.flatMap(({ evidence }) => evidence))];
  const focus = [...new Set(pairs.map(({ about }) => about))];
  return { title: `${what}: ${formatCount(ids.length, "attribution")}`, total: ids.length, ids, focus };
}

function secondHand(rows: readonly HandsRow[]): Finding[] {
  const more = rows.filter(({ hands }) => hands > 1);
  const count = more.reduce((sum, { attributions }) => sum + attributions, 0);
  const n = more[0]?.n ?? 0;
  if (n === 0) return [];
  if (count === 0)
    return [
      {
        text: `${n === 1 ? "The only attribution was" : `All of ${formatInteger(n)} attributions were`} told by ${n === 1 ? "its" : "their"} source itself, as far as the texts say.`,
        rows: { of: "hands" },
      },
    ];
  const ids = more.flatMap(({ evidence }) => evidence);
  return [
    {
      text: `${formatInteger(count)} of ${formatCount(n, "attribution")} came through more than one hand.`,
      evidence: {
        title: `Through more than one hand: ${formatCount(count, "attribution")}`,
        total: ids.length,
        ids,
        focus: [],
      },
    },
  ];
}
