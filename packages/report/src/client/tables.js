/** @import { TableRow } from "./tableRows.js" */
import { copied } from "./clipboard.js";
import { csv, tsv } from "./csv.js";
import { button, counted, element, save } from "./element.js";
import { openEvidence } from "./panel.js";
import { cardsWhereNarrow, isNarrow, labelled } from "./rowCards.js";
import { order } from "./sorting.js";
import { rowElement, rowsOf, writtenRows } from "./tableRows.js";

/** How many rows are shown at first, and on a narrow screen, where a row may take the room of several. */
const short = isNarrow() ? 8 : 20;
const filtered = 15;
/** How many rows of a table are printed. */
const printed = 25;
/** As many more rows are shown at a time where a table is longer than that. */
const unfolded = isNarrow() ? 50 : 500;

/** Makes the page's tables sort, filter, unfold, download, and lead to their evidence. */
export function enhanceTables() {
  for (const one of document.querySelectorAll("table.data")) {
    const table = /** @type {HTMLTableElement} */ (one);
    enhance(table);
    cardsWhereNarrow(table);
  }
}

/**
 * What a reader sees of a table. `rows` are all rows in their order, null until a long table's are asked for.
 *
 * @typedef {object} View
 * @property {string} words
 * @property {number} count
 * @property {readonly TableRow[] | null} rows
 */

/**
 * @param {HTMLTableElement} table
 * @returns {void}
 */
function enhance(table) {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const heads = headsOf(table);
  const written = writtenRows(table);
  const all = Number(table.dataset["all"] ?? written.length);
  /** @type {View} */
  const view = { words: "", count: short, rows: all > written.length ? null : written };
  const status = element("span", { class: "hint", role: "status" });
  const more = element("span", {});
  const rows = async () => {
    view.rows ??= await rowsOf(table);
    return view.rows;
  };
  const matches = async () => {
    const found = await rows();
    return view.words === "" ? found : found.filter((row) => isMatch(row, heads, view.words));
  };
  /** @param {number} matching */
  const tellCount = (matching) => {
    const shown = Math.min(view.count, matching);
    const next =
      matching - shown > unfolded ? `Show ${unfolded} more rows` : `Show all ${matching.toLocaleString("en-GB")} rows`;
    more.replaceChildren(...(shown < matching ? [button(next, "control", () => void unfold())] : []));
    status.textContent = countOf(shown, matching, all, view.words !== "");
    const left = all - Math.min(printed, matching);
    if (left > 0) body.dataset["left"] = `${left.toLocaleString("en-GB")} more in the page`;
    else delete body.dataset["left"];
  };
  /** Rows that are printed and not shown are there unseen. */
  const seen = () => {
    for (const [i, row] of [...body.rows].entries()) {
      row.hidden = i >= view.count;
      row.classList.toggle("on-paper", i < printed);
    }
  };
  const refresh = async () => {
    const matching = await matches();
    body.replaceChildren(
      ...matching.slice(0, Math.max(view.count, printed)).map((row) => readable(rowElement(row, heads), heads)),
    );
    seen();
    tellCount(matching.length);
  };
  const unfold = async () => {
    const before = view.count;
    view.count = before + unfolded;
    await refresh();
    body.rows[before]?.querySelector("button")?.focus();
  };
  sortable(heads, async (column, direction) => {
    const found = await rows();
    view.rows = order(
      found.map(({ values }) => values[column] ?? null),
      direction,
    ).map((index) => /** @type {TableRow} */ (found[index]));
    await refresh();
  });
  const tools = element("div", { class: "tools" }, status, more);
  if (all > filtered)
    tools.append(
      filterBox((words) => {
        view.words = words;
        void refresh();
      }),
    );
  tools.append(...takenAlong(table, status, matches));
  (table.closest(".scroll") ?? table).after(tools);
  for (const row of [...body.rows].slice(Math.max(short, printed))) row.remove();
  for (const row of body.rows) readable(row, heads);
  seen();
  tellCount(all);
}

/**
 * Ways to take the rows along that match.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLElement} status
 * @param {() => Promise<readonly TableRow[]>} matches
 * @returns {HTMLElement[]}
 */
function takenAlong(table, status, matches) {
  const cells = async () => cellsOf(headsOf(table), await matches());
  return [
    button("Copy", "control", async () => {
      const found = await cells();
      const done = await copied(tsv(found), /** @type {HTMLElement} */ (status.parentElement));
      status.textContent = done
        ? `${counted(found.length - 1, "row")} copied, to paste into a spreadsheet.`
        : "This browser does not let a page copy.";
    }),
    button("Download CSV", "control", async () => {
      // The mark at the start tells spreadsheets that this is UTF-8.
      const text = ["\uFEFF", csv(await cells())];
      save(`${table.dataset["name"] ?? "table"}.csv`, new Blob(text, { type: "text/csv;charset=utf-8" }));
    }),
  ];
}

/**
 * @param {HTMLTableElement} table
 * @returns {HTMLTableCellElement[]}
 */
export function headsOf(table) {
  return [...(table.tHead?.rows[0]?.cells ?? [])];
}

/**
 * Whether the words that are shown of a row have these in them.
 *
 * @param {TableRow} row
 * @param {readonly HTMLTableCellElement[]} heads
 * @param {string} words in lower case
 * @returns {boolean}
 */
function isMatch(row, heads, words) {
  return row.words.some((text, i) => heads[i]?.hidden !== true && text.toLowerCase().includes(words));
}

/**
 * @param {readonly HTMLTableCellElement[]} heads
 * @param {(column: number, direction: "ascending" | "descending") => Promise<void>} sort
 * @returns {void}
 */
function sortable(heads, sort) {
  heads.forEach((head, column) => {
    const label = head.textContent;
    const numeric = head.classList.contains("number");
    const act = button(label, "sort", () => {
      const first = numeric ? "descending" : "ascending";
      const second = numeric ? "ascending" : "descending";
      const direction = head.getAttribute("aria-sort") === first ? second : first;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      void sort(column, direction);
    });
    head.replaceChildren(act);
  });
}

/**
 * Completes a row that is shown.
 *
 * @param {HTMLTableRowElement} row
 * @param {readonly HTMLTableCellElement[]} heads
 * @returns {HTMLTableRowElement}
 */
function readable(row, heads) {
  return leading(labelled(row, heads));
}

/**
 * Makes a row open its evidence: by a button in its first cell, and by a click anywhere on it.
 *
 * @param {HTMLTableRowElement} row
 * @returns {HTMLTableRowElement}
 */
function leading(row) {
  const group = row.dataset["group"];
  const first = row.cells[0];
  if (group === undefined || first === undefined) return row;
  const open = button(first.textContent, "evidence-link", () => {});
  open.setAttribute("aria-haspopup", "dialog");
  first.replaceChildren(open);
  row.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) void openEvidence(Number(group), open);
  });
  return row;
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
 * The heads and cells of some rows, with what is only exported.
 *
 * @param {readonly HTMLTableCellElement[]} heads
 * @param {readonly TableRow[]} rows
 * @returns {(string | number | null)[][]}
 */
export function cellsOf(heads, rows) {
  return [heads.map((cell) => cell.textContent.replaceAll("\u00a0", " ")), ...rows.map(({ values }) => [...values])];
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
