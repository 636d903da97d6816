import type { Column } from "@readout/charts";
import { formatInteger, formatNumber, formatPercent, formatProbability } from "@readout/charts/page";

type Value = string | number | null;

/**
 * Returns how a column's values are written: whole numbers with thousands, shares (0 to 1) in per cent, other numbers
 * with the same number of decimals in the whole column, but none from 1,000 on, and tiny ones as powers of ten rather than as 0.
 */
export function cellFormat({ type }: Column, values: readonly Value[]): (value: Value) => string {
  const write = writer(
    type,
    values.filter((value) => typeof value === "number"),
  );
  return (value) => {
    if (value === null || (typeof value === "number" && !Number.isFinite(value))) return formatNumber(null);
    return typeof value === "number" ? write(value) : value;
  };
}

function writer(type: Column["type"], numbers: readonly number[]): (value: number) => string {
  if (type === "percent") {
    const digits = numbers.every((value) => decimals(value * 100) === 0) ? 0 : 1;
    return (value) => formatPercent(value, digits);
  }
  if (type === "integer") return formatInteger;
  if (type === "probability") return formatProbability;
  if (type === "text" || type === "date") return String;
  const digits = columnDigits(numbers.filter((value) => !isTiny(value)));
  return (value) => (isTiny(value) ? power(value) : formatNumber(value, isLarge(value) ? 0 : digits));
}

// As many decimals as the values have, and no more than their size makes worth reading.
function columnDigits(numbers: readonly number[]): number {
  const largest = Math.max(0, ...numbers.map(Math.abs));
  const most = largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  return Math.min(most, Math.max(0, ...numbers.map(decimals)));
}

// Three decimals would leave nothing of it.
function isTiny(value: number): boolean {
  return value !== 0 && Math.abs(value) < 0.0005;
}

// What stands behind the point of a number in the thousands is not worth its room.
function isLarge(value: number): boolean {
  return Math.abs(value) >= 999.5;
}

// How many decimals a number has, up to three.
function decimals(value: number): number {
  return [0, 1, 2].find((digits) => Math.abs(value - Math.round(value * 10 ** digits) / 10 ** digits) < 1e-9) ?? 3;
}

// 3e-8 as 3×10⁻⁸.
function power(value: number): string {
  const [factor = "", exponent = ""] = value.toExponential(1).split("e");
  const raised = exponent.replace(/[-+\d]/gu, (sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? (sign === "-" ? "⁻" : ""));
  return `${factor.replace(/\.0$/u, "").replace("-", "−")}×10${raised}`;
}
