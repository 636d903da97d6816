import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Bytes that are kept in a file while a program runs, so that memory holds only where they are. */
export interface SpillFile {
  /** Takes bytes; the first have the place 0, the next 1. */
  readonly add: (bytes: Uint8Array) => number;
  readonly at: (place: number) => Buffer;
  /** Removes the file. */
  readonly close: () => void;
}

/** So many bytes are written at once. */
const CHUNK = 1 << 20;

/**
 * Makes such a file; its folder is made where it is not there.
 *
 * @throws as the system does where it cannot be written, of which a full disk is one case
 */
export function spillFile(path: string): SpillFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w+");
  /** Where each entry ends. */
  const ends: number[] = [];
  let waiting: Uint8Array[] = [];
  let [written, end] = [0, 0];
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from, bytes.length - from, written + from);
    written += bytes.length;
    waiting = [];
  };
  return {
    add(bytes) {
      waiting.push(bytes);
      end += bytes.length;
      if (end - written >= CHUNK) flush();
      return ends.push(end) - 1;
    },
    at(place) {
      const [from, to] = [ends[place - 1] ?? 0, ends[place]];
      if (to === undefined) throw new RangeError(`no such entry: ${place}`);
      if (to > written) flush();
      const bytes = Buffer.allocUnsafe(to - from);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new Error(`${path}: Expected ${to} bytes, got ${from + at}`);
        at += read;
      }
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
