import type { Allowance } from "./allowance.ts";
import { bundle } from "./bundle.ts";
import type { Capture } from "./capture.ts";
import { isDeep } from "./depth.ts";
import { most } from "./limits.ts";
import type { Teller } from "./tell.ts";
import type { Display } from "./tslab.ts";

/**
 * Sends what a cell displays as long as it is allowed. Throws into the cell for what cannot be displayed: a value that
 * JSON does not know, or of too many levels.
 */
export function displayer(
  current: () => number,
  allowance: Allowance,
  { hide }: Pick<Capture, "hide">,
  { encode, write }: Teller,
): Display {
  return (given, id, update) => {
    const cell = current();
    // What is far too long is not even brought into form.
    if (Object.values(given).some((value) => typeof value === "string" && value.length > most.shown)) {
      return hide(cell, "displays");
    }
    const data = bundle(given);
    if (isDeep(data, most.depth)) throw new RangeError(`expected at most ${most.depth} levels in what is displayed`);
    const message = { kind: "display", cell, data, id: id === null ? null : id.slice(0, most.name), update } as const;
    const bytes = encode(message);
    if (allowance.show(message, bytes.length)) write(bytes);
    else hide(cell, "displays");
  };
}
