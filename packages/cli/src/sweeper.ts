import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Lets go of blocks of bytes that are done with, each time so many have gone through. They lie outside of V8's heap, which looks
 * for garbage only when it is itself full: of a thread that does nothing but pass blocks on there would be 30 MB.
 *
 * @returns what is told how many have gone through
 */
export function sweeper(every: number): (bytes: number) => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: { readonly type: "minor" }) => void;
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < every) return;
    passed = 0;
    collect({ type: "minor" });
  };
}
