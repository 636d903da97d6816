import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented. What a sentence tells when it stands alone, it tells as well where somebody else says it.

/** Sentences with an attribution each, without their stop: its source stands at the head, its cue in brackets. */
const SENTENCES = [
  "the mayor [said] the bridge was safe",
  "the clerk [told] him that the list was wrong",
  "Edda Tolm, who runs the mill, [said] the road was closed",
  "the engineer, Bram Hoel, [warned] that the dam might fail",
  "Ms. Tolm and her advisers [believed] that the vote was lost",
  "the Ministry of Roads and Harbours [said] the tunnel would open",
  "residents who had left their homes [said] the water was rising",
];

/** What is around a sentence, at `S`; whose words it is among then has its cue in brackets. */
const FRAMES = [
  "The minister [said] that S.",
  "The minister [said] S.",
  "The paper reported that the minister had [said] that S.",
  "Officials [told] reporters on Monday that the road was closed and that S.",
  "The firm, which [said] that S, has closed the road.",
  "The firm closed the road on Monday, [saying] that S.",
  "In a memo, the bank [wrote] that S.",
  "The minister [said] that while the road was open, S.",
  "The minister [said] that in May, S.",
  "The clerk [told] her that in May S.",
  "The minister [said] the road was closed because S.",
  "The lawyers dismissed a petition [alleging] that S.",
  "[According to] the report, S.",
  "“We know that S,” Mr. Brekk [said].",
];

/**
 * Pairs that are not found: subjects whose relative clause, apposition or second noun no “that” sets apart from what stands before, and
 * what many believe, which is the speaker's own claim.
 */
const MISSED = new Set([
  "The minister [said] S.|2",
  "The clerk [told] her that in May S.|4",
  "The clerk [told] her that in May S.|5",
  "[According to] the report, S.|2",
  "[According to] the report, S.|3",
  "“We know that S,” Mr. Brekk [said].|4",
]);

/** A text without its brackets, and where what stood in them begins. */
function marked(text: string): { readonly plain: string; readonly at: number } {
  return { plain: text.replace(/[[\]]/g, ""), at: text.indexOf("[") };
}

/** The attribution whose cue holds a place, and its number; undefined where there is none. */
function cueAt(text: string, at: number) {
  const { attributions } = annotated(text);
  const i = attributions.findIndex(({ cue }) => cue.some(([start, end]) => start <= at && at < end));
  return { i, one: attributions[i] };
}

describe.each(FRAMES)("in “%s”", (frame) => {
  it.each(SENTENCES.filter((_, i) => !MISSED.has(`${frame}|${i}`)))(
    "“%s” is what it is alone, and carried",
    (sentence) => {
      const inner = marked(sentence);
      const alone = cueAt(`${inner.plain}.`, inner.at).one;
      const outer = marked(frame);
      const before = outer.plain.indexOf("S", outer.plain.search(/\bS\b/));
      const text = outer.plain.replace(/\bS\b/, () => inner.plain);
      const found = cueAt(text, before + inner.at).one;
      const carrier = cueAt(text, outer.at < before ? outer.at : outer.at + inner.plain.length - 1);
      expect(found && wordsOf(text, found.source), text).toEqual(alone && wordsOf(`${inner.plain}.`, alone.source));
      expect(found && wordsOf(text, found.content)[0], text).toContain(
        wordsOf(`${inner.plain}.`, alone?.content ?? [])[0],
      );
      expect(carrier.i, text).toBeGreaterThanOrEqual(0);
      expect(found?.within, text).toBe(carrier.i);
    },
  );
});
