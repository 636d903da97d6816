import { readFileSync } from "node:fs";

/** Returns the JSON Schema of all lines that pass between the parts, as text; its `version` is the contract's. */
export function schema(): string {
  return readFileSync(new URL("../schema/readout.schema.json", import.meta.url), "utf8");
}
