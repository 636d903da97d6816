/** @import { ArticleEntry, EvidenceData, MarkEntry, PassageEntry } from "./pageData.ts" */
import { button, element } from "./element.js";
import { articleBeside } from "./evidenceData.js";
import { markedBlock } from "./marks.js";
import { cutOut, markClass, meanings, readableDate, wordsOf } from "./pieces.js";

/**
 * Adds passages to a list, under the head of their article. Where the article is there whole, the paragraph around each can
 * be unfolded, and the article be read.
 *
 * @param {HTMLElement} list
 * @param {readonly PassageEntry[]} passages
 * @param {{ data: EvidenceData, focus: ReadonlySet<number>, read: ((article: number) => void) | null }} view
 * @returns {void}
 */
export function appendPassages(list, passages, { data, focus, read }) {
  for (const passage of passages) {
    const [index, fragments] = passage;
    const whole = data.wholes[index] ?? null;
    let block = list.lastElementChild;
    if (block?.getAttribute("data-article") !== String(index)) {
      /** @type {HTMLElement[]} */
      const more =
        whole === null || read === null
          ? []
          : [button("Read the whole article", "evidence-link read", () => read(index))];
      const address = articleBeside(data, index);
      if (address !== null)
        more.push(element("a", { href: address, target: "_blank", class: "read" }, "Read the whole article"));
      block = element(
        "article",
        { "data-article": String(index) },
        ...articleHead(data.articles[index], false),
        ...more,
      );
      list.append(block);
    }
    const words = fragments.map((fragment) => markedBlock(wordsOf(fragment, index, data), fragment[1], focus));
    if (words.length === 0) continue;
    block.append(element("blockquote", {}, ...words), ...(whole === null ? [] : around(passage, data, focus)));
  }
}

/**
 * The paragraphs around a passage, unfolded on demand; none where the passage is its paragraphs.
 *
 * @param {PassageEntry} passage
 * @param {EvidenceData} data
 * @param {ReadonlySet<number>} focus
 * @returns {HTMLElement[]}
 */
function around([index, fragments], data, focus) {
  const whole = data.wholes[index];
  if (!whole) return [];
  const spans = fragments.flatMap(([words]) => (typeof words === "string" ? [] : [words]));
  const inside = whole[1].filter(([start, end]) => spans.some((span) => span[0] < end && start < span[1]));
  const all = inside.every(([start, end]) => spans.some((span) => span[0] <= start && end <= span[1]));
  if (inside.length === 0 || all) return [];
  const details = element("details", { class: "around" }, element("summary", {}, "The paragraph around it"));
  details.addEventListener(
    "toggle",
    () => details.append(...inside.map(([start, end]) => markedBlock(...cutOut(whole, start, end), focus))),
    { once: true },
  );
  return [details];
}

/**
 * A whole article with all that is marked in it.
 *
 * @param {number} index
 * @param {EvidenceData} data
 * @param {ReadonlySet<number>} focus
 * @returns {HTMLElement}
 */
export function wholeArticle(index, data, focus) {
  const whole = data.wholes[index];
  const paragraphs = whole?.[1].map(([start, end]) => markedBlock(...cutOut(whole, start, end), focus)) ?? [];
  return element("article", {}, ...articleHead(data.articles[index], true), element("blockquote", {}, ...paragraphs));
}

/**
 * The title of an article, its outlet and date; above its words also in which file it stands, which in a list tells readers nothing.
 *
 * @param {ArticleEntry | undefined} article
 * @param {boolean} isWhole
 * @returns {HTMLElement[]}
 */
function articleHead(article, isWhole) {
  if (article === undefined) return [];
  const [title, outlet, published, url, where] = article;
  const name = url === null ? title : element("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, title);
  const facts = [outlet, published === null ? null : readableDate(published)]
    .filter((fact) => fact !== null)
    .join(", ");
  const file = isWhole ? [element("span", { class: "where" }, where)] : [];
  const parts = [...(facts === "" ? [] : [facts]), ...file].flatMap((part, i) =>
    i === 0 ? [part] : [element("br", {}), part],
  );
  return [element("h3", {}, name), ...(parts.length === 0 ? [] : [element("p", { class: "from" }, ...parts)])];
}

/**
 * Names the kinds of mark that are on these passages.
 *
 * @param {readonly MarkEntry[]} marks
 * @param {ReadonlySet<number>} focus
 * @returns {HTMLElement}
 */
export function legend(marks, focus) {
  const present = new Set(marks.map((mark) => markClass(mark, focus, marks)));
  const items = meanings
    .filter(([name]) => present.has(name))
    .map(([name, meaning]) => element("li", {}, element("mark", { class: name }, meaning)));
  return element("ul", { class: "legend", "aria-label": "What the marks mean" }, ...items);
}
