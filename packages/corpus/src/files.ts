// What reads corpora from files, without tables: a command that starts often starts with these.
export { type Article, isProblem, type Problem } from "./article.ts";
export { articleLine, type LinePart } from "./articleLine.ts";
export { contentHash } from "./cache/contentHash.ts";
export { folderHash, packagesFrom, packagesHash } from "./cache/packagesHash.ts";
export type { Changes } from "./cache/readingCache.ts";
export { correctionsOf } from "./correct/ofCorpus.ts";
export { isDoubt } from "./doubt.ts";
export { type Copy, type CopyOptions, copyFinder, type StandsFor } from "./duplicates/copies.ts";
export { locate } from "./read/locate.ts";
export { type Manifest, manifest } from "./read/manifest.ts";
export { missingPaths } from "./read/missingPaths.ts";
export { type ReadOptions, read, readSome } from "./read/read.ts";
export { counter, type Tally } from "./tally.ts";
