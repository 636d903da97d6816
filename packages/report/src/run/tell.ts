import { writeSync } from "node:fs";
import type { Message } from "./message.ts";

/** The file descriptor by which the kernel tells the runner what happens. */
export const tellingFd = 3;

/** What a kernel says on its standard error where it can tell nothing any more. */
export const lostChannel = "readout: the channel is closed";

/** Writes messages to the runner. */
export interface Teller {
  /** The bytes of a message; throws for a value that JSON does not know. */
  encode(message: Message): Uint8Array;
  /** Writes an encoded message; waits where the runner is slower, so that neither of the two piles up messages. */
  write(bytes: Uint8Array): void;
  send(message: Message): void;
}

/**
 * Makes the teller of a kernel. Each message is one line that begins with the key. What a cell may replace later, such as
 * `JSON.stringify`, is taken here once.
 */
export function createTeller(key: string): Teller {
  const { stringify } = JSON;
  const { wait } = Atomics;
  const put = writeSync;
  const kill = process.kill.bind(process, process.pid, "SIGKILL");
  const encoder = new TextEncoder();
  const toBytes = encoder.encode.bind(encoder);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const lose = (): void => {
    try {
      put(2, `${lostChannel}\n`);
    } finally {
      kill();
    }
  };
  const encode: Teller["encode"] = (message) => toBytes(`${key} ${stringify(message)}\n`);
  const write: Teller["write"] = (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      try {
        at += put(tellingFd, bytes, at);
      } catch (error) {
        // A cell that opens the descriptor as a stream makes it one that does not wait.
        if ((error as NodeJS.ErrnoException).code === "EAGAIN") wait(pause, 0, 0, 5);
        else return lose();
      }
    }
  };
  return { encode, write, send: (message) => write(encode(message)) };
}
