/** Orders strings by code unit: the same on every machine, whatever its locale. */
export function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
