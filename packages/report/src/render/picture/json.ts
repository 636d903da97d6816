/** A part of Plotly's JSON: whatever a notebook made. */
export type Part = Readonly<Record<string, unknown>>;

export function part(value: unknown): Part {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A finite number; null for all else. */
export function finite(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The i-th of a list, or a value that holds for all. */
export function each(value: unknown, i: number): unknown {
  return Array.isArray(value) ? value[i] : value;
}

const written = /^(?:#[\da-f]{3,8}|rgba?\([\d.,%\s]+\)|[a-z]+)$/iu;

/** A colour that SVG knows and that leads nowhere; another one where it is none. */
export function colour(value: unknown, other = "#8C8C8C"): string {
  return typeof value === "string" && written.test(value) ? value : other;
}

/** A length or place in pixels, to a tenth. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
