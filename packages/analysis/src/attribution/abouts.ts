import { column, type Span } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import type { StatementColumns } from "./statementColumns.ts";

/** The actor whom each row counts for; null where it is none, or hides, or says again what it said before. */
export function speakersOf(rows: StatementColumns, repeated: Uint8Array | null): (string | null)[] {
  const actor = rows.column("actor");
  const hidden = rows.column("hidden");
  const sourceType = rows.column("sourceType");
  return actor.map((one, row) =>
    hidden[row] === true || sourceType[row] === "anonymous" || repeated?.[row] === 1 ? null : one,
  );
}

export const NOBODY: readonly string[] = [];

/** Whom the content of each row mentions, the speaker left out. */
export function aboutsOf(
  facts: Facts,
  rows: StatementColumns,
  speakers: readonly (string | null)[],
  mentions: ReadonlyMap<number, Places>,
): (readonly string[])[] {
  let [last, contents]: [number, readonly { readonly content: readonly Span[] }[]] = [-1, []];
  return speakers.map((speaker, row) => {
    const article = rows.article[row] ?? 0;
    const places = mentions.get(article);
    if (speaker === null || places === undefined) return NOBODY;
    if (article !== last) [last, contents] = [article, facts.texts[article]?.annotation.attributions ?? []];
    const content = contents[rows.attribution[row] ?? 0]?.content ?? [];
    return namedIn(content, places, speaker);
  });
}

/** Where an article mentions whom, in the order of its text. */
export interface Places {
  readonly starts: number[];
  readonly actors: string[];
}

/** The mentions of each article, by its index; without "he" and "the minister" where `indirect` is false. */
export function mentionsByArticle({ mentions }: Facts, indirect: boolean): Map<number, Places> {
  const article = column(mentions, "article");
  const start = column(mentions, "start");
  const actor = column(mentions, "actor");
  const isIndirect = column(mentions, "indirect");
  const places = new Map<number, Places>();
  for (let row = 0; row < article.length; row++) {
    if (!indirect && isIndirect[row] === true) continue;
    const number = article[row] ?? 0;
    const own = places.get(number) ?? { starts: [], actors: [] };
    places.set(number, own);
    own.starts.push(start[row] ?? 0);
    own.actors.push(actor[row] ?? "");
  }
  return places;
}

/** The actors that a content mentions, each once, the speaker left out. */
export function namedIn(content: readonly Span[], { starts, actors }: Places, speaker: string): string[] {
  const named: string[] = [];
  for (let at = 0; at < starts.length; at++) {
    if (!isInside(content, starts[at] ?? 0)) continue;
    const actor = actors[at] ?? "";
    if (actor !== speaker && !named.includes(actor)) named.push(actor);
  }
  return named;
}

function isInside(spans: readonly Span[], place: number): boolean {
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span;
    if (span[0] <= place && place < span[1]) return true;
  }
  return false;
}
