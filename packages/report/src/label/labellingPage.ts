import { html } from "@readout/charts/page";
import type { SheetData } from "../client/labelData.ts";
import { earlyCode, labelCode } from "../render/clientCode.ts";
import { wholeDocument } from "../render/document.ts";
import { jsonBlock } from "../render/json.ts";
import { inlineScript, inlineStyle } from "../render/policy.ts";
import { colours } from "../render/style/colours.ts";
import { controls } from "../render/style/controls.ts";
import { evidence } from "../render/style/evidence.ts";
import { text } from "../render/style/text.ts";
import { guide } from "./guide.ts";
import { labelling } from "./style.ts";

export type { SheetData } from "../client/labelData.ts";

/**
 * Returns a page on which a person labels articles: one file that works from disk, asks for nothing, keeps what was
 * labelled in the browser, where that works, and saves it as JSON lines. What the articles say is shown and never run.
 * The same sheet gives the same bytes.
 */
export function labellingPage(sheet: SheetData): string {
  const title = sheet.title === null ? "Articles to label" : `Articles to label: ${sheet.title}`;
  return wholeDocument({
    title,
    id: "top",
    style: inlineStyle([colours, text, controls, evidence, labelling].join("")),
    early: inlineScript(earlyCode(), "classic"),
    data: [jsonBlock("sheet-data", sheet)],
    scripts: [inlineScript(labelCode(), "module")],
    body: html`<a class="skip" href="#article">Skip to the article</a>
<header class="bar"></header>
<main class="desk">
<div class="opening"><h1>${title}</h1>
${sheet.notice === null ? null : html`<aside class="banner notice" aria-label="Notice"><p>${sheet.notice}</p></aside>`}
<noscript><p class="banner failed">This page needs JavaScript. It runs no code but its own, and asks nothing of any network.</p></noscript>
${guide}</div>
<p class="status" role="status"></p>
<article id="article" class="reading" tabindex="-1" aria-labelledby="article-title"></article>
<section class="cards" aria-label="Attributions"></section>
</main>
`,
  });
}
