import { element } from "./element.js";

/** @import { ArticleData, ArticleLabels, Desk } from "./labelData.ts" */

/**
 * Shows the article with its marks.
 *
 * @param {HTMLElement} place
 * @param {Desk} desk
 * @returns {void}
 */
export function showText(place, desk) {
  const article = desk.article();
  const { title, outlet, published, paragraphs } = article;
  const from = [outlet, published?.slice(0, 10) ?? null].filter((one) => one !== null).join(", ");
  const marks = marksOf(article, desk.labels(), desk.current());
  place.replaceChildren(
    element("h2", { id: "article-title" }, title ?? "Article without a title"),
    ...(from === "" ? [] : [element("p", { class: "from" }, from)]),
    ...paragraphs.map(([start, end]) => element("p", {}, ...pieces(article.text, start, end, marks))),
  );
}

/**
 * A mark on a part of the text.
 *
 * @typedef {object} TextMark
 * @property {number} start
 * @property {number} end
 * @property {string} name
 * @property {number} number The attribution's, negative for one that a person added.
 * @property {boolean} first Whether the attribution begins here.
 */

/**
 * @param {ArticleData} article
 * @param {ArticleLabels} labels
 * @param {number} current
 * @returns {readonly TextMark[]}
 */
function marksOf({ attributions }, { judged, missing }, current) {
  const found = attributions.flatMap(({ number, content, cue, source }) => {
    const state = [number === current ? " current" : "", judged[number]?.verdict === "wrong" ? " rejected" : ""].join(
      "",
    );
    return [
      ...content.map(([start, end], i) => ({ start, end, name: `content${state}`, number, first: i === 0 })),
      ...cue.map(([start, end]) => ({ start, end, name: "cue", number, first: false })),
      ...source.map(([start, end]) => ({ start, end, name: "source", number, first: false })),
    ];
  });
  const added = missing.flatMap(({ content }, i) =>
    content.map(([start, end], part) => ({ start, end, name: "missing", number: -1 - i, first: part === 0 })),
  );
  return [...found, ...added];
}

/**
 * Cuts a paragraph where marks begin and end. Each piece says where in the text it stands, so that what is selected can
 * be told.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly TextMark[]} marks
 * @returns {HTMLElement[]}
 */
function pieces(text, start, end, marks) {
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  const inside = own.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const over = own.filter((mark) => mark.start <= from && mark.end >= to);
    const words = text.slice(from, to);
    if (over.length === 0) return element("span", { "data-start": String(from) }, words);
    const names = [...new Set(over.flatMap(({ name }) => name.split(" ")))].join(" ");
    const beginning = over.filter((mark) => mark.first && mark.start === from);
    const label = beginning.map(({ number }) => (number < 0 ? "+" : String(number))).join(" ");
    return element(
      "mark",
      {
        ...{ class: names, "data-start": String(from), "data-number": String(over.at(-1)?.number ?? 0) },
        ...(label === "" ? {} : { "data-label": label }),
      },
      words,
    );
  });
}

/**
 * Where in the text the selected words stand, without space around them; null where nothing of the article is selected.
 *
 * @param {HTMLElement} place
 * @param {string} text
 * @returns {readonly [start: number, end: number] | null}
 */
export function selectedSpan(place, text) {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const inside = [...place.querySelectorAll("[data-start]")].filter((piece) => range.intersectsNode(piece));
  const spans = inside.map((piece) => {
    const from = Number(piece.getAttribute("data-start"));
    const node = piece.firstChild;
    const length = piece.textContent.length;
    return [
      from + (node === range.startContainer ? range.startOffset : 0),
      from + (node === range.endContainer ? range.endOffset : length),
    ];
  });
  const start = Math.min(...spans.map(([from = 0]) => from));
  const end = Math.max(...spans.map(([, to = 0]) => to));
  return trimmed(text, start, end);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {readonly [start: number, end: number] | null}
 */
export function trimmed(text, start, end) {
  if (!(start < end)) return null;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? [from, to] : null;
}
