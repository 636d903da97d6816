// The steps in which many machines make facts, each of one article or of names alone: what a cluster runs, and what its tables are.
export { type FoundOptions, type FoundRows, foundRows } from "./distributed/foundRows.ts";
export { type LinkedTables, rowLinker } from "./distributed/linkedRows.ts";
export { FORM } from "./kept/list.ts";
export { type Made, madeHash, packageHashes } from "./kept/made.ts";
export { DIVIDED, SCHEMA, WHOLE } from "./kept/schema.ts";
export type { NameCount } from "./names.ts";
