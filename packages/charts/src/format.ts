import type { Column } from "./figure.ts";

/** What stands where there is no number. */
const missing = "–";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fraction = new Map<number, Intl.NumberFormat>();

/** Returns a count for readers: `1234` is `1,234`. */
export function formatInteger(value: number | null): string {
  return isNumber(value) ? minus(whole.format(value)) : missing;
}

/** Returns a number for readers with a fixed number of decimals: `0.4` is `0.40`. */
export function formatNumber(value: number | null, digits = 2): string {
  return isNumber(value) ? minus(decimals(digits).format(value)) : missing;
}

/** Returns a share (0 to 1) for readers: `0.342` is `34 %`, or `34.2 %` with one digit; of what is not nothing never `0 %`. */
export function formatPercent(share: number | null, digits = 0): string {
  if (!isNumber(share)) return missing;
  const least = 10 ** -digits;
  if (share > 0 && share * 100 < least / 2) return `< ${decimals(digits).format(least)} %`;
  return `${minus(decimals(digits).format(share * 100))} %`;
}

/** Returns an interval in the one form used everywhere: `[29, 39]`, in per cent for shares. */
export function formatInterval(
  low: number | null,
  high: number | null,
  type: "number" | "percent" = "number",
  digits = 0,
): string {
  if (!isNumber(low) || !isNumber(high)) return missing;
  const bound = (value: number): string =>
    type === "percent" ? formatNumber(value * 100, digits) : formatNumber(value, Math.abs(high) >= 100 ? 0 : 2);
  return `[${bound(low)}, ${bound(high)}]`;
}

/**
 * Returns a share with its interval, `6 % [3, 11]`; the share alone where there is no interval. Of many articles an interval may
 * be narrower than one per cent: then both have a decimal, or two, `4.1 % [4.1, 4.2]`.
 */
export function formatEstimate(share: number | null, low: number | null, high: number | null, digits = 0): string {
  if (!isNumber(low) || !isNumber(high)) return formatPercent(share, digits);
  const told = [0, 1, 2].find((some) => formatNumber(low * 100, some) !== formatNumber(high * 100, some)) ?? 0;
  const alike = Math.max(digits, told);
  return `${formatPercent(share, alike)} ${formatInterval(low, high, "percent", alike)}`;
}

/** Returns a count with its noun: `1 sentence`, `1,234 sentences`. */
export function formatCount(count: number, noun: string): string {
  return `${formatInteger(count)} ${plural(noun, count)}`;
}

/** Numbers that are written in words. */
const few = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Returns a count with its noun, a small one in words: `three articles`, `20 times`. */
export function countInWords(count: number, noun: string): string {
  return `${few[count] ?? formatInteger(count)} ${plural(noun, count)}`;
}

/** Returns the noun for a count: `sentence`, `sentences`; `country`, `countries`. */
export function plural(noun: string, count: number): string {
  if (count === 1) return noun;
  if (noun.endsWith("corpus")) return noun.replace(/corpus$/u, "corpora");
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Returns a probability for readers: `0.034`, and `< 0.001` below that. */
export function formatProbability(value: number | null): string {
  if (!isNumber(value)) return missing;
  return value < 0.001 ? "< 0.001" : formatNumber(value, 3);
}

/** Returns one cell of a table as its column says. */
export function formatCell(value: string | number | null, type: Column["type"]): string {
  if (value === null) return missing;
  if (typeof value === "string") return value;
  if (type === "percent") return formatPercent(value, 1);
  if (type === "probability") return formatProbability(value);
  if (type === "integer") return formatInteger(value);
  return value > 0 && value < 0.005 ? "< 0.01" : formatNumber(value);
}

function decimals(digits: number): Intl.NumberFormat {
  let format = fraction.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    fraction.set(digits, format);
  }
  return format;
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

// A true minus sign, and no "-0".
function minus(text: string): string {
  return /^-[0.,]*$/u.test(text) ? text.slice(1) : text.replace("-", "−");
}
