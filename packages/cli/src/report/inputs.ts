import { readActors } from "@readout/annotate/text";
import { counter, isProblem, manifest, missingPaths, type Problem, read, type Tally } from "@readout/corpus/files";
import { isPassing, type Place } from "./place.ts";
import type { Plan } from "./plan.ts";

/** A corpus of which no article could be used, and why. */
export interface Nothing {
  readonly corpus: Place;
  readonly problems: readonly Problem[];
  readonly tally: Tally;
}

/** Each different one of the places that a parameter names. */
function distinct(all: readonly Plan[], name: keyof Plan["places"]): readonly Place[] {
  const places = all.flatMap(({ places: own }) => own[name] ?? []);
  return places.filter(({ here }, i) => places.findIndex((one) => one.here === here) === i);
}

/**
 * Checks what the parameters name, before anything is run.
 *
 * @throws for a path at which there is nothing, and for an actor file or a corpus.yaml that is wrong
 */
export async function checkInputs(all: readonly Plan[]): Promise<void> {
  const corpora = distinct(all, "corpus");
  const actors = distinct(all, "actors");
  await checkThere("corpus", "a file, a folder or a glob that matches files", corpora);
  await checkThere("actors", "an actor file", actors);
  await checkThere("labels", "a file of labels", distinct(all, "labels"));
  for (const { here } of corpora) {
    const own = (await manifest(here))?.actors;
    if (typeof own === "string") await readActors(own);
  }
  for (const { here } of actors) await readActors(here);
}

async function checkThere(name: string, expected: string, places: readonly Place[]): Promise<void> {
  const paths = places.map(({ here }) => here);
  const [missing] = await missingPaths(paths);
  if (missing !== undefined) throw new Error(`parameter ${name}: Expected ${expected}, got nothing at \`${missing}\``);
  for (const path of paths) {
    if (await isPassing(path)) throw new Error(`parameter ${name}: Expected ${expected}, got a pipe at \`${path}\``);
  }
}

/** The first corpus that has no article that can be used; null where each has one. */
export async function nothingUsable(all: readonly Plan[]): Promise<Nothing | null> {
  for (const corpus of distinct(all, "corpus")) {
    const count = counter();
    const problems: Problem[] = [];
    let usable = false;
    const asked = all.filter(({ places }) => places.corpus?.here === corpus.here);
    const any = (name: string): boolean => asked.some(({ shown }) => shown[name] === "any");
    const options = { language: any("language") ? "any" : "en", links: any("links") ? "any" : "inside" } as const;
    for await (const found of read(corpus.here, options)) {
      count.add(found);
      usable = !isProblem(found);
      if (isProblem(found)) problems.push(found);
      else break;
    }
    if (!usable) return { corpus, problems, tally: count.tally() };
  }
  return null;
}
