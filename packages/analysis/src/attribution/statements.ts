import type { AttributionRow, EvidenceId, Facts } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import type { Counted } from "./source.ts";
import { evidenceOf, type StatementColumns, statementColumns } from "./statementColumns.ts";

/** An attribution of a chosen article, with its source as counted. */
export interface Statement
  extends Pick<
    AttributionRow,
    | ("article" | "attribution" | "joint" | "kind" | "sourceType" | "role" | "official" | "actor" | "hidden")
    | ("stance" | "cue" | "words" | "quotedWords")
  > {
  /** Position of its article among the chosen. */
  readonly position: number;
  readonly source: Counted;
  readonly evidence: EvidenceId;
}

/**
 * Returns the attributions of the chosen articles in the order of the corpus, one list an article, by position, without
 * those in sentences that do not count.
 */
export function statementsOf(facts: Facts, chosen: Chosen): readonly (readonly Statement[])[] {
  const rows = statementColumns(facts, chosen);
  const before = madeOf.get(rows) ?? made(rows, chosen);
  madeOf.set(rows, before);
  return before;
}

const madeOf = new WeakMap<StatementColumns, readonly (readonly Statement[])[]>();

function made(rows: StatementColumns, chosen: Chosen): readonly (readonly Statement[])[] {
  const kind = rows.column("kind");
  const sourceType = rows.column("sourceType");
  const role = rows.column("role");
  const official = rows.column("official");
  const actor = rows.column("actor");
  const hidden = rows.column("hidden");
  const stance = rows.column("stance");
  const cue = rows.column("cue");
  return Array.from(chosen.article, (article, position) => {
    const from = rows.from[position] ?? 0;
    return Array.from({ length: (rows.from[position + 1] ?? from) - from }, (_, i): Statement => {
      const row = from + i;
      return {
        article,
        attribution: rows.attribution[row] ?? 0,
        joint: rows.joint[row] ?? 0,
        kind: kind[row] as Statement["kind"],
        sourceType: sourceType[row] as Statement["sourceType"],
        role: role[row] as Statement["role"],
        official: official[row] ?? null,
        actor: actor[row] ?? null,
        hidden: hidden[row] === true,
        stance: stance[row] as Statement["stance"],
        cue: cue[row] ?? "",
        words: rows.words[row] ?? 0,
        quotedWords: rows.quotedWords[row] ?? 0,
        position,
        source: rows.sources[rows.source[row] ?? 0] as Counted,
        evidence: evidenceOf(rows, row),
      };
    });
  });
}

/** Returns the statements of an article, a joint one once for each key that its speakers have. */
export function onceEach(list: readonly Statement[], count: (statement: Statement) => Counted): readonly Statement[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = `${one.attribution} ${count(one).key}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
