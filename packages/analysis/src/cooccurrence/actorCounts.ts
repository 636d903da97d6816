import type { ActorKind, EvidenceId, Facts } from "@readout/annotate";
import { type Table, table } from "@readout/corpus";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { incidence, type MentionOptions } from "./incidence.ts";
import { evidenceOf, type Units, unitsOf, type Window } from "./units.ts";

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
  { window = "sentence", wire = "all", ...mentions }: ActorCountOptions = {},
): Table<ActorCountRow> {
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const found = incidence(facts, chosen, units, mentions);
  const unitsByActor = found.ids.map((): number[] => []);
  let all = 0;
  for (let unit = 0; unit < units.exists.length; unit++) {
    if (!units.exists[unit]) continue;
    all++;
    for (let at = found.start[unit] ?? 0; at < (found.start[unit + 1] ?? 0); at++) {
      unitsByActor[found.actor[at] ?? 0]?.push(unit);
    }
  }
  const rows = unitsByActor.map(
    (inside, actor): ActorCountRow => ({
      actor: found.ids[actor] ?? "",
      name: found.names[actor] ?? "",
      kind: found.kinds[actor] ?? "group",
      window,
      units: inside.length,
      share: all === 0 ? 0 : inside.length / all,
      articles: new Set(inside.map((unit) => units.position[unit])).size,
      mentions: found.mentions[actor] ?? 0,
      ...firstAndLast(inside, units, chosen),
      evidence: inside.map((unit) => evidenceOf(units, chosen, unit)),
    }),
  );
  const mentioned = rows.filter((row) => row.units > 0);
  return table<ActorCountRow>(mentioned.sort(mostUnitsFirst), COLUMNS);
}

function firstAndLast(
  inside: readonly number[],
  units: Units,
  chosen: Chosen,
): Pick<ActorCountRow, "first" | "last" | "firstEvidence" | "lastEvidence"> {
  const dated = inside
    .map((unit) => ({ unit, date: chosen.published[units.position[unit] ?? -1] ?? null }))
    .filter((one): one is { unit: number; date: string } => one.date !== null)
    .sort((x, y) => compare(x.date, y.date) || x.unit - y.unit);
  const [first, last] = [dated[0], dated.at(-1)];
  const name = (one: { unit: number } | undefined): EvidenceId | null =>
    one ? evidenceOf(units, chosen, one.unit) : null;
  return { first: first?.date ?? null, last: last?.date ?? null, firstEvidence: name(first), lastEvidence: name(last) };
}

function mostUnitsFirst(x: ActorCountRow, y: ActorCountRow): number {
  return y.units - x.units || y.mentions - x.mentions || compare(x.name, y.name) || compare(x.actor, y.actor);
}
