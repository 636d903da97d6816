import type { ZipFile } from "yauzl";
import { problem } from "../../problem.ts";
import { failure, isExhausted, Unreadable } from "../failure.ts";
import { mendedArchive } from "../mendedArchive.ts";
import { endsIn, type Found, type Input, type Reader } from "../reader.ts";
import { isSubstack, type SubstackPosts, substackPosts } from "../substack.ts";
import { isBeside } from "../walk.ts";
import { archiveOf, entries, entryBytes, isZip, mostOf, type Source, sourceOf } from "../zipArchive.ts";

/** Files in one archive that are looked at. */
const MOST = 1_000_000;

/** A zip archive of files of any kind, each read as if it lay in a folder. */
export const zip: Reader = {
  name: "zip archive",
  takes: ({ head }) => isZip(head),
  async *read(input) {
    const source = await sourceOf(input);
    let archive: ZipFile;
    try {
      archive = await archiveOf(source);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield* wholeMembers(source, input, error);
      return;
    }
    yield* allMembers(archive, input, source);
  },
};

async function* allMembers(archive: ZipFile, input: Input, source: Source): Found {
  try {
    yield* members(archive, input, source);
  } finally {
    archive.close();
  }
}

/** The files that are whole in an archive without an index, as where it is cut off, and a problem for what else it had. */
async function* wholeMembers(source: string | Buffer, input: Input, error: Unreadable): Found {
  const mended = await mendedArchive(source, (size) => Math.min(input.budget.left, mostOf(size)));
  try {
    if (mended.files > 0) yield* allMembers(await archiveOf(mended), input, mended);
    const read = mended.files === 0 ? "" : `; files in it that are whole were read: ${mended.files}`;
    yield problem(error.rule, `${error.message}${read}`, input.path);
  } finally {
    await mended.close();
  }
}

/** Folders, and what systems put into an archive. */
const BESIDES = /\/$|(?:^|\/)(?:__MACOSX\/|\.)/;

/** What an archive of saved pages (WACZ) has beside these: lists of them, which would be the same articles again. */
const BESIDE_WARC = /^(?!archive\/)/;

async function* members(archive: ZipFile, { path, name, limits, inner, budget }: Input, source: Source): Found {
  // Files may share their packed bytes: the archive as a whole has a limit too.
  budget.left = Math.min(budget.left, mostOf(archive.fileSize));
  const isWacz = endsIn(name, ["wacz"]);
  // Asked once, and only where a file is called as its files are.
  let substack: SubstackPosts | null | undefined;
  let count = 0;
  for await (const entry of entries(archive)) {
    if (++count > MOST) {
      yield problem("too-many-files", `Expected at most ${MOST} files in an archive, got more`, path);
      return;
    }
    const where = `${path}/${shownName(entry.fileName)}`;
    const wrong = unsafe(entry.fileName);
    // As in a folder, a README is no article.
    const base = entry.fileName.slice(entry.fileName.lastIndexOf("/") + 1);
    if (wrong === null && (BESIDES.test(entry.fileName) || isBeside(base))) continue;
    if (isWacz && BESIDE_WARC.test(entry.fileName)) continue;
    if (substack === undefined && isSubstack(entry.fileName)) substack = await substackIn(source);
    if (substack?.isBeside(entry.fileName) === true) continue;
    if (wrong !== null) yield problem("unsafe-name", `Expected a plain name in the archive, got ${wrong}`, where);
    else if (entry.isEncrypted())
      yield problem("encrypted", "Expected a file that is not encrypted, got one that is", where);
    else {
      try {
        const bytes = counted(entryBytes(archive, entry, limits.unpacked), budget);
        if (substack?.has(entry.fileName) !== true) yield* inner(bytes, entry.fileName);
        else yield substack.read(entry.fileName, await held(bytes, limits), where);
      } catch (error) {
        yield failure(error, where);
      }
    }
    if (budget.left > 0) continue;
    yield problem("unpacks-too-much", "Expected an archive of texts, got one that unpacks to far more", path);
    return;
  }
  const told = substack?.told(path) ?? null;
  if (told !== null) yield told;
}

/** What the table of an archive says of its posts; null where it has none that can be read. */
async function substackIn(source: Source): Promise<SubstackPosts | null> {
  if (typeof source !== "string" && !Buffer.isBuffer(source)) return null;
  const archive = await archiveOf(source);
  try {
    return await substackPosts(archive);
  } catch (error) {
    if (isExhausted(error)) throw error;
    return null;
  } finally {
    archive.close();
  }
}

async function held(bytes: AsyncIterable<Uint8Array>, { longest }: Pick<Input["limits"], "longest">): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > longest)
      throw new Unreadable("file-too-long", `Expected a text of at most ${longest} bytes, got a longer one`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Bytes that are taken off what an archive, and all inside it, may unpack to. */
async function* counted(chunks: AsyncIterable<Uint8Array>, budget: Input["budget"]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.left -= chunk.length;
    if (budget.left <= 0)
      throw new Unreadable("unpacks-too-much", "Expected an archive of texts, got one that unpacks to far more");
    yield chunk;
  }
}

/** Why a name is not taken: it leads out of the archive, or cannot stand in a path. */
function unsafe(name: string): string | null {
  if (/^\/|^[a-z]:/i.test(name)) return "one that begins at the root";
  if (name.split("/").includes("..")) return "one that leads out of it";
  if (/\p{Cc}|\ufffd/u.test(name)) return "one with letters that no name has";
  return name === "" || name.length > 1000 ? "none that could be read" : null;
}

/** A name for messages. */
function shownName(name: string): string {
  return name.slice(0, 200).replace(/\p{Cc}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
