/** @import { ArticleData, ArticleLabels, Judgement, Missing, SheetData } from "./labelData.ts" */

/** @type {ArticleLabels} */
const nothing = { done: false, judged: {}, missing: [] };

/**
 * What was labelled, by the hash of the article; kept in the browser where it lets a page keep something.
 *
 * @param {SheetData} sheet
 */
export function labelStore(sheet) {
  const key = `readout-labels:${sheet.articles.map(({ hash }) => hash).join(",")}`;
  /** @type {Map<string, ArticleLabels>} */
  const labels = new Map();
  let kept = true;
  const known = new Map(sheet.articles.map((article) => [article.hash, article]));
  /** @param {string} lines */
  const read = (lines) => readLines(lines, known, labels);
  try {
    read(localStorage.getItem(key) ?? "");
  } catch {
    kept = false;
  }
  const write = () => sheet.articles.flatMap((article) => lineOf(article, labels.get(article.hash)) ?? []).join("");
  return {
    /** @param {ArticleData} article */
    of: (article) => labels.get(article.hash) ?? nothing,
    /**
     * @param {ArticleData} article
     * @param {ArticleLabels} own
     */
    set(article, own) {
      labels.set(article.hash, own);
      try {
        localStorage.setItem(key, write());
      } catch {
        kept = false;
      }
    },
    /** Whether the browser keeps labels. */
    isKept: () => kept,
    write,
    read,
  };
}

/**
 * @param {ArticleData} article
 * @param {ArticleLabels | undefined} labels
 * @returns {string | null}
 */
function lineOf({ id, hash, view, attributions }, labels) {
  if (labels === undefined) return null;
  // What was found is written as well: another version may find something else there.
  const judged = attributions.map(({ number, content, kind, speaker, sourceType }) => ({
    ...{ number, content, found: { kind, speaker, sourceType }, verdict: null },
    ...labels.judged[number],
  }));
  const line = { article: id, hash, view, done: labels.done, attributions: judged, missing: labels.missing };
  return `${JSON.stringify(line)}\n`;
}

/**
 * Takes over the labels of known articles; returns how many, and how many lines were of none.
 *
 * @param {string} lines
 * @param {ReadonlyMap<string, ArticleData>} known
 * @param {Map<string, ArticleLabels>} labels
 */
function readLines(lines, known, labels) {
  let [taken, strange] = [0, 0];
  for (const line of lines.split("\n")) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    const article = known.get(value.hash);
    if (article === undefined) strange += 1;
    else {
      labels.set(article.hash, labelsOf(value, article));
      taken += 1;
    }
  }
  return { taken, strange };
}

/**
 * @param {string} line
 * @returns {any} what the line holds, of whatever shape
 */
function parsed(line) {
  try {
    return JSON.parse(line.replace(/^\ufeff/u, "")) ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {any} value
 * @param {ArticleData} article
 * @returns {ArticleLabels}
 */
function labelsOf({ done, attributions, missing }, article) {
  /** @type {Record<string, Judgement>} */
  const judged = {};
  for (const one of Array.isArray(attributions) ? attributions : []) {
    const found = article.attributions.find(({ number }) => number === one?.number);
    if (found === undefined) continue;
    const { verdict, speaker, sourceType } = one;
    judged[found.number] = {
      verdict: verdict === "right" || verdict === "wrong" ? verdict : null,
      ...(typeof speaker === "string" || speaker === null ? { speaker } : {}),
      ...(typeof sourceType === "string" ? { sourceType } : {}),
    };
  }
  const added = (Array.isArray(missing) ? missing : []).filter((one) => isMissing(one, article.text.length));
  return { done: done === true, judged, missing: added };
}

/**
 * @param {any} one
 * @param {number} length
 * @returns {one is Missing}
 */
function isMissing(one, length) {
  const isSpan = (/** @type {any} */ span) =>
    Array.isArray(span) &&
    Number.isInteger(span[0]) &&
    Number.isInteger(span[1]) &&
    span[0] < span[1] &&
    span[1] <= length;
  return (
    Array.isArray(one?.content) && one.content.length > 0 && one.content.every(isSpan) && typeof one.kind === "string"
  );
}
