/** Tables that have no room for their columns on a narrow screen: a card for each row, with the names of its columns inside. */
export const rowCards: string = `
@media screen {
  .cards table, .cards thead, .cards tbody { display: block; }
  .cards thead tr:not([hidden]) { display: flex; flex-wrap: wrap; gap: 0 0.9rem; align-items: baseline; padding-bottom: 0.35rem; border-bottom: 1px solid var(--soft); }
  .cards thead tr::before { content: "Sort by"; font-size: 0.75rem; color: var(--soft); }
  .cards thead th { border: 0; padding: 0.25rem 0; font-size: 0.75rem; }
  .cards thead th .sort { width: auto; }
  .cards tbody tr:not([hidden]) { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.9rem, 1fr)); gap: 0.3rem 0.75rem; align-items: end; padding: 0.55rem 0; }
  .cards tbody :is(th, td) { padding: 0; min-width: 0; text-align: left; }
  .cards tbody th { grid-column: 1 / -1; font-weight: 600; }
  .cards tbody td:not(.number, .date) { grid-column: 1 / -1; min-width: 0; }
  .cards tbody td:has(> .quiet) { display: none; }
  .cards .number + :not(.number) { padding-left: 0; }
  .cards td::before { content: attr(data-label); font-size: 0.75rem; line-height: 1.25; color: var(--soft); white-space: normal; }
  .cards td:is(.number, .date)::before { display: block; }
  .cards td:not(.number, .date)::before { margin-right: 0.5em; }
}
`;
