import type { ActorKind, Annotation, ATTRIBUTION, Attribution, MENTION, Mention, Role } from "@readout/annotate";
import type { ARTICLE, Article, Field, Fields, Problem, Reuse, Table } from "@readout/corpus";

/** What a column of a record's table holds: texts of places, one value of several, true or false. */
interface ColumnValues {
  readonly spans: string;
  readonly texts: string;
  readonly true: boolean;
}

type ColumnValue<F extends Field, Value> = F["is"] extends keyof ColumnValues
  ? ColumnValues[F["is"]]
  : Exclude<Value, undefined>;

/** The columns that the fields of a record are, those that say `column`: a list is one text, what is true where it is there is true or false. */
export type ColumnsOf<F extends Fields, Row> = {
  readonly [Name in keyof F & keyof Row as F[Name] extends { column: true } ? Name : never]: ColumnValue<
    F[Name],
    Row[Name]
  >;
};

/**
 * One article. `article` is its index in the corpus and the key of all other tables. The table has a column more for each
 * field of the input that is none of Readout's and holds short words, numbers, true or false (`ownColumns`).
 */
export interface ArticleRow extends ColumnsOf<typeof ARTICLE, Article> {
  readonly article: number;
  /** `2024-03`, or null without a date. */
  readonly month: string | null;
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
  /**
   * Where its words stand before: in the same `article`, or in a `copy` of the story: the one that stands for it (whose id is
   * the group's), or one before it in time. Null where they are new.
   */
  readonly reused: Reuse | null;
}

/** One actor of the corpus, under its id after linking across articles and after the user's choices. */
export interface ActorRow {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly mentions: number;
  readonly articles: number;
  /** The side that the user's actor file puts it on; null where on none. */
  readonly side: string | null;
}

/** One mention, placed in its sentence. */
export interface MentionRow extends ColumnsOf<typeof MENTION, Mention> {
  readonly article: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** A pronoun or a nominal ("the minister") and not a name. */
  readonly indirect: boolean;
  /** It stands in a list of names, which is no prose: a squad, those who signed. */
  readonly listed: boolean;
}

/** One attribution, placed in the sentence where its content starts. The cue's words are in lower case. */
export interface AttributionRow extends ColumnsOf<typeof ATTRIBUTION, Attribution> {
  readonly article: number;
  /** Index in the article's annotation. */
  readonly attribution: number;
  readonly sentence: number;
  /** 0 for the speaker whom an attribution names first; further speakers of a joint one have rows of their own: 1, 2 … */
  readonly joint: number;
  /**
   * The words by which the text describes a source without a name, in one form ("senior aide" for "two senior aides"); null
   * where it has a name or no words. They tell of which kind a source is, and never that it is the same one.
   */
  readonly described: string | null;
  /** What the source is in public life, by the titles, bodies and descriptions that the article gives it; `unknown` where none tells. */
  readonly role: Role["role"];
  /** Whether it speaks by an office of a state; null where the article does not tell. */
  readonly official: boolean | null;
  /** Words of the content. */
  readonly words: number;
  /** Of these, words inside quotation marks. */
  readonly quotedWords: number;
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
