/** @import { ArticleEntry, EvidenceData, GroupEntry, PassageEntry } from "./pageData.ts" */
import { button, counted, element, readBlock } from "./element.js";
import { fragmentBlock, markClass } from "./marks.js";

const step = 20;
const meanings = Object.entries({
  actor: "who it is about",
  other: "who else is named",
  content: "what was said",
  cue: "words of saying",
  source: "who said it",
});
const panel = /** @type {HTMLDialogElement} */ (document.getElementById("evidence"));
const wide = matchMedia("(min-width: 60rem)");

/** @type {EvidenceData | null} */
let evidence = null;
/** @type {HTMLElement | null} */
let opener = null;

/**
 * Opens the sentences behind a mark or a row. Focus goes back to `from` when they are closed.
 *
 * @param {number} index of the group
 * @param {HTMLElement} from
 * @returns {void}
 */
export function openEvidence(index, from) {
  evidence ??= readBlock("evidence-data", { articles: [], actors: [], passages: [], groups: [] });
  const group = evidence.groups[index];
  if (group === undefined) return;
  opener = from;
  fill(group, evidence);
  if (!panel.open) {
    // Beside the report it leaves the rest in reach; over it, on a small screen, it does not.
    if (wide.matches) panel.show();
    else panel.showModal();
  }
  makeRoom(true);
  panel.scrollTop = 0;
  panel.querySelector("h2")?.focus();
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
  panel.close();
}

panel.addEventListener("close", () => {
  makeRoom(false);
  opener?.focus();
  opener = null;
});
panel.addEventListener("click", (event) => {
  if (event.target === panel) panel.close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel.open) panel.close();
});

/**
 * @param {GroupEntry} group
 * @param {EvidenceData} data
 * @returns {void}
 */
function fill([title, total, ids, focus], data) {
  const passages = byArticle(ids.map((id) => data.passages[id]).filter((passage) => passage !== undefined));
  const count = element("p", { class: "count" }, countLine(total, passages));
  const list = element("div", { class: "passages" });
  const more = element("p", { class: "more" });
  const focused = new Set(focus);
  let shown = 0;
  const showMore = () => {
    const last = passages.slice(shown, shown + step);
    appendPassages(list, last, data.articles, focused);
    shown += last.length;
    more.replaceChildren(
      ...(shown < passages.length ? [button(`Show more (${passages.length - shown})`, "control", showMore)] : []),
    );
  };
  showMore();
  const close = button("Close", "control close", closeEvidence);
  const heading = element("h2", { id: "evidence-title", tabindex: "-1" }, title);
  const head = element("div", { class: "head" }, heading, close, count, legend(passages, focused));
  panel.replaceChildren(element("div", { class: "sheet" }, head, list, more));
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
  return `Showing ${listed.toLocaleString("en-GB")} of ${counted(total, "passage")}, from ${articles}`;
}

/**
 * Puts passages of one article together, articles in the order of their first.
 *
 * @param {readonly PassageEntry[]} passages
 * @returns {readonly PassageEntry[]}
 */
function byArticle(passages) {
  /** @type {Map<number, PassageEntry[]>} */
  const groups = new Map();
  for (const passage of passages) {
    const group = groups.get(passage[0]);
    if (group === undefined) groups.set(passage[0], [passage]);
    else group.push(passage);
  }
  return [...groups.values()].flat();
}

/**
 * @param {HTMLElement} list
 * @param {readonly PassageEntry[]} passages
 * @param {readonly ArticleEntry[]} articles
 * @param {ReadonlySet<number>} focus
 * @returns {void}
 */
function appendPassages(list, passages, articles, focus) {
  for (const [index, fragments] of passages) {
    let block = list.lastElementChild;
    if (block?.getAttribute("data-article") !== String(index)) {
      block = element("article", { "data-article": String(index) }, ...articleHead(articles[index]));
      list.append(block);
    }
    block.append(element("blockquote", {}, ...fragments.map((fragment) => fragmentBlock(fragment, focus))));
  }
}

/**
 * @param {ArticleEntry | undefined} article
 * @returns {HTMLElement[]}
 */
function articleHead(article) {
  if (article === undefined) return [];
  const [title, outlet, published, url, where] = article;
  const name = url === null ? title : element("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, title);
  const facts = [outlet, published === null ? null : readableDate(published)]
    .filter((fact) => fact !== null)
    .join(", ");
  return [
    element("h3", {}, name),
    element(
      "p",
      { class: "from" },
      ...(facts === "" ? [] : [facts, element("br", {})]),
      element("span", { class: "where" }, where),
    ),
  ];
}

/**
 * @param {string} published a date, or a date and time
 * @returns {string}
 */
function readableDate(published) {
  return published
    .replace(/^([\d-]+)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(.*)$/u, "$1, $2 $3")
    .replace(/ Z$/u, " UTC")
    .trim();
}

/**
 * Names the kinds of mark that are on these passages.
 *
 * @param {readonly PassageEntry[]} passages
 * @param {ReadonlySet<number>} focus
 * @returns {HTMLElement}
 */
function legend(passages, focus) {
  const marks = passages.flatMap(([, fragments]) => fragments.flatMap(([, each]) => each));
  const present = new Set(marks.map((mark) => markClass(mark, focus)));
  const items = meanings
    .filter(([name]) => present.has(name))
    .map(([name, meaning]) => element("li", {}, element("mark", { class: name }, meaning)));
  return element("ul", { class: "legend", "aria-label": "What the marks mean" }, ...items);
}
