/** @import { LongTable } from "./pageData.ts" */
import { element } from "./element.js";
import { unpacked } from "./evidenceData.js";
import { inForm } from "./numberForms.js";

/**
 * A row of a table: its values, for sorting and downloads, its words, and what stands behind it.
 *
 * @typedef {object} TableRow
 * @property {readonly (string | number | null)[]} values
 * @property {readonly string[]} words
 * @property {number | null} group
 */

/** @type {Promise<Readonly<Record<string, LongTable>>> | null} */
let loadingTables = null;

/**
 * Returns all rows of a table. A long one has its first rows in the page's markup and all of them packed.
 *
 * @param {HTMLTableElement} table
 * @returns {Promise<readonly TableRow[]>}
 */
export async function rowsOf(table) {
  const name = table.dataset["packed"];
  if (name === undefined) return writtenRows(table);
  loadingTables ??= unpacked("table-data");
  const long = (await loadingTables)[name];
  const columns = long?.columns ?? [];
  return (long?.groups ?? []).map((group, i) => {
    const values = columns.map((column) => column.values[i] ?? null);
    return { values, words: values.map((value, place) => cellWords(value, columns[place]?.words ?? "", i)), group };
  });
}

/**
 * @param {string | number | null} value
 * @param {string | readonly (string | null)[]} words
 * @param {number} row
 * @returns {string}
 */
function cellWords(value, words, row) {
  if (typeof value !== "number") return value ?? "–";
  return typeof words === "string" ? inForm(value, words) : (words[row] ?? "–");
}

/**
 * The rows that stand in the page's markup.
 *
 * @param {HTMLTableElement} table
 * @returns {TableRow[]}
 */
export function writtenRows(table) {
  return [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    values: [...row.cells].map(cellValue),
    words: [...row.cells].map((cell) => cell.textContent),
    group: row.dataset["group"] === undefined ? null : Number(row.dataset["group"]),
  }));
}

/**
 * Writes a row as the page's markup has it.
 *
 * @param {TableRow} row
 * @param {readonly HTMLTableCellElement[]} heads
 * @returns {HTMLTableRowElement}
 */
export function rowElement({ values, words, group }, heads) {
  const cells = words.map((text, i) => {
    const content = values[i] === null ? element("span", { class: "quiet" }, text) : text;
    const made = i === 0 ? element("th", { scope: "row" }, content) : element("td", {}, content);
    const head = heads[i];
    if (head?.hidden === true) made.hidden = true;
    for (const look of ["number", "date"]) if (head?.classList.contains(look) === true) made.classList.add(look);
    return made;
  });
  return element("tr", group === null ? {} : { "data-group": String(group) }, ...cells);
}

/**
 * @param {HTMLTableCellElement | undefined} cell
 * @returns {string | number | null}
 */
function cellValue(cell) {
  if (cell === undefined || cell.querySelector(".quiet") !== null) return null;
  const number = cell.dataset["value"];
  return number === undefined ? cell.textContent : Number(number);
}
