import type { PersonName } from "./personName.ts";

export type Gender = "female" | "male" | null;

/** A person of the article, as known so far. */
export interface Person {
  actor: string;
  name: string;
  parts: PersonName;
  /** Whether an actor file names the person, whose name stays. */
  readonly known: boolean;
  /** As titles and pronouns tell it. */
  gender: Gender;
  /** Whether a title or a form of address told it, and no pronoun, which may be another's. */
  told: boolean;
  /** Whose given name it mostly is. */
  likely: Gender;
  /** The gender that the pronouns behind the name in the whole article tell, for pronouns alone. */
  voted: Gender;
  /** Lower-cased title words seen with the name: `minister`, `president`. */
  readonly titles: Set<string>;
  /** Offices that the text gives the person, with the id of the state where it names one: `norvia president`, ` president`. */
  readonly offices: Set<string>;
  /** Token number of the last mention. */
  seen: number;
  /** Whether somebody of the same surname was named last only to tell of this one: "Patricia Tolm, mother of Sean Tolm". */
  staying: boolean;
  /** How often the person was named, and how often of these by the surname alone and by a given name alone. */
  count: number;
  alone: number;
  familiar: number;
}

/** Somebody whose id and name are known beforehand. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly surnames?: readonly string[];
}
