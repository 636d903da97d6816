import type { Message } from "./message.ts";

/** The most a cell may print, in UTF-16 code units. */
export const mostOutput: number = 1024 * 1024;

/** Sends what is printed, up to a limit for each cell, and counts the lines beyond it. */
export interface Capture {
  print(cell: number, name: "stdout" | "stderr", text: string): void;
  /** Tells how many lines were dropped. */
  finish(): void;
}

export function createCapture(send: (message: Message) => void): Capture {
  const printed = new Map<number, number>();
  const hidden = new Map<number, { lines: number; open: boolean }>();
  return {
    print(cell, name, text) {
      const before = printed.get(cell) ?? 0;
      const shown = text.slice(0, Math.max(0, mostOutput - before));
      const rest = text.slice(shown.length);
      printed.set(cell, before + shown.length);
      if (shown !== "") {
        send({ kind: "stream", cell, name, text: shown });
      }
      if (rest === "") {
        return;
      }
      const count = hidden.get(cell) ?? { lines: 0, open: false };
      hidden.set(cell, { lines: count.lines + newlines(rest), open: !rest.endsWith("\n") });
    },
    finish() {
      for (const [cell, { lines, open }] of hidden) {
        send({ kind: "hidden", cell, lines: lines + (open ? 1 : 0) });
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

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
