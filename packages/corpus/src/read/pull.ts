/** Bytes that are asked for piece by piece. What a stream breaks off with is thrown to whoever asks for what lies behind. */
export interface Pull {
  /** The next line without its end; null at the end. A longer one than `most` bytes is cut there. */
  readonly line: (most: number) => Promise<string | null>;
  /** So many bytes, or as many as there are. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** Passes over so many bytes; how many there were. */
  readonly skip: (count: number) => Promise<number>;
}

/** Makes a stream of bytes one that is read piece by piece. Its caller gives the stream back. */
export function pull(source: AsyncIterator<Uint8Array>): Pull {
  let rest: Uint8Array = new Uint8Array();
  const more = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const step = await source.next();
      if (step.done === true) return false;
      rest = step.value;
    }
    return true;
  };
  const each = async (count: number, use: (part: Uint8Array) => void): Promise<number> => {
    let done = 0;
    while (done < count && (await more())) {
      const part = rest.subarray(0, count - done);
      rest = rest.subarray(part.length);
      done += part.length;
      use(part);
    }
    return done;
  };
  return {
    async line(most) {
      const parts: Uint8Array[] = [];
      let length = 0;
      while (length < most && (await more())) {
        const end = rest.indexOf(0x0a);
        const part = rest.subarray(0, Math.min(end < 0 ? rest.length : end + 1, most - length));
        rest = rest.subarray(part.length);
        parts.push(part);
        length += part.length;
        if (part.at(-1) === 0x0a) break;
      }
      return length === 0
        ? null
        : Buffer.concat(parts)
            .toString("utf8")
            .replace(/\r?\n$/, "");
    },
    async take(count) {
      const parts: Uint8Array[] = [];
      await each(count, (part) => parts.push(part));
      return Buffer.concat(parts);
    },
    skip: (count) => each(count, () => {}),
  };
}
