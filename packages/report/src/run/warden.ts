import { spawn } from "node:child_process";
import { within } from "./timer.ts";

/** The variable in the environment of a kernel, and of all that its cells start, by which they are known as its own. */
export const markName = "READOUT_KERNEL";

/** How long the end of a warden is waited for, in milliseconds. */
const patienceMs = 3000;

/*
 * Reads until the runner closes the pipe, or is gone in whatever way, and then kills the kernel's process group. A process
 * that has left the group (setsid, as browsers are started) is found by the mark in its environment where the system
 * shows it, as Linux does in /proc; again, as one may have started another meanwhile. What has left the group and has
 * another environment is not found, nor is it elsewhere than on Linux.
 */
const script = `trap '' HUP INT TERM
read -r nothing
kill -s KILL -- "-$1"
for turn in 1 2 3 4 5 6 7 8 9; do
  found=$(grep -lsaF "$2" /proc/[0-9]*/environ)
  [ -n "$found" ] || break
  for file in $found; do
    pid=\${file#/proc/}
    kill -s KILL "\${pid%/environ}"
  done
done`;

/** A process beside the runner that kills a kernel, with all that its cells have started, once the runner lets go. */
export interface Warden {
  /** Lets go; resolves when all is killed, or after some seconds. */
  release(): Promise<void>;
}

/** Starts the warden of a process group. `failed` is called where that cannot be done. */
export function startWarden(group: number, mark: string, failed: (error: Error) => void): Warden {
  const warden = spawn("/bin/sh", ["-c", script, "warden", String(group), `${markName}=${mark}`], {
    cwd: "/",
    // Without the mark of a kernel in which this runner may itself have been started, so that it outlives that one.
    env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
    // Out of reach of what a terminal sends to the group of the runner.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  warden.stdin?.on("error", () => undefined);
  const gone = new Promise<void>((resolve) => {
    warden.once("exit", () => resolve());
    warden.once("error", (error) => {
      failed(error);
      resolve();
    });
  });
  return {
    release() {
      warden.stdin?.end();
      return within(patienceMs, gone);
    },
  };
}
