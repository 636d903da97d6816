import { escapeHtml, type Html, html, trusted } from "@readout/charts";
import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";

hljs.registerLanguage("typescript", typescript);

const known: ReadonlySet<string> = new Set(["typescript", "ts", "javascript", "js"]);

/** Returns code as markup, its words coloured where the language is TypeScript or JavaScript. */
export function highlight(code: string, language: string): Html {
  return trusted(known.has(language) ? hljs.highlight(code, { language: "typescript" }).value : escapeHtml(code));
}

/** Returns a cell's code, folded unless `open`. */
export function codeBlock(code: string, number: number, open: boolean): Html {
  return html`<details class="code"${open ? trusted(" open") : ""}><summary>Show code<span class="quiet"> of cell ${number}</span></summary><pre tabindex="0" aria-label="Code of cell ${number}"><code>${highlight(code, "typescript")}</code></pre></details>`;
}
