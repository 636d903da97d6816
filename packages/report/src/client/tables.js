import { copied } from "./clipboard.js";
import { csv, tsv } from "./csv.js";
import { button, counted, element, save } from "./element.js";
import { openEvidence } from "./panel.js";
import { order } from "./sorting.js";

const short = 20;
const filtered = 15;
/** How many rows of a table are printed. */
const printed = 25;

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
  const matches = () => [...body.rows].filter((row) => row.textContent.toLowerCase().includes(view.words));
  const refresh = () => {
    const matching = matches();
    const shown = new Set(view.all ? matching : matching.slice(0, short));
    for (const row of rows) row.hidden = !shown.has(row);
    const folded = matching.length - shown.size;
    more.replaceChildren(
      ...(folded > 0 ? [button(`Show all ${matching.length.toLocaleString("en-GB")} rows`, "control", unfold)] : []),
    );
    status.textContent = countOf(shown.size, matching.length, rows.length, view.words !== "");
    onPaper(body, rows, matching);
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
  tools.append(
    button("Copy", "control", async () => {
      const done = await copied(tsv(cellsOf(table, matches())), tools);
      status.textContent = done
        ? `${counted(matches().length, "row")} copied, to paste into a spreadsheet.`
        : "This browser does not let a page copy.";
    }),
    button("Download CSV", "control", () => download(table, matches())),
  );
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
  const text = csv(cellsOf(table, rows));
  // The mark at the start tells spreadsheets that this is UTF-8.
  save(`${table.dataset["name"] ?? "table"}.csv`, new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
}

/**
 * The heads and cells of some rows, with what is only exported.
 *
 * @param {HTMLTableElement} table
 * @param {readonly HTMLTableRowElement[]} rows
 * @returns {(string | number | null)[][]}
 */
function cellsOf(table, rows) {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
  return [head, ...rows.map((row) => [...row.cells].map(cellValue))];
}

/**
 * What is shown: `20 of 528 rows`, and how many match where rows are filtered.
 *
 * @param {number} shown
 * @param {number} matching
 * @param {number} all
 * @param {boolean} isFiltered
 * @returns {string}
 */
function countOf(shown, matching, all, isFiltered) {
  const share = shown < all ? `${shown.toLocaleString("en-GB")} of ${counted(all, "row")}` : counted(all, "row");
  return isFiltered ? `${share} shown, ${matching.toLocaleString("en-GB")} match` : share;
}

/**
 * Says which rows are printed: the first that match, and that there are more.
 *
 * @param {HTMLTableSectionElement} body
 * @param {readonly HTMLTableRowElement[]} rows
 * @param {readonly HTMLTableRowElement[]} matching
 * @returns {void}
 */
function onPaper(body, rows, matching) {
  const kept = new Set(matching.slice(0, printed));
  for (const row of rows) row.classList.toggle("on-paper", kept.has(row));
  const left = rows.length - kept.size;
  if (left > 0) body.dataset["left"] = `${left.toLocaleString("en-GB")} more in the page`;
  else delete body.dataset["left"];
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
