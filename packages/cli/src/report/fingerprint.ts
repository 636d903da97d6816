import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { contentHash, correctionsOf, locate, type Manifest, manifest, packagesHash } from "@readout/corpus/files";
import { type EvidenceMode, unaccounted } from "@readout/report/run";
import { isPassing, type Place, told } from "./place.ts";
import type { Plan } from "./plan.ts";

/** A hash of the content of everything that a report depends on. */
export interface Fingerprint {
  readonly hash: string;
  /** A hash of the content of the corpus' files, and of those that correct it; null where there are none. */
  readonly corpus: string | null;
  /** A hash of the packages that the notebook finds. */
  readonly packages: string;
  /** The absolute paths that it covers; a notebook that reads any other has no fingerprint. */
  readonly covered: ReadonlySet<string>;
  /** Whether its corpus is a pipe, which nobody can read again. */
  readonly passing: boolean;
  /** What of the notebook reads things that nobody can list; empty where there is nothing. */
  readonly unaccounted: readonly string[];
}

/**
 * Takes the fingerprint of a report: the notebook, its parameters, the path and content of each file of its corpus, its
 * actor and label files, and the packages. Nothing in it depends on the machine or on times.
 *
 * @param since what is said of the report that it is compared with; null where there is none
 * @param evidence where its evidence goes
 */
export async function fingerprint(
  plan: Plan,
  since: string | null = null,
  evidence: EvidenceMode = "inline",
): Promise<Fingerprint> {
  const { corpus, actors, labels } = plan.places;
  const uses = unaccounted(plan.notebook.cells);
  const own = corpus === null ? null : await manifest(corpus.here).catch(() => null);
  const files = corpus === null ? null : await placeHash(corpus, await beside(corpus.here, own));
  const packages = await packagesHash([plan.folder], import.meta.dirname);
  const lines = [
    `notebook ${JSON.stringify(plan.notebook.name)} ${await contentHash(plan.path)}`,
    `parameters ${JSON.stringify(plan.shown)}`,
    `command ${JSON.stringify(plan.command)}`,
    `packages ${packages}`,
    ...(files === null ? [] : [`corpus ${files.hash}`]),
    ...(actors === null ? [] : [`actors ${await contentHash(actors.here)}`]),
    ...(labels === null ? [] : [`labels ${await contentHash(labels.here)}`]),
    ...(since === null ? [] : [`since ${since}`]),
    ...(evidence === "inline" ? [] : [`evidence ${evidence}`]),
  ];
  const inKernel = [corpus, actors, labels]
    .flatMap((place) => place?.inKernel ?? [])
    .map((path) => resolve(plan.folder, path));
  return {
    hash: createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 32),
    corpus: files?.hash.slice(0, 32) ?? null,
    packages,
    covered: new Set([...inKernel, ...(own?.actors ? [resolve(own.actors)] : [])]),
    passing: files?.passing === true,
    unaccounted: files?.passing ? [...uses, "a pipe"] : uses,
  };
}

/** The files beside its articles that a corpus depends on: what corrects them, and whom they are about. */
async function beside(corpus: string, own: Manifest | null): Promise<readonly string[]> {
  return [own?.actors ?? [], (await correctionsOf(corpus)) ?? []].flat();
}

/** A hash of some files. */
interface PlaceHash {
  readonly hash: string;
  /** Whether one of them is a pipe, which has no content that could be looked at twice: the hash does not know it. */
  readonly passing: boolean;
}

/** A hash of the files at a place and of some beside them: their paths, as a page tells them, and their contents. */
export async function placeHash({ here, base }: Place, beside: readonly string[]): Promise<PlaceHash> {
  const hash = createHash("sha256");
  let passing = false;
  const add = async (path: string): Promise<void> => {
    const isPipe = await isPassing(path);
    passing ||= isPipe;
    hash.update(`${JSON.stringify(told(path, base))} ${isPipe ? "pipe" : await contentHash(path)}\n`);
  };
  for await (const found of locate(here)) {
    if ("problem" in found) {
      const { where, rule, reason } = found.problem;
      hash.update(`${JSON.stringify([told(where, base), rule, reason])}\n`);
    } else await add(found.path);
  }
  for (const path of [`${here}/corpus.yaml`, here, ...beside]) await add(path);
  return { hash: hash.digest("hex"), passing };
}
