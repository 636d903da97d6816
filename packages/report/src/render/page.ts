import { type Html, html } from "@readout/charts/page";
import { contentPolicy, type Inline } from "./policy.ts";
import { siblingsPlace } from "./siblings.ts";

/** The parts of a page. */
export interface PageParts {
  readonly title: string;
  readonly contents: Html | null;
  /** What stands on the first screen. */
  readonly screen: Html;
  readonly body: Html;
  /** Data blocks for the scripts. */
  readonly data: readonly Html[];
  /** Runs before anything is drawn. */
  readonly early: Inline;
  /** Run at the end of the page, in order. */
  readonly scripts: readonly Inline[];
  readonly style: Inline;
}

/** Returns the whole document. */
export function page({ title, contents, screen, body, data, early, scripts, style }: PageParts): string {
  const policy = contentPolicy([early, ...scripts], [style]);
  return html`<!doctype html>
<html lang="en" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${style.markup}
${early.markup}
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="layout">
<header class="controls">${siblingsPlace}</header>
<main id="main">
${screen}<div class="below">
${contents}<div class="reading">
${body}</div>
</div>
</main>
</div>
<dialog id="evidence" class="evidence" aria-labelledby="evidence-title"></dialog>
${data}
${scripts.map((script) => script.markup)}
</body>
</html>
`.toString();
}
