import { type Table, table } from "@readout/corpus";
import type { ActorKind, EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Incidence, incidence, type MentionOptions } from "./incidence.ts";
import { countArticles, evidenceOf, type Units, unitsOf, type Window } from "./units.ts";

/** How often an actor appears. */
export interface ActorCountRow {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly window: Window;
  /** Units that mention the actor, and their part of all units. */
  readonly units: number;
  readonly share: number;
  readonly articles: number;
  readonly mentions: number;
  /** The first and the last date of an article that mentions the actor, as published; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** A unit of each of these articles. */
  readonly firstEvidence: EvidenceId | null;
  readonly lastEvidence: EvidenceId | null;
  /** All units, in order. */
  readonly evidence: readonly EvidenceId[];
}

/** How actors are counted. */
export interface ActorCountOptions extends MentionOptions {
  /** The unit that is counted; a sentence if not given. */
  readonly window?: Window;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof ActorCountRow)[] = [
  ...(["actor", "name", "kind", "window", "units", "share", "articles", "mentions"] as const),
  ...(["first", "last", "firstEvidence", "lastEvidence", "evidence"] as const),
];

/**
 * Returns the actors that are mentioned, the one in most units first, then by name.
 *
 * @throws RangeError for an unknown window or wire.
 * @example actorCounts(facts, { window: "article", kinds: ["person"] }).objects()[0]
 */
export function actorCounts(
  facts: Facts,
  { window = "sentence", wire = "once", ...mentions }: ActorCountOptions = {},
): Table<ActorCountRow> {
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const found = incidence(facts, chosen, units, { lists: true, ...mentions });
  const inside = unitsByActor(found, units);
  const all = units.exists.reduce((sum, exists) => sum + exists, 0);
  const name = (unit: number): EvidenceId => evidenceOf(units, chosen, unit);
  const rows = inside.map(
    (own, actor): ActorCountRow => ({
      actor: found.ids[actor] ?? "",
      name: found.names[actor] ?? "",
      kind: found.kinds[actor] ?? "group",
      window,
      units: own.length,
      share: all === 0 ? 0 : own.length / all,
      articles: countArticles(own, units),
      mentions: found.mentions[actor] ?? 0,
      ...firstAndLast(own, units, chosen, name),
      evidence: own.map(name),
    }),
  );
  const mentioned = rows.filter((row) => row.units > 0);
  return table<ActorCountRow>(mentioned.sort(mostUnitsFirst), COLUMNS);
}

/** The units of each actor, ascending. */
function unitsByActor({ ids, start, actor }: Incidence, { exists }: Units): number[][] {
  const inside = ids.map((): number[] => []);
  for (let unit = 0; unit < exists.length; unit++) {
    if (!exists[unit]) continue;
    for (let at = start[unit] ?? 0; at < (start[unit + 1] ?? 0); at++) inside[actor[at] ?? 0]?.push(unit);
  }
  return inside;
}

function firstAndLast(
  inside: readonly number[],
  units: Units,
  { published }: Chosen,
  name: (unit: number) => EvidenceId,
): Pick<ActorCountRow, "first" | "last" | "firstEvidence" | "lastEvidence"> {
  let [first, last] = [-1, -1];
  const date = (unit: number): string | null => published[units.position[unit] ?? -1] ?? null;
  for (const unit of inside) {
    const here = date(unit);
    if (here === null) continue;
    if (first < 0 || here < (date(first) ?? "")) first = unit;
    if (last < 0 || here >= (date(last) ?? "")) last = unit;
  }
  if (first < 0) return { first: null, last: null, firstEvidence: null, lastEvidence: null };
  return { first: date(first), last: date(last), firstEvidence: name(first), lastEvidence: name(last) };
}

function mostUnitsFirst(x: ActorCountRow, y: ActorCountRow): number {
  return y.units - x.units || y.mentions - x.mentions || compare(x.name, y.name) || compare(x.actor, y.actor);
}
