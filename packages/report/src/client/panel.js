/** @import { EvidenceData, PassageEntry } from "./pageData.ts" */
import { citeCsv, citeMarkdown, citeText } from "./cite.js";
import { copied } from "./clipboard.js";
import { button, counted, element, plainAddress, save, slugOf } from "./element.js";
import { evidenceData, groupBeside, groupNames } from "./evidenceData.js";
import { appendPassages, legend, wholeArticle } from "./passages.js";
import { byArticle } from "./pieces.js";

/** How many passages are listed at first, and how many more at a time. */
const listedFirst = 20;
const listedMore = 100;
/** What the address of a page with an open panel begins with. */
const linked = "#evidence=";

/**
 * What the panel shows: how many passages there are, those that the page holds, and the actors to mark strongly (all if
 * none). `address` names it, and `home` is the address without it.
 *
 * @typedef {object} Shown
 * @property {string} title
 * @property {number} total
 * @property {readonly PassageEntry[]} passages
 * @property {ReadonlySet<number>} focus
 * @property {string} address
 * @property {string} home
 * @property {string | null} [all] where all of them stand, if in a file beside the page
 */

const panel = /** @type {HTMLDialogElement} */ (document.getElementById("evidence"));
const wide = matchMedia("(min-width: 60rem)");

/** @type {HTMLElement | null} */
let opener = null;
/** @type {Shown | null} */
let open = null;

/**
 * Opens the sentences behind a mark or a row, and names them in the page's address. Focus goes back to `from` when they
 * are closed.
 *
 * @param {number} index of the group
 * @param {HTMLElement} from
 * @returns {Promise<void>}
 */
export async function openEvidence(index, from) {
  const data = await evidenceData();
  const group = data.groups[index];
  if (group === undefined) return;
  const [title, total, ids, focus] = group;
  const passages = ids.map((id) => data.passages[id]).filter((passage) => passage !== undefined);
  const name = [...groupNames(data)].find(([, place]) => place === index)?.[0] ?? "";
  await openPassages(
    {
      ...{ title, total, passages, focus: new Set(focus), address: `${linked}${encodeURIComponent(name)}`, home: "" },
      all: groupBeside(data, index),
    },
    from,
  );
}

/**
 * Opens passages, and names them in the page's address. Focus goes back to `from` when they are closed.
 *
 * @param {Shown} shown
 * @param {HTMLElement} from
 * @returns {Promise<void>}
 */
export async function openPassages(shown, from) {
  opener = from;
  open = shown;
  fill(shown, await evidenceData());
  if (!panel.open) {
    // Beside the report it leaves the rest in reach; over it, on a small screen, it does not.
    if (wide.matches) panel.show();
    else panel.showModal();
  }
  setAddress(shown.address);
  makeRoom(true);
  panel.scrollTop = 0;
  panel.querySelector("h2")?.focus();
}

/**
 * Opens what the page's address names, if it names evidence.
 *
 * @returns {Promise<void>}
 */
export async function openLinked() {
  if (!location.hash.startsWith(linked)) return;
  const index = groupNames(await evidenceData()).get(plainAddress(location.hash.slice(linked.length)));
  const main = document.getElementById("main");
  if (index !== undefined && main !== null) await openEvidence(index, main);
}

/**
 * @param {string} hash
 * @returns {void}
 */
function setAddress(hash) {
  try {
    history.replaceState(null, "", hash === "" ? "#" : hash);
  } catch {
    // Some browsers refuse it for a page that is opened from disk.
  }
}

/**
 * Moves the report beside the panel, and has its charts take the width that is left.
 *
 * @param {boolean} beside
 * @returns {void}
 */
function makeRoom(beside) {
  document.documentElement.classList.toggle("with-evidence", beside);
  dispatchEvent(new Event("resize"));
}

/** @returns {void} */
export function closeEvidence() {
  if (panel.open) panel.close();
}

panel.addEventListener("close", () => {
  if (open !== null && location.hash === open.address) setAddress(open.home);
  open = null;
  makeRoom(false);
  opener?.focus({ preventScroll: true });
  opener = null;
});
panel.addEventListener("click", (event) => {
  if (event.target === panel) panel.close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel.open) panel.close();
});
addEventListener("hashchange", () => void openLinked());

/**
 * @param {Shown} shown
 * @param {EvidenceData} data
 * @returns {void}
 */
