import { type Html, html, trusted } from "@readout/charts/page";

/** A report in the folder of a page. */
export interface Sibling {
  /** The file's name: `01-corpus.html`. */
  readonly file: string;
  readonly title: string;
}

const from = "<!--reports-->";
const to = "<!--/reports-->";

/** Where a page's links to the other reports of its folder go. No text of a page can hold such comments. */
export const siblingsPlace: Html = trusted(`${from}${to}`);

/** Returns a page with links to the index and to the other reports in its folder, in place of those that it had. */
export function withSiblings(page: string, own: string, all: readonly Sibling[]): string {
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start === -1 || end < start) return page;
  return `${page.slice(0, start + from.length)}${all.length < 2 ? "" : links(own, all)}${page.slice(end)}`;
}

function links(own: string, all: readonly Sibling[]): Html {
  const items = all.map(({ file, title }) =>
    file === own
      ? html`<li class="other"><b aria-current="page">${title}</b></li>`
      : html`<li class="other"><a href="${encodeURIComponent(file)}">${title}</a></li>`,
  );
  return html`<nav class="reports" aria-label="Reports"><ul><li><a href="index.html">All reports</a></li>${items}</ul></nav>`;
}
