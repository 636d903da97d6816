import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "./isAlive.ts";

/** Process numbers are one machine's own, and a folder may be shared by several. */
const NAME = `readout-spill-${hostname()}-`;

let number = 0;

/**
 * Names a folder in another for what one database spills: DuckDB calls its files alike in all databases, so that two in one
 * folder would read what the other wrote. The database makes it where it spills. What databases of killed processes have left is removed.
 */
export function spillFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(NAME)) continue;
    const pid = Number(name.slice(NAME.length).split("-")[0]);
    if (!isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return join(folder, `${NAME}${process.pid}-${number++}`);
}
