import type { Span } from "@readout/corpus";
import type { Presentation, Stance } from "@readout/lexicon";

export type ActorKind = "person" | "organisation" | "state" | "place" | "group";

export type SourceType =
  | "person"
  | "organisation"
  | "state"
  | "outlet"
  | "document"
  | "group"
  | "anonymous"
  | "unnamed"
  | "unresolved";

export type { Presentation, Stance } from "@readout/lexicon";

/** Somebody who counts for a group: who it was. */
export interface Member {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** A place in the text that names an actor. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: ActorKind;
  /** Whom it stands for, after aliases, surnames, metonyms and pronouns. */
  readonly actor: string;
  /** That actor's fullest name in this article or in the actor file. */
  readonly name: string;
  /** How it was resolved: `exact`, `surname`, `metonym`, `pronoun` … */
  readonly rule: string;
  readonly pronoun?: true;
  readonly nominal?: true;
  /** Of a person's name: the words beside it that give a title ("foreign minister"). */
  readonly title?: Span;
  /** Of a person with a title: the name of the organisation or state that those words give him to. */
  readonly affiliation?: string;
  /** Who it is, where the user's actor file lets `actor` count for him. */
  readonly member?: Member;
}

/** A quotation or claim and the source that the text gives for it. */
export interface Attribution {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly content: readonly Span[];
  /** The words that attribute, as written; empty where there are none. */
  readonly cue: readonly Span[];
  /** The words that name the source; empty where the text names none. */
  readonly source: readonly Span[];
  /** The source's full name, resolved; null where it is not known. */
  readonly speaker: string | null;
  readonly actor: string | null;
  readonly sourceType: SourceType;
  /** The organisation or state that the text gives a person to: of "Russian Foreign Ministry spokeswoman", the ministry. */
  readonly affiliation: string | null;
  readonly stance: Stance;
  /** Null where the words do not tell, as in "according to". */
  readonly presentation: Presentation | null;
  readonly addressee: readonly Span[];
  readonly channel: readonly Span[];
  /** Index of the attribution that carries this one: B said that A said. */
  readonly within: number | null;
  /** The form that found it, such as `that`, `quote before` or `according to`. */
  readonly rule: string;
  /** How often one of this rule and kind is right on the labelled set: 0 to 1. */
  readonly confidence: number;
  /** Who it is, where the user's actor file lets `actor` count for him. */
  readonly member?: Member;
  /** The user's actor file hides the source: its words stay, but it is shown as nobody's. */
  readonly hidden?: true;
}

/** Words of uncertainty, and whose they are: an attribution's (its index) or the outlet's (null). */
export interface Hedge {
  readonly start: number;
  readonly end: number;
  readonly by: number | null;
}

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
