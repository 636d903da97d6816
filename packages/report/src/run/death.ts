import type { End } from "./kernelProcess.ts";
import { tellsOfMemory } from "./memory.ts";
import { lostChannel } from "./tell.ts";

/** What is known of a kernel that ended before its time. */
export interface Death extends End {
  readonly lastWords: string;
  readonly memoryMb: number;
}

/** Why a kernel is at its end whose channel is closed. */
export const cannotTell: string = "the code closed the channel by which the kernel tells what happens";

/** Why a kernel ended, in words. */
export function deathOf({ code, cause, reason, lastWords, memoryMb }: Death): string {
  if (reason !== null) {
    return `the kernel could not be started: ${reason}`;
  }
  if (tellsOfMemory(lastWords)) {
    return `out of memory: the notebook needs more than the ${memoryMb} MiB that its kernel may use`;
  }
  if (lastWords.includes(lostChannel)) {
    return cannotTell;
  }
  if (cause !== null) {
    return `the process was ended by ${cause}`;
  }
  const error = /^\w*Error\b.*$/m.exec(lastWords)?.[0];
  return error === undefined ? `the code called process.exit(${code ?? ""})` : `the kernel failed: ${error}`;
}
