import type { Readable } from "node:stream";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { problem } from "../../problem.ts";
import { failure, Unreadable } from "../failure.ts";
import type { Found, Input, Reader } from "../reader.ts";
import { whole } from "../whole.ts";

/** Files in one archive that are looked at. */
const MOST = 1_000_000;

/** A zip archive of files of any kind, each read as if it lay in a folder. */
export const zip: Reader = {
  name: "zip archive",
  takes: ({ head }) => isZip(head),
  async *read(input) {
    const archive = await opened(input);
    try {
      yield* members(archive, input);
    } finally {
      archive.close();
    }
  },
};

/** Whether bytes begin a zip archive, an empty one too. */
export function isZip(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Opens an archive: where it is a file only its index is read, and else all of it. */
export async function opened(input: Input): Promise<ZipFile> {
  const buffer = input.file === null ? Buffer.from((await whole(input)).bytes) : null;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, archive: ZipFile): void =>
      error
        ? reject(new Unreadable("broken-archive", `Expected a zip archive, got \`${error.message}\``))
        : resolve(archive);
    const options = { lazyEntries: true, autoClose: false, decodeStrings: true, strictFileNames: false } as const;
    if (buffer === null) open(input.file as string, options, done);
    else fromBuffer(buffer, options, done);
  });
}

/** The entries of an archive, one after the other; null ends them. */
export async function* entries(archive: ZipFile): AsyncGenerator<Entry, void, undefined> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const off = (): void => {
        archive.off("entry", next).off("end", end).off("error", fail);
      };
      const next = (found: Entry): void => {
        off();
        resolve(found);
      };
      const end = (): void => {
        off();
        resolve(null);
      };
      const fail = (error: Error): void => {
        off();
        reject(new Unreadable("broken-archive", `Expected a zip archive, got \`${error.message}\``));
      };
      archive.once("entry", next).once("end", end).once("error", fail);
      archive.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

/** The unpacked bytes of an entry; beyond `most` of them they break off. */
export async function* entryBytes(archive: ZipFile, entry: Entry, most: number): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    archive.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found))),
  );
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most)
        throw new Unreadable("unpacks-too-much", `Expected at most ${most} bytes in an archive, got more`);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

/** What stands in an archive beside articles: folders, and what systems put there. */
const BESIDES = /\/$|(?:^|\/)(?:__MACOSX\/|\.)/;

async function* members(archive: ZipFile, { path, limits, inner }: Input): Found {
  let count = 0;
  for await (const entry of entries(archive)) {
    if (++count > MOST) {
      yield problem("too-many-files", `Expected at most ${MOST} files in an archive, got more`, path);
      return;
    }
    if (BESIDES.test(entry.fileName)) continue;
    const where = `${path}/${entry.fileName}`;
    if (entry.isEncrypted())
      yield problem("encrypted", "Expected a file that is not encrypted, got one that is", where);
    else {
      try {
        yield* inner(entryBytes(archive, entry, limits.unpacked), entry.fileName);
      } catch (error) {
        yield failure(error, where);
      }
    }
  }
}
