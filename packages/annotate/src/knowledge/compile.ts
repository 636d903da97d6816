import { writeFileSync } from "node:fs";
import { COMPILED, readYaml } from "./readLexicon.ts";

// Run by the build, after the compiler.
writeFileSync(COMPILED, JSON.stringify(readYaml()));
