import { type Html, html } from "@readout/charts/page";
import type { Heading } from "./markdown.ts";

/** Returns the table of contents: headings of the two upper levels. Null where there are fewer than two. */
export function contents(headings: readonly Heading[]): Html | null {
  const listed = headings.filter(({ level, text }) => level <= 3 && text !== "");
  if (listed.length < 2) return null;
  const items = listed.map(
    ({ level, anchor, text }) => html`<li class="level${level}"><a href="#${anchor}">${text}</a></li>`,
  );
  return html`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ol>${items}</ol></details></nav>
`;
}
