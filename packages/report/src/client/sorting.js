const collator = new Intl.Collator("en", { numeric: true });

/**
 * Returns the order of rows by one column's values. Equal values keep their order; missing ones come last either way.
 *
 * @param {readonly (string | number | null)[]} values
 * @param {"ascending" | "descending"} direction
 * @returns {number[]}
 */
export function order(values, direction) {
  const sign = direction === "ascending" ? 1 : -1;
  return values
    .map((_, index) => index)
    .sort((a, b) => {
      const left = values[a] ?? null;
      const right = values[b] ?? null;
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * compare(left, right);
    });
}

/**
 * @param {string | number} left
 * @param {string | number} right
 * @returns {number}
 */
function compare(left, right) {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return collator.compare(String(left), String(right));
}
