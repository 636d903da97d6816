import type { ShareRow } from "@readout/analysis";
import { formatCount, formatInteger } from "../format.ts";
import { listed } from "../phrase.ts";
import { nameless } from "./nameless.ts";
import { type Bar, type Kind, kindOf } from "./sourceBar.ts";

/** Returns what a chart of shares shows: how much has no name, who has most, and what its bars are. */
export function sharesFinding(
  rows: readonly ShareRow[],
  { all: gathered, alone }: { readonly all: readonly Bar[]; readonly alone: readonly Bar[] },
  measure: "attributions" | "words",
): string {
  const sum = (kind: Kind): number =>
    rows.reduce((size, row) => size + (kindOf(row.key) === kind ? row[measure] : 0), 0);
  const total = rows.reduce((size, row) => size + row[measure], 0);
  const all = formatCount(total, measure === "words" ? "attributed word" : "attribution");
  const isOne = total === 1 && measure === "attributions";
  const parts = nameless(
    { anonymous: sum(1), unidentified: sum(2), unnamed: sum(3), unresolved: sum(4) },
    { total, isOne },
  );
  const open = isOne
    ? `The only attribution ${parts[0] ?? `is to ${rows[0]?.label}`}`
    : parts.length === 0
      ? `All of ${all} rest on sources with a name`
      : `Of ${all}${measure === "words" ? "" : ", joint ones counted for each speaker"}, ${listed(parts)}`;
  return [`${open}.`, isOne ? "" : leading(alone, measure), aboveLine(gathered), described(alone)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What the bars above the line are; of a joint statement they count one. */
function aboveLine(bars: readonly Bar[]): string {
  if (bars.length === 0) return "";
  return `Above the line: ${listed(bars.map(({ row }) => row.label))}, joint statements counted once; below it single ones.`;
}

/** What a bar of a source without a name is, where one is drawn: not one person. */
function described(bars: readonly Bar[]): string {
  return bars.some(({ row }) => /^type:[^:]*:/u.test(row.key))
    ? "A bar of a source without a name gathers all who are described in these words, different people among them."
    : "";
}

/** Who of those with a name has most, as a count: the share of one picked for being first is too high by the choice. */
function leading(bars: readonly Bar[], measure: "attributions" | "words"): string {
  const named = bars.filter(({ row }) => kindOf(row.key) === 0);
  const most = Math.max(0, ...named.map(({ row }) => row[measure] ?? 0));
  const [first, ...ties] = named.filter(({ row }) => row[measure] === most);
  if (first === undefined) return "";
  if (ties.length > 0)
    return `Of those with a name, ${formatInteger(ties.length + 1)} have most: ${formatInteger(most)} each.`;
  return `Of those with a name, ${first.row.label} has most: ${formatInteger(most)}, in ${formatCount(first.row.articles, "article")}.`;
}
