/** More than there are parts of speech, or kinds of tokens. */
const MOST = 64;

/**
 * Parts of speech, or other numbers below 64. In place of `Set`, whose `has` is a call out of compiled code; false of what
 * stands before the first token or behind the last one, which has none.
 */
export class TagSet {
  private readonly cells = new Uint8Array(MOST);

  constructor(tags: Iterable<number>) {
    for (const tag of tags) this.cells[tag] = 1;
  }

  has(tag: number | undefined): boolean {
    return tag !== undefined && this.cells[tag] === 1;
  }
}
