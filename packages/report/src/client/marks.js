/** @import { MarkEntry } from "./pageData.ts" */
import { element } from "./element.js";
import { pieces } from "./pieces.js";

/**
 * @param {string} text
 * @param {readonly MarkEntry[]} marks
 * @param {ReadonlySet<number>} focus
 * @returns {HTMLParagraphElement}
 */
export function markedBlock(text, marks, focus) {
  const nodes = pieces(text, marks, focus).map(({ text, classes }) =>
    classes.length === 0 ? text : element("mark", { class: classes.join(" ") }, text),
  );
  return element("p", {}, ...nodes);
}
