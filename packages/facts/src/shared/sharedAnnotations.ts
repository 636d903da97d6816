import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Lexicon } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { type AnnotateArticlesOptions, annotateArticles } from "../annotateArticles.ts";
import { PackedAnnotations } from "../packedAnnotations.ts";
import type { Annotated } from "../workers/annotated.ts";
import type { ArticlePool } from "../workers/articlePool.ts";
import { type Dealt, inTurn } from "../workers/dealt.ts";
import { queue } from "../workers/queue.ts";
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
  /** The threads that annotate; this one does where none are given. */
  readonly pool?: ArticlePool | null;
}

/**
 * What `annotateArticles` returns, made of what is kept in a folder as far as it is there; the rest is annotated and kept.
 * Processes that do so at the same time deal the batches out among them: each takes the next that nobody has claimed, and
 * waits at the end for what others have not finished. What cannot be read or written costs time and never an annotation.
 */
export async function sharedAnnotations(
  articles: readonly Article[],
  known: Lexicon,
  { shared, madeOf, view = "said", progress = () => {}, pool = null }: SharedAnnotationsOptions,
): Promise<Dealt> {
  const batches = batchesOf(articles, JSON.stringify([shared.version, view, madeOf]));
  const parts: Annotated[] = [];
  let count = 0;
  const make = async (batch: Batch): Promise<Annotated> => {
    if (pool !== null) return await pool.annotate(batch.articles);
    const before = count;
    const annotations = annotateArticles(batch.articles, known, { view, progress: (own) => progress(before + own) });
    return { annotations, faults: [] };
  };
  const put = (place: number, part: Annotated, told: boolean): void => {
    parts[place] = part;
    count += part.annotations.length;
    if (told) progress(count);
  };
  const putKept = (place: number, batch: Batch): boolean => {
    const found = kept(fileOf(shared, batch), batch, shared);
    if (found !== null) put(place, { annotations: found, faults: [] }, true);
    return found !== null;
  };
  const putMade = async (place: number, batch: Batch, claimed: boolean): Promise<void> => {
    const made = claimed ? await keep(fileOf(shared, batch), batch, make) : await make(batch);
    put(place, made, pool !== null);
  };
  const underway = queue(pool === null ? 1 : pool.workers + 1);
  const others: (readonly [place: number, batch: Batch])[] = [];
  for (const [place, batch] of batches.entries()) {
    const file = fileOf(shared, batch);
    if (putKept(place, batch)) continue;
    const claimed = claim(file);
    if (!claimed && isClaimed(file)) others.push([place, batch]);
    // Between the look and the claim another may have finished it.
    else if (claimed && putKept(place, batch)) release(file);
    else await underway.add(putMade(place, batch, claimed));
  }
  await underway.end();
  for (const [place, batch] of others) {
    while (isClaimed(fileOf(shared, batch))) await pause(lookMs);
    if (!putKept(place, batch)) await putMade(place, batch, false);
  }
  return inTurn(parts);
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

/**
 * Annotates a batch that this process has claimed, and keeps it under a name that it has only once it is whole. One of which an
 * article took too long is not kept: another time it may not.
 */
async function keep(file: string, batch: Batch, make: (batch: Batch) => Promise<Annotated>): Promise<Annotated> {
  try {
    const made = await make(batch);
    if (made.faults.length > 0) return made;
    const packed = made.annotations.packed();
    const bytes = annotationBytes(batch.key, packed);
    if (bytes.length <= largest) tryWrite(`${file}.${process.pid}.tmp`, file, bytes);
    return { annotations: new PackedAnnotations(packed), faults: [] };
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
