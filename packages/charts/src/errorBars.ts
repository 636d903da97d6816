import { inPercent, round } from "./number.ts";
import { palette } from "./theme.ts";

/** The ends of an interval on the axis of a chart; null where none is given. */
export interface Ends {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * What Plotly takes for no interval: it reads null as one of no length and draws that as a line across the mark, which would
 * say that the value is known exactly.
 */
const none = "none";

/** Returns intervals as Plotly draws them at marks, in the same grey in all charts; `marks` are in the order of the trace. */
export function errorBars(
  marks: readonly (Ends | null)[],
  { thickness = 1.5, width = 4 }: { readonly thickness?: number; readonly width?: number } = {},
): Readonly<Record<string, unknown>> {
  const length = (mark: Ends | null, end: number | null | undefined): number | string =>
    mark === null || end === null || end === undefined ? none : round(Math.abs(end - mark.value));
  return {
    type: "data",
    symmetric: false,
    array: marks.map((mark) => length(mark, mark?.high)),
    arrayminus: marks.map((mark) => length(mark, mark?.low)),
    color: palette.grey,
    thickness,
    width,
  };
}

/** Returns a share with its interval in per cent. */
export function percentEnds({ share, low, high }: ShareEnds): Ends {
  return { value: inPercent(share), low: low && inPercent(low), high: high && inPercent(high) };
}

type ShareEnds = Pick<Ends, "low" | "high"> & { readonly share: number };
