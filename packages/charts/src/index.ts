export type { Column, DataTable, Evidence, EvidenceGroup, Figure } from "./figure.ts";
export { escapeHtml, type Html, html, trusted } from "./html.ts";
