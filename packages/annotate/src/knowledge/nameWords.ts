import { listed } from "../words/english.ts";

/** Pronouns that stand behind the name of somebody. */
export const HUMAN: ReadonlySet<number> = listed("humanBehind");

/** Pronouns that stand behind the name of something. */
export const NEUTER: ReadonlySet<number> = listed("neuter", "neuterRelatives");

/** Words that stand before where something is. */
export const LOCATIVE: ReadonlySet<number> = listed("locative", "origins", "destinations");
