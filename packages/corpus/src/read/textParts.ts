import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { byteOrder, type Decoded, decodeGuessed, guessOf } from "./decode.ts";
import { failure } from "./failure.ts";
import type { Input } from "./reader.ts";
import { whole } from "./whole.ts";

/** A part of a text, with what is doubtful about it and why nothing follows it. */
export interface TextPart extends Decoded {
  /** Why the input could be read in part only; null where all of it was, or where more follows. */
  readonly damage: string | null;
}

/** Bytes that are held to tell the encoding; a text that is longer is not held whole. */
const HELD = 8 << 20;

/** What a file may declare whose bytes are UTF-8. */
const DECLARES =
  /^[\s\ufeff]*<\?xml[^>]{0,100}encoding=["'](?!utf-?8|us-ascii)[\w-]{2,40}|<meta[^>]{0,200}charset\s*=\s*["']?\s*(?!utf-?8)[\w:-]{2,40}/i;

/**
 * The text of an input in one part, or in many where it is long and begins in UTF-8 and declares nothing else: of such a
 * text a few megabytes are held at a time, and it may have any length. Others are held whole and decoded by `decodeWhole`.
 *
 * @throws as `whole`
 */
export async function* textParts(input: Input, decodeWhole: (bytes: Uint8Array) => Decoded): AsyncGenerator<TextPart> {
  const chunks = input.chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  const faults: unknown[] = [];
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const step = await chunks.next();
      return step.done === true ? null : step.value;
    } catch (error) {
      faults.push(error);
      return null;
    }
  };
  for (let chunk = await next(); chunk !== null; chunk = length < HELD ? await next() : null) {
    head.push(chunk);
    length += chunk.length;
  }
  if (length < HELD || !isStreamed(Buffer.concat(head))) {
    const rest = async function* (): AsyncGenerator<Uint8Array> {
      yield* head;
      if (faults.length > 0) throw faults[0];
      for (let chunk = await next(); chunk !== null; chunk = await next()) yield chunk;
      if (faults.length > 0) throw faults[0];
    };
    const { bytes, damage } = await whole({ ...input, chunks: rest() });
    yield { ...decodeWhole(bytes), damage };
    return;
  }
  const decode = utf8Stream();
  for (const chunk of head) yield { ...decode(chunk), damage: null };
  for (let chunk = await next(); chunk !== null; chunk = await next()) yield { ...decode(chunk), damage: null };
  const damage = faults.length === 0 ? null : failure(faults[0], input.path).problem.reason;
  yield { ...decode(null), damage };
}

/** Letters that a parser is given at a time, so that what it has found is handed on as soon as it ends. */
const SLICE = 1 << 16;

/** A text in pieces of 65,536 letters at most. */
export function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

/** Whether a long text may be decoded as it comes: it begins in UTF-8, up to a character that is cut, and declares nothing else. */
function isStreamed(head: Uint8Array): boolean {
  const order = byteOrder(head);
  if ((order !== null && order !== "utf-8") || DECLARES.test(Buffer.from(head.subarray(0, 4096)).toString("latin1")))
    return false;
  return [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, head.length - cut)));
}

/** Decodes UTF-8 chunk by chunk; from a chunk that is none, before which all was ASCII, by what the bytes are guessed to be. */
function utf8Stream(): (chunk: Uint8Array | null) => Decoded {
  const decoder = new TextDecoder();
  let isPlain = true;
  let guess: ReturnType<typeof guessOf> | null = null;
  return (chunk) => {
    if (guess !== null) return chunk === null ? { text: "", doubt: null } : decodeGuessed(chunk, guess);
    const text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    if (!text.includes("\ufffd")) {
      isPlain &&= chunk === null || isAscii(chunk);
      return { text, doubt: null };
    }
    if (isPlain && chunk !== null) {
      guess = guessOf(chunk);
      return decodeGuessed(chunk, guess);
    }
    return { text, doubt: "Expected utf-8, got broken bytes (U+FFFD stands for each)" };
  };
}
