import { Buffer, isAscii, isUtf8 } from "node:buffer";

/** Bytes as text: never throws. */
export interface Decoded {
  readonly text: string;
  /** What is doubtful about it: that bytes were broken (U+FFFD stands for each), or that the encoding is a guess. */
  readonly doubt: string | null;
}

/** Bytes looked at to tell text from other data. */
const SAMPLE = 4096;

/** The encoding that a byte order mark at the beginning tells, null where there is none. */
export function byteOrder(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32" : null;
}

/** True for bytes that are no text in any encoding read here: zero bytes, or many control characters. */
export function isBinary(head: Uint8Array): boolean {
  if (byteOrder(head) === "utf-32") return true;
  if (wide(head) !== null) return false;
  const length = Math.min(head.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = head[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) controls += 1;
  }
  return controls > length * 0.05;
}

/** Bytes of which nothing but UTF-8 is expected, as text. A byte order mark is not part of it. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  return { text: new TextDecoder().decode(bytes), doubt: isAscii(bytes) || isUtf8(bytes) ? null : doubt("utf-8") };
}

/**
 * Turns the bytes of a whole file into text: UTF-16 where a mark or the pattern of its zero bytes tells, else UTF-8, else
 * windows-1252, or an encoding of Cyrillic letters, where hardly a character is one of UTF-8. A byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = wide(bytes);
  if (encoding !== null) {
    const text = new TextDecoder(encoding).decode(bytes);
    const clean = bytes.length % 2 === 0 && !text.includes("\ufffd");
    return { text, doubt: clean ? null : doubt(encoding) };
  }
  if (byteOrder(bytes) === "utf-8" || isAscii(bytes) || isUtf8(bytes) || !isNoUtf8(bytes)) return decodeUtf8(bytes);
  return decodeGuessed(bytes, guessOf(bytes));
}

/** An encoding of one byte a letter. */
export type Guess = "windows-1251" | "koi8-r" | "windows-1252";

/** Bytes as text in an encoding that was guessed, which is told. */
export function decodeGuessed(bytes: Uint8Array, guess: Guess): Decoded {
  const text = guess === "windows-1252" ? windows1252(bytes) : new TextDecoder(guess).decode(bytes);
  return {
    text,
    doubt: text.includes("\ufffd") ? doubt(guess) : `Expected utf-8, got bytes that were read as ${guess}`,
  };
}

/** The commonest letters of Russian, Ukrainian and Bulgarian, small: "оаеинт", as each encoding has them. */
const COMMONEST = {
  "windows-1251": [0xee, 0xe0, 0xe5, 0xe8, 0xed, 0xf2],
  "koi8-r": [0xcf, 0xc1, 0xc5, 0xc9, 0xce, 0xd4],
} as const;

/** The share of those letters in texts is .41 to .50; that of the same bytes in Hebrew .30, in Greek .20. */
const COMMON = 0.36;

/**
 * Which encoding bytes are in that are no UTF-8: one of Cyrillic letters where letters beyond ASCII stand in a row, as none of a
 * Latin alphabet do, and those are many that Slavic languages have many of.
 */
export function guessOf(bytes: Uint8Array): Guess {
  const counts = new Uint32Array(256);
  let [upper, joined] = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, LOOKED_AT); i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0xc0) continue;
    counts[byte] = (counts[byte] ?? 0) + 1;
    upper += 1;
    if ((bytes[i - 1] ?? 0) >= 0xc0) joined += 1;
  }
  if (upper === 0 || joined < upper * 0.6) return "windows-1252";
  for (const label of ["windows-1251", "koi8-r"] as const)
    if (COMMONEST[label].reduce((sum, byte) => sum + (counts[byte] ?? 0), 0) >= COMMON * upper) return label;
  return "windows-1252";
}

/** Bytes that are looked at to tell an encoding. */
const LOOKED_AT = 1 << 20;

/** Bytes as text in the encoding that a label names, as `decode` reads them where no such encoding is known. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    return decode(bytes);
  }
  return { text, doubt: text.includes("\ufffd") ? doubt(label) : null };
}

function doubt(encoding: string): string {
  return `Expected ${encoding}, got broken bytes (U+FFFD stands for each)`;
}

/** Tells UTF-16 by its mark, or by the zero bytes that letters of most scripts have in one half of each pair. */
function wide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const marked = byteOrder(bytes);
  if (marked !== null) return marked === "utf-16le" || marked === "utf-16be" ? marked : null;
  const length = bytes.length & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const most = length / 2;
  if (most < 2) return null;
  if (odd > most * 0.4 && even < most * 0.02) return "utf-16le";
  return even > most * 0.4 && odd < most * 0.02 ? "utf-16be" : null;
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on; five bytes are undefined. */
const UPPER = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

// Node 20's own TextDecoder takes windows-1252 for Latin-1.
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}

/**
 * Whether the characters of two bytes and more are too few, beside the bytes that fit in none, for UTF-8 that was damaged:
 * in windows-1252 a letter with an accent makes one by chance now and then, as where a word in capitals is quoted.
 */
function isNoUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const size = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    let length = 1;
    while (length < size && ((bytes[i + length] ?? 0) & 0xc0) === 0x80) length += 1;
    if (size === 0 || length < size) broken += 1;
    else if (size > 1) valid += 1;
    i += length;
  }
  return broken > 20 * valid;
}
