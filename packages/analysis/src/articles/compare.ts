/** Orders strings by code unit: the same on every machine, which a locale's order is not. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders keys: numbers by size, then words by code unit, then those that are not stated. */
export function unknownLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [x, y] = [Number(a), Number(b)];
  const [isX, isY] = [Number.isFinite(x), Number.isFinite(y)];
  if (isX !== isY) return isX ? -1 : 1;
  return isX && x !== y ? x - y : compare(a, b);
}
