import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { type Entry, fromBuffer, fromRandomAccessReader, getFileNameLowLevel, open, type ZipFile } from "yauzl";
import { Unreadable } from "./failure.ts";
import type { Mended } from "./mendedArchive.ts";
import type { Input } from "./reader.ts";
import { whole } from "./whole.ts";

/** Whether bytes begin a zip archive, an empty one too. */
export function isZip(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** Where the length of the first name in an archive stands, and the name itself. */
const [NAME_LENGTH, NAME] = [26, 30];

/** Whether an archive is a file of Office, as far as its first name tells: an archive of such files begins with one of theirs. */
export function isOffice(head: Uint8Array): boolean {
  const length = (head[NAME_LENGTH] ?? 0) + (head[NAME_LENGTH + 1] ?? 0) * 256;
  const first = Buffer.from(head.subarray(NAME, NAME + length)).toString("latin1");
  return /^(?:\[Content_Types\]\.xml$|(?:_rels|docProps|customXml|word|xl)[\\/])/.test(first);
}

/** Opens an archive: where it is a file only its index is read, and else all of it. */
export async function opened(input: Input): Promise<ZipFile> {
  return archiveOf(await sourceOf(input));
}

/** Where an input's archive is. */
export async function sourceOf(input: Input): Promise<string | Buffer> {
  return input.file ?? Buffer.from((await whole(input)).bytes);
}

/** Where an archive is: a file, all its bytes, or the files of a damaged one. */
export type Source = string | Buffer | Mended;

/** @throws Unreadable where there is no archive, or no index of it */
export function archiveOf(source: Source): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, archive: ZipFile): void =>
      error
        ? reject(new Unreadable("broken-archive", `Expected a zip archive, got \`${error.message}\``))
        : resolve(archive);
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    if (typeof source === "string") open(source, options, done);
    else if (Buffer.isBuffer(source)) fromBuffer(source, options, done);
    else fromRandomAccessReader(source.reader, source.size, options, done);
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
    entry.fileName = nameOf(entry);
    yield entry;
  }
}

/** The name of an entry: in UTF-8 where it is that, whatever the archive says, else as DOS wrote it. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  return isUtf8(fileNameRaw)
    ? fileNameRaw.toString("utf8").replaceAll("\\", "/")
    : getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** Bytes that any entry may unpack to, and how many times its packed bytes beyond that: text packs twenty times at most. */
const [FREE, RATIO] = [64 * 1024 ** 2, 300];

/** Bytes that an archive of so many may unpack to. */
export function mostOf(size: number): number {
  return Math.max(4 * FREE, size * RATIO);
}

/** The unpacked bytes of an entry; beyond `most` of them, or of what text of its size can hold, they break off. */
export async function* entryBytes(archive: ZipFile, entry: Entry, most: number): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    archive.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found))),
  );
  const allowed = Math.min(most, Math.max(FREE, entry.compressedSize * RATIO));
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > allowed)
        throw new Unreadable("unpacks-too-much", `Expected at most ${allowed} bytes in an archive's file, got more`);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}
