import { Buffer, isAscii, isUtf8 } from "node:buffer";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes as text: never throws. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** False where bytes were broken; each stands as U+FFFD in the text. */
  readonly clean: boolean;
}

/** Bytes looked at to tell an encoding that needs more than one byte a character. */
const SAMPLE = 4096;

/**
 * Tells the two UTF-16 encodings by their byte order mark, or by the zero bytes that letters of most scripts have in
 * one half of each pair; null for any other encoding.
 */
export function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, SAMPLE) & ~1;
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

/** True for bytes that are no text in any encoding read here: zero bytes, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16(bytes) !== null) return false;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) controls += 1;
  }
  return controls > length * 0.05;
}

/**
 * Turns bytes into text: UTF-16, else UTF-8, else windows-1252. Bytes that are not valid UTF-8 count as UTF-8 with
 * broken places where more of it is valid than broken. A byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, encoding: wide, clean: bytes.length % 2 === 0 && !text.includes("\ufffd") };
  }
  if (isAscii(bytes) || isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: "utf-8", clean: true };
  if (isMostlyUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: "utf-8", clean: false };
  const text = windows1252(bytes);
  return { text, encoding: "windows-1252", clean: !text.includes("\ufffd") };
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on; five bytes are undefined. */
const UPPER = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

// Node 20's own TextDecoder takes windows-1252 for Latin-1.
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}

/** Counts the characters of two bytes and more against the bytes that fit in none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
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
  return valid > broken;
}
