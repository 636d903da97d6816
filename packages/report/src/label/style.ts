/** The page on which articles are labelled: the article beside its attributions, one above the other on a small screen. */
export const labelling: string = `
[hidden] { display: none !important; }
.bar { position: sticky; top: 0; z-index: 10; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; padding: 0.6rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--rule); font-size: 0.875rem; }
.bar progress { width: 7rem; height: 0.5rem; accent-color: var(--link); }
.bar .count { font-variant-numeric: tabular-nums; margin-right: auto; }
.bar select { max-width: 15rem; }
.desk { max-width: 82rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem 2.5rem; }
.desk h1 { font-size: 1.5rem; margin-bottom: 0.5rem; }
.guide { font-size: 0.9375rem; max-width: 64ch; margin-bottom: 0.5rem; }
.guide summary { color: var(--link); }
.guide p { margin: 0.6rem 0; }
.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 0.2rem 1rem; }
.keys > div { display: flex; gap: 0.6rem; }
kbd { font: 0.8125rem var(--mono); border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.35em; color: var(--ink); white-space: nowrap; }
.status { min-height: 1.5em; margin: 0; color: var(--soft); font-size: 0.875rem; }
.reading { font: 1.1875rem/1.6 var(--serif); max-width: 40rem; overflow-wrap: anywhere; }
.reading:focus-visible { outline-offset: 6px; }
.reading h2 { font: 700 1.5rem/1.2 var(--serif); margin: 0 0 0.25rem; }
.reading .from { font: 0.875rem/1.4 var(--sans); color: var(--soft); }
.reading p { white-space: pre-line; }
.reading mark { cursor: pointer; }
.reading mark.source:not(.content), .reading mark.cue:not(.content) { padding: 0.05em 0; }
.reading mark.missing { background: none; text-decoration: underline wavy var(--alarm-rule); text-underline-offset: 0.2em; }
.reading mark.current { outline: 2px solid var(--focus); outline-offset: 1px; border-radius: 2px; }
.reading mark.rejected { text-decoration: line-through; background: none; }
.reading mark[data-label]::before { content: attr(data-label); font: 700 0.6875rem/1 var(--sans); vertical-align: super; color: var(--link); margin-right: 0.15em; }
.cards { min-width: 0; }
.cards h2 { font-size: 1.0625rem; margin: 0 0 0.6rem; }
.cards h2 + .note { margin: 0 0 0.6rem; }
.cards ol, .cards ul { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.card { border: 1px solid var(--rule); border-left: 4px solid var(--rule); border-radius: 4px; padding: 0.6rem 0.75rem; margin: 0 0 0.6rem; font-size: 0.875rem; line-height: 1.45; overflow-wrap: anywhere; scroll-margin: 5rem; }
.card.right { border-left-color: var(--source-rule); }
.card.wrong { border-left-color: var(--alarm-rule); }
.card.current { background: var(--raised); border-color: var(--focus); }
.card p { margin: 0 0 0.4rem; }
.card .words { font: 0.9375rem/1.45 var(--serif); }
.card .meta { color: var(--soft); }
.card.current .meta { color: var(--ink); }
.row { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.row + .row { margin-top: 0.5rem; }
.control[aria-pressed="true"] { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 650; }
.field { display: flex; flex-direction: column; gap: 0.15rem; font-size: 0.8125rem; flex: 1 1 8.5rem; min-width: 0; }
.field input, .field select, .field textarea, .bar select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: 0.35rem 0.45rem; width: 100%; min-width: 0; }
.field textarea { font-family: var(--serif); min-height: 4.5rem; resize: vertical; }
.done { display: flex; gap: 0.5rem; align-items: start; font-size: 0.9375rem; font-weight: 650; margin: 0 0 1rem; }
.done input { width: 1.1rem; height: 1.1rem; margin-top: 0.2rem; accent-color: var(--link); }
.opener { position: relative; overflow: hidden; }
.opener input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.opener:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (min-width: 64rem) {
  .desk { grid-template-columns: minmax(0, 40rem) minmax(20rem, 1fr); }
  .opening, .status { grid-column: 1 / -1; }
  .cards { position: sticky; top: 4rem; align-self: start; max-height: calc(100vh - 5rem); overflow-y: auto; padding: 2px; }
}
@media (max-width: 40rem) { .bar { position: static; } .reading { font-size: 1.0625rem; } .control { padding: 0.55rem 0.75rem; } }
`;
