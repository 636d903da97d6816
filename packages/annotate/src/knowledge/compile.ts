import { writeFileSync } from "node:fs";
import { COMPILED, readKnownActors } from "./knownActors.ts";

// Run by the build, after the compiler.
writeFileSync(COMPILED, JSON.stringify(readKnownActors()));
