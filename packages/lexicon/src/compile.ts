import { writeFileSync } from "node:fs";
import { COMPILED, readFiles, readWordFiles } from "./readLexicon.ts";

// Run by the build, after the compiler.
writeFileSync(COMPILED.words, JSON.stringify(readWordFiles()));
writeFileSync(COMPILED.files, JSON.stringify(readFiles()));
