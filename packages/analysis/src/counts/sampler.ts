import { type Table, table } from "@readout/corpus";
import { type EvidenceId, keptPassages, type Passages } from "@readout/facts";
import type { Connection } from "@readout/store";
import { unknownLabel } from "../articles/divide.ts";
import { SHARE_COLUMNS } from "../attribution/attributionShares.ts";
import type { ShareRow } from "../attribution/shareRow.ts";
import { ROLE_LABELS, SOURCE_TYPE_LABELS, sourceLabel } from "../attribution/source.ts";
import type { PairRow } from "../cooccurrence/pairRow.ts";
import { PAIR_COLUMNS } from "../cooccurrence/pairTable.ts";
import type { Window } from "../cooccurrence/units.ts";
import { ask } from "./asked.ts";
import { ACTOR_TOTAL_COLUMNS, type ActorTotalRow } from "./countActors.ts";
import { countLifts } from "./countLifts.ts";
import type { PairCountRow } from "./countPairs.ts";
import type { CountedSharesOptions, ShareCountRow } from "./countShares.ts";
import { rowsOf } from "./rows.ts";
import { type StatementName, statement } from "./statements.ts";

/** Finds a few passages behind each of some rows that were counted on disk. */
export interface Sampler {
  /** The pairs have the intervals of their lifts as well: each asks for all articles that name one of its two. */
  readonly pairs: (rows: readonly PairCountRow[], each: number) => Promise<Table<PairRow>>;
  readonly shares: (rows: readonly ShareCountRow[], by: CountedSharesOptions, each: number) => Promise<Table<ShareRow>>;
  readonly actors: (rows: readonly ActorTotalRow[], each: number) => Promise<Table<ActorTotalRow & Sampled>>;
  /** What finds the passages of all that was sampled before. */
  readonly passages: () => Promise<Passages>;
}

/** A row with some of what stands behind it. */
export interface Sampled {
  readonly evidence: readonly EvidenceId[];
}

const LETTERS = { sentence: "s", paragraph: "p", article: "d" } as const;

/** Draws what a statement says; gives it by the key of its row, in the order of the corpus. */
type Draw = (
  name: StatementName,
  blanks: Readonly<Record<string, string>>,
  evidenceOf: (article: number, place: number) => EvidenceId,
) => Promise<ReadonlyMap<string, readonly EvidenceId[]>>;

/**
 * Starts sampling. Which passages are drawn depends on the ids of articles alone: they are the same in each run, and from
 * all over the corpus.
 */
