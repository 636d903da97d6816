import { type Html, html } from "@readout/charts/page";

/** Returns text in which a number stays on one line with its per cent sign, with what it is compared by, and in an interval. */
export function unbroken(text: string): string {
  return text
    .replace(/(\[[−\d.,]{1,12},) (?=[−\d.,]{1,12}\])/gu, "$1\u00a0")
    .replace(/(\d) %/gu, "$1\u00a0%")
    .replace(/ ([≤≥<>=]) (?=\d)/gu, "\u00a0$1\u00a0");
}

/** Returns text in which a line does not end inside of a date; one that is copied is as it was. */
export function wholeDates(text: string): Html {
  const parts = text.split(/(\b\d{4}-\d\d(?:-\d\d)?\b)/u);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : html`<span class="whole">${part}</span>`))}`;
}
