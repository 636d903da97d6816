import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Lexicon } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { type AnnotateArticlesOptions, annotateArticles } from "../annotateArticles.ts";
import { type Annotations, joined, PackedAnnotations } from "../packedAnnotations.ts";
import { annotationBytes, annotationsIn, largest } from "./annotationFile.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { claim, isClaimed, release } from "./claim.ts";
import type { SharedFolder } from "./sharedFolder.ts";

/** How often it is looked whether another process has made a batch, in milliseconds. */
const lookMs = 20;

/** Options of `sharedAnnotations`. */
export interface SharedAnnotationsOptions extends AnnotateArticlesOptions {
  readonly shared: SharedFolder;
  /** What the lexicon was made of, as values of JSON. */
  readonly madeOf: unknown;
}

/**
 * What `annotateArticles` returns, made of what is kept in a folder as far as it is there; the rest is annotated and kept.
 * Processes that do so at the same time deal the batches out among them: each takes the next that nobody has claimed, and
 * waits at the end for what others have not finished. What cannot be read or written costs time and never an annotation.
 */
export async function sharedAnnotations(
  articles: readonly Article[],
  known: Lexicon,
  { shared, madeOf, view = "said", progress = () => {} }: SharedAnnotationsOptions,
): Promise<Annotations> {
  const batches = batchesOf(articles, JSON.stringify([shared.version, view, madeOf]));
  const parts: Annotations[] = [];
  let count = 0;
  const make = (batch: Batch): PackedAnnotations => {
    const before = count;
    return annotateArticles(batch.articles, known, { view, progress: (own) => progress(before + own) });
  };
  const put = (place: number, part: Annotations): void => {
    parts[place] = part;
    count += part.length;
  };
  const putKept = (place: number, batch: Batch): boolean => {
    const found = kept(fileOf(shared, batch), batch, shared);
    if (found === null) return false;
    put(place, found);
    progress(count);
    return true;
  };
  const others: (readonly [place: number, batch: Batch])[] = [];
  for (const [place, batch] of batches.entries()) {
    const file = fileOf(shared, batch);
    if (putKept(place, batch)) continue;
    const claimed = claim(file);
    if (!claimed && isClaimed(file)) others.push([place, batch]);
    // Between the look and the claim another may have finished it.
    else if (claimed && putKept(place, batch)) release(file);
    else put(place, claimed ? keep(file, batch, make) : make(batch));
  }
  for (const [place, batch] of others) {
    while (isClaimed(fileOf(shared, batch))) await pause(lookMs);
    if (!putKept(place, batch)) put(place, make(batch));
  }
  return joined(parts);
}

function fileOf({ folder }: SharedFolder, { key }: Batch): string {
  return join(folder, `${key}.annotations`);
}

/** What is kept of a batch, as it was made; null where nothing is, or nothing that can be used. */
function kept(file: string, { key, articles }: Batch, { note }: SharedFolder): PackedAnnotations | null {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return null;
  const found = status.isFile() && status.size <= largest ? tryRead(file, key) : null;
  if (found === null || found.length !== articles.length) {
    note(`${key}.annotations: Expected annotations that this version has kept, got something else; it is not used`);
    discard(file);
    return null;
  }
  touch(file);
  return found;
}

function tryRead(file: string, key: string): PackedAnnotations | null {
  try {
    const batch = annotationsIn(key, readFileSync(file));
    return batch === null ? null : new PackedAnnotations(batch);
  } catch {
    return null;
  }
}

/** Annotates a batch that this process has claimed, and keeps it under a name that it has only once it is whole. */
function keep(file: string, batch: Batch, make: (batch: Batch) => PackedAnnotations): PackedAnnotations {
  try {
    const packed = make(batch).packed();
    const bytes = annotationBytes(batch.key, packed);
    if (bytes.length <= largest) tryWrite(`${file}.${process.pid}.tmp`, file, bytes);
    return new PackedAnnotations(packed);
  } finally {
    release(file);
  }
}

function tryWrite(draft: string, file: string, bytes: Buffer): void {
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

/** Notes that a file was of use: those that were not for long are removed first. */
function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Another user's, and as good.
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is not used in any case.
  }
}
