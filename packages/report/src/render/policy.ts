import { createHash } from "node:crypto";
import { type Html, html, trusted } from "@readout/charts/page";

/** Code or style that goes into a page. */
export interface Inline {
  readonly markup: Html;
  /** Its hash as a content security policy names it. */
  readonly hash: string;
}

/** Returns a script element. `module` ones run after the page is read. */
export function inlineScript(code: string, type: "classic" | "module"): Inline {
  // A browser reads line ends as \n, and hashes what it reads. Inside a string or a pattern a backslash before these changes nothing; elsewhere they do not occur.
  const safe = code.replace(/\r\n?/gu, "\n").replace(/<(\/script|!--)/giu, "<\\$1");
  const attribute = trusted(type === "module" ? ' type="module"' : "");
  return { markup: html`<script${attribute}>${trusted(safe)}</script>`, hash: hash(safe) };
}

/** Returns a style element. */
export function inlineStyle(rules: string): Inline {
  const read = rules.replace(/\r\n?/gu, "\n");
  return { markup: html`<style>${trusted(read)}</style>`, hash: hash(read) };
}

/** Returns the policy of a page that may run these scripts, use these styles, and load nothing at all. */
export function contentPolicy(scripts: readonly Inline[], styles: readonly Inline[]): string {
  // Plotly adds an empty style element and fills it rule by rule.
  const plotlyStyle = hash("");
  return [
    "default-src 'none'",
    `script-src ${scripts.map((one) => one.hash).join(" ")}`,
    `style-src ${styles.map((one) => one.hash).join(" ")} ${plotlyStyle}`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
