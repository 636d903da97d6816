/** The list of all actors, and the page of one, which stands in place of the report. */
export const actors: string = `
table.actors { width: 100%; }
.tools.finding { justify-content: flex-start; margin: 0 0 0.6rem; }
select.control { font-family: inherit; padding: 0.35rem 0.4rem; }
.with-actor #main > :not(.actor-page) { display: none; }
.actor-page { max-width: 64rem; }
.actor-page .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 3rem; align-items: start; }
.actor-page .parts > section { min-width: 0; }
.actor-page table { width: 100%; }
.actor-page td:not(.number) { min-width: 0; white-space: nowrap; }
.actor-page h2 { font-size: 1.1875rem; margin: 2rem 0 0.6rem; }
.actor-page h1:focus-visible { outline: none; }
.actor-page .subject { margin: 0.35rem 0 0; overflow-wrap: anywhere; }
.actor-page .back { display: inline-block; text-decoration: none; margin-bottom: 0.6rem; }
table.actors, .actor-page table { font-variant-numeric: tabular-nums lining-nums; }
.actor-page td, .actor-page th { padding-right: 1.25rem; }
.actor-page tbody th { min-width: 0; overflow-wrap: anywhere; }
.actor-page thead th { white-space: nowrap; }
@media (max-width: 30rem) {
  .actor-page table { font-size: 0.8125rem; }
  .actor-page :is(td, th, thead th) { font-size: inherit; padding-right: 0.5rem; }
  .actor-page tbody th { min-width: 6.25rem; }
}
@media print {
  .actor-page .back { display: none; }
  .actor-page :is(mark, .month-bar) { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
.month-bar { display: block; max-width: 9rem; margin-top: 0.2rem; height: 0.6rem; background: var(--soft); }
.month-bar.partial { background: none; border: 2px solid var(--soft); box-sizing: border-box; }
.actor-page .passages { max-width: 62ch; }
.actor-page .note { margin-top: 2.5rem; max-width: 62ch; }
`;
