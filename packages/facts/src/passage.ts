import type { Span } from "@readout/corpus";

/** What a highlighted run of words is, for the reader. */
export type Role = "actor" | "content" | "cue" | "source";

/** A highlighted run of words in a fragment: offsets into the fragment's text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** The actor it stands for, or null. */
  readonly key: string | null;
}

/** A run of an article's text, word for word. */
export interface Fragment {
  readonly text: string;
  /** Where it starts in the article's text. */
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** What an article goes by beside its passages. */
export interface ArticlePlace {
  /** The article's title, or its first words where it has none. */
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** `path:line` or path of the article's file. */
  readonly where: string;
}

/** The words behind a number: some fragments of one article, and where they stand. */
export interface Passage extends ArticlePlace {
  readonly id: string;
  /** The article's index in the corpus. */
  readonly article: number;
  readonly fragments: readonly Fragment[];
}

/** A whole article to read: the paragraphs of its text, and all that is marked in it. */
export interface WholeArticle {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** Mentions of actors, and the content, cue and source of attributions: offsets into the text. */
  readonly marks: readonly Mark[];
}

/** Finds the words behind an evidence id, and the articles they stand in. */
export interface Passages {
  (id: EvidenceId): Passage;
  /** An article by its index in the corpus; null where there is none, or its text is longer, in UTF-16 code units. */
  readonly article?: (index: number, longest?: number) => WholeArticle | null;
  /** How much text all articles have, in UTF-16 code units; not given where it is not known. */
  readonly textLength?: number;
  /** True where evidence lists some of what was counted: a report then does not count it again. */
  readonly isSample?: boolean;
}

/**
 * Evidence ids name what stands behind a number:
 * `s12.5` sentence 5 of article 12 (its actor mentions are marked), `p12.3` paragraph 3,
 * `d12` the article (the sentences that name an actor), `a12.4` attribution 4 (content, cue and source are marked, and who is named).
 */
export type EvidenceId = string;
