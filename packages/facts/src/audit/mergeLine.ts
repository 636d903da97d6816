/** Words that YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/;

/**
 * Returns the line of an actor file that makes one actor of several: `- { id: donald-trump, merge: [donald-j-trump] }`. It
 * stands below `actors:`, one for each actor.
 */
export function mergeLine(id: string, others: readonly string[]): string {
  return `- { id: ${plain(id)}, merge: [${others.map(plain).join(", ")}] }`;
}

/** An id as YAML reads it back: plain where it is letters and hyphens, else quoted. */
function plain(id: string): string {
  return /^[a-z][a-z0-9-]*$/.test(id) && !RESERVED.test(id) ? id : JSON.stringify(id);
}
