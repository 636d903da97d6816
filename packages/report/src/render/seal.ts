import { createHash } from "node:crypto";

/** What the last line of a page says of it. */
export interface Seal {
  /** The hash of all that the page was made from; null where the page must not be kept. */
  readonly fingerprint: string | null;
  /** Why it must not be kept, in one word: `failed`, `changed` … */
  readonly because?: string;
  /** What a reader of the terminal is told of the page whenever it is kept. */
  readonly note?: string;
}

const form =
  /\n<!-- readout fingerprint=([0-9a-f]+|none)(?: because=([a-z-]+))?(?: note=("(?:[^"\\]|\\.)*"))? page=([0-9a-f]{64}) -->\n$/u;

/** More than the longest seal. */
const longest = 2000;

/** Returns the page with one more line: the seal, and a checksum of all that stands before it. */
export function seal(page: string, { fingerprint, because, note }: Seal): string {
  const whole = page.endsWith("\n") ? page : `${page}\n`;
  const reason = because === undefined ? "" : ` because=${because}`;
  // Two hyphens would end the comment.
  const words =
    note === undefined ? "" : ` note=${JSON.stringify(note.slice(0, longest / 4)).replaceAll("-", "\\u002d")}`;
  return `${whole}<!-- readout fingerprint=${fingerprint ?? "none"}${reason}${words} page=${checksum(whole)} -->\n`;
}

/** Returns the seal of a page; null where it has none, or where it was cut or edited since it was sealed. */
export function sealOf(page: string): Seal | null {
  const match = form.exec(page.slice(-longest));
  if (match === null) return null;
  const [line, fingerprint = "none", because, note, sum] = match;
  // The line feed before the seal ends the page.
  if (checksum(page.slice(0, page.length - line.length + 1)) !== sum) return null;
  return {
    fingerprint: fingerprint === "none" ? null : fingerprint,
    ...(because === undefined ? {} : { because }),
    ...(note === undefined ? {} : { note: JSON.parse(note) as string }),
  };
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
