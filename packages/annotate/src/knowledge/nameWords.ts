import { hashWord } from "../words/tokens.ts";

const words = (list: string): readonly number[] => list.split(" ").map(hashWord);

/** Pronouns that stand behind the name of somebody. */
export const HUMAN: readonly number[] = words("who whose he she his her");

/** Pronouns that stand behind the name of something. */
export const NEUTER: readonly number[] = words("which where its it");

/** Words that stand before where something is. */
export const LOCATIVE: readonly number[] = words("in at near from to outside around inside across into toward towards");
