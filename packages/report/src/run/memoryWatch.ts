/** The thread of a kernel that ends it where it takes too much memory, whatever its cell is busy with. */
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

/** Time between two looks, in milliseconds. */
const lookMs = 100;

const { mostBytes, words } = workerData as { readonly mostBytes: number; readonly words: string };

setInterval(() => {
  if (process.memoryUsage.rss() <= mostBytes) return;
  try {
    writeSync(2, `${words}\n`);
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
}, lookMs);
