type Span = readonly [start: number, end: number];

/** An attribution as it was found. */
export interface FoundAttribution {
  /** Counted from 1. */
  readonly number: number;
  readonly kind: string;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly speaker: string | null;
  readonly also: readonly string[];
  readonly sourceType: string;
}

/** An article to label. Spans count UTF-16 code units of its text. */
export interface ArticleData {
  readonly id: string;
  /** By which labels are known to be this article's. */
  readonly hash: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** What of its attributions is there to judge. */
  readonly view: string;
  readonly attributions: readonly FoundAttribution[];
  readonly names: readonly string[];
}

/** All that the page shows. */
export interface SheetData {
  readonly title: string | null;
  readonly notice: string | null;
  readonly seed: number;
  readonly of: number;
  readonly articles: readonly ArticleData[];
  readonly sourceTypes: readonly string[];
  readonly kinds: readonly string[];
}

/** What a person says of one attribution that was found. */
export interface Judgement {
  readonly verdict: "right" | "wrong" | null;
  /** Another speaker; null for nobody named. Absent: as found. */
  readonly speaker?: string | null | undefined;
  readonly sourceType?: string | undefined;
}

/** An attribution that was not found. */
export interface Missing {
  readonly content: readonly Span[];
  readonly kind: string;
  readonly speaker: string | null;
  readonly sourceType: string;
}

/** What a person says of an article. */
export interface ArticleLabels {
  readonly done: boolean;
  /** By the number of the attribution. */
  readonly judged: Readonly<Record<string, Judgement>>;
  readonly missing: readonly Missing[];
}

/** What is shown: which article, which of its attributions, and what each part of the page calls when something was done. */
export interface Desk {
  readonly sheet: SheetData;
  article(): ArticleData;
  labels(): ArticleLabels;
  /** The number of the attribution that is looked at. */
  current(): number;
  look(number: number, to: "card" | "text" | "none"): void;
  judge(number: number, judgement: Partial<Judgement>): void;
  add(missing: Missing): void;
  remove(place: number): void;
  setDone(done: boolean): void;
  turn(by: number): void;
  tell(words: string): void;
}
