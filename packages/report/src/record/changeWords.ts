import { formatCount, formatInteger, formatNumber } from "@readout/charts/page";
import type { NumberChange } from "./changes.ts";
import type { RecordedNumber } from "./pageRecord.ts";

/** Returns how many findings and how many published numbers changed, in words; nothing of which none did. */
export function changedNumbers(numbers: readonly NumberChange[]): readonly string[] {
  const of = (kind: NumberChange["kind"], noun: string): readonly string[] => {
    const count = numbers.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [formatCount(count, noun)];
  };
  return [...of("finding", "finding"), ...of("published", "published number")];
}

/** Returns one side of a change for readers, with its unit. */
export function sideWords(value: RecordedNumber["value"], unit: string | null): string {
  const words =
    value === null
      ? "unknown"
      : typeof value !== "number"
        ? String(value)
        : Number.isInteger(value)
          ? formatInteger(value)
          : formatNumber(value);
  return unit === null ? words : `${words} ${unit}`;
}
