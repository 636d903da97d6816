/**
 * Writes rows as CSV (RFC 4180). A cell of text that a spreadsheet would run as a formula gets an apostrophe.
 *
 * @param {readonly (readonly (string | number | null)[])[]} rows
 * @returns {string}
 */
export function csv(rows) {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * @param {string | number | null} value
 * @returns {string}
 */
function field(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}
