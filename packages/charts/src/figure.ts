import type { EvidenceId, Passage, WholeArticle } from "@readout/facts";
import type { Data, Layout } from "plotly.js-dist-min";

/** What stands behind one mark of a figure or one row of a table. */
export interface EvidenceGroup {
  /** What the mark shows, in words: "Oren Halvick and Velmora: 12 sentences". */
  readonly title: string;
  /** How many passages there are; `ids` may list fewer. */
  readonly total: number;
  readonly ids: readonly EvidenceId[];
  /** How many different ids there were before a long list was thinned: `gather` counts them, and `total` must agree. */
  readonly full?: number;
  /** From how many articles those were, where `gather` has counted. */
  readonly articles?: number;
  /** How many passages to list at most, where fewer than elsewhere shall do. */
  readonly most?: number;
  /** Keys of the marks to highlight strongly (actor ids), of which each passage has one; all where it is empty. */
  readonly focus: readonly string[];
}

/**
 * A Plotly figure as plain JSON. A trace's `customdata[i]` (a string, or a matrix of them in a heatmap) names the
 * evidence group of its i-th mark.
 */
export interface Figure {
  /** A name for links and files, such as `network`. */
  readonly id: string;
  readonly data: readonly Partial<Data>[];
  readonly layout: Partial<Layout>;
  /** The chart as a screen of a hand's width can show it, where squeezing it would not do: fewer marks, names above them. */
  readonly compact?: CompactFigure;
  /** The finding, in one or two sentences. */
  readonly caption: string;
  /** The same numbers as a table: the accessible form, and the fallback where no script runs. */
  readonly table: DataTable;
  readonly evidence: Readonly<Record<string, EvidenceGroup>>;
  /** What the figure shows as files for other programs, where it has such a form: a network for Gephi. */
  readonly files?: readonly FigureFile[];
}

/** A chart of the first rows, or the first small charts, of one for wide screens. */
export interface CompactFigure extends Pick<Figure, "data" | "layout"> {
  /** How many of them it shows, and how many there are. */
  readonly shows: number;
  readonly of: number;
  /**
   * Where it can show fewer on a low screen: for the first row, the first two and so on, how high a chart is that shows these alone, and
   * where its vertical axis then ends.
   */
  readonly cuts?: readonly (readonly [height: number, end: number])[];
}

/** A file that a report lets readers save beside a figure. */
export interface FigureFile {
  /** What its button says after "Save": `GEXF`. */
  readonly label: string;
  readonly ending: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** One column of a table for readers. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "integer" | "number" | "percent" | "probability" | "date";
  /** Not shown, and in the table that is downloaded: how its numbers were made, the same in each row, or none at all. */
  readonly exported?: true;
  /**
   * Each number is that of the passages behind its row, or of the articles that these are from; the report counts again and
   * says where they disagree.
   */
  readonly counts?: true | "articles";
  /**
   * It holds shares of one whole: `of` names the column of what each is a part of the sum with, `within` one that tells wholes apart.
   * The report divides again and says where a share disagrees with the others.
   */
  readonly share?: { readonly of: string; readonly within?: string };
  /** Each passage behind a row is of an article of this outlet, or was published in this month or the week from this day on. */
  readonly states?: "outlet" | "period";
  /** What it holds, in a sentence; columns with the names that tables of `@readout/analysis` have need none. */
  readonly meaning?: string;
}

/** A table for readers: sorted, captioned, each row with what stands behind it. */
export interface DataTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** For each row the name of its evidence group, or null. */
  readonly keys: readonly (string | null)[];
  readonly evidence: Readonly<Record<string, EvidenceGroup>>;
}

/** What an output carries beside the figure: the groups its marks name and the passages they list. */
export interface Evidence {
  readonly groups: Readonly<Record<string, EvidenceGroup>>;
  readonly passages: Readonly<Record<EvidenceId, Passage>>;
  /** Articles to read whole, by their index; each is in the first output of a notebook that cites it. */
  readonly articles?: Readonly<Record<string, WholeArticle>>;
}

/** Returns a figure with another finding: where it is drawn of some rows, and all are counted elsewhere. */
export function captioned(figure: Figure, caption: string): Figure {
  return { ...figure, caption, table: { ...figure.table, caption } };
}

/** Returns a table without what is only exported. */
export function shown(table: DataTable): DataTable {
  const kept = table.columns.flatMap(({ exported }, i) => (exported ? [] : [i]));
  const pick = <Value>(values: readonly Value[]): Value[] => kept.map((i) => values[i] as Value);
  return { ...table, columns: pick(table.columns), rows: table.rows.map(pick) };
}
