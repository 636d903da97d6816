import type { ActorKind, Annotation, Attribution, Presentation, SourceType, Stance } from "@readout/annotate";
import type { Article, Problem, Table } from "@readout/corpus";

/** One article. `article` is its index in the corpus and the key of all other tables. */
export interface ArticleRow {
  readonly article: number;
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** `2024-03`, or null without a date. */
  readonly month: string | null;
  readonly byline: string;
  readonly group: string | null;
  readonly path: string;
  readonly words: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly attributions: number;
}

/** One sentence; `sentence` and `paragraph` count from 0 in each article. */
export interface SentenceRow {
  readonly article: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One actor of the corpus, under its id after linking across articles and after the user's choices. */
export interface ActorRow {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly mentions: number;
  readonly articles: number;
}

/** One mention, placed in its sentence. */
export interface MentionRow {
  readonly article: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly rule: string;
  /** A pronoun or a nominal ("the minister") and not a name. */
  readonly indirect: boolean;
}

/** One attribution, placed in the sentence where its content starts. */
export interface AttributionRow {
  readonly article: number;
  /** Index in the article's annotation. */
  readonly attribution: number;
  readonly sentence: number;
  readonly kind: Attribution["kind"];
  readonly speaker: string | null;
  readonly actor: string | null;
  /** The user's actor file hides the source: the attribution counts, and its source is not shown. */
  readonly hidden: boolean;
  readonly sourceType: SourceType;
  readonly affiliation: string | null;
  readonly stance: Stance;
  readonly presentation: Presentation | null;
  /** The cue's words, lower case; empty where there is none. */
  readonly cue: string;
  /** Words of the content. */
  readonly words: number;
  /** Of these, words inside quotation marks. */
  readonly quotedWords: number;
  readonly within: number | null;
  readonly confidence: number;
}

/** A corpus as tables. Statistics read the tables; only passages read the articles. */
export interface Facts {
  readonly title: string | null;
  /** What a reader of any report on this corpus must be told, such as that it is invented. */
  readonly notice: string | null;
  readonly articles: Table<ArticleRow>;
  readonly sentences: Table<SentenceRow>;
  readonly actors: Table<ActorRow>;
  readonly mentions: Table<MentionRow>;
  readonly attributions: Table<AttributionRow>;
  readonly problems: readonly Problem[];
  /**
   * The articles and their annotations, by index; actors have the ids and names of the tables. An annotation is unpacked
   * where it is asked for: keep it rather than ask again.
   */
  readonly texts: readonly { readonly article: Article; readonly annotation: Annotation }[];
}
