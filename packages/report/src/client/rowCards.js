/** A hand's width, and that of a screen at twice the size. */
const handWidth = matchMedia("(max-width: 40rem)");

/**
 * Whether the screen is as narrow as a hand.
 *
 * @returns {boolean}
 */
export function isNarrow() {
  return handWidth.matches;
}

/**
 * Names each cell of a row by its column: as a card a row has no heads above it.
 *
 * @param {HTMLTableRowElement} row
 * @param {readonly HTMLTableCellElement[]} heads
 * @returns {HTMLTableRowElement}
 */
export function labelled(row, heads) {
  for (const [i, cell] of [...row.cells].entries()) if (i > 0) cell.dataset["label"] = heads[i]?.textContent ?? "";
  return row;
}

/**
 * Has a table show its rows as cards where the screen is narrow and its columns have no room side by side: it then need not be moved sideways
 * to be read.
 *
 * @param {HTMLTableElement} table
 * @returns {void}
 */
export function cardsWhereNarrow(table) {
  const box = table.closest(".scroll");
  if (box === null) return;
  const arrange = () => {
    box.classList.remove("cards");
    // What is not shown has no width: it is looked at when it is unfolded.
    if (handWidth.matches && box.clientWidth > 0)
      box.classList.toggle("cards", table.scrollWidth > box.clientWidth + 1);
  };
  arrange();
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    arrange();
  });
  table.closest("details")?.addEventListener("toggle", arrange);
}
