import { gzipSync } from "node:zlib";

/** A file of a tarball: its path from the package's folder, with slashes, and its content. */
export interface TarFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The time that files of npm's own tarballs bear, in seconds: the same files give the same bytes. */
const modified = 499_162_500;

const block = 512;

/**
 * Packs files as npm does: a gzipped tar (POSIX ustar) in which all stand in `package/`.
 *
 * @throws a RangeError for a path that is longer than the format can hold (100 bytes in its last part, 155 before)
 */
export function tarball(files: readonly TarFile[]): Uint8Array {
  const parts = files.flatMap(({ path, content }) => [
    header(`package/${path}`, content.length),
    content,
    Buffer.alloc((block - (content.length % block)) % block),
  ]);
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 9 });
}

function header(path: string, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const [prefix, name] = split(path);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;
  bytes.write(name, 0);
  bytes.write(octal(0o644, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(size, 12), 124);
  bytes.write(octal(modified, 12), 136);
  // The checksum counts its own field as spaces.
  bytes.write("        ", 148);
  bytes.write("0", 156);
  bytes.write("ustar\x0000", 257);
  bytes.write(prefix, 345);
  bytes.write(
    `${octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  );
  return bytes;
}

function split(path: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new RangeError(`path too long for a tarball: ${path}`);
}
