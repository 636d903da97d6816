import { Buffer, isUtf8 } from "node:buffer";
import { byteOrder, type Decoded, decode, decodeAs } from "../read/decode.ts";

/** Bytes at the beginning of a page in which its charset is looked for; makers of pages put it further down than they should. */
const HEAD = 4096;

/** Charsets that `decode` tells by the bytes, whatever a page declares. */
const BY_BYTES = /^(?:utf-?8|us-ascii|ascii|iso-?8859-?1|latin-?1|windows-1252|cp1252|utf-?16.*)$/i;

/** A page's bytes as text. `header` is what HTTP declared; the page's own declaration counts before bytes that are no UTF-8. */
export function decodePage(bytes: Uint8Array, header: string | null): Decoded {
  const declared = header ?? declaredIn(bytes);
  // What is declared and fits the bytes is no guess.
  if (declared !== null && /^(?:iso-?8859-?1|latin-?1|windows-1252|cp1252)$/i.test(declared)) {
    const { text, doubt } = decode(bytes);
    return { text, doubt: text.includes("\ufffd") ? doubt : null };
  }
  if (declared === null || BY_BYTES.test(declared) || byteOrder(bytes) !== null || isUtf8(bytes)) return decode(bytes);
  return decodeAs(bytes, declared);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString("latin1");
  return (
    (/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ??
      /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(head))?.[1] ?? null
  );
}
