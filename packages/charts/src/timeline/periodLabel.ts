import type { Step } from "@readout/analysis";
import { plotlyText } from "../label.ts";

// Not `Intl`: its short month names differ between the versions of its data ("Sep", "Sept").
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Whether a period is a week, named by its Monday, and not a month. */
export function isWeek(period: string): boolean {
  return period.split("-").length === 3;
}

/** Whether a group is a step of time: `2024`, `2024-Q1`, `2024-03`, or a week's Monday. */
export function isPeriod(group: string): boolean {
  return /^\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?$/u.test(group);
}

/** Returns which step of time a period is. */
export function stepOf(period: string): Step {
  if (isWeek(period)) return "week";
  return period.includes("-Q") ? "quarter" : period.includes("-") ? "month" : "year";
}

/** Returns a period as part of a sentence: `Mar 2024`, `the week of 26 Feb 2024`. */
export function periodPhrase(period: string): string {
  return `${isWeek(period) ? "the week of " : ""}${periodLabel(period)}`;
}

/** Returns a period for readers: `2024-03` is `Mar 2024`, `2024-Q1` is `Q1 2024`, the week `2024-02-26` is `26 Feb 2024`. */
export function periodLabel(period: string): string {
  const [year, month, day] = period.split("-");
  if (month?.startsWith("Q")) return `${month} ${year}`;
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return period;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Returns a day without its year: `2024-03-12` is `12 Mar`. */
export function dayLabel(day: string): string {
  return periodLabel(day).replace(/ \d{4}$/u, "");
}

/** Returns a period as Plotly's label on an axis: its year on a line of its own, so that labels need not be turned to have room. */
export function periodTick(period: string): string {
  return plotlyText(periodLabel(period)).replace(/ (\d{4})$/u, "<br>$1");
}
