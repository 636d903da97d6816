import type { GenericSchema } from "valibot";
import { excerpt } from "./excerpt.ts";
import { valibot } from "./libraries.ts";

/** The form of a day of the calendar, as an ISO date. */
export function dayForm(): GenericSchema<string> {
  const v = valibot();
  return v.pipe(
    v.string(),
    v.check(isDay, ({ input }) => `Expected a date such as 2019-05-20, got \`${excerpt(input)}\``),
  );
}

function isDay(words: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}
