/** @import { ActorPageEntry } from "./pageData.ts" */
import { actorCells } from "./actorColumns.js";
import { actorName } from "./actorParts.js";
import { actorPages } from "./actorsData.js";
import { csv } from "./csv.js";
import { button, counted, element, save } from "./element.js";

/** How many actors are listed at first, and how many more are each time. */
const actorStep = 20;
const moreActors = 100;

/** Makes the page's lists of actors lead to a page for each actor, and search among all of them. */
export function enhanceActorLists() {
  for (const table of document.querySelectorAll("table.actors")) enhanceList(/** @type {HTMLTableElement} */ (table));
}

/**
 * @param {HTMLTableElement} table
 * @returns {void}
 */
function enhanceList(table) {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const all = Number(table.dataset["all"]);
  for (const row of [...body.rows].slice(actorStep)) row.remove();
  for (const row of body.rows) {
    const name = row.cells[0];
    name?.replaceChildren(actorName({ actor: row.dataset["actor"] ?? "", name: name.textContent }));
  }
  const view = { words: "", kind: "", count: Math.min(actorStep, all) };
  const status = element("span", { class: "hint", role: "status" });
  const more = element("span", {});
  const matching = async () => {
    const { actors } = await actorPages();
    return actors.filter((one) => (view.kind === "" || one.kind === view.kind) && isCalled(one, view.words));
  };
  /** @param {number} listed @param {number} matches */
  const tellCount = (listed, matches) => {
    const found = matches === all ? "" : `, ${matches.toLocaleString("en-GB")} match`;
    status.textContent = `${listed.toLocaleString("en-GB")} of ${counted(all, "actor")}${found}`;
    const left = all - listed;
    if (left > 0) body.dataset["left"] = `${left.toLocaleString("en-GB")} more in the page`;
    else delete body.dataset["left"];
    more.replaceChildren(...(listed < matches ? [button("Show more", "control", () => void unfold())] : []));
  };
  const refresh = async () => {
    const found = await matching();
    const shown = found.slice(0, view.count);
    body.replaceChildren(...shown.map(actorRow));
    tellCount(shown.length, found.length);
  };
  const unfold = async () => {
    const before = body.rows.length;
    view.count = before + moreActors;
    await refresh();
    body.rows[before]?.querySelector("a")?.focus();
  };
  const search = element("input", {
    type: "search",
    placeholder: "Search actors",
    "aria-label": "Search actors by name or form",
    autocomplete: "off",
  });
  search.addEventListener("input", () => {
    view.words = search.value.trim().toLowerCase();
    view.count = actorStep;
    void refresh();
  });
  const kinds = element("select", { "aria-label": "Kind of actor", class: "control" });
  kinds.append(
    ...["", "person", "organisation", "state", "place", "group"].map((kind) =>
      element("option", { value: kind }, kind === "" ? "All kinds" : kind),
    ),
  );
  kinds.addEventListener("change", () => {
    view.kind = kinds.value;
    view.count = actorStep;
    void refresh();
  });
  const tools = element("div", { class: "tools" }, status, more);
  const download = async () =>
    save("actors.csv", new Blob(["\uFEFF", csv(actorCells(await matching()))], { type: "text/csv;charset=utf-8" }));
  tools.append(button("Download CSV", "control", download));
  const box = table.closest(".scroll") ?? table;
  box.before(element("div", { class: "tools finding" }, search, kinds));
  box.after(tools);
  tellCount(body.rows.length, all);
}

/**
 * Whether an actor's name, or a form under which it is named, has these words.
 *
 * @param {ActorPageEntry} actor
 * @param {string} words in lower case
 * @returns {boolean}
 */
function isCalled({ name, forms }, words) {
  return [name, ...forms.map(([form]) => form)].some((one) => one.toLowerCase().includes(words));
}

/**
 * @param {ActorPageEntry} actor
 * @returns {HTMLTableRowElement}
 */
function actorRow({ actor, name, kind, mentions, articles }) {
  /** @param {number} count */
  const cell = (count) => element("td", { class: "number" }, count.toLocaleString("en-GB"));
  const head = element("th", { scope: "row" }, actorName({ actor, name }));
  return element("tr", {}, head, element("td", {}, kind), cell(mentions), cell(articles));
}
