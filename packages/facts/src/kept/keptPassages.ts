import type { Connection, Row } from "@readout/store";
import { type MarkedText, passagesIn } from "../evidence.ts";
import type { Passages } from "../passage.ts";
import { textOf } from "./rows.ts";

/** What a row of the table of attributions says of one speaker. */
interface Speaking {
  readonly attribution: number;
  readonly joint: number;
  readonly actor: string | null;
}

/**
 * Returns what finds the passages of some articles of kept facts, over a database that has their tables (`keptTables`) as
 * views. They are a sample: what was counted in all is not at hand. Names and ids of actors are those of the tables, after linking.
 *
 * @param numbers the index of each of these articles in the corpus, by its id
 */
export async function keptPassages(connection: Connection, numbers: ReadonlyMap<string, number>): Promise<Passages> {
  await connection.run("CREATE OR REPLACE TEMP TABLE asked_articles (id VARCHAR)");
  const appender = await connection.createAppender("asked_articles");
  for (const id of numbers.keys()) {
    appender.appendVarchar(id);
    appender.endRow();
  }
  appender.closeSync();
  const rowsOf = async (table: string, columns: string): Promise<readonly Row[]> => {
    const asked = `FROM ${table} t WHERE t.id IN (SELECT id FROM asked_articles)`;
    return (await connection.runAndReadAll(`SELECT t.id, ${columns} ${asked}`)).getRowObjects() as unknown as Row[];
  };
  const mentions = byId(await rowsOf("mentions", 't."start", t."end", t.actor'));
  const speakers = byId(await rowsOf("attributions", "t.attribution, t.joint, t.actor"));
  const texts = new Map<number, MarkedText>();
  for (const row of await rowsOf("texts", "t.text, t.article, t.annotation")) {
    const id = row["id"] as string;
    const { article, annotation } = textOf(row);
    const actors = actorsOf(speakers.get(id) ?? []);
    texts.set(numbers.get(id) ?? -1, {
      article,
      annotation: {
        sentences: annotation.sentences,
        mentions: (mentions.get(id) ?? []) as unknown as MarkedText["annotation"]["mentions"],
        attributions: annotation.attributions.map((one, i) => {
          const [actor = null, ...also] = actors.get(i) ?? [];
          return { ...one, actor, also: Array.from(also, (each) => ({ actor: each ?? null })) };
        }),
      },
    });
  }
  return Object.assign(
    passagesIn((index) => texts.get(index)),
    { isSample: true },
  );
}

/** The speakers of each attribution of an article, the first and those that share it, by the attribution's number. */
function actorsOf(rows: readonly Row[]): ReadonlyMap<number, readonly (string | null)[]> {
  const found = new Map<number, (string | null)[]>();
  for (const { attribution, joint, actor } of rows as unknown as readonly Speaking[]) {
    const own = found.get(attribution) ?? [];
    own[joint] = actor;
    found.set(attribution, own);
  }
  return found;
}

function byId(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row["id"] as string);
    if (own === undefined) found.set(row["id"] as string, [row]);
    else own.push(row);
  }
  return found;
}
