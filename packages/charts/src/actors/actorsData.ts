import { type AvoidanceRow, partialPeriods, speaksAbout } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import {
  type ActorIndex,
  actorIndex,
  type Facts,
  type IndexedActor,
  mergeLine,
  type Passages,
  type References,
  type WholeArticle,
} from "@readout/facts";
import { wholeArticles } from "../evidence.ts";
import { formatCount } from "../format.ts";
import { extent } from "../timeline/partial.ts";

/** Two actors that are perhaps one; `a` is the one in more articles. */
export type Alike = Pick<AvoidanceRow, "a" | "b" | "alike">;

/** What a list of actors is told beside the corpus. */
export interface ActorsOptions {
  /** The table of `avoidances`: of its pairs with alike names each actor's page says that they are perhaps the same. */
  readonly alike?: Table<Alike>;
}

/** An actor of the list, and its page. */
export interface ActorEntry extends IndexedActor {
  /** Which other sources speak about it, in which attributions: places in the list. */
  readonly about: readonly (readonly [source: number, attributions: References])[];
  /** Those that it is perhaps the same as, as places in the list, and the line of an actor file that makes them one. */
  readonly alike: readonly number[];
  readonly line: string | null;
}

/** All actors of a corpus as an output holds them. */
export interface ActorsData {
  readonly caption: string;
  readonly actors: readonly ActorEntry[];
  readonly articles: ActorIndex["articles"];
  /** Which part the corpus has of its first and its last month, where it has not the whole: `from 12 Mar on`, by month. */
  readonly months: Readonly<Record<string, string>>;
  /** Articles to read whole, by their index: those that no output before has brought. */
  readonly whole: Readonly<Record<string, WholeArticle>>;
}

/** Returns all actors of a corpus, the most mentioned first, with what a page on each of them needs. */
export function actorsData(facts: Facts, passages: Passages, { alike }: ActorsOptions = {}): ActorsData {
  const { actors, articles } = actorIndex(facts);
  const place = new Map(actors.map(({ actor }, i) => [actor, i]));
  const about = aboutOf(facts, place);
  const same = alikeOf(alike?.objects() ?? [], place);
  return {
    caption:
      actors.length === 0
        ? "No actor is named."
        : `${actors.length === 1 ? "The one actor" : `All ${formatCount(actors.length, "actor")}`} of ${formatCount(articles.length, "article")}, the most mentioned first. All mentions count, those in copies of a story included.`,
    actors: actors.map(
      (one, i): ActorEntry => ({
        ...one,
        about: about.get(i) ?? [],
        ...(same.get(i) ?? { alike: [], line: null }),
      }),
    ),
    articles,
    months: Object.fromEntries(
      partialPeriods(facts, { by: "month", wire: "all" }).map((month) => [month.period, extent(month)]),
    ),
    whole: Object.fromEntries(wholeArticles(articles.keys(), passages)),
  };
}

function aboutOf(facts: Facts, place: ReadonlyMap<string, number>): Map<number, [number, References][]> {
  const found = new Map<number, [number, References][]>();
  for (const { source, about, evidence } of speaksAbout(facts, { wire: "all" }).objects()) {
    const [from, to] = [place.get(source), place.get(about)];
    if (from === undefined || to === undefined) continue;
    const own = found.get(to) ?? [];
    found.set(to, own);
    own.push([from, evidence.map((id) => id.slice(1)).join(" ")]);
  }
  return found;
}

/** Whom each is perhaps the same as. An actor file may have one entry for each actor, so the pairs of one are one line. */
function alikeOf(
  rows: readonly Alike[],
  place: ReadonlyMap<string, number>,
): Map<number, Pick<ActorEntry, "alike" | "line">> {
  const others = new Map<string, string[]>();
  for (const { a, b, alike } of rows)
    if (alike && place.has(a) && place.has(b)) others.set(a, [...(others.get(a) ?? []), b]);
  const found = new Map<number, Pick<ActorEntry, "alike" | "line">>();
  for (const [a, bs] of others) {
    const line = mergeLine(a, bs);
    const all = [a, ...bs].map((actor) => place.get(actor) ?? -1);
    for (const one of all) {
      const before = found.get(one);
      const rest = all.filter((other) => other !== one && !before?.alike.includes(other));
      found.set(one, { alike: [...(before?.alike ?? []), ...rest], line: before?.line ?? line });
    }
  }
  return found;
}
