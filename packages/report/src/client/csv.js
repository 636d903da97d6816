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
 * Writes rows as lines of cells between tabs, as spreadsheets paste them; a cell has neither in it.
 *
 * @param {readonly (readonly (string | number | null)[])[]} rows
 * @returns {string}
 */
export function tsv(rows) {
  /** @param {string | number | null} value */
  const cell = (value) => (typeof value === "string" ? harmless(value.replace(/\s+/gu, " ")) : (value ?? ""));
  return rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

/**
 * @param {string} value
 * @returns {string}
 */
function harmless(value) {
  return /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
}

/**
 * @param {string | number | null} value
 * @returns {string}
 */
function field(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = harmless(value);
  return /[",\r\n]/u.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}
