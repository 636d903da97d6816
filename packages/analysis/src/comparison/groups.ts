import type { Chosen } from "../articles/choose.ts";
import { type Division, divide, divisionName } from "../articles/divide.ts";
import { LEAST_ARTICLES } from "../attribution/proportion.ts";

/** Articles that are set beside others, by position among the chosen. */
export interface Group {
  readonly label: string;
  readonly positions: readonly number[];
}

/** More groups than this nobody reads, and a column of ids is no division. */
const MOST_GROUPS = 100;

/**
 * Returns the groups of articles that can be compared: those that state what they are divided by and are of three articles or
 * more. None where there are fewer than two such. `asked` names two or more of them, and the others are left out.
 *
 * @throws RangeError for a column that is not there, more than a hundred groups, or a name that is none's.
 */
export function comparedGroups(chosen: Chosen, by: Division, asked?: readonly string[]): readonly Group[] {
  const parts = divide(chosen, by).filter(({ key }) => key !== null);
  for (const name of asked ?? [])
    if (!parts.some(({ label }) => label === name))
      throw new RangeError(`unknown ${divisionName(by)}: ${name}${known(parts.map(({ label }) => label))}`);
  if (asked !== undefined && new Set(asked).size < 2)
    throw new RangeError(`not two groups to compare: ${asked.join(", ")}`);
  // In the order in which they are asked: the first is set beside the second.
  const wanted = asked?.flatMap((name) => parts.filter(({ label }) => label === name)) ?? parts;
  const groups = wanted.filter(({ positions }) => positions.length >= LEAST_ARTICLES);
  if (groups.length > MOST_GROUPS)
    throw new RangeError(`${divisionName(by)}: ${groups.length} groups; at most ${MOST_GROUPS} are compared`);
  return groups.length < 2 ? [] : groups;
}

function known(labels: readonly string[]): string {
  const SHOWN = 20;
  return labels.length === 0 ? "" : `; there are ${labels.slice(0, SHOWN).join(", ")}`;
}
