import type { Readable } from "node:stream";
import { checkMessage } from "./checkMessage.ts";
import { most } from "./limits.ts";
import type { Message } from "./message.ts";

/** What came on the channel: a message and its length in bytes, or in a sentence why it is none. */
export type Found = { readonly message: Message; readonly bytes: number } | string;

/**
 * Reads the lines that a kernel writes; resolves when it can write no more. No line of more than `most.message` bytes is
 * ever held, and after what is no message nothing more is told.
 */
export function readChannel(channel: Readable, key: string, tell: (found: Found) => void): Promise<void> {
  let parts: Buffer[] = [];
  let size = 0;
  let broken = false;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size > most.message) refuse(`the kernel told more than ${most.message} bytes at once`);
    else parts.push(part);
  };
  const refuse = (reason: string): void => {
    broken = true;
    parts = [];
    tell(reason);
  };
  const end = (): void => {
    const line = Buffer.concat(parts).toString();
    const bytes = size + 1;
    parts = [];
    size = 0;
    const message = line.startsWith(`${key} `) ? checkMessage(line.slice(key.length + 1)) : null;
    if (message === null) refuse(`something else than its messages came from the kernel: \`${brief(line, key)}\``);
    else tell({ message, bytes });
  };
  channel.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0 && !broken; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      if (!broken) end();
      from = at + 1;
    }
    if (!broken && from < chunk.length) take(chunk.subarray(from));
  });
  return new Promise((resolve) => {
    channel.once("close", resolve);
    // A channel that breaks is one on which nothing more comes.
    channel.on("error", () => resolve());
  });
}

function brief(line: string, key: string): string {
  const words = line
    .replace(key, "")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
