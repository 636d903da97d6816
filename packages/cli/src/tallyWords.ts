import type { Tally } from "@readout/corpus";

/** How many of the rules are named. */
const named = 3;

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

function refusedBy({ refused }: Tally): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}

/** The commonest rules with their counts: `invalid-json (3), binary (1)`. */
function commonest({ refused }: Tally): string {
  const rules = Object.entries(refused).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rest = rules.length - named;
  const shown = rules.slice(0, named).map(([rule, count]) => `${rule} (${count})`);
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}

/** How much was read, in few words: `50 articles, 2 inputs refused`. */
export function amount(tally: Tally): string {
  const refused = refusedBy(tally);
  return counted(tally.articles, "article") + (refused === 0 ? "" : `, ${counted(refused, "input")} refused`);
}

/** One line that says how much of the input was refused, and why most often; null where nothing was. */
export function refusals(tally: Tally): string | null {
  const refused = refusedBy(tally);
  if (refused === 0) return null;
  const doubts = tally.doubts === 0 ? "" : `; ${counted(tally.doubts, "doubt")} about articles that are used`;
  const all = counted(tally.articles + refused, "input");
  return `${refused} of ${all} could not be used, most often: ${commonest(tally)}${doubts}`;
}

/** The line that ends a run in which no article could be used: how many inputs, why most often, what to do. */
export function nothingUsed(tally: Tally): string {
  const refused = refusedBy(tally);
  const why = refused === 0 ? "there was no input" : `${counted(refused, "input")}, all refused: ${commonest(tally)}`;
  return `no article could be used; ${why}. Expected texts, web pages, exports of archives, tables, JSON or feeds: see "Your own articles" in Readout's README`;
}
