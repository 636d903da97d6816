import type { ActorKind } from "@readout/annotate";
import type { ActorRow } from "./facts.ts";

/** Counts of the actors, as their mentions come in the order of the articles. */
export class ActorCounts {
  private readonly actors = new Map<
    string,
    { name: string; kind: ActorKind; mentions: number; articles: number; last: number }
  >();

  add({ actor, name, kind }: Pick<ActorRow, "actor" | "name" | "kind">, article: number): void {
    let row = this.actors.get(actor);
    if (!row) {
      row = { name, kind, mentions: 0, articles: 0, last: -1 };
      this.actors.set(actor, row);
    }
    if (name.length > row.name.length) row.name = name;
    row.mentions++;
    if (row.last !== article) row.articles++;
    row.last = article;
  }

  rows(sides: ReadonlyMap<string, string>): ActorRow[] {
    return [...this.actors]
      .map(([actor, { name, kind, mentions, articles }]) => {
        return { actor, name, kind, mentions, articles, side: sides.get(actor) ?? null };
      })
      .sort((a, b) => b.mentions - a.mentions || (a.actor < b.actor ? -1 : 1));
  }
}

/** The columns of the table of actors. */
export const ACTOR_COLUMNS = ["actor", "name", "kind", "mentions", "articles", "side"] as const;
