import { type Html, html } from "@readout/charts/page";
import { contentPolicy, type Inline } from "./policy.ts";

/** The parts of any page. */
export interface DocumentParts {
  readonly title: string;
  /** The id of the whole page, where something leads to its start. */
  readonly id?: string;
  /** What files made of the page are named after. */
  readonly name?: string;
  readonly style: Inline;
  /** Runs before anything is drawn, where there is such code. */
  readonly early?: Inline;
  readonly body: Html;
  /** Data blocks for the scripts. */
  readonly data?: readonly Html[];
  /** Run at the end of the page, in order. */
  readonly scripts?: readonly Inline[];
}

/** Returns a whole document that runs these scripts, uses this style, and may load nothing at all. */
export function wholeDocument({ title, id, name, style, early, body, data = [], scripts = [] }: DocumentParts): string {
  const policy = contentPolicy([...(early ? [early] : []), ...scripts], [style]);
  return html`<!doctype html>
<html lang="en"${id === undefined ? null : html` id="${id}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${style.markup}
${early && html`${early.markup}\n`}</head>
<body${name === undefined ? null : html` data-name="${name}"`}>
${body}${data.length > 0 && html`${data}\n`}${scripts.length > 0 && html`${scripts.map(({ markup }) => markup)}\n`}</body>
</html>
`.toString();
}
