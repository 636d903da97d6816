import { type Instant, isLaterBy, isSame } from "./outletTime.ts";

/** What a page states about the day under which it is shown. */
export interface ShownAs {
  /** The `time` elements beside the title that their own markup calls publication. */
  readonly issues: readonly Instant[];
  /** The changes that its metadata state. */
  readonly changes: readonly Instant[];
  /** The days that it shows as those of a change. */
  readonly changeDays: readonly Instant[];
}

/** A day in milliseconds. */
const DAY = 86_400_000;

/**
 * The publication under which an outlet shows a text that it has written again, such as the yearly guide to gifts: its metadata
 * keep the day of the first text, which may be years back, and call the new one a change; the page says nothing of a change
 * and calls the new day, in words and markup, the one of publication. The first day stays in the rule.
 *
 * @returns null where a page shows no such day: what was changed and shown so keeps its day of publication
 */
export function publishedAnew(first: Instant, { issues, changes, changeDays }: ShownAs): Instant | null {
  const found = issues.find(
    ({ value }) =>
      isLaterBy(value, first.value, DAY) &&
      changes.some((change) => isSame(change.value, value)) &&
      !changeDays.some((change) => change.value.slice(0, 10) === value.slice(0, 10)),
  );
  return found === undefined ? null : { ...found, by: `${found.by}, first ${first.value.slice(0, 10)} by ${first.by}` };
}
