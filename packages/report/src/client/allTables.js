import { actorCells, actorColumns } from "./actorColumns.js";
import { actorPages } from "./actorsData.js";
import { columnTypes } from "./columnTypes.js";
import { csv } from "./csv.js";
import { button, save } from "./element.js";
import { rowsOf } from "./tableRows.js";
import { cellsOf, headsOf } from "./tables.js";
import { zip } from "./zip.js";

/** @returns {HTMLButtonElement} */
export function allTablesButton() {
  const name = `${document.body.dataset["name"] ?? "report"}-tables`;
  return button("All tables", "control", async () => save(`${name}.zip`, await zip(await tableFiles())));
}

/**
 * All tables of the page as CSV, those behind figures and the list of actors among them, and a list of their columns.
 *
 * @returns {Promise<{ name: string, text: string }[]>}
 */
async function tableFiles() {
  /** @type {(string | number | null)[][]} */
  const dictionary = [["file", "label", "caption", "rows", "column", "type", "meaning", "counts"]];
  /** @type {{ name: string, text: string }[]} */
  const files = [];
  for (const found of document.querySelectorAll("table.data")) {
    const table = /** @type {HTMLTableElement} */ (found);
    const rows = await rowsOf(table);
    const heads = headsOf(table);
    const name = nameOf(table.dataset["name"] ?? "table", files);
    files.push({ name, text: `\uFEFF${csv(cellsOf(heads, rows))}` });
    const [label, words] = captionOf(table);
    for (const head of heads) {
      const type = columnTypes.get(head.dataset["type"] ?? "") ?? "text";
      const counts = head.dataset["counts"] ?? "";
      dictionary.push([name, label, words, rows.length, head.textContent, type, head.title, counts]);
    }
  }
  const list = document.querySelector("table.actors");
  if (list !== null) {
    const [label, words] = captionOf(list);
    const { actors } = await actorPages();
    const name = nameOf("all-actors", files);
    files.push({ name, text: `\uFEFF${csv(actorCells(actors))}` });
    for (const { name: column, type, meaning } of actorColumns)
      dictionary.push([name, label, words, actors.length, column, columnTypes.get(type) ?? type, meaning, ""]);
  }
  return [{ name: "dictionary.csv", text: `\uFEFF${csv(dictionary)}` }, ...files];
}

/**
 * @param {Element} table
 * @returns {[label: string, words: string]}
 */
function captionOf(table) {
  const caption = table.closest("figure")?.querySelector("figcaption");
  const label = caption?.querySelector(".label")?.textContent ?? "";
  return [label, caption?.textContent.slice(label.length).trim() ?? ""];
}

/**
 * A name that no file has yet.
 *
 * @param {string} table
 * @param {readonly { readonly name: string }[]} files
 * @returns {string}
 */
function nameOf(table, files) {
  const stem = table.replace(/[^\p{L}\p{N}_-]+/gu, "-");
  let name = `${stem}.csv`;
  for (let number = 2; files.some((file) => file.name === name); number++) name = `${stem}-${number}.csv`;
  return name;
}
