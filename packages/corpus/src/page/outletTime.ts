import { ZONES } from "../normalise/zones.ts";

/** A date and the rule that found it. */
export interface Instant {
  readonly value: string;
  readonly by: string;
}

/** A date with a time of day and no offset, and the letters of a zone that stand behind it. */
export interface Clock {
  /** `2024-03-05T14:05:00`. */
  readonly wall: string;
  readonly zone: string | null;
  readonly by: string;
}

/** What else a page states about an instant. */
export interface Witnesses {
  readonly zoned: readonly Instant[];
  readonly clocks: readonly Clock[];
  /** The date in its address, which the outlet's own machine wrote. */
  readonly address: string | null;
  /** The dates shown beside its title. */
  readonly shown: readonly Instant[];
}

/** A minute in milliseconds, a day in minutes. */
const [MINUTE, DAY] = [60_000, 24 * 60];

/** The offsets from UTC where people live, in minutes. All are multiples of 15 minutes. */
const [WEST, EAST, STEP] = [-11 * 60, 14 * 60, 15];

/** The minutes by which the time that a date states is ahead of UTC; null where it states no time or no zone. */
function offsetOf(date: string): number | null {
  const [, zone = "", sign, hours, minutes] = /T[\d:]+(Z|([+-])(\d\d):(\d\d))$/.exec(date) ?? [];
  if (zone === "") return null;
  return zone === "Z" ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The time of day that a date states, read as if it were one of UTC. */
const wallOf = (date: string): number => Date.parse(`${date.slice(0, 19)}Z`);

/**
 * An instant in the time of the outlet's place. Metadata state many in UTC, in which an evening of New York is the next
 * day. Where another place of the page states the same instant with an offset, that offset counts; where it shows a
 * time of day that differs by a whole offset, the difference is the offset; where the address has the day before or
 * behind and the page shows its own day nowhere, the address's day stands and the hour is left out.
 */
export function inOutletTime(found: Instant, { zoned, clocks, address, shown }: Witnesses): Instant {
  const offset = offsetOf(found.value);
  if (offset === null) return found;
  const same = offset === 0 ? zoned.find(({ value }) => offsetOf(value) && isSame(value, found.value)) : undefined;
  if (same !== undefined) return shifted(found, offsetOf(same.value) ?? 0, same.by);
  for (const clock of clocks) {
    const minutes = between(found.value, clock, offset);
    if (minutes !== null) return shifted(found, minutes, clock.by);
  }
  const isOpen = offset === 0 && !shown.some(({ value }) => value.startsWith(found.value.slice(0, 10)));
  return isOpen && address !== null && isBeside(found.value, address) ? { value: address, by: "url" } : found;
}

/** An instant whose time of day is one of UTC, with an offset. */
function shifted({ value, by }: Instant, minutes: number, zoneBy: string): Instant {
  const wall = new Date(wallOf(value) + minutes * MINUTE).toISOString().slice(0, 19);
  return { value: wall + zoneOf(minutes), by: `${by}, zone by ${zoneBy}` };
}

/**
 * The offset under which a clock shows what a date states in UTC. An outlet that writes UTC under its own offset
 * (`20:05-06:00` at 14:05 in Chicago) shows a clock that differs by just that offset.
 */
function between(date: string, { wall, zone }: Clock, offset: number): number | null {
  const minutes = Math.floor(wallOf(wall) / MINUTE) - Math.floor(wallOf(date) / MINUTE);
  if (minutes === 0 || minutes % STEP !== 0 || minutes < WEST || minutes > EAST) return null;
  if (offset !== 0 && offset !== minutes) return null;
  const known = zone === null ? undefined : ZONES[zone.toUpperCase()];
  return known === undefined || known === zoneOf(minutes) ? minutes : null;
}

/** Whether two dates are one instant, seconds aside. */
export const isSame = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) < MINUTE;

/** Whether a date lies behind another one by so many milliseconds and more. */
export const isLaterBy = (date: string, other: string, ms: number): boolean =>
  Date.parse(date) - Date.parse(other) >= ms;

/** Whether a day is the one before an instant of UTC or behind it, and some place was in it at that instant. */
function isBeside(date: string, day: string): boolean {
  const minutes = Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16));
  const gap = (Date.parse(day) - Date.parse(date.slice(0, 10))) / (DAY * MINUTE);
  return (gap === -1 && minutes + WEST < 0) || (gap === 1 && minutes + EAST >= DAY);
}

function zoneOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** Whether a date lies behind another one. Of two of which one has no zone or no time, what both write counts. */
export function isLater(date: string, other: string): boolean {
  if (offsetOf(date) !== null && offsetOf(other) !== null) return Date.parse(date) > Date.parse(other);
  const length = Math.min(date.length, other.length, 19);
  return (
    date.slice(0, length) > other.slice(0, length) ||
    (other.length === 10 && date.length > 10 && date.startsWith(other))
  );
}

/** The clock of a date with a time and no zone. */
export function isoClock({ value, by }: Instant): Clock[] {
  return /T[\d:]+$/.test(value) ? [{ wall: value, zone: null, by }] : [];
}

const TIME_OF_DAY = /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?(?:\.?m\b\.?)?(?:\s*\(?([A-Z]{2,4})\b)?/gi;

/** The times of day in a line that shows a date. */
export function clockIn(line: string, date: string): Clock[] {
  return [...line.matchAll(TIME_OF_DAY)].flatMap(([, hours, minutes = "", half, zone]) => {
    const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
    if (hour > 23 || Number(minutes) > 59) return [];
    return [{ wall: `${date}T${String(hour).padStart(2, "0")}:${minutes}:00`, zone: zone ?? null, by: "text" }];
  });
}
