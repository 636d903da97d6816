import { column } from "@readout/corpus";
import type { ActorKind, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Units, unitAt } from "./units.ts";

/** Which mentions count. */
export interface MentionOptions {
  /** Only actors of these kinds; all if not given. */
  readonly kinds?: readonly ActorKind[];
  /** Whether "he" and "the minister" count as the actor they stand for; true if not given. */
  readonly indirect?: boolean;
  /**
   * Whether those who stand in a list of names, such as a squad, count as standing there: a list of twenty would make 190
   * pairs. If not given they do not for pairs, and do where actors are counted or found to avoid each other.
   */
  readonly lists?: boolean;
}

/** Which actors stand in which units. An actor is its place in the lists of ids, names and kinds. */
export interface Incidence {
  /** In order of code units. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly ActorKind[];
  /** Mentions of each actor. */
  readonly mentions: Int32Array;
  /** Where each unit's actors start in `actor`, and the end of the last. */
  readonly start: Int32Array;
  /** The actors of the units, each once a unit, ascending. */
  readonly actor: Int32Array;
}

/** Returns which actors stand in which units of text. Mentions outside all units and in sentences that do not count are left out. */
export function incidence(
  facts: Facts,
  chosen: Chosen,
  units: Units,
  { kinds, indirect = true, lists = false }: MentionOptions = {},
): Incidence {
  const known = actorsOf(facts, kinds);
  const { unit, actor } = places(facts, chosen, units, { rank: known.rank, indirect, lists });
  const mentions = new Int32Array(known.ids.length);
  for (const one of actor) mentions[one] = (mentions[one] ?? 0) + 1;
  const byActor = countingOrder(actor, known.ids.length, Uint32Array.from(actor.keys()));
  const order = countingOrder(unit, units.exists.length, byActor);
  return { ...known, mentions, ...distinct(order, unit, actor, units.exists.length) };
}

interface Actors {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly ActorKind[];
  readonly rank: ReadonlyMap<string, number>;
}

function actorsOf(facts: Facts, kinds: readonly ActorKind[] | undefined): Actors {
  const actors = facts.actors
    .objects()
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .sort((a, b) => compare(a.actor, b.actor));
  return {
    ids: actors.map(({ actor }) => actor),
    names: actors.map(({ name }) => name),
    kinds: actors.map(({ kind }) => kind),
    rank: new Map(actors.map(({ actor }, place) => [actor, place])),
  };
}

function places(
  facts: Facts,
  chosen: Chosen,
  units: Units,
  { rank, indirect, lists }: Required<Pick<MentionOptions, "indirect" | "lists">> & Pick<Actors, "rank">,
): { unit: Int32Array; actor: Int32Array } {
  const article = column(facts.mentions, "article");
  const sentence = column(facts.mentions, "sentence");
  const inside = units.window === "article" ? null : column(facts.mentions, units.window);
  const id = column(facts.mentions, "actor");
  const isIndirect = column(facts.mentions, "indirect");
  const isListed = column(facts.mentions, "listed");
  const unit = new Int32Array(article.length);
  const actor = new Int32Array(article.length);
  let kept = 0;
  for (let row = 0; row < article.length; row++) {
    if ((!indirect && isIndirect[row]) || (!lists && isListed[row])) continue;
    const who = rank.get(id[row] ?? "");
    const where = unitAt(units, chosen.position[article[row] ?? -1] ?? -1, inside ? (inside[row] ?? -1) : 0);
    if (who === undefined || where < 0 || !chosen.counts(article[row] ?? -1, sentence[row] ?? -1)) continue;
    unit[kept] = where;
    actor[kept++] = who;
  }
  return { unit: unit.subarray(0, kept), actor: actor.subarray(0, kept) };
}

/** Sorts places by a small integer, keeping the order of equals: sorting by actor and then by unit sorts by both. */
function countingOrder(keys: Int32Array, size: number, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const place of order) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = place;
    next[key] = at + 1;
  }
  return sorted;
}

function distinct(
  order: Uint32Array,
  unit: Int32Array,
  actor: Int32Array,
  units: number,
): { start: Int32Array; actor: Int32Array } {
  const start = new Int32Array(units + 1);
  const actors = new Int32Array(order.length);
  let count = 0;
  let lastUnit = -1;
  let lastActor = -1;
  for (const place of order) {
    const where = unit[place] ?? 0;
    const who = actor[place] ?? 0;
    if (where === lastUnit && who === lastActor) continue;
    actors[count++] = who;
    start[where + 1] = (start[where + 1] ?? 0) + 1;
    lastUnit = where;
    lastActor = who;
  }
  for (let at = 0; at < units; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  return { start, actor: actors.subarray(0, count) };
}
