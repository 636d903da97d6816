import { type Html, html } from "@readout/charts/page";
import { type DocumentParts, wholeDocument } from "./document.ts";
import { siblingsPlace } from "./siblings.ts";

/** The parts of a page. */
export interface PageParts extends Required<Omit<DocumentParts, "id">> {
  readonly contents: Html | null;
  /** What stands on the first screen. */
  readonly screen: Html;
}

/** Returns the whole document. */
export function page({ contents, screen, body, ...parts }: PageParts): string {
  return wholeDocument({
    ...parts,
    id: "top",
    body: html`<a class="skip" href="#main">Skip to the report</a>
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
`,
  });
}
