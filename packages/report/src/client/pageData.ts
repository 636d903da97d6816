import type { CompactFigure } from "@readout/charts";

/** What a page holds for its scripts, as JSON. Lists stand for records, and numbers for repeated names, to keep it small. */

/** Title, outlet, date, link (http or https) and place on disk. */
export type ArticleEntry = readonly [
  title: string,
  outlet: string | null,
  published: string | null,
  url: string | null,
  where: string,
];

/** A whole article: its text, its paragraphs, and all that is marked in it. */
export type WholeEntry = readonly [
  text: string,
  paragraphs: readonly (readonly [number, number])[],
  marks: readonly MarkEntry[],
];

/** Offsets into the fragment's text, an index into `roles`, and one into `EvidenceData.actors` or -1. */
export type MarkEntry = readonly [start: number, end: number, role: number, actor: number];

/** The words, or where they start and end in the whole article; marks count from their start. */
export type FragmentEntry = readonly [words: string | readonly [number, number], marks: readonly MarkEntry[]];

/** An index into `EvidenceData.articles`, and the words. */
export type PassageEntry = readonly [article: number, fragments: readonly FragmentEntry[]];

/** Title, number of passages there are, those that the page holds, and the actors to mark strongly (all if none). */
export type GroupEntry = readonly [title: string, total: number, passages: readonly number[], focus: readonly number[]];

/** The sentences behind a page's numbers. */
export interface EvidenceData {
  /** Where the rest is, where the page does not hold all: `sample` for nowhere; not given where it holds all. */
  readonly elsewhere?: BesideEntry | "sample";
  readonly articles: readonly ArticleEntry[];
  /** Those of them that can be read whole; null for the others. */
  readonly wholes: readonly (WholeEntry | null)[];
  readonly actors: readonly string[];
  readonly passages: readonly PassageEntry[];
  readonly groups: readonly GroupEntry[];
}

/** The files beside a page that hold its evidence: `passages-1.html`, `articles-1.html` and so on. */
export interface BesideEntry {
  readonly folder: string;
  /** The first group of each file of passages. */
  readonly groups: readonly number[];
  /** The first of each file of articles, counted among those that are there whole, whose indices are `whole`. */
  readonly articles: readonly number[];
  readonly whole: readonly number[];
}

/** Marks as four lists, one place each: from the start of the one before it, or of its text, how long, role, and actor. */
export interface PackedMarks {
  readonly from: readonly number[];
  readonly length: readonly number[];
  readonly role: readonly number[];
  readonly actor: readonly number[];
}

/**
 * `EvidenceData` as a page holds it: alike beside alike, which deflates to a tenth less. Of each list of lists the sizes stand
 * apart, and rising numbers as the step from the one before.
 */
export interface PackedEvidence {
  readonly elsewhere?: BesideEntry | "sample";
  readonly articles: readonly ArticleEntry[];
  readonly actors: readonly string[];
  readonly wholes: {
    /** Indices of articles. */
    readonly at: readonly number[];
    readonly texts: readonly string[];
    readonly paragraphs: readonly (readonly number[])[];
    readonly sizes: readonly number[];
    readonly marks: PackedMarks;
  };
  readonly passages: {
    readonly article: readonly number[];
    readonly fragments: readonly number[];
    /** Of each fragment its words; 0 where they stand in the whole article: then from where to where is in `spans`. */
    readonly words: readonly (string | 0)[];
    readonly spans: readonly number[];
    readonly sizes: readonly number[];
    readonly marks: PackedMarks;
  };
  readonly groups: {
    readonly titles: readonly string[];
    readonly totals: readonly number[];
    readonly sizes: readonly number[];
    readonly passages: readonly number[];
    readonly focus: readonly (readonly number[])[];
  };
}

/** A chart to draw into the element with this id. `groups` leads from a mark's key to an index into `EvidenceData.groups`. */
export interface PlotData {
  readonly element: string;
  readonly name: string;
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>>;
  /** The same for a screen of a hand's width. */
  readonly compact?: Pick<PlotData, "data" | "layout"> & Pick<CompactFigure, "shows" | "of" | "cuts">;
  readonly groups: readonly (readonly [key: string, group: number])[];
  /** What can be saved beside it; the texts are in the block `file-data`, under its name. */
  readonly files: readonly { readonly label: string; readonly ending: string; readonly type: string }[];
}

/** Some sentences or attributions: `"12.5 13.0"` are number 5 of article 12 and number 0 of article 13 of the corpus. */
export type References = string;

/** An actor with a page of its own. */
export interface ActorPageEntry {
  readonly actor: string;
  readonly name: string;
  readonly kind: string;
  readonly title: string | null;
  readonly group: string | null;
  readonly mentions: number;
  readonly articles: number;
  readonly forms: readonly (readonly [form: string, rule: string, times: number, sentences: References])[];
  readonly said: References;
  readonly about: readonly (readonly [source: number, attributions: References])[];
  readonly alike: readonly number[];
  readonly line: string | null;
}

/** All actors of a corpus, and where sentences and attributions stand in its articles. */
export interface ActorPagesData {
  readonly actors: readonly ActorPageEntry[];
  /** Of each article of the corpus, in its order, the index in `EvidenceData.articles`. */
  readonly articles: readonly number[];
  /** Of each article: `[start, end, start, end, …]`, the sentences that are lists of names, and `[role, start, end, …]` of each attribution. */
  readonly sentences: readonly (readonly number[])[];
  readonly lists: readonly (readonly number[])[];
  readonly attributions: readonly (readonly (readonly number[])[])[];
  /** Which part there is of months that the corpus has not whole, in words. */
  readonly months: Readonly<Record<string, string>>;
}

/** What a table is, and what its columns hold. */
export interface TableAbout {
  readonly name: string;
  /** `Table 2`, `Figure 1`. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly {
    readonly label: string;
    readonly type: string;
    readonly counts: "" | "passages" | "articles";
    readonly meaning: string;
  }[];
}

/** A table of a page: all its rows, also those that do not stand in the markup, with what stands behind each. */
export interface LongTable {
  readonly about: TableAbout;
  readonly columns: readonly LongColumn[];
  /** Indices into `EvidenceData.groups`. */
  readonly groups: readonly (number | null)[];
}

/** A column of a long table: its values, and how numbers among them are written: in a form of `inForm`, or each in words. */
export interface LongColumn {
  readonly values: readonly (string | number | null)[];
  readonly words: string | readonly (string | null)[];
}
