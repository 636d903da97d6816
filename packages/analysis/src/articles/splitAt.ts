import { DAY, isoDay } from "../timeline/period.ts";
import type { Periods } from "./divide.ts";

/**
 * Returns the two periods that a day parts: `before` it, and `since`, which it belongs to.
 *
 * @throws RangeError for what is no day (`2024-07-01`).
 * @example splitAt("2024-07-01") // before: 0001-01-01 to 2024-06-30, since: 2024-07-01 to 9999-12-31
 */
export function splitAt(day: string): Periods {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || isoDay(midnight) !== day) throw new RangeError(`not a day such as 2024-07-01: ${day}`);
  return { before: ["0001-01-01", isoDay(midnight - DAY)], since: [day, "9999-12-31"] };
}
