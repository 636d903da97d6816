import { column } from "@readout/corpus";
import type { AttributionRow, EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { type Counted, sourceOf } from "./source.ts";

/** The attributions that count, as columns in the order of the corpus: each number of a row is a place in these lists. */
export interface StatementColumns {
  readonly length: number;
  /** Position of its article among the chosen. */
  readonly position: Int32Array;
  /** Index of its article in the corpus, and its own number there. */
  readonly article: Int32Array;
  readonly attribution: Int32Array;
  readonly joint: Int32Array;
  readonly words: Float64Array;
  readonly quotedWords: Float64Array;
  /** Place of its source in `sources`. */
  readonly source: Int32Array;
  readonly sources: readonly Counted[];
  /** Where the rows of a chosen article begin; one entry more than articles. */
  readonly from: Int32Array;
  /** What a column of the table of attributions holds. */
  readonly column: <Name extends keyof AttributionRow>(name: Name) => readonly AttributionRow[Name][];
}

/** What was made of facts before, by the articles that were chosen of them. */
const madeOf = new WeakMap<Chosen, { readonly facts: Facts; readonly columns: StatementColumns }>();

/** Returns the attributions of the chosen articles as columns, without those in sentences that do not count. */
export function statementColumns(facts: Facts, chosen: Chosen): StatementColumns {
  const before = madeOf.get(chosen);
  if (before?.facts === facts) return before.columns;
  const columns = made(facts, chosen);
  madeOf.set(chosen, { facts, columns });
  return columns;
}

function made({ attributions, actors }: Facts, chosen: Chosen): StatementColumns {
  const articles = Int32Array.from(column(attributions, "article"));
  const numbers = Int32Array.from(column(attributions, "attribution"));
  const joint = Int32Array.from(column(attributions, "joint"));
  const rows = countedRows(articles, Int32Array.from(column(attributions, "sentence")), chosen);
  const place = (row: number): number => chosen.position[articles[row] ?? -1] ?? -1;
  const order = (a: number, b: number): number =>
    place(a) - place(b) || (numbers[a] ?? 0) - (numbers[b] ?? 0) || (joint[a] ?? 0) - (joint[b] ?? 0);
  if (rows.some((row, i) => i > 0 && order(rows[i - 1] ?? 0, row) > 0)) rows.sort(order);
  const position = rows.map(place);
  const words = column(attributions, "words");
  const quotedWords = column(attributions, "quotedWords");
  const read = new Map<keyof AttributionRow, readonly unknown[]>();
  return {
    length: rows.length,
    position,
    article: rows.map((row) => articles[row] ?? 0),
    attribution: rows.map((row) => numbers[row] ?? 0),
    joint: rows.map((row) => joint[row] ?? 0),
    words: Float64Array.from(rows, (row) => words[row] ?? 0),
    quotedWords: Float64Array.from(rows, (row) => quotedWords[row] ?? 0),
    ...interned(attributions, rows, actors),
    from: starts(position, chosen.article.length),
    column(name) {
      let values = read.get(name);
      if (values === undefined) {
        const all: readonly unknown[] = column(attributions, name);
        values = Array.from(rows, (row) => all[row]);
        read.set(name, values);
      }
      return values as never;
    },
  };
}

/** The id of a row's passage. */
export function evidenceOf({ article, attribution }: StatementColumns, row: number): EvidenceId {
  return `a${article[row]}.${attribution[row]}` as EvidenceId;
}

/** The rows of chosen articles and of sentences that count. */
function countedRows(articles: Int32Array, sentences: Int32Array, chosen: Chosen): Int32Array {
  const rows = new Int32Array(articles.length);
  let length = 0;
  for (let row = 0; row < articles.length; row++) {
    const article = articles[row] ?? -1;
    if ((chosen.position[article] ?? -1) >= 0 && chosen.counts(article, sentences[row] ?? -1)) rows[length++] = row;
  }
  return rows.subarray(0, length);
}

/** The sources of rows, each once; of several labels the first by its letters, whichever row comes first. */
function interned(
  attributions: Facts["attributions"],
  rows: Int32Array,
  actors: Facts["actors"],
): Pick<StatementColumns, "source" | "sources"> {
  const names = new Map<string, string>();
  const name = column(actors, "name");
  for (const [i, actor] of column(actors, "actor").entries()) names.set(actor, name[i] ?? actor);
  const sourceType = column(attributions, "sourceType");
  const actor = column(attributions, "actor");
  const speaker = column(attributions, "speaker");
  const hidden = column(attributions, "hidden");
  const described = column(attributions, "described");
  const numbers = new Map<string, number>();
  // An actor with a name of its own has one label wherever it speaks.
  const ofActor = new Map<string, number>();
  const sources: Counted[] = [];
  const source = rows.map((row) => {
    const who = actor[row] ?? null;
    const isActor = who !== null && hidden[row] !== true && sourceType[row] !== "anonymous" && names.has(who);
    const known = isActor ? ofActor.get(who) : undefined;
    if (known !== undefined) return known;
    const found = sourceOf(
      {
        sourceType: sourceType[row] ?? "unnamed",
        actor: who,
        speaker: speaker[row] ?? null,
        hidden: hidden[row] ?? false,
        described: described[row] ?? null,
      },
      names,
    );
    let number = numbers.get(found.key);
    if (number === undefined) {
      number = sources.push(found) - 1;
      numbers.set(found.key, number);
    } else if (found.label < (sources[number] as Counted).label) sources[number] = found;
    if (isActor) ofActor.set(who, number);
    return number;
  });
  return { source, sources };
}

function starts(position: Int32Array, articles: number): Int32Array {
  const from = new Int32Array(articles + 1);
  for (const at of position) from[at + 1] = (from[at + 1] ?? 0) + 1;
  for (let at = 0; at < articles; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0);
  return from;
}
