import type { Chosen } from "../articles/choose.ts";
import { keysOf } from "../articles/divide.ts";
import type { Units } from "./units.ts";

/** Returns a function that tells in how many outlets some units are; articles that state none are not counted. */
export function outletCounter({ position }: Units, chosen: Chosen): (shared: Int32Array) => number {
  let ofArticle: Int32Array | undefined;
  let seen = new Int32Array();
  let call = 0;
  const prepare = (): Int32Array => {
    const numbers = new Map<string | null, number>([[null, 0]]);
    const found = Int32Array.from(keysOf(chosen, "outlet"), (name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    });
    seen = new Int32Array(numbers.size);
    return found;
  };
  return (shared) => {
    ofArticle ??= prepare();
    let outlets = 0;
    call++;
    for (const unit of shared) {
      const number = ofArticle[position[unit] ?? 0] ?? 0;
      if (number !== 0 && seen[number] !== call) outlets++;
      seen[number] = call;
    }
    return outlets;
  };
}
