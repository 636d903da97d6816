import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Division, divide, divisionName } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { wordReader } from "../comparison/words.ts";
import { incidence, type MentionOptions } from "../cooccurrence/incidence.ts";
import { unitsOf } from "../cooccurrence/units.ts";
import { checkLevel } from "../statistics/interval.ts";
import { wilson } from "../statistics/wilson.ts";
import { type Document, testCells } from "./testCells.ts";

/** An actor in an outlet (or another part of the articles), or a source and a word of what it says. */
export interface TwoModeRow {
  /** The actor's or the source's id, and its name. */
  readonly row: string;
  readonly rowName: string;
  /** The outlet, the month … or the word. */
  readonly column: string;
  readonly columns: string;
  /** Articles with both, those with the row, those with the column, and all that count. */
  readonly articles: number;
  readonly rowArticles: number;
  readonly columnArticles: number;
  readonly allArticles: number;
  /** Articles with both to expect by the bipartite model. */
  readonly expected: number;
  /**
   * Which part of the outlet's articles name the actor (or of the source's articles have the word in what it says), and the
   * interval of this share (Wilson), with articles as observations.
   */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** P(X ≥ articles) under the bipartite model, and corrected for all cells (Benjamini and Hochberg). */
  readonly p: number;
  readonly q: number;
  readonly tests: number;
  readonly nullModel: "sdsm";
  readonly evidence: readonly EvidenceId[];
}

/** Which network is made. */
export interface TwoModeOptions extends MentionOptions {
  /** Actors in outlets, in steps of time or in another part of the articles; or sources and the words of what they say. */
  readonly columns: Division | "word";
  /**
   * Articles that a cell must have to be listed; 2 if not given. All cells of rows and columns of so many articles count as
   * tested: the more are asked, the surer each must be.
   */
  readonly minimum?: number;
  /** Of the intervals; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof TwoModeRow)[] = [
  ...(["row", "rowName", "column", "columns", "articles", "rowArticles", "columnArticles", "allArticles"] as const),
  ...(["expected", "share", "low", "high", "level", "p", "q", "tests", "nullModel", "evidence"] as const),
];

/**
 * Returns the cells of a two-mode network, the surest first: actor × outlet (or month, section …), or source × word. Its
 * backbone are the cells with a small q.
 *
 * Chance is the bipartite model of articles and what they name (`bipartiteModel`): an article that names many names each
 * actor the sooner. Under it an outlet has an actor in a sum of its articles' chances (`testCells`). The hypergeometric test,
 * which takes all articles alike, would find every actor in an outlet of long articles; the disparity filter knows nothing of
 * articles. For words (`keyness`'s, of three letters on) a source's statements in one article are what an article is for actors.
 *
 * @throws RangeError for an unknown division or wire, a minimum that is no positive integer, or a level not between 0 and 1.
 * @example twoMode(facts, { columns: "outlet" }).objects().filter(({ q }) => q <= 0.05)
 */
export function twoMode(
  facts: Facts,
  { columns, minimum = 2, level = 0.95, wire = "once", ...mentions }: TwoModeOptions,
): Table<TwoModeRow> {
  checkLevel(level);
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  const chosen = chooseArticles(facts, wire);
  const isWord = columns === "word";
  const { documents, things, groups } = isWord
    ? saidBySources(facts, chosen)
    : namedInArticles(facts, chosen, columns, mentions);
  const { cells, tests } = testCells(documents, things.length, minimum);
  const rows = cells.map(({ group, thing, members, groupSize, thingSize, expected, p, q }): TwoModeRow => {
    const [inGroup, ofThing] = [groups[group] ?? { id: "", name: "" }, things[thing] ?? { id: "", name: "" }];
    const [row, column] = isWord ? [inGroup, ofThing] : [ofThing, inGroup];
    const { low, high } = wilson(members.length, groupSize, level) ?? { low: 0, high: 1 };
    return {
      ...{ row: row.id, rowName: row.name, column: column.name, columns: isWord ? "word" : divisionName(columns) },
      articles: members.length,
      ...{ rowArticles: isWord ? groupSize : thingSize, columnArticles: isWord ? thingSize : groupSize },
      allArticles: documents.length,
      ...{ expected, share: members.length / groupSize, low, high, level, p, q, tests, nullModel: "sdsm" as const },
      evidence: members.flatMap((document) => documents[document]?.evidence(thing) ?? []),
    };
  });
  rows.sort(
    (x, y) => x.q - y.q || x.p - y.p || y.articles - x.articles || compare(x.row, y.row) || compare(x.column, y.column),
  );
  return table<TwoModeRow>(rows, COLUMNS);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Ground {
  readonly documents: readonly Document[];
  readonly things: readonly Named[];
  readonly groups: readonly Named[];
}

function namedInArticles(facts: Facts, chosen: Chosen, by: Division, mentions: MentionOptions): Ground {
  const units = unitsOf(facts, chosen, "article");
  const { ids, names, start, actor } = incidence(facts, chosen, units, { lists: true, ...mentions });
  const parts = divide(chosen, by).filter(({ key }) => key !== null);
  const documents = parts.flatMap(({ positions }, group) =>
    positions.map(
      (position): Document => ({
        group,
        things: Array.from(actor.subarray(start[position], start[position + 1])),
        evidence: () => [`d${chosen.article[position]}`],
      }),
    ),
  );
  return {
    documents,
    things: ids.map((id, i) => ({ id, name: names[i] ?? id })),
    groups: parts.map(({ label }) => ({ id: label, name: label })),
  };
}

function saidBySources(facts: Facts, chosen: Chosen): Ground {
  const things = numbered();
  const groups = numbered();
  const documents: Document[] = [];
  const { read, words: known } = wordReader();
  for (const statements of statementsOf(facts, chosen)) {
    const own = new Map<number, Map<number, EvidenceId[]>>();
    for (const { article, attribution, actor, hidden, source, evidence } of statements) {
      if (actor === null || hidden) continue;
      const text = facts.texts[article];
      const content = text?.annotation.attributions[attribution]?.content ?? [];
      const group = groups.of(source.key, source.label);
      const words = own.get(group) ?? new Map<number, EvidenceId[]>();
      own.set(group, words);
      const said = new Set<number>();
      for (const span of content) read(text?.article.text ?? "", span, (number) => said.add(number));
      for (const number of said) {
        const word = known[number] ?? "";
        if (word.length < LEAST_LETTERS) continue;
        const thing = things.of(word, word);
        const list = words.get(thing);
        if (list) list.push(evidence);
        else words.set(thing, [evidence]);
      }
    }
    for (const [group, words] of own)
      documents.push({
        group,
        things: [...words.keys()].sort((x, y) => x - y),
        evidence: (thing) => words.get(thing) ?? [],
      });
  }
  return { documents, things: things.list, groups: groups.list };
}

/** Shorter words are of every text. */
const LEAST_LETTERS = 3;

function numbered(): { of: (id: string, name: string) => number; list: Named[] } {
  const numbers = new Map<string, number>();
  const list: Named[] = [];
  return {
    list,
    of(id, name) {
      const number = numbers.get(id) ?? list.length;
      if (number === list.length) list.push({ id, name });
      numbers.set(id, number);
      return number;
    },
  };
}
