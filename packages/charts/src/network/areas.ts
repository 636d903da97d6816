/** A part of the canvas, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts an area into one for each weight, in proportion to it and in the same order: halves of like weight, each cut
 * across its longer side.
 */
export function areas(whole: Area, weights: readonly number[]): Area[] {
  if (weights.length < 2) return weights.map(() => whole);
  const sum = (some: readonly number[]): number => some.reduce((total, weight) => total + weight, 0);
  const all = sum(weights);
  const imbalance = (cut: number): number => Math.abs(all / 2 - sum(weights.slice(0, cut)));
  const cuts = weights.slice(1).map((_, i) => i + 1);
  const cut = cuts.reduce((best, one) => (imbalance(one) < imbalance(best) ? one : best), 1);
  const [first, second] = halves(whole, sum(weights.slice(0, cut)) / all);
  return [...areas(first, weights.slice(0, cut)), ...areas(second, weights.slice(cut))];
}

function halves({ x, y, width, height }: Area, part: number): [Area, Area] {
  if (width >= height) {
    const left = width * part;
    return [
      { x, y, width: left, height },
      { x: x + left, y, width: width - left, height },
    ];
  }
  // The first is on top: y grows upwards.
  const upper = height * part;
  return [
    { x, y: y + height - upper, width, height: upper },
    { x, y, width, height: height - upper },
  ];
}
