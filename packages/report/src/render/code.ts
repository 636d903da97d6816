import { escapeHtml, type Html, html, trusted } from "@readout/charts/page";
import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";

hljs.registerLanguage("typescript", typescript);

const known: ReadonlySet<string> = new Set(["typescript", "ts", "javascript", "js"]);

/** Code of which every word costs its length squared to colour, or that nobody reads for its colours. */
function isUnwieldy(code: string): boolean {
  return code.length > 100_000 || /\S{500}|\s{500}/.test(code);
}

/** Returns code as markup, its words coloured where the language is TypeScript or JavaScript and it is no monster. */
export function highlight(code: string, language: string): Html {
  const coloured = known.has(language) && !isUnwieldy(code);
  return trusted(coloured ? hljs.highlight(code, { language: "typescript" }).value : escapeHtml(code));
}

/** Returns a cell's code, folded unless `open`. */
export function codeBlock(code: string, number: number, open: boolean): Html {
  return html`<details class="code"${open ? trusted(" open") : ""}><summary>Show code<span class="quiet"> of cell ${number}</span></summary><pre tabindex="0" aria-label="Code of cell ${number}"><code>${highlight(code, "typescript")}</code></pre></details>`;
}
