/** Where what stands behind the numbers of a page goes: into it, into files beside it, or a few passages of each number alone. */
export type EvidenceMode = "inline" | "beside" | "sample";

/** How many passages of a number a page holds whose evidence is elsewhere, or a sample. */
export const held: Readonly<Record<Exclude<EvidenceMode, "inline">, number>> = { beside: 3, sample: 5 };
