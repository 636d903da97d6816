export type { DuckDBConnection as Connection } from "@duckdb/node-api";
export type { Cell, ColumnType, ColumnTypes, Row } from "./columns.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./database.ts";
export { lock } from "./lock.ts";
export { partRows } from "./partRows.ts";
export { finish, isListed, LIST, listed, makePart, type Part, type Parts, pathOf, replace, SPILL } from "./parts.ts";
export { type PartWriter, partWriter } from "./partWriter.ts";
export { type SpillFile, spillFile } from "./spillFile.ts";
export { withRoom } from "./withRoom.ts";
