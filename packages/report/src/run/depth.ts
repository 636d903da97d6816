/** Whether a JSON value has more levels than that, so that code which goes down in it could fall. */
export function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels <= 0) return true;
  for (const member of Array.isArray(value) ? value : Object.values(value)) if (isDeep(member, levels - 1)) return true;
  return false;
}
