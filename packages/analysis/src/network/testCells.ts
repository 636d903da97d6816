import type { EvidenceId } from "@readout/facts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { bipartiteModel } from "../statistics/bicm.ts";
import { poissonBinomialTail } from "../statistics/poissonBinomial.ts";

/** An article (or what one source says in one) that is of a group and has some things, by number. */
export interface Document {
  readonly group: number;
  /** Each once, ascending. */
  readonly things: readonly number[];
  readonly evidence: (thing: number) => readonly EvidenceId[];
}

/** A thing in a group, and whether it is there in more documents than chance gives. */
export interface Cell {
  readonly group: number;
  readonly thing: number;
  /** The documents with both. */
  readonly members: readonly number[];
  readonly groupSize: number;
  readonly thingSize: number;
  readonly expected: number;
  readonly p: number;
  readonly q: number;
}

/** Groups and things of fewer documents are never tested: nothing could be said of them. */
const LEAST = 2;

/**
 * Tests in which groups of documents things stand in more documents than chance gives. Chance is the bipartite model of
 * documents × things: document d has thing t with p_dt, and the group has it in a sum of such chances (Poisson-binomial).
 * q by Benjamini and Hochberg over all cells of groups and things of `minimum` documents or more (two at least); cells of
 * fewer are not listed, and count in it with p = 1.
 */
export function testCells(
  documents: readonly Document[],
  things: number,
  minimum: number,
): { readonly cells: Cell[]; readonly tests: number } {
  const least = Math.max(LEAST, minimum);
  const sizes = new Int32Array(things);
  const groupSizes = new Map<number, number>();
  const members = new Map<number, Map<number, number[]>>();
  for (const [number, { group, things: own }] of documents.entries()) {
    groupSizes.set(group, (groupSizes.get(group) ?? 0) + 1);
    const cells = members.get(group) ?? new Map<number, number[]>();
    members.set(group, cells);
    for (const thing of own) {
      sizes[thing] = (sizes[thing] ?? 0) + 1;
      const list = cells.get(thing);
      if (list) list.push(number);
      else cells.set(thing, [number]);
    }
  }
  const degrees = documents.map(({ things: own }) => own.length);
  const { probability } = bipartiteModel(degrees, sizes);
  const kinds = kindsByGroup(documents);
  const found: Omit<Cell, "q">[] = [];
  for (const [group, cells] of members) {
    const groupSize = groupSizes.get(group) ?? 0;
    if (groupSize < least) continue;
    const tails = new Map<string, { expected: number; p: number }>();
    for (const [thing, own] of cells) {
      const thingSize = sizes[thing] ?? 0;
      if (thingSize < least || own.length < minimum) continue;
      const key = `${thingSize} ${own.length}`;
      const tail = tails.get(key) ?? tailOf(own.length, thingSize, kinds.get(group) ?? new Map(), probability);
      tails.set(key, tail);
      found.push({ group, thing, members: own, groupSize, thingSize, ...tail });
    }
  }
  const often = sizes.reduce((sum, size) => sum + Number(size >= least), 0);
  const groups = [...groupSizes.values()].filter((size) => size >= least).length;
  const tests = often * groups;
  const q = benjaminiHochberg(
    found.map(({ p }) => p),
    tests,
  );
  return { cells: found.map((cell, i) => ({ ...cell, q: q[i] ?? 1 })), tests };
}

/** How many documents of each number of things a group has. */
function kindsByGroup(documents: readonly Document[]): Map<number, Map<number, number>> {
  const kinds = new Map<number, Map<number, number>>();
  for (const { group, things } of documents) {
    const own = kinds.get(group) ?? new Map<number, number>();
    own.set(things.length, (own.get(things.length) ?? 0) + 1);
    kinds.set(group, own);
  }
  return kinds;
}

function tailOf(
  x: number,
  thingSize: number,
  kinds: ReadonlyMap<number, number>,
  probability: (rowSum: number, columnSum: number) => number,
): { expected: number; p: number } {
  const trials = Array.from(kinds, ([degree, count]) => ({ probability: probability(degree, thingSize), count }));
  return {
    expected: trials.reduce((sum, { probability: p, count }) => sum + p * count, 0),
    p: poissonBinomialTail(x, trials),
  };
}
