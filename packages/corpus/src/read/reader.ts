import type { Problem } from "../article.ts";
import type { Reading } from "../normalise/record.ts";
import type { Opened } from "./bytes.ts";
import type { Columns } from "./columns.ts";

/** An article that was read, or why there is none. */
export type Item = Reading | Problem;

/**
 * What is read of an input, in its order: one by one, or some together where many come at once. Each step of a chain of
 * generators costs as much as a short article.
 */
export type Found = AsyncGenerator<Item | readonly Item[], void, undefined>;

/** What each of those that come together becomes. */
export function mapped(found: Item | readonly Item[], use: (item: Item) => Item): Item | readonly Item[] {
  return isSome(found) ? found.map(use) : use(found);
}

/** Those that come together, or the one that comes alone, as a list. */
export function listed(found: Item | readonly Item[]): readonly Item[] {
  return isSome(found) ? found : [found];
}

function isSome(found: Item | readonly Item[]): found is readonly Item[] {
  return Array.isArray(found);
}

/** How much of an input is read. */
export interface Limits {
  /** The longest line, text, page or record, in bytes. */
  readonly longest: number;
  /** The most bytes that one packed input may unpack to. */
  readonly unpacked: number;
}

/** What tells which kind of file an input is: its name and its first bytes. */
export interface Signs {
  /** The file's name in small letters, without its folders and `.gz`; "" where it has none. */
  readonly name: string;
  /** Its first bytes, unpacked. */
  readonly head: Uint8Array;
  /** They as text. */
  readonly text: string;
}

/** An input to be read by the reader that takes it. */
export interface Input extends Signs, Opened {
  /** The path as given, with the name of what is packed inside behind a slash; `-` for standard input. */
  readonly path: string;
  /** The file on disk that holds the bytes as they are; null where they come through a pipe or are packed. */
  readonly file: string | null;
  readonly limits: Limits;
  /** Under which names the corpus has what an article has, where it says so. */
  readonly columns: Columns | null;
  /** How many bytes what is packed in the file, at any depth, may still unpack to. */
  readonly budget: { left: number };
  /** Reads an input that is packed inside this one, under its own name. */
  readonly inner: (chunks: AsyncIterable<Uint8Array>, name: string) => Found;
}

/** A way to read one kind of file. Each has a file in `formats/`; `readers.ts` has them in the order in which they are asked. */
export interface Reader {
  /** Its name, as `--explain` gives it. */
  readonly name: string;
  /** Whether an input is of this kind. */
  readonly takes: (signs: Signs) => boolean;
  readonly read: (input: Input) => Found;
}

/** Whether a name ends in one of some extensions. */
export function endsIn(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.endsWith(`.${extension}`));
}
