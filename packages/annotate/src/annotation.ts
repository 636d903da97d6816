import type { RecordOf, Span } from "@readout/corpus";
import type { Presentation, Stance } from "@readout/lexicon";

export type { Presentation, Stance } from "@readout/lexicon";

export const ACTOR_KINDS = ["person", "organisation", "state", "place", "group"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SOURCE_TYPES = [
  "person",
  "organisation",
  "state",
  "outlet",
  "document",
  "group",
  "anonymous",
  "unnamed",
  "unresolved",
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const CONTENT_KINDS = ["direct", "indirect", "mixed"] as const;

/** The kinds of values that annotations hold: each has a schema (`schema.ts`), and packing and tables know each. */
export interface Values {
  /** A place in the text, in UTF-16 code units. */
  readonly offset: number;
  readonly span: Span;
  readonly spans: readonly Span[];
  /** A name or another text that is not empty. */
  readonly words: string;
  readonly text: string;
  readonly actorKind: ActorKind;
  readonly contentKind: (typeof CONTENT_KINDS)[number];
  readonly sourceType: SourceType;
  readonly stance: Stance;
  readonly presentation: Presentation;
  /** The index of another record. */
  readonly index: number;
  /** 0 to 1. */
  readonly share: number;
  /** True where the field is there. */
  readonly true: true;
  readonly member: Member;
  readonly speakers: readonly Speaker[];
}

/** The fields of a member. */
export const MEMBER = {
  actor: { is: "words" },
  name: { is: "words" },
  kind: { is: "actorKind" },
} as const;

/** Somebody who counts for a group: who it was. */
export interface Member extends RecordOf<typeof MEMBER, Values> {}

/** The fields of a further speaker of a joint source. */
export const SPEAKER = {
  speaker: { is: "text", null: true },
  actor: { is: "text", null: true },
  sourceType: { is: "sourceType" },
  affiliation: { is: "text", null: true },
} as const;

/** Somebody who speaks together with the one whom an attribution names first. */
export interface Speaker extends RecordOf<typeof SPEAKER, Values> {}

/**
 * The fields of a mention, in the order of the contract. A field that is added here has its type, is packed and described by
 * the schema and, where it says so, is a column of the table and stands in the audit. `resolve/mentions.ts` fills it.
 */
export const MENTION = {
  start: { is: "offset", column: true },
  end: { is: "offset", column: true },
  kind: { is: "actorKind", column: true },
  /** Whom it stands for, after aliases, surnames, metonyms and pronouns. */
  actor: { is: "words", column: true },
  /** That actor's fullest name in this article or in the actor file. */
  name: { is: "words", column: true },
  /** How it was resolved: `exact`, `surname`, `metonym`, `pronoun` … */
  rule: { is: "words", column: true },
  pronoun: { is: "true", absent: true },
  nominal: { is: "true", absent: true },
  /** Of a person's name: the words beside it that give a title ("foreign minister"); of an office alone: its own ("the minister"). */
  title: { is: "span", absent: true, audit: true },
  /** Of a person with a title: the name of the organisation or state that those words give him to. */
  affiliation: { is: "words", absent: true, audit: true },
  /** Who it is, where the user's actor file lets `actor` count for him. */
  member: { is: "member", absent: true },
} as const;

/** A place in the text that names an actor. */
export interface Mention extends RecordOf<typeof MENTION, Values> {}

/** The fields of an attribution, likewise. */
export const ATTRIBUTION = {
  kind: { is: "contentKind", column: true },
  content: { is: "spans", some: true },
  /** The words that attribute, as written; empty where there are none. */
  cue: { is: "spans", column: true },
  /** The words that name the source; empty where the text names none. */
  source: { is: "spans" },
  /** The source's full name, resolved; null where it is not known. */
  speaker: { is: "text", null: true, column: true },
  actor: { is: "text", null: true, column: true },
  sourceType: { is: "sourceType", column: true },
  /** Those who speak together with that one: "the two ministers, Edda Tolm and Bram Hoel, said". */
  also: { is: "speakers", absent: true },
  /** The organisation or state that the text gives a person to: of "Russian Foreign Ministry spokeswoman", the ministry. */
  affiliation: { is: "text", null: true, column: true },
  stance: { is: "stance", column: true },
  /** Null where the words do not tell, as in "according to". */
  presentation: { is: "presentation", null: true, column: true },
  addressee: { is: "spans" },
  channel: { is: "spans" },
  /** Index of the attribution that carries this one: B said that A said. */
  within: { is: "index", null: true, column: true },
  /** The form that found it, such as `that`, `quote before` or `according to`. */
  rule: { is: "text" },
  /** How often one of this rule and kind is right on the labelled set: 0 to 1. */
  confidence: { is: "share", column: true },
  /** Who it is, where the user's actor file lets `actor` count for him. */
  member: { is: "member", absent: true },
  /** The user's actor file hides the source: its words stay, but it is shown as nobody's. */
  hidden: { is: "true", absent: true, column: true },
} as const;

/** A quotation or claim and the source that the text gives for it. */
export interface Attribution extends RecordOf<typeof ATTRIBUTION, Values> {}

/** The fields of a hedge. */
export const HEDGE = {
  start: { is: "offset" },
  end: { is: "offset" },
  by: { is: "index", null: true },
} as const;

/** Words of uncertainty, and whose they are: an attribution's (its index) or the outlet's (null). */
export interface Hedge extends RecordOf<typeof HEDGE, Values> {}

/** A doubt about an article that is used: damage in its text, a date with two readings, another language. */
export interface Note {
  /** A short fixed name, such as `mojibake`. */
  readonly rule: string;
  /** A sentence in the form "Expected X, got `Y`". */
  readonly reason: string;
}

/** All that is known of one article's text. */
export interface Annotation {
  readonly id: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly hedges: readonly Hedge[];
  /** What is doubtful about the article; missing where nothing is. */
  readonly notes?: readonly Note[];
}
