import { cueBase } from "@readout/facts";
import { LEAST_FOR_SOURCES } from "../attribution/proportion.ts";
import { type Counted, isIdentified, ROLE_LABELS, SOURCE_TYPE_LABELS } from "../attribution/source.ts";
import { onceEach, type Statement } from "../attribution/statements.ts";
import type { Group } from "./groups.ts";
import type { Found, Unit } from "./tally.ts";

/** What attributions are sorted by: who speaks, of which type, in which role, by which word, and what the word implies of its truth. */
export type SortedBy = "source" | "sourceType" | "role" | "cue" | "stance";

export const SORTED_BY: readonly SortedBy[] = ["source", "sourceType", "role", "cue", "stance"];

/** Checks that attributions can be sorted so. */
export function checkSortedBy(of: string, known: readonly string[] = SORTED_BY): void {
  if (!known.includes(of)) throw new RangeError(`unknown comparison: ${of}; there are ${known.join(", ")}`);
}

const NO_CUE: Counted = { key: "", label: "no cue" };

/** Returns what an attribution is counted for. A cue is counted by its base form. */
function counterOf(of: SortedBy): (statement: Statement) => Counted {
  const bases = new Map<string, Counted>();
  return ({ source, sourceType, role, stance, cue }) => {
    if (of === "source") return source;
    if (of === "sourceType") return { key: sourceType, label: SOURCE_TYPE_LABELS[sourceType] };
    if (of === "role") return { key: role, label: ROLE_LABELS[role] };
    if (of === "stance") return { key: stance, label: stance };
    let base = bases.get(cue);
    if (base === undefined) {
      const key = cueBase(cue);
      base = key === null ? NO_CUE : { key, label: key };
      bases.set(cue, base);
    }
    return base;
  };
}

/** Returns the articles of the groups as units, with what their attributions are. A joint one counts once for each key. */
export function articleUnits(
  statements: readonly (readonly Statement[])[],
  groups: readonly Group[],
  of: SortedBy,
): readonly Unit[] {
  const count = counterOf(of);
  return groups.flatMap(({ positions }, group) =>
    positions.map((position) => unitOf(statements[position] ?? [], { group, position }, of, count)),
  );
}

/** The groups and units where it is sources that are compared, and not articles. */
export interface SourceUnits {
  readonly labels: readonly string[];
  readonly units: readonly Unit[];
}

/** More sources than this nobody reads. */
const MOST_SOURCES = 50;

/**
 * Returns what each source, or type of source, says in one article as a unit. Compared are types in three articles or more,
 * and sources with a name in ten or more: the fifty that are attributed most. All others are among those that they are set
 * beside.
 */
export function sourceUnits(
  statements: readonly (readonly Statement[])[],
  by: "source" | "sourceType",
  of: SortedBy,
): SourceUnits {
  const whose = counterOf(by);
  const blocks = statements.flatMap((list, position) => {
    const own = new Map<string, { source: Counted; list: Statement[] }>();
    for (const one of by === "source" ? list : onceEach(list, whose)) {
      const source = whose(one);
      const block = own.get(source.key);
      if (block) block.list.push(one);
      else own.set(source.key, { source, list: [one] });
    }
    return [...own.values()].map((block) => ({ ...block, position }));
  });
  const sources = new Map<string, { label: string; articles: number; attributions: number }>();
  for (const { source, list } of blocks) {
    const { label, articles, attributions } = sources.get(source.key) ?? { ...source, articles: 0, attributions: 0 };
    sources.set(source.key, { label, articles: articles + 1, attributions: attributions + list.length });
  }
  const least = by === "source" ? LEAST_FOR_SOURCES.own : 3;
  const compared = [...sources]
    .filter(([key, { label, articles }]) => articles >= least && (by !== "source" || isIdentified({ key, label })))
    .sort(([x, a], [y, b]) => b.attributions - a.attributions || (x < y ? -1 : 1))
    .slice(0, MOST_SOURCES);
  const place = new Map(compared.map(([key], group) => [key, group]));
  const count = counterOf(of);
  return {
    labels: compared.map(([, { label }]) => label),
    units: blocks.map(({ source, list, position }) =>
      unitOf(list, { group: place.get(source.key) ?? -1, position }, of, count),
    ),
  };
}

function unitOf(
  list: readonly Statement[],
  place: Pick<Unit, "group" | "position">,
  of: SortedBy,
  count: (statement: Statement) => Counted,
): Unit {
  const counted = of === "source" ? list : onceEach(list, count);
  const found = new Map<string, Found>();
  for (const one of counted) {
    const { key, label } = count(one);
    const item = found.get(key);
    if (item === undefined) found.set(key, { label, count: 1, evidence: [one.evidence] });
    else {
      item.count++;
      item.evidence.push(one.evidence);
    }
  }
  return { ...place, size: counted.length, found };
}
