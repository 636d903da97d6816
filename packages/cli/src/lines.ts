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

/** Writes words or bytes and waits where the reader is slower, so that memory stays flat. */
export async function write(output: Writable, text: string | Uint8Array): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}
