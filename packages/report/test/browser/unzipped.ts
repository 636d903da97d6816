import { inflateRawSync } from "node:zlib";

/** The files of a zip archive, read from their local headers. */
export function unzipped(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, length] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const from = at + 30 + length;
    files.set(
      archive.toString("utf8", at + 30, from),
      inflateRawSync(archive.subarray(from, from + packed)).toString(),
    );
    at = from + packed;
  }
  return files;
}
