/** @import { Span } from "../../packages/corpus/dist/index.js" */

/**
 * Which predicted contents are right: those that share half of their words or more with a labelled one, of all words that
 * either has. Each labelled one is found once; the first that fits is taken.
 *
 * @param {string} text
 * @param {readonly (readonly Span[])[]} labelled The spans of each labelled content.
 * @param {readonly { readonly content: readonly Span[] }[]} predicted
 * @returns {readonly boolean[]} For each predicted one, in order.
 */
export function right(text, labelled, predicted) {
  const words = wordsOf(text);
  const used = new Set();
  return predicted.map(({ content }) => {
    const match = labelled.findIndex((spans, i) => !used.has(i) && shared(words, spans, content) >= 0.5);
    if (match >= 0) used.add(match);
    return match >= 0;
  });
}

/**
 * @param {string} text
 * @returns {readonly Span[]}
 */
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
}

/**
 * The share of the words in both of those in either; 0 where there are none.
 *
 * @param {readonly Span[]} words
 * @param {readonly Span[]} a
 * @param {readonly Span[]} b
 */
function shared(words, a, b) {
  const [from, to] = [
    Math.min(...[...a, ...b].map(([start]) => start)),
    Math.max(...[...a, ...b].map(([, end]) => end)),
  ];
  const near = words.filter(([start, end]) => start < to && from < end);
  /** @param {readonly Span[]} spans */
  const isIn = (spans) => near.map(([from, to]) => spans.some(([start, end]) => from < end && start < to));
  const [inA, inB] = [isIn(a), isIn(b)];
  const both = near.filter((_, i) => inA[i] && inB[i]).length;
  return both / (near.filter((_, i) => inA[i] || inB[i]).length || 1);
}
