/** @import { EvidenceData, PassageEntry } from "./pageData.ts" */
import { csv } from "./csv.js";
import { wordsOf } from "./pieces.js";

/**
 * Returns passages as citations in plain words: the words, then title, outlet, date and address.
 *
 * @param {readonly PassageEntry[]} passages
 * @param {EvidenceData} data
 * @returns {string}
 */
export function citeText(passages, data) {
  return passages.map((one) => `${quoted(one, data)}\n— ${sourceOf(one, data).join(", ")}`).join("\n\n");
}

/**
 * Returns passages as citations in Markdown: a quotation each, with a link where the article has an address.
 *
 * @param {readonly PassageEntry[]} passages
 * @param {EvidenceData} data
 * @returns {string}
 */
export function citeMarkdown(passages, data) {
  return passages
    .map((one) => {
      const [title = "", ...facts] = sourceOf(one, data).map(inMarkdown);
      const url = data.articles[one[0]]?.[3] ?? null;
      const rest = url === null ? facts : facts.slice(0, -1);
      const head = url === null ? title : `[${title}](<${url.replace(/[<>\n]/gu, encodeURIComponent)}>)`;
      return `> ${inMarkdown(quoted(one, data)).replaceAll("\n", "\n> ")}\n>\n> — ${[head, ...rest].join(", ")}`;
    })
    .join("\n\n");
}

/**
 * Returns passages as a table: where each stands, its words, and what is marked in it.
 *
 * @param {string} title of the group
 * @param {readonly PassageEntry[]} passages
 * @param {EvidenceData} data
 * @returns {string}
 */
export function citeCsv(title, passages, data) {
  const head = [
    "evidence of",
    "title",
    "outlet",
    "published",
    "url",
    "file",
    "words",
    "source",
    "cue",
    "content",
    "actors",
  ];
  const rows = passages.map((one) => {
    const [article, fragments] = one;
    const entry = data.articles[article];
    /** @param {number} role */
    const marked = (role) =>
      fragments
        .flatMap((fragment) => {
          const words = wordsOf(fragment, article, data);
          return fragment[1].filter((mark) => mark[2] === role).map(([start, end]) => words.slice(start, end));
        })
        .join("; ");
    const place = [entry?.[0] ?? "", entry?.[1] ?? null, entry?.[2] ?? null, entry?.[3] ?? null, entry?.[4] ?? ""];
    return [title, ...place, quoted(one, data), marked(3), marked(2), marked(1), marked(0)];
  });
  return csv([head, ...rows]);
}

/**
 * @param {PassageEntry} passage
 * @param {EvidenceData} data
 * @returns {string}
 */
function quoted([article, fragments], data) {
  return fragments.map((fragment) => wordsOf(fragment, article, data)).join(" […] ");
}

/**
 * Title, outlet, date and address of a passage's article: those that it has.
 *
 * @param {PassageEntry} passage
 * @param {EvidenceData} data
 * @returns {string[]}
 */
function sourceOf([article], data) {
  return (data.articles[article] ?? []).slice(0, 4).filter((fact) => fact !== null);
}

/**
 * @param {string} words
 * @returns {string}
 */
function inMarkdown(words) {
  return words.replace(/[\\`*_{}[\]<>#|!]/gu, "\\$&");
}
