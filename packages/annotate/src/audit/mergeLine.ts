/** Words that YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/;

/**
 * Returns the line of an actor file that makes one actor of two: `- { id: donald-trump, merge: [donald-j-trump] }`. It
 * stands below `actors:`.
 */
export function mergeLine(id: string, other: string): string {
  return `- { id: ${plain(id)}, merge: [${plain(other)}] }`;
}

/** An id as YAML reads it back: plain where it is letters and hyphens, else quoted. */
function plain(id: string): string {
  return /^[a-z][a-z0-9-]*$/.test(id) && !RESERVED.test(id) ? id : JSON.stringify(id);
}
