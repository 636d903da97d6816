/** Neighbouring tokens by their numbers, the last one past the end. */
export type Run = readonly [first: number, last: number];
