import { once } from "node:events";
import { createWriteStream, fstatSync } from "node:fs";
import type { Writable } from "node:stream";

const STDOUT = 1;

/** Standard output, which ends the process (`endOutput`) where it cannot be written; `command.ts` sees to Node's own stream. */
export function openOutput(): Writable {
  // Node's own stream for a file takes it for granted that all bytes of a write find room.
  if (!fstatSync(STDOUT).isFile()) return process.stdout;
  return createWriteStream("", { fd: STDOUT, autoClose: false }).on("error", endOutput);
}

/**
 * Ends the process after an error of standard output: quietly where the reader of a pipe went away, as filters do, and with
 * a sentence and exit code 1 where the disk is full or gone.
 */
export function endOutput({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit(0);
  process.stderr.write(`standard output: Expected a place that can be written, got \`${code ?? message}\`\n`);
  process.exit(1);
}

/** Writes one JSON object a line. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  await write(output, `${JSON.stringify(value)}\n`);
}

/** Writes a text and waits where the reader is slower, so that memory stays flat. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}

/** Lines that are written some at a time. */
export interface Lines {
  /** Adds a line; what it returns is to be awaited, where the reader is slower. */
  readonly add: (line: string) => Promise<void> | null;
  /** Writes what is left. */
  readonly end: () => Promise<void>;
}

/** Letters that are written at once. */
const BATCH = 65_536;

/**
 * Gathers lines, since each write costs as much as a short article. None waits for an input that pauses: what was added is
 * written as soon as nothing else is to be done.
 */
export function gathered(output: Writable): Lines {
  let pending = "";
  let isDue = false;
  let full: Promise<void> | null = null;
  const flush = (): Promise<void> | null => {
    // One wait for the reader, however many ask: each would be a listener.
    if (full !== null) return full.then(async () => void (await flush()));
    const text = pending;
    pending = "";
    if (text === "" || output.write(text)) return null;
    full = once(output, "drain").then(() => {
      full = null;
    });
    return full;
  };
  return {
    add(line) {
      pending += line;
      if (pending.length >= BATCH) return flush();
      if (!isDue) {
        isDue = true;
        setImmediate(() => {
          isDue = false;
          void flush();
        });
      }
      return null;
    },
    async end() {
      await flush();
    },
  };
}
