/** Which articles hold which runs of words. An article is its rank; a run that one article alone holds is not in it. */
export interface RunIndex {
  /** The number of a run by its hash, or −1. */
  readonly find: (hash: number) => number;
  /** Where the holders of each run start in `holders`, and the end of the last. */
  readonly start: Int32Array;
  /** The ranks that hold a run, each once, ascending. */
  readonly holders: Int32Array;
  /** How many different runs each article has. */
  readonly sizes: Int32Array;
}

/** A hash and a rank are kept in one number, which holds 53 bits. */
const RANKS = 2 ** 21;

/**
 * Makes an index of the runs of so many articles; it asks for each list twice.
 *
 * @throws RangeError for more than 2,097,152 articles
 */
export function runIndex(articles: number, lists: (rank: number) => Uint32Array): RunIndex {
  if (articles > RANKS) throw new RangeError(`more than ${RANKS} articles: ${articles}`);
  const entries = sortedEntries(articles, lists);
  const sizes = new Int32Array(articles);
  const held = { runs: 0, holders: 0 };
  each(entries, (_, from, end) => {
    for (let at = from; at < end; at += 1) {
      const rank = (entries[at] ?? 0) % RANKS;
      sizes[rank] = (sizes[rank] ?? 0) + 1;
    }
    if (end - from < 2) return;
    held.runs += 1;
    held.holders += end - from;
  });
  const start = new Int32Array(held.runs + 1);
  const holders = new Int32Array(held.holders);
  const hashes = new Uint32Array(held.runs);
  let run = 0;
  let next = 0;
  each(entries, (hash, from, end) => {
    if (end - from < 2) return;
    hashes[run] = hash;
    for (let at = from; at < end; at += 1) holders[next++] = (entries[at] ?? 0) % RANKS;
    start[++run] = next;
  });
  return { find: finder(hashes), start, holders, sizes };
}

/** All pairs of a hash and a rank, each once, sorted. */
function sortedEntries(articles: number, lists: (rank: number) => Uint32Array): Float64Array {
  let count = 0;
  for (let rank = 0; rank < articles; rank += 1) count += lists(rank).length;
  const all = new Float64Array(count);
  count = 0;
  for (let rank = 0; rank < articles; rank += 1) for (const hash of lists(rank)) all[count++] = hash * RANKS + rank;
  all.sort();
  let length = 0;
  for (let at = 0; at < all.length; at += 1) if (at === 0 || all[at] !== all[at - 1]) all[length++] = all[at] ?? 0;
  return all.subarray(0, length);
}

/** Calls back for each hash with the places of its entries. */
function each(entries: Float64Array, found: (hash: number, from: number, end: number) => void): void {
  for (let from = 0; from < entries.length; ) {
    const hash = Math.floor((entries[from] ?? 0) / RANKS);
    let end = from + 1;
    while (end < entries.length && Math.floor((entries[end] ?? 0) / RANKS) === hash) end += 1;
    found(hash, from, end);
    from = end;
  }
}

/** A table with open places, since a `Map` of millions of numbers needs many times the memory. */
function finder(hashes: Uint32Array): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  const table = new Int32Array(size).fill(-1);
  // The low bits of the hashes kept are the same where only a share is compared.
  const placeOf = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & (size - 1);
  for (const [run, hash] of hashes.entries()) {
    let place = placeOf(hash);
    while ((table[place] ?? -1) >= 0) place = (place + 1) & (size - 1);
    table[place] = run;
  }
  return (hash) => {
    for (let place = placeOf(hash); ; place = (place + 1) & (size - 1)) {
      const run = table[place] ?? -1;
      if (run < 0 || hashes[run] === hash) return run;
    }
  };
}
