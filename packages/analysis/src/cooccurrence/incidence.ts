import { column } from "@readout/corpus";
import type { ActorKind, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { endUnitAt, firstUnitAt, type Units } from "./units.ts";

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
  const { unit, actor, mentions } = places(facts, chosen, units, { ...known, indirect, lists });
  return { ...known, mentions, ...distinct(unit, actor, units.exists.length) };
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

/** A number for each unit that a mention stands in, and the actor; and how many mentions each actor has. */
function places(
  facts: Facts,
  chosen: Chosen,
  units: Units,
  { ids, rank, indirect, lists }: Required<Pick<MentionOptions, "indirect" | "lists">> & Pick<Actors, "ids" | "rank">,
): { unit: Int32Array; actor: Int32Array; mentions: Int32Array } {
  const article = column(facts.mentions, "article");
  const sentence = column(facts.mentions, "sentence");
  const inside = units.window === "paragraph" ? column(facts.mentions, "paragraph") : sentence;
  const id = column(facts.mentions, "actor");
  const isIndirect = indirect ? null : column(facts.mentions, "indirect");
  const isListed = lists ? null : column(facts.mentions, "listed");
  const unit = new Int32Array(article.length * units.span);
  const actor = new Int32Array(article.length * units.span);
  const mentions = new Int32Array(ids.length);
  let kept = 0;
  for (let row = 0; row < article.length; row++) {
    if (isIndirect?.[row] || isListed?.[row]) continue;
    const number = article[row] ?? -1;
    const who = rank.get(id[row] ?? "");
    const where = units.window === "article" ? 0 : (inside[row] ?? -1);
    const position = chosen.position[number] ?? -1;
    let from = firstUnitAt(units, position, where);
    if (who === undefined || from < 0 || !chosen.counts(number, sentence[row] ?? -1)) continue;
    mentions[who] = (mentions[who] ?? 0) + 1;
    for (const end = endUnitAt(units, position, where); from < end; from++) {
      unit[kept] = from;
      actor[kept++] = who;
    }
  }
  return { unit: unit.subarray(0, kept), actor: actor.subarray(0, kept), mentions };
}

/** The actors of each unit, each once, ascending: sorted into units by counting, then each unit's few by themselves. */
function distinct(unit: Int32Array, who: Int32Array, units: number): { start: Int32Array; actor: Int32Array } {
  const next = new Int32Array(units + 1);
  for (let i = 0; i < unit.length; i++) next[(unit[i] ?? 0) + 1] = (next[(unit[i] ?? 0) + 1] ?? 0) + 1;
  for (let at = 0; at < units; at++) next[at + 1] = (next[at + 1] ?? 0) + (next[at] ?? 0);
  const start = next.slice();
  const actor = new Int32Array(who.length);
  for (let i = 0; i < unit.length; i++) {
    const where = unit[i] ?? 0;
    const at = next[where] ?? 0;
    actor[at] = who[i] ?? 0;
    next[where] = at + 1;
  }
  let count = 0;
  for (let at = 0; at < units; at++) {
    const [from, end] = [start[at] ?? 0, start[at + 1] ?? 0];
    sortPart(actor, from, end);
    start[at] = count;
    for (let place = from; place < end; place++)
      if (place === from || actor[place] !== actor[place - 1]) actor[count++] = actor[place] ?? 0;
  }
  start[units] = count;
  return { start, actor: actor.subarray(0, count) };
}

/** Sorts a part of some numbers in place: by insertion where it is short, as most units name few. */
function sortPart(numbers: Int32Array, from: number, end: number): void {
  if (end - from > 24) {
    numbers.subarray(from, end).sort();
    return;
  }
  for (let i = from + 1; i < end; i++) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > from && (numbers[at - 1] ?? 0) > number; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}
