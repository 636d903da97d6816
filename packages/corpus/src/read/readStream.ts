import { stat } from "node:fs/promises";
import type { Problem } from "../article.ts";
import { problem } from "../problem.ts";
import { type Chunks, fileBytes, type Opened, open } from "./bytes.ts";
import { decode } from "./decode.ts";
import { failure } from "./failure.ts";
import { type Found, type Input, type Limits, mapped, type Reader, type Signs } from "./reader.ts";
import { readerOf } from "./readers.ts";
import type { Located } from "./way.ts";

/** Bytes to have in hand before deciding what a stream is. */
const HEAD = 16384;

/** Where an input comes from: its path for messages, its name, and the file that holds its bytes. */
export interface Origin extends Pick<Input, "path" | "file" | "columns"> {
  readonly name: string;
  /** What is left of what the archive around it may unpack to. */
  readonly budget?: Input["budget"];
}

/** Where standard input comes from. */
export const STANDARD_INPUT: Origin = { path: "-", name: "", file: null, columns: null };

/** Where a file's bytes come from. The name of a pipe does not tell what it holds. */
export async function originOf({ path, columns = null }: Located): Promise<Origin> {
  return (await isPipe(path)) ? { path, name: "", file: null, columns } : { path, name: path, file: path, columns };
}

/** Whether a path is a named pipe, as a shell's `<(…)` makes them. */
async function isPipe(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isFIFO() === true || status?.isCharacterDevice() === true;
}

/** What is read of a file. */
export async function* readFile(file: Located, limits: Limits): Found {
  yield* readStream(fileBytes(file.path), await originOf(file), limits);
}

/** What is read of a stream. */
export async function* readStream(stream: Chunks, origin: Origin, limits: Limits, depth = 0): Found {
  yield* readOpened(await openStream(stream, limits), origin, limits, depth);
}

/** Opens a stream that is to be read: its caller sees to its end. */
export function openStream(stream: Chunks, { unpacked }: Limits): Promise<Opened> {
  return open(stream, HEAD, unpacked);
}

/** What is read of a stream that was opened, which is closed then. */
export async function* readOpened(opened: Opened, origin: Origin, limits: Limits, depth = 0): Found {
  const { path, file, columns, budget = { left: limits.unpacked } } = origin;
  try {
    const signs = signsOf(origin, opened);
    const reader = readerOf(signs);
    if (reader === null) {
      yield problem("unknown-format", unknownFormat(signs), path);
      return;
    }
    const inner = (chunks: AsyncIterable<Uint8Array>, member: string): Found =>
      depth < DEEPEST
        ? readStream(
            chunks,
            { path: `${path}/${member}`, name: member, file: null, columns, budget },
            limits,
            depth + 1,
          )
        : refused(problem("too-deep", `Expected at most ${DEEPEST} archives inside one another, got more`, path));
    const packed = { path, file: opened.packed ? null : file, limits, columns, budget, inner };
    yield* named(reader.read({ ...signs, ...opened, ...packed }), reader);
  } catch (error) {
    yield failure(error, path);
  } finally {
    await opened.close();
  }
}

/** What a reader reads, with its name; what lies in an archive has the name of its own reader. */
async function* named(all: Found, { name }: Reader): Found {
  for await (const found of all)
    yield mapped(found, (item) =>
      "problem" in item ? item : { ...item, readBy: () => ({ reader: name, ...item.readBy() }) },
    );
}

async function* refused(found: Problem): Found {
  yield found;
}

/** Archives inside one another that are read. */
const DEEPEST = 4;

/** What tells which kind of file a stream is. */
export function signsOf({ name: path }: Origin, { head }: Pick<Opened, "head">): Signs {
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .toLowerCase()
    .replace(/\.gz$/, "");
  return { name, head, text: decode(head).text };
}

/** Why an input is refused that no reader takes, and what to do where something can be done. */
function unknownFormat({ name }: Signs): string {
  const got = `got \`${name}\``;
  if (/\.(?:xls|ods|numbers)$/.test(name)) return `Expected a table, ${got}: save it as XLSX or CSV`;
  if (/\.(?:pdf|rtf|doc)$/.test(name))
    return `Expected text, a page or a table, ${got}: export it as DOCX, HTML or plain text`;
  return `Expected a text, a page, a table, a feed or an archive of them, ${got}`;
}
