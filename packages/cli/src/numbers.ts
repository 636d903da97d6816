import { InvalidArgumentError } from "commander";

/** The longest time that a timer of Node knows, in seconds. */
const longest = 2_147_483;

/** Parses a number of seconds. */
export function seconds(value: string): number {
  const number = /^(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 0.001 && number <= longest) return number;
  throw new InvalidArgumentError(`Expected a number of seconds from 0.001 to ${longest}, got \`${value}\``);
}

/** Parses a count. */
export function count(value: string): number {
  return within(value, 0, 999_999_999);
}

/** Parses a count of at least one. */
export function positive(value: string): number {
  return within(value, 1, 999_999_999);
}

/** Parses how many threads work: a number, 0 for none beside the command's own, or `auto` for one a core. */
export function workers(value: string): number | "auto" {
  return value === "auto" ? value : within(value, 0, 256, " or auto");
}

/** Parses a part of the whole: above 0, up to 1. */
export function share(value: string): number {
  const number = /^(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number > 0 && number <= 1) return number;
  throw new InvalidArgumentError(`Expected a number above 0 and up to 1, got \`${value}\``);
}

/** Parses a size of memory in MiB. */
export function mebibytes(value: string): number {
  return within(value, 256, 1024 * 1024);
}

/** Parses the size of a worker's heap in MiB: the lexicon needs some sixty. */
export function heapMebibytes(value: string): number {
  return within(value, 128, 1024 * 1024);
}

function within(value: string, low: number, high: number, or = ""): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}${or}, got \`${value}\``);
}