export function sampler(connection: Connection): Sampler {
  const numbers = new Map<string, number>();
  const draw: Draw = async (name, blanks, evidenceOf) => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE sampled AS ${statement(name, blanks)}`);
    const found = new Map<string, [article: number, place: number][]>();
    const numbered = `SELECT s.*, n.number FROM sampled s JOIN (${statement("numbered_articles")}) n ON s.id = n.id`;
    for await (const row of rowsOf(connection, numbered)) {
      const [id, place, number] = row.slice(-3) as [string, number, number];
      const key = JSON.stringify(row.slice(0, -3));
      const places = found.get(key) ?? [];
      found.set(key, places);
      places.push([number, place]);
      numbers.set(id, number);
    }
    const ids = (places: [article: number, place: number][]): EvidenceId[] =>
      places.sort(([a, x], [b, y]) => a - b || x - y).map(([article, place]) => evidenceOf(article, place));
    return new Map([...found].map(([key, places]) => [key, ids(places)]));
  };
  return {
    pairs: (rows, each) => samplePairs(connection, draw, rows, each),
    shares: (rows, by, each) => sampleShares(connection, draw, rows, { ...by, each }),
    actors: (rows, each) => sampleActors(connection, draw, rows, each),
    passages: () => keptPassages(connection, numbers),
  };
}

async function samplePairs(
  connection: Connection,
  draw: Draw,
  rows: readonly PairCountRow[],
  each: number,
): Promise<Table<PairRow>> {
  const window = rows[0]?.window ?? "sentence";
  if (typeof window !== "string" || !Object.hasOwn(LETTERS, window)) throw new RangeError(`unknown window: ${window}`);
  const letter = LETTERS[window as Window];
  const actors = await valuesOf<number>(connection, "number", new Set(rows.flatMap(({ a, b }) => [a, b])));
  const asked = rows.map(({ a, b }) => [actors.get(a) ?? 0, actors.get(b) ?? 0] as const);
  await ask(
    connection,
    "asked_pairs",
    { a: "INTEGER", b: "INTEGER", below: "VARCHAR" },
    rows.map(({ together }, i) => [...(asked[i] ?? []), lotBelow(each, together)]),
  );
  await connection.run(`CREATE OR REPLACE TEMP TABLE placed_asked AS ${statement("placed_asked", { window })}`);
  const lifts = await countLifts(connection, window, rows, asked);
  const found = await draw("sampled_pairs", { each: `${each}` }, (article, unit) =>
    window === "article" ? `d${article}` : `${letter}${article}.${unit}`,
  );
  await connection.run("DROP TABLE placed_asked");
  const unmade = {
    group: null,
    needed: null,
    nullModel: "sdsm",
    replicates: 0,
    seed: 0,
  } as const;
  const sampled = rows.map(
    (row, i): PairRow => ({
      ...row,
      ...unmade,
      liftLow: lifts[i]?.low ?? null,
      liftHigh: lifts[i]?.high ?? null,
      evidence: found.get(JSON.stringify(asked[i])) ?? [],
    }),
  );
  return table<PairRow>(sampled, PAIR_COLUMNS);
}

async function sampleShares(
  connection: Connection,
  draw: Draw,
  rows: readonly ShareCountRow[],
  { by, within, each }: CountedSharesOptions & { readonly each: number },
): Promise<Table<ShareRow>> {
  const unknown = within === undefined ? null : unknownLabel(within);
  await ask(
    connection,
    "asked_shares",
    { share: "VARCHAR", part: "VARCHAR", below: "VARCHAR" },
    rows.map((row) => [row.key, row.within === unknown ? "" : (row.within ?? ""), lotBelow(each, row.attributions)]),
  );
  const part = within === undefined ? "NULL" : `NULLIF(a.${within}, '')`;
  const found = await draw(
    "sampled_shares",
    { by, within: part, each: `${each}` },
    (article, attribution) => `a${article}.${attribution}`,
  );
  const names =
    by === "source" ? await namesOf(connection, new Set(rows.map(({ key }) => key))) : new Map<string, string>();
  const labels: Readonly<Record<string, string>> = by === "role" ? ROLE_LABELS : SOURCE_TYPE_LABELS;
  const sampled = rows.map(
    (row): ShareRow => ({
      ...row,
      label: by === "source" ? sourceLabel(row.key, names) : (labels[row.key] ?? row.key),
      evidence: found.get(JSON.stringify([row.key, row.within === unknown ? null : row.within])) ?? [],
    }),
  );
  return table<ShareRow>(sampled, SHARE_COLUMNS);
}

/** So many times as many places as are shown draw a low lot, so that there are enough of them (e⁻⁶⁴: never fewer). */
const SPARE = 64;

/** Below which lot, a hash in hexadecimal digits, places are looked at where there are so many: drawing from all takes memory. */
function lotBelow(each: number, count: number): string {
  const part = (SPARE * each) / count;
  return part < 1
    ? Math.floor(part * 2 ** 32)
        .toString(16)
        .padStart(8, "0")
    : "g";
}

/** What sources are called: as actors, or, where nobody mentions them, as those who quote them do ("his office"). */
async function namesOf(connection: Connection, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map(await valuesOf<string>(connection, "name", keys));
  const spoken = `SELECT actor, MIN(speaker) FROM attributions
    WHERE actor IN (SELECT share FROM asked_shares) AND speaker IS NOT NULL GROUP BY actor`;
  for await (const [actor, speaker] of rowsOf(connection, spoken))
    if (!names.has(actor as string)) names.set(actor as string, speaker as string);
  return names;
}

async function sampleActors(
  connection: Connection,
  draw: Draw,
  rows: readonly ActorTotalRow[],
  each: number,
): Promise<Table<ActorTotalRow & Sampled>> {
  await ask(
    connection,
    "asked_actors",
    { actor: "VARCHAR", below: "VARCHAR" },
    rows.map(({ actor, units }) => [actor, lotBelow(each, units)]),
  );
  const found = await draw("sampled_actors", { each: `${each}` }, (article, sentence) => `s${article}.${sentence}`);
  const sampled = rows.map((row) => ({ ...row, evidence: found.get(JSON.stringify([row.actor])) ?? [] }));
  return table(sampled, [...ACTOR_TOTAL_COLUMNS, "evidence"]);
}

/** What a column of the actors says of some of them. */
async function valuesOf<Value>(
  connection: Connection,
  column: "number" | "name",
  actors: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Value>> {
  await ask(
    connection,
    "asked_names",
    { actor: "VARCHAR" },
    Array.from(actors, (actor) => [actor]),
  );
  const found = new Map<string, Value>();
  const sql = `SELECT actor, ${column} FROM numbered_actors WHERE actor IN (SELECT actor FROM asked_names)`;
  for await (const [actor, value] of rowsOf(connection, sql)) found.set(actor as string, value as Value);
  return found;
}