function fill(shown, data) {
  const { title, total, focus, all = null } = shown;
  const passages = byArticle(shown.passages);
  // Of an article that has its words beside the page the name is listed once.
  const listable = passages.filter(
    ([article, fragments], i) => fragments.length > 0 || passages[i - 1]?.[0] !== article,
  );
  const list = element("div", { class: "passages" });
  const more = element("p", { class: "more" });
  /** @param {number} article */
  const read = (article) => {
    const back = button("Back to the passages", "control", () => fill(shown, data));
    const marks = data.wholes[article]?.[2] ?? [];
    show([heading(title), legend(marks, focus)], [wholeArticle(article, data, focus)], back);
    panel.querySelector("h2")?.focus();
  };
  let listed = 0;
  const showMore = () => {
    const next = listable.slice(listed, listed === 0 ? listedFirst : listed + listedMore);
    appendPassages(list, next, { data, focus, read });
    listed += next.length;
    const left = listable.length - listed;
    const label = left > listedMore ? `Show ${listedMore} more` : `Show the other ${left}`;
    more.replaceChildren(
      ...(left > 0
        ? [`${inWords(listed)} of ${counted(listable.length, "passage")} `, button(label, "control", showMore)]
        : []),
    );
  };
  showMore();
  const count = element("p", { class: "count" }, countLine(total, passages), ...restOf(data, total, passages, all));
  const marks = passages.flatMap(([, fragments]) => fragments.flatMap(([, each]) => each));
  show([heading(title), count, legend(marks, focus), exports(title, passages, data)], [list, more]);
}

/**
 * @param {string} title
 * @returns {HTMLElement}
 */
function heading(title) {
  return element("h2", { id: "evidence-title", tabindex: "-1" }, title);
}

/**
 * @param {readonly HTMLElement[]} head
 * @param {readonly HTMLElement[]} body
 * @param {HTMLElement} [back]
 * @returns {void}
 */
function show([title, ...head], body, back) {
  const close = button("Close", "control close", closeEvidence);
  const top = element("div", { class: "head" }, .../** @type {HTMLElement[]} */ ([title]), close, ...head);
  if (back !== undefined) top.append(element("p", { class: "count" }, back));
  panel.replaceChildren(element("div", { class: "sheet" }, top, ...body));
  panel.scrollTop = 0;
}

/**
 * Ways to take the passages along.
 *
 * @param {string} title
 * @param {readonly PassageEntry[]} passages
 * @param {EvidenceData} data
 * @returns {HTMLElement}
 */
function exports(title, passages, data) {
  const told = element("span", { class: "hint", role: "status" });
  /** @param {() => string} text */
  const copy = (text) => async () => {
    told.textContent = (await copied(text(), panel)) ? "Copied." : "This browser does not let a page copy.";
  };
  return element(
    "p",
    { class: "exports" },
    button(
      "Copy citations",
      "control",
      copy(() => citeText(passages, data)),
    ),
    button(
      "Copy as Markdown",
      "control",
      copy(() => citeMarkdown(passages, data)),
    ),
    button("Download CSV", "control", () => {
      save(
        `${slugOf(title, 60)}.csv`,
        new Blob(["\uFEFF", citeCsv(title, passages, data)], { type: "text/csv;charset=utf-8" }),
      );
    }),
    told,
  );
}

/**
 * Where the passages are that the page does not hold.
 *
 * @param {EvidenceData} data
 * @param {number} total
 * @param {readonly PassageEntry[]} passages
 * @param {string | null} all
 * @returns {(Node | string)[]}
 */
function restOf({ elsewhere }, total, passages, all) {
  const wordless = passages.some(([, fragments]) => fragments.length === 0);
  if (elsewhere === undefined || (passages.length >= total && !wordless)) return [];
  if (elsewhere === "sample") return [". This page holds a sample."];
  if (all === null) return [". They stand in articles that open in files beside this page."];
  return [". ", element("a", { href: all, target: "_blank" }, "More in a file beside this page"), "."];
}

/**
 * @param {number} count
 * @returns {string}
 */
function inWords(count) {
  return count.toLocaleString("en-GB");
}

/**
 * @param {number} total
 * @param {readonly PassageEntry[]} passages
 * @returns {string}
 */
function countLine(total, passages) {
  const articles = counted(new Set(passages.map(([article]) => article)).size, "article");
  const listed = passages.length;
  if (listed >= total) return `${counted(listed, "passage")}, from ${articles}`;
  return `Showing ${inWords(listed)} of ${counted(total, "passage")}, these from ${articles}`;
}
