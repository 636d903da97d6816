import { createHash } from "node:crypto";

/** What the last line of a page says of it. */
export interface Seal {
  /** The hash of all that the page was made from; null where the page must not be kept. */
  readonly fingerprint: string | null;
  /** Why it must not be kept, in one word: `failed`, `changed` … */
  readonly because?: string;
}

const form = /\n<!-- readout fingerprint=([0-9a-f]+|none)(?: because=([a-z-]+))? page=([0-9a-f]{64}) -->\n$/u;

/** Returns the page with one more line: the seal, and a checksum of all that stands before it. */
export function seal(page: string, { fingerprint, because }: Seal): string {
  const whole = page.endsWith("\n") ? page : `${page}\n`;
  const reason = because === undefined ? "" : ` because=${because}`;
  return `${whole}<!-- readout fingerprint=${fingerprint ?? "none"}${reason} page=${checksum(whole)} -->\n`;
}

/** Returns the seal of a page; null where it has none, or where it was cut or edited since it was sealed. */
export function sealOf(page: string): Seal | null {
  const match = form.exec(page.slice(-300));
  if (match === null) return null;
  const [line, fingerprint = "none", because, sum] = match;
  // The line feed before the seal ends the page.
  if (checksum(page.slice(0, page.length - line.length + 1)) !== sum) return null;
  return { fingerprint: fingerprint === "none" ? null : fingerprint, ...(because === undefined ? {} : { because }) };
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
