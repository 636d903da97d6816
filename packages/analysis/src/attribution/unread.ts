/** What attributions are sorted by where Readout could not tell the source: as a type, a source and a measure. */
const KEYS: ReadonlySet<string> = new Set(["unresolved", "type:unresolved", "unresolved share"]);

/**
 * Returns whether the row of a comparison, by its `key`, is of sources that Readout could not resolve. Groups that differ in it differ in how
 * well they are read, which is no news of whom they quote: such a row stands behind the others that were found.
 */
export function isUnread(key: string): boolean {
  return KEYS.has(key);
}
