/** Milliseconds of a date; a date without a time is its midnight, a time without a zone is UTC; no date comes last. */
export function instant(published: string | null): number {
  if (published === null) return Number.POSITIVE_INFINITY;
  const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(published) || published.length <= 10;
  const time = Date.parse(zoned ? published : `${published}Z`);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

/** The number of a day; of no date, none. */
export function dayOf(time: number): number {
  return Math.floor(time / 86_400_000);
}
