import { emit } from "./emit.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";

/** A declared check as an output holds it. */
export interface CheckData {
  readonly name: string;
  readonly passed: boolean;
  /** What was found, in words; null where nothing is said. */
  readonly detail: string | null;
}

/**
 * Declares what must hold for a notebook to be relied on: `check("each outlet has articles", least > 0, "least: 0")`. The
 * notebook goes on where it does not hold; its report names the check in a banner, and `readout report` ends with 5.
 *
 * @param condition - what must be true; anything else, also what merely counts as true, fails
 * @param detail - what was found, shown beside the name
 * @returns whether it holds
 */
export function check(name: string, condition: boolean, detail?: string): boolean {
  emit(checkBundle(name, condition, detail));
  return condition === true;
}

/** Returns what `check` shows, as one output. */
export function checkBundle(name: string, condition: boolean, detail?: string): MimeBundle {
  const data: CheckData = { name, passed: condition === true, detail: detail ?? null };
  const rest = data.detail === null ? "" : ` (${data.detail})`;
  return { [media.check]: data, [media.plain]: `Check ${data.passed ? "passed" : "failed"}: ${name}${rest}` };
}
