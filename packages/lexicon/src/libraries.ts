import { createRequire } from "node:module";
import type * as Valibot from "valibot";
import type * as Yaml from "yaml";

// Loaded where a YAML file is read and not before: the build's copy of the lexicon is JSON, and a filter without an
// actor file of the user's starts 20 ms sooner.
const load = createRequire(import.meta.url);

/** Returns the YAML library, loaded at the first call. */
export function yaml(): typeof Yaml {
  return load("yaml") as typeof Yaml;
}

/** Returns Valibot, loaded at the first call. */
export function valibot(): typeof Valibot {
  return load("valibot") as typeof Valibot;
}
