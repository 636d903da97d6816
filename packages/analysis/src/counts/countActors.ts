import { type Table, table } from "@readout/corpus";
import type { Connection } from "@readout/store";
import type { ActorCountRow } from "../cooccurrence/actorCounts.ts";
import { rowsOf } from "./rows.ts";
import { statement } from "./statements.ts";

/** How often an actor is named, as it is counted on disk: `ActorCountRow` by sentence, without evidence. */
export type ActorTotalRow = Omit<ActorCountRow, "firstEvidence" | "lastEvidence" | "evidence">;

/** The columns of such rows, in their order. */
export const ACTOR_TOTAL_COLUMNS: readonly (keyof ActorTotalRow)[] = [
  ...(["actor", "name", "kind", "window", "units", "share", "articles", "mentions", "first", "last"] as const),
];

/** So many times as many actors as are asked for are looked at first: those with most mentions. */
const SPARE = 40;

/**
 * Counts in how many sentences each actor is named, the one in most first; the first so many of them. Nobody is named in more sentences
 * than there are mentions, so that most actors need no count: of all of them it would take more memory than there is.
 */
export async function countActors(connection: Connection, first: number): Promise<Table<ActorTotalRow>> {
  const some = SPARE * Math.trunc(first);
  const next = `SELECT mentions FROM actors ORDER BY mentions DESC, actor LIMIT 1 OFFSET ${some}`;
  const [[bound] = []] = (await connection.runAndReadAll(next)).getRows();
  if (bound === undefined) return table<ActorTotalRow>(await rowsAmong(connection, first, "TRUE"), ACTOR_TOTAL_COLUMNS);
  const among = `o.actor IN (SELECT c.actor FROM actors c ORDER BY c.mentions DESC, c.actor LIMIT ${some})`;
  const found = await rowsAmong(connection, first, among);
  const isSure = found.length >= Math.trunc(first) && (found.at(-1)?.units ?? 0) > Number(bound);
  return table<ActorTotalRow>(isSure ? found : await rowsAmong(connection, first, "TRUE"), ACTOR_TOTAL_COLUMNS);
}

/** The first so many of some actors. */
async function rowsAmong(connection: Connection, first: number, among: string): Promise<ActorTotalRow[]> {
  const [all] = (await connection.runAndReadAll("SELECT COUNT(*) FROM counted_sentences")).getRows();
  const sentences = Number(all?.[0] ?? 0);
  const sql = `SELECT n.actor, n.name, n.kind, u.units, u.articles, u.mentions, u.first, u.last FROM (${statement("named_actors", { among })}) u
    JOIN numbered_actors n ON u.actor = n.number ORDER BY u.units DESC, u.mentions DESC, n.name, n.actor LIMIT ${Math.trunc(first)}`;
  const rows: ActorTotalRow[] = [];
  for await (const row of rowsOf(connection, sql)) {
    const [actor, name, kind, units, articles, mentions, from, to] = row as [
      string,
      string,
      ActorTotalRow["kind"],
      number,
      number,
      number,
      string | null,
      string | null,
    ];
    rows.push({
      actor,
      name,
      kind,
      window: "sentence",
      units,
      share: units / sentences,
      articles,
      mentions,
      first: from,
      last: to,
    });
  }
  return rows;
}
