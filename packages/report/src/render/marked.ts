import { type Html, html } from "@readout/charts/page";
import type { MarkEntry } from "../client/pageData.ts";
import { markClass, meanings, pieces } from "../client/shared.ts";

/** Returns words with their marks, as the panel of a page shows them. `focus` are the actors to mark strongly; all if none. */
export function marked(words: string, marks: readonly MarkEntry[], focus: ReadonlySet<number>): readonly Html[] {
  return pieces(words, marks, focus).map(({ text, classes }) =>
    classes.length === 0 ? html`${text}` : html`<mark class="${classes.join(" ")}">${text}</mark>`,
  );
}

/** Returns the looks that marks have with what each means, in one order. */
export function looksOf(
  marks: readonly MarkEntry[],
  focus: ReadonlySet<number>,
): readonly (readonly [look: string, meaning: string])[] {
  const present = new Set(marks.map((mark) => markClass(mark, focus, marks)));
  return meanings.filter(([look]) => present.has(look));
}
