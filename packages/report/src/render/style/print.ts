/** The sheets of any page on paper: margins, and the number of each. */
export const sheets: string = `
@page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
`;

/** On paper: what was found, and how to make it again; no controls. */
export const print: string = `${sheets}
@media print {
  html { font-size: 10.5pt; }
  .layout { display: block; max-width: none; padding: 0; }
  .controls, .contents, .tools, .more, .skip, .evidence:not([open]), details.code, details.behind, summary { display: none; }
  .failed details.code, .failed details.code summary { display: block; }
  .prose, figcaption, .answer li, .sure, .hero-notes { max-width: none; }
  .hero > .hero-notes { margin-top: 0.8rem; }
  h1, h2, h3 { break-after: avoid; }
  .exhibit.figure, .banner, .failure, tr, .provenance { break-inside: avoid; }
  figcaption { break-inside: avoid; }
  figcaption:not(:last-child) { break-after: avoid; }
  .exhibit.table:not(:has(tbody tr:nth-child(16))) { break-inside: avoid; }
  .data > tbody > tr:nth-child(-n+3):not(:last-child) { break-after: avoid; }
  .sort { display: contents; }
  .sort::before, .sort::after { content: none !important; }
  thead { display: table-header-group; }
  .js .data > tbody > tr:not(.on-paper) { display: none; }
  .data > tbody > tr.on-paper { display: table-row; }
  tbody[data-left]::after { content: attr(data-left); display: table-row; color: var(--soft); white-space: nowrap; line-height: 2.4; }
  tbody[data-left]::after, tbody[data-left] > tr:nth-child(n+24 of .on-paper) { break-before: avoid; }
  .evidence[open] { display: block; position: static; width: auto; height: auto; max-height: none; overflow: visible; border: 0; border-top: 1px solid var(--strong-rule); box-shadow: none; margin-top: 2rem; }
  .evidence .sheet, .evidence .head { padding: 0.6rem 0 0; position: static; }
  .evidence .exports, .evidence .close, .evidence .read, .evidence details:not([open]) { display: none; }
  .evidence mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .js .chart { zoom: calc(0.87 * var(--part, 1)); overflow: visible; }
  .scroll, pre { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .evidence-link, table a, figcaption .label { color: inherit; text-decoration: none; }
  .prose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; color: var(--soft); overflow-wrap: anywhere; }
  .banner { border: 1px solid; border-left-width: 4px; }
}
`;
