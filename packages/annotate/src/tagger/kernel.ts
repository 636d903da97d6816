import { existsSync, readFileSync } from "node:fs";
import type { HashTable } from "../words/hashTable.ts";
import { MODELLED } from "../words/tags.ts";
import type { Tokens } from "../words/tokens.ts";
import { type KnownWords, type LookedUp, lookUp, OPEN_TAGS, ROW } from "./features.ts";
import { OPEN, placeOf } from "./lanes.ts";

/** As much of `WebAssembly` as is used here: the types of Node have none of it. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** What `kernel/tagger.ts` exports. Places are in bytes of the memory. */
interface Exports {
  readonly useModel: (rows: number, rowsAt: number, tablesAt: number, openTags: number) => void;
  readonly useColumns: (at: number, capacity: number) => void;
  readonly tagSentence: (first: number, last: number) => void;
}

/** The tagger's inner loop in WebAssembly, with its weights. */
export interface TaggerKernel {
  /** The part of speech of each token, as `tag` gives them. */
  readonly tag: (tokens: Tokens, words: KnownWords, dictionary: HashTable) => Uint8Array;
}

const COMPILED = new URL("../tagger.wasm", import.meta.url);

/** Where the tables of `kernel/tagger.ts` stand behind the weights, and how long they are together, in bytes. */
const TABLE = { order: 0, places: 128, open: 160, bytes: 192 } as const;

/** Bytes that all columns of a token take. */
const TOKEN = 4 + 4 + 8 + 6;

const PAGE = 65_536;

/** Columns for so many tokens are there from the first: more than most articles have. */
const USUAL = 4096;

interface Columns extends LookedUp {
  readonly capacity: number;
  readonly hash: Int32Array;
  readonly caps: Uint8Array;
  readonly kinds: Uint8Array;
  readonly lengths: Uint8Array;
  readonly tags: Uint8Array;
}

/** The kernel with a memory of its own, which never grows. */
interface Opened {
  readonly columns: Columns;
  readonly tagSentence: Exports["tagSentence"];
}

/** The columns that begin at `at`, in the order of the kernel's `useColumns`. */
function columnsIn(buffer: ArrayBuffer, at: number, capacity: number): Columns {
  let next = at;
  const place = (bytes: number): number => {
    next += bytes * capacity;
    return next - bytes * capacity;
  };
  return {
    capacity,
    hash: new Int32Array(buffer, place(4), capacity),
    allowed: new Int32Array(buffer, place(4), capacity),
    suffix: new Int32Array(buffer, place(8), capacity * 2),
    known: new Uint8Array(buffer, place(1), capacity),
    forms: new Uint8Array(buffer, place(1), capacity),
    caps: new Uint8Array(buffer, place(1), capacity),
    kinds: new Uint8Array(buffer, place(1), capacity),
    lengths: new Uint8Array(buffer, place(1), capacity),
    tags: new Uint8Array(buffer, place(1), capacity),
  };
}

/** Writes the tables behind the weights. */
function writeTables(buffer: ArrayBuffer, at: number): void {
  const order = new Uint16Array(buffer, at + TABLE.order, ROW);
  for (const [rank, tag] of OPEN.entries()) {
    const place = placeOf(tag, ROW);
    order[place] = OPEN.length - 1 - rank;
    order[place + ROW / 2] = 0xffff;
  }
  const places = Uint8Array.from({ length: MODELLED }, (_, tag) => placeOf(tag, ROW));
  new Uint8Array(buffer, at + TABLE.places, MODELLED).set(places);
  new Uint8Array(buffer, at + TABLE.open, OPEN.length).set(OPEN.toReversed());
}

/** What the build compiled; null where code runs from its sources. */
export function compiledKernel(): Uint8Array | null {
  return existsSync(COMPILED) ? readFileSync(COMPILED) : null;
}

/** Code as the engine runs it; null in one that does not know WebAssembly's vectors. */
function compiled(code: Uint8Array): object | null {
  try {
    return new WebAssembly.Module(code);
  } catch {
    return null;
  }
}

/**
 * The kernel with the weights of a tagger; null without its code, or in an engine that does not know WebAssembly's vectors: `tag`
 * then takes the plain way, to the same tags. It holds a copy of the weights and the columns of the longest text so far, and is no more
 * to be used by two at a time than any function is.
 *
 * @param rows as `packRows` lays them out
 * @param code what `compiledKernel` returns
 */
export function taggerKernel(rows: Uint8Array, code: Uint8Array | null): TaggerKernel | null {
  const kernel = code && compiled(code);
  if (!kernel) return null;
  const columnsAt = rows.length + TABLE.bytes;
  const opened = (capacity: number): Opened => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((columnsAt + TOKEN * capacity) / PAGE) });
    const { exports } = new WebAssembly.Instance(kernel, { env: { memory } });
    const { useModel, useColumns, tagSentence } = exports as Exports;
    new Uint8Array(memory.buffer).set(rows);
    writeTables(memory.buffer, rows.length);
    useModel(rows.length / ROW, 0, rows.length, OPEN_TAGS);
    useColumns(columnsAt, capacity);
    return { columns: columnsIn(memory.buffer, columnsAt, capacity), tagSentence };
  };
  let { columns, tagSentence } = opened(USUAL);
  return {
    tag(tokens, words, dictionary) {
      const { count, sentences } = tokens;
      // A memory that grows detaches its buffer, and once one was detached V8 throws away all code that reads typed arrays, and
      // checks each of their reads from then on. Twice as much each time: few are made.
      if (count > columns.capacity) ({ columns, tagSentence } = opened(2 ** Math.ceil(Math.log2(count))));
      lookUp(tokens, words, dictionary, columns);
      columns.hash.set(tokens.hash);
      columns.caps.set(tokens.caps);
      columns.kinds.set(tokens.kind);
      const { lengths } = columns;
      for (let i = 0; i < count; i++) lengths[i] = Math.min(6, (tokens.end[i] as number) - (tokens.start[i] as number));
      for (let s = 0; s + 1 < sentences.length; s++) tagSentence(sentences[s] as number, sentences[s + 1] as number);
      return columns.tags.slice(0, count);
    },
  };
}
