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
  readonly marks: readonly Mark[];
}

/** The words behind a number: some fragments of one article, and where they stand. */
export interface Passage {
  readonly id: string;
  /** The article's title, or its path where it has none. */
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** `path:line` or path of the article's file. */
  readonly where: string;
  readonly fragments: readonly Fragment[];
}

/**
 * Evidence ids name what stands behind a number:
 * `s12.5` sentence 5 of article 12 (its actor mentions are marked), `p12.3` paragraph 3,
 * `d12` the article (the sentences that name an actor), `a12.4` attribution 4 (content, cue and source are marked).
 */
export type EvidenceId = string;
