/** @import { MarkEntry } from "./pageData.ts" */
import { element } from "./element.js";

// What a mark's number stands for.
const roles = ["actor", "content", "cue", "source"];

/**
 * Names the look of a mark: its role, or `other` where it is an actor that the number is not about.
 *
 * @param {MarkEntry} mark
 * @param {ReadonlySet<number>} focus empty for all
 * @returns {string}
 */
export function markClass([, , role, actor], focus) {
  const name = roles[role] ?? "other";
  return name === "actor" && focus.size > 0 && !focus.has(actor) ? "other" : name;
}

/**
 * Cuts a fragment at the ends of its marks, which may overlap: each piece bears the classes of all marks over it.
 *
 * @param {string} text
 * @param {readonly MarkEntry[]} marks
 * @param {ReadonlySet<number>} focus empty for all
 * @returns {{ text: string, classes: string[] }[]}
 */
export function pieces(text, marks, focus) {
  const ends = new Set([0, text.length]);
  for (const [start, end] of marks) ends.add(start).add(end);
  const cuts = [...ends].filter((end) => end >= 0 && end <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = /** @type {number} */ (cuts[index + 1]);
    const over = marks.filter((mark) => mark[0] <= start && mark[1] >= end);
    const classes = new Set(over.map((mark) => markClass(mark, focus)));
    if (classes.has("actor")) classes.delete("other");
    return { text: text.slice(start, end), classes: [...classes] };
  });
}

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
