/** What cells give: code, printed text, errors, figures and tables. */
export const cells: string = `
.cell { margin: 1.25rem 0 1.75rem; }
.cell > .code:only-child { margin: -0.5rem 0; }
.cell > .prose + .code, .stream + .code { margin-top: 0.4rem; }
.exhibit + .prose, .exhibit + .check { font-size: 0.875rem; margin: 0.5rem 0; padding-left: 0.6rem; border-left: 3px solid var(--rule); overflow-wrap: anywhere; }
.check.missed { border-color: var(--alarm-rule); }
.exhibit { margin-top: 2.25rem; }
details.code > summary, details.behind > summary, details.output > summary, .failure summary { font-size: 0.8125rem; color: var(--soft); width: fit-content; padding: 0.2rem 0; }
details > summary:hover { color: var(--ink); }
pre { font: 0.8125rem/1.5 var(--mono); overflow-x: auto; margin: 0.4rem 0 1rem; padding: 0.75rem 0.9rem; background: var(--raised); border-radius: 4px; tab-size: 2; }
code { font-family: var(--mono); font-size: 0.92em; }
pre code { font-size: inherit; }
.hljs-keyword, .hljs-built_in, .hljs-literal { color: var(--code-word); }
.hljs-string, .hljs-regexp { color: var(--code-text); }
.hljs-number { color: var(--code-number); }
.hljs-title, .hljs-attr, .hljs-property { color: var(--code-name); }
.hljs-comment { color: var(--code-note); font-style: italic; }
.label { font-weight: 700; }
.stream .label { font-size: 0.75rem; font-weight: 400; color: var(--soft); margin: 0.5rem 0 0; }
.stream pre { margin-top: 0.2rem; max-height: 26rem; overflow-y: auto; }
.stream.stderr pre { border-left: 3px solid var(--notice-rule); }
.failure { border-left: 4px solid var(--alarm-rule); background: var(--alarm); padding: 0.75rem 1rem; margin: 0.75rem 0; }
.failure > :last-child { margin-bottom: 0; }
.failure .label { margin-bottom: 0.35rem; font-size: 0.9375rem; color: var(--alarm-ink); }
.failure pre { background: none; padding: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.failure .line { font-size: 0.875rem; overflow-wrap: anywhere; }
.exhibit { margin: 1.75rem 0 0.75rem; border-top: 1px solid var(--strong-rule); padding-top: 0.7rem; }
figcaption { max-width: 64ch; font-size: 1rem; line-height: 1.4; margin-bottom: 0.75rem; }
figcaption .label { color: inherit; text-decoration: none; margin-right: 0.35em; }
figcaption .label:hover { text-decoration: underline; }
.chart { display: none; min-width: 0; overflow-x: auto; overflow-y: hidden; }
.chart :is(.textpoint text, .annotation-text) { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.js .without-script { display: none; }
.picture { display: block; width: 100%; max-width: 50rem; height: auto; fill: currentColor; font-family: var(--sans); }
.picture .grid { stroke: var(--rule); }
.js .chart { display: block; min-height: 6rem; }
.chart.leads .nsewdrag, .chart.leads .slice { cursor: pointer !important; }
.js:not(.show-code) details.code:not(.failed details.code) { display: none; }
details.behind { margin-top: 0.35rem; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.35; }
table.data { width: 100%; font-variant-numeric: tabular-nums lining-nums; }
th, td { text-align: left; font-weight: 400; padding: 0.4rem 0.65rem 0.4rem 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0.25rem; }
thead th { font-weight: 600; font-size: 0.8125rem; border-bottom: 1px solid var(--soft); vertical-align: bottom; }
tbody tr { border-bottom: 1px solid var(--rule); }
table.many { font-size: 0.8125rem; }
table.many :is(th, td) { padding-right: 0.6rem; }
table.many thead th { font-size: 0.75rem; }
table.many tbody th { min-width: 6.5rem; }
@media screen { table.many td:not(.number, .date) { min-width: 6.5rem; } }
.number { text-align: right; }
td.number, .date { white-space: nowrap; }
tbody th { min-width: 9rem; }
@media screen { td:not(.number, .date) { min-width: 8rem; } }
@media print { td:not(.number, .date) { min-width: 6.25rem; } }
table.data :is(tbody th, td):not(.number, .date) { overflow-wrap: anywhere; }
.number + :not(.number) { padding-left: 0.75rem; }
[data-group] { cursor: pointer; }
[data-group]:hover { background: var(--hover); }
.evidence-link { text-decoration: underline; text-decoration-color: var(--link-rule); text-underline-offset: 0.2em; color: var(--link); }
.evidence-link:hover { text-decoration-color: currentColor; }
.sort { font-weight: inherit; width: 100%; }
.sort:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.number .sort { text-align: right; }
.sort::after { content: "\\00a0↕"; color: var(--rule); }
.number .sort::after { content: none; }
.number .sort::before { content: "↕\\00a0"; color: var(--rule); }
[aria-sort="ascending"] .sort::after { content: "\\00a0↑"; color: inherit; }
[aria-sort="descending"] .sort::after { content: "\\00a0↓"; color: inherit; }
.number[aria-sort="ascending"] .sort::before { content: "↑\\00a0"; color: inherit; }
.number[aria-sort="descending"] .sort::before { content: "↓\\00a0"; color: inherit; }
.number[aria-sort] .sort::after { content: none; }
`;
