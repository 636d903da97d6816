import type { Allowance } from "./allowance.ts";
import type { Hidden, Message } from "./message.ts";

/** Sends what cells print and show as long as it is allowed, and counts what is not. */
export interface Capture {
  print(cell: number, name: "stdout" | "stderr", text: string): void;
  /** Another output of a cell was left out. */
  hide(cell: number, what: Hidden, count?: number): void;
  /** Tells how much was left out. */
  finish(): void;
}

/** The length of a piece of what is printed that is sent or left out as a whole, in UTF-16 code units. */
const piece = 8192;

export function createCapture(allowance: Allowance, send: (message: Message) => void): Capture {
  const hidden = new Map<number, Map<Hidden, number>>();
  /** Cells whose last line is left out and not yet ended. */
  const open = new Set<number>();
  const hide: Capture["hide"] = (cell, what, count = 1) => {
    const counts = hidden.get(cell) ?? new Map<Hidden, number>();
    hidden.set(cell, counts);
    // That there is more is told at once: a cell that never ends would not tell it later.
    if (!counts.has(what)) send({ kind: "hidden", cell, what, count: null });
    counts.set(what, (counts.get(what) ?? 0) + count);
  };
  return {
    hide,
    print(cell, name, text) {
      let at = 0;
      if (!hidden.get(cell)?.has("lines")) {
        while (at < text.length && allowance.print(cell, name, text.slice(at, at + piece))) {
          send({ kind: "stream", cell, name, text: text.slice(at, at + piece) });
          at += piece;
        }
      }
      if (at >= text.length) return;
      hide(cell, "lines", newlines(text, at));
      if (text.endsWith("\n")) open.delete(cell);
      else open.add(cell);
    },
    finish() {
      for (const [cell, counts] of hidden) {
        for (const [what, count] of counts)
          send({ kind: "hidden", cell, what, count: count + (what === "lines" && open.has(cell) ? 1 : 0) });
      }
    },
  };
}

/** Puts the process's own streams under capture. */
export function captureStreams(print: (name: "stdout" | "stderr", text: string) => void): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    process[name].write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      print(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
      const callback = rest.find((argument) => typeof argument === "function");
      if (callback !== undefined) {
        process.nextTick(callback as () => void);
      }
      return true;
    };
  }
}

function newlines(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
