import { writeFileSync } from "node:fs";
import { COMPILED, readYaml } from "./files.ts";

// Run by the build, after the compiler.
writeFileSync(COMPILED, JSON.stringify(readYaml()));
