import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** What a server answered. */
export interface Response {
  readonly status: number;
  /** The media type in small letters; null where none is stated. */
  readonly type: string | null;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

/** Reads the bytes of an HTTP answer, as WARC keeps them; words that say what is wrong where it cannot be read. */
export function response(bytes: Uint8Array, most: number): Response | string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [end, gap] = endOfHead(all);
  const [first = "", ...lines] = all.subarray(0, end).toString("latin1").split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return "Expected the head of an HTTP answer, got other bytes";
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
    headers.set(name.toLowerCase(), value.trim());
  }
  const type = headers.get("content-type") ?? "";
  const raw = all.subarray(end + gap);
  const joined = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "") ? joinedChunks(raw) : raw;
  const encodings = (headers.get("content-encoding") ?? "").toLowerCase().split(/\s*,\s*/);
  try {
    return {
      status: Number(status),
      type: /^[^;\s]+/.exec(type)?.[0].toLowerCase() ?? null,
      charset: /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1] ?? null,
      body: encodings.reverse().reduce((body, encoding) => unpacked(body, encoding, most), joined),
    };
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    return `Expected content packed by \`${encodings.join(", ")}\`, got \`${code}\``;
  }
}

/** Where the head ends, and how many bytes stand between it and the body. */
function endOfHead(bytes: Buffer): readonly [end: number, gap: number] {
  const [wide, narrow] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  if (wide >= 0 && (narrow < 0 || wide < narrow)) return [wide, 4];
  return narrow >= 0 ? [narrow, 2] : [bytes.length, 0];
}

/** Crawlers that unpack what they fetch often keep the header that says it is packed: such bytes are taken as they are. */
function unpacked(bytes: Buffer, encoding: string, most: number): Buffer {
  const limit = { maxOutputLength: most };
  if (encoding === "gzip" || encoding === "x-gzip")
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes;
  if (encoding === "deflate") {
    if (looksLikeText(bytes)) return bytes;
    return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);
  }
  if (encoding === "br") return looksLikeText(bytes) ? bytes : brotliDecompressSync(bytes, limit);
  if (encoding === "" || encoding === "identity" || looksLikeText(bytes)) return bytes;
  throw new Error("an encoding that is not known");
}

function looksLikeText(bytes: Buffer): boolean {
  return /^\s*<[!?a-z]/i.test(bytes.subarray(0, 200).toString("latin1"));
}

/** The body that was sent in chunks; the bytes as they are where they are in none. A chunk that is cut off is used. */
function joinedChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\n", at);
    const line =
      end < 0
        ? ""
        : bytes
            .subarray(at, Math.min(end, at + 200))
            .toString("latin1")
            .trim();
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}
