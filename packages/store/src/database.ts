import { rmSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { spillFolder } from "./spillFolder.ts";
import { literal } from "./sql.ts";

/** A database in memory, which spills to disk what does not fit. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Another connection, for rows that are read while others are written: a statement ends what is being read on its own. */
  readonly connect: () => Promise<DuckDBConnection>;
  readonly close: () => void;
}

/** How much of the machine a database may take. */
export interface DatabaseOptions {
  /** The most memory, in MiB; 1024 if not given. */
  readonly memoryMb?: number;
  /** The most threads; 1 if not given, with which rows are written in the order in which they come. */
  readonly threads?: number;
  /** The folder for what does not fit into memory; several databases may share it. */
  readonly spill: string;
}

/** Opens a database. DuckDB is loaded here, at the first call, and by nothing that does not ask for it. */
export async function openDatabase({ memoryMb = 1024, threads = 1, spill }: DatabaseOptions): Promise<Database> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}`, memory_limit: `${memoryMb}MiB` });
  const connection = await instance.connect();
  const own = spillFolder(spill);
  await connection.run(`SET temp_directory = ${literal(own)}`);
  // Rows that are read are waited for one chunk at a time: chunks of long texts that are made beforehand take 250 MB.
  await connection.run("SET streaming_buffer_size = '64KiB'");
  // Nothing is fetched: what is needed is in the library.
  await connection.run("SET autoinstall_known_extensions = false; SET preserve_insertion_order = true");
  return {
    connection,
    connect: () => instance.connect(),
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
