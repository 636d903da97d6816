/** A text of which only a part is held: what was read, up to where it has been used. */
export interface HeldText {
  /** What is held, each byte as a letter. */
  text: string;
  /** Where it is used next. */
  at: number;
  /** The line that this place is in, from 1. */
  line: number;
  /** Whether nothing follows what is held. */
  whole: boolean;
  /** Holds more: twice as much, so that a long row is not read over and over. */
  readonly more: () => Promise<void>;
  /** Goes on at another place that is held. */
  readonly goTo: (end: number) => void;
  /** Goes on behind the line that is used now, which may be longer than what is held. */
  readonly passLine: () => Promise<void>;
}

/** The bytes of UTF-8's byte order mark, each as a letter. */
const BOM = "\u00ef\u00bb\u00bf";

export function heldText(chunks: AsyncIterable<Uint8Array>): HeldText {
  const bytes = chunks[Symbol.asyncIterator]();
  let isStart = true;
  // Where the next line break is held, so that a text without any is not searched for it again and again.
  let nextBreak = -1;
  const held: HeldText = {
    ...{ text: "", at: 0, line: 1, whole: false },
    async more() {
      const parts = [held.text.slice(held.at)];
      const least = Math.max(1, held.text.length - held.at);
      held.at = 0;
      for (let length = 0; length < least; ) {
        const step = await bytes.next();
        if (step.done === true) {
          held.whole = true;
          break;
        }
        parts.push(Buffer.from(step.value.buffer, step.value.byteOffset, step.value.length).toString("latin1"));
        length += step.value.length;
      }
      held.text = parts.join("");
      if (isStart && held.text.startsWith(BOM)) held.text = held.text.slice(BOM.length);
      isStart = false;
      nextBreak = -1;
    },
    goTo(end) {
      while (nextBreak < end) {
        if (nextBreak >= held.at) held.line += 1;
        const from = Math.max(nextBreak + 1, held.at);
        // A file may be nothing but line breaks.
        const found = held.text.charCodeAt(from) === 10 ? from : held.text.indexOf("\n", from);
        nextBreak = found < 0 ? Number.POSITIVE_INFINITY : found;
      }
      held.at = end;
    },
    async passLine() {
      let end = held.text.indexOf("\n", held.at);
      while (end < 0 && !held.whole) {
        held.at = held.text.length;
        await held.more();
        end = held.text.indexOf("\n", held.at);
      }
      held.at = end < 0 ? held.text.length : end + 1;
      nextBreak = held.at - 1;
      held.line += 1;
    },
  };
  return held;
}
