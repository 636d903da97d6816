/** @import { Span } from "../../packages/corpus/dist/index.js" */

/**
 * @typedef {object} Link An attribution as a reader labelled it, with the first words of its content.
 * @property {Span} cue
 * @property {Span} content
 * @property {number | null} within The link whose content carries this one, of the same list.
 */

/** @typedef {{ readonly cue: readonly Span[], readonly content: readonly Span[], readonly within: number | null }} Found */

/**
 * Counts the links that another carries: labelled, found, and right. One is right where both cues share a word with the labelled ones and the
 * content holds the labelled first words.
 *
 * @param {readonly Link[]} links
 * @param {readonly Found[]} attributions
 */
export function countCarried(links, attributions) {
  const right = new Set();
  const carried = links.filter(({ within }) => within !== null);
  let recalled = 0;
  for (const { cue, content, within } of carried) {
    const carrier = links[within ?? -1];
    const hit = attributions.findIndex((one) => {
      const over = one.within === null ? undefined : attributions[one.within];
      return (
        carrier !== undefined &&
        over !== undefined &&
        touches(carrier.cue, over.cue) &&
        touches(cue, one.cue) &&
        one.content.some(([start, end]) => start <= content[0] && content[1] <= end)
      );
    });
    if (hit < 0) continue;
    recalled += 1;
    right.add(hit);
  }
  return {
    labelled: carried.length,
    recalled,
    found: attributions.filter(({ within }) => within !== null).length,
    right: right.size,
  };
}

/**
 * @param {Span} one
 * @param {readonly Span[]} spans
 */
function touches([start, end], spans) {
  return spans.some(([from, to]) => from < end && start < to);
}
