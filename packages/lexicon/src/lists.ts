/** What a cue implies about the truth of what it attributes. */
export const STANCES = ["neutral", "assert", "doubt", "deny", "confirm", "hedge", "decline"] as const;
export type Stance = (typeof STANCES)[number];

/**
 * How an attribution presents what somebody said, wrote or holds (after Leech and Short, Style in Fiction, 1981): as
 * `speech` (words or what was said), `writing`, `thought`, or as an `act` done with words ("denied", "praised").
 */
export const PRESENTATIONS = ["speech", "writing", "thought", "act"] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** What may follow a verb of attribution; the head of `english/cues.yaml` explains each. */
export const FRAMES = ["clause", "quote", "to", "ing", "object", "addressee", "as"] as const;
export type FrameName = (typeof FRAMES)[number];

/** The file `english/cues.yaml`. */
export interface CueFile {
  readonly verbs: readonly {
    readonly stance: Stance;
    readonly frames: readonly FrameName[];
    readonly weak?: boolean;
    readonly presents?: Presentation;
    readonly verbs?: string;
    readonly phrases?: readonly string[];
    /** Verbs of a group before, whose stance and presentation stand: only the frames are added. */
    readonly again?: string;
  }[];
  readonly prepositional: readonly { readonly stance: Stance; readonly cues: readonly string[] }[];
  readonly prepositions: readonly string[];
  readonly nouns: readonly string[];
  readonly channels: readonly string[];
  readonly adverbs: readonly string[];
  readonly light: string;
  readonly adjectives: readonly string[];
  readonly unowned: readonly string[];
  readonly settings: readonly string[];
  readonly hedges: readonly string[];
  readonly irregular: Readonly<Record<string, readonly string[]>>;
}

/** The lists of `english/sources.yaml`. */
export const ROLE_LISTS = [
  "anonymous",
  "person",
  "anonymity",
  "intimacy",
  "group",
  "document",
  "state",
  "outlet",
  "newspaper",
  "organisation",
  "faction",
  "place",
  "titles",
  "placeFirst",
  "thing",
  "never",
  "female",
  "male",
  "peoples",
] as const;

/** The file `english/sources.yaml`. */
export type RoleFile = Readonly<Record<(typeof ROLE_LISTS)[number], readonly string[]>>;

/** The lists of `english/places.yaml`. */
export const PLACE_LISTS = ["relational", "motion", "befalling", "lying", "parts", "inhabitants", "governing"] as const;

/** The file `english/places.yaml`. */
export type PlaceFile = Readonly<Record<(typeof PLACE_LISTS)[number], readonly string[]>>;

/** The file `english/offices.yaml`. */
export interface OfficeFile {
  /** Offices, each with the other words that it is called by. */
  readonly called: Readonly<Record<string, readonly string[]>>;
  /** What whoever holds one of the offices of `leading` is called. */
  readonly leader: string;
  readonly leading: readonly string[];
}

/** The roles of sources, in the order in which they are told; `english/roles.yaml` says who has which. */
export const SOURCE_ROLES = [
  "politician",
  "official",
  "spokesperson",
  "expert",
  "business",
  "lawyer",
  "activist",
  "clergy",
  "artist",
  "athlete",
  "citizen",
  "witness",
  "victim",
  "document",
  "outlet",
  "unknown",
] as const;
export type SourceRole = (typeof SOURCE_ROLES)[number];

/** The types of sources, as annotations have them, that a rule of `english/roles.yaml` may ask for. */
export const ROLE_TYPES = ["person", "organisation", "state", "outlet", "document", "group", "anonymous"] as const;

/** The lists of bodies of `english/roles.yaml`. */
export const BODY_LISTS = ["government", "centralBank", "party", "business", "science", "advocacy"] as const;

/** A rule of `english/roles.yaml`, whose head explains the fields: what it asks, and what then is so. */
export interface RoleRule {
  readonly role?: SourceRole;
  readonly official?: boolean;
  readonly called?: readonly string[];
  readonly with?: readonly string[];
  readonly of?: readonly (typeof BODY_LISTS)[number][];
  readonly alone?: true;
  readonly types?: readonly (typeof ROLE_TYPES)[number][];
}

/** The file `english/roles.yaml`. */
export interface SourceRoleFile {
  readonly bodies: Readonly<Record<(typeof BODY_LISTS)[number], readonly string[]>>;
  readonly rules: readonly RoleRule[];
}

/** The file `english/furniture.yaml`. */
export interface FurnitureFile {
  readonly networks: readonly string[];
  readonly rules: readonly {
    readonly rule: string;
    /**
     * `anywhere` for what is unmistakable; `edge` for what counts only before the first or after the last prose; `page`
     * for what counts in web pages only; `within` for what makes it so by standing anywhere in a paragraph of one.
     */
    readonly where: "anywhere" | "edge" | "page" | "within";
    /** Alternatives, matched to the whole paragraph without case and without its last punctuation. */
    readonly patterns: readonly string[];
  }[];
}

/** The file `english/givenNames.yaml`: each name with its short forms. */
export interface GivenNameFile {
  readonly givenNames: readonly (readonly string[])[];
}

/** The file `english/confidence.yaml`: for each rule and kind of content, the share whose content was right. */
export interface ConfidenceFile {
  /** For rules and kinds that the labelled set holds too few of. */
  readonly others: number;
  readonly rules: Readonly<Record<string, Readonly<Partial<Record<"direct" | "indirect" | "mixed", number>>>>>;
}
