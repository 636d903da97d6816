import { csv } from "./csv.js";
import { button, counted, element, save } from "./element.js";
import { openEvidence } from "./panel.js";
import { order } from "./sorting.js";

const short = 20;
const filtered = 15;

/** Makes the page's tables sort, filter, unfold, download, and lead to their evidence. */
export function enhanceTables() {
  for (const table of document.querySelectorAll("table.data")) enhance(/** @type {HTMLTableElement} */ (table));
}

/**
 * @param {HTMLTableElement} table
 * @returns {void}
 */
function enhance(table) {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows];
  const view = { words: "", all: rows.length <= short };
  const status = element("span", { class: "hint", role: "status" });
  const more = element("span", {});
  const refresh = () => {
    const matching = [...body.rows].filter((row) => row.textContent.toLowerCase().includes(view.words));
    const shown = new Set(view.all ? matching : matching.slice(0, short));
    for (const row of rows) row.hidden = !shown.has(row);
    const folded = matching.length - shown.size;
    more.replaceChildren(
      ...(folded > 0 ? [button(`Show all ${matching.length.toLocaleString("en-GB")} rows`, "control", unfold)] : []),
    );
    if (shown.size < rows.length)
      status.textContent = `${shown.size.toLocaleString("en-GB")} of ${counted(rows.length, "row")}`;
    else status.textContent = counted(rows.length, "row");
  };
  const unfold = () => {
    view.all = true;
    refresh();
    rows[short]?.querySelector("button")?.focus();
  };
  sortable(table, body, rows, refresh);
  for (const row of rows) link(row);
  const tools = element("div", { class: "tools" }, status, more);
  if (rows.length > filtered)
    tools.append(
      filterBox((words) => {
        view.words = words;
        refresh();
      }),
    );
  tools.append(button("Download CSV", "control", () => download(table, rows)));
  (table.closest(".scroll") ?? table).after(tools);
  refresh();
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableSectionElement} body
 * @param {readonly HTMLTableRowElement[]} rows in their first order
 * @param {() => void} refresh
 * @returns {void}
 */
function sortable(table, body, rows, refresh) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const label = head.textContent;
    const numeric = head.classList.contains("number");
    const sort = button(label, "sort", () => {
      const first = numeric ? "descending" : "ascending";
      const second = numeric ? "ascending" : "descending";
      const direction = head.getAttribute("aria-sort") === first ? second : first;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      body.append(
        ...order(
          rows.map((row) => cellValue(row.cells[column])),
          direction,
        ).map((index) => /** @type {Node} */ (rows[index])),
      );
      refresh();
    });
    head.replaceChildren(sort);
  });
}

/**
 * Makes a row open its evidence: by a button in its first cell, and by a click anywhere on it.
 *
 * @param {HTMLTableRowElement} row
 * @returns {void}
 */
function link(row) {
  const group = row.dataset["group"];
  const first = row.cells[0];
  if (group === undefined || first === undefined) return;
  const words = first.textContent;
  const open = button(words, "evidence-link", () => {});
  open.setAttribute("aria-haspopup", "dialog");
  first.replaceChildren(open);
  row.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) void openEvidence(Number(group), open);
  });
}

/**
 * @param {(words: string) => void} changed
 * @returns {HTMLElement}
 */
function filterBox(changed) {
  const input = element("input", {
    type: "search",
    placeholder: "Filter rows",
    "aria-label": "Filter rows",
    autocomplete: "off",
  });
  input.addEventListener("input", () => changed(input.value.trim().toLowerCase()));
  return input;
}

/**
 * @param {HTMLTableElement} table
 * @param {readonly HTMLTableRowElement[]} rows
 * @returns {void}
 */
function download(table, rows) {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
  const text = csv([head, ...rows.map((row) => [...row.cells].map(cellValue))]);
  // The mark at the start tells spreadsheets that this is UTF-8.
  save(`${table.dataset["name"] ?? "table"}.csv`, new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
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
