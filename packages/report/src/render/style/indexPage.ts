/** The page that lists reports. */
export const index: string = `
.index .report { border-top: 1px solid var(--strong-rule); margin-top: 2rem; padding-top: 0.9rem; }
.index h2 { margin: 0; font: 700 1.375rem/1.2 var(--serif); }
.index .question { color: var(--soft); margin: 0.3rem 0 0; }
.index ul { list-style: none; margin: 0.8rem 0 0; padding: 0; }
.index li { font: 1.0625rem/1.38 var(--serif); margin: 0 0 0.5rem; padding-left: 0.8rem; border-left: 3px solid var(--strong-rule); max-width: 60ch; }
.index .about { font-size: 0.875rem; color: var(--soft); margin: 0.8rem 0 0; overflow-wrap: anywhere; }
.index .failed { border-left: 4px solid var(--alarm-rule); background: var(--alarm); padding: 0.5rem 0.8rem; margin: 0.8rem 0 0; overflow-wrap: anywhere; }
.index code { font-family: var(--mono); font-size: 0.92em; }
.index .history { margin: 0.8rem 0 0; font-size: 0.9375rem; }
.index .history summary { cursor: pointer; color: var(--link); padding: 0.25rem 0; }
.index .history h3 { margin: 0.9rem 0 0.4rem; font-size: 0.9375rem; max-width: 70ch; overflow-wrap: anywhere; }
.index .history ul { margin: 0.4rem 0 0; }
.index .history li { font: 0.9375rem/1.45 var(--sans); border-left-width: 1px; border-left-color: var(--rule); max-width: 70ch; overflow-wrap: anywhere; }
.index .history li > span { display: block; }
.index .history b { font-weight: 600; }
@media print {
  .index { padding: 0; }
  .index .report { break-inside: avoid; }
}
`;
