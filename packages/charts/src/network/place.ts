/** A node's place, its marker and its label, in pixels at the figure's nominal size; y grows upwards, as in Plotly. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Diameter of the marker. */
  readonly size: number;
  readonly label: Label;
  readonly side: Side;
}

/** Where a label stands beside its marker, as Plotly names it. */
export type Side = `${"top" | "bottom"} ${"left" | "center" | "right"}` | "middle left" | "middle right";

/** The lines of a node's label and the room they take. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The room there is, in pixels. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}
