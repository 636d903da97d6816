/** Buttons, the table of contents, and the places of both on small and wide screens. */
export const controls: string = `
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.control { font-size: 0.8125rem; line-height: 1.2; border: 1px solid var(--rule); border-radius: 4px; padding: 0.4rem 0.65rem; color: var(--ink); background: var(--paper); white-space: nowrap; }
.control:hover { border-color: var(--soft); background: var(--hover); }
.reports { margin-right: auto; min-width: 0; flex: 1 1 6rem; font-size: 0.8125rem; line-height: 1.3; }
.reports ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; margin: 0; padding: 0.45rem 0; }
@media (max-width: 60rem) { .reports { flex-basis: auto; } .reports .other { display: none; } }
.controls { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: flex-start; gap: 0.5rem; margin-bottom: 0.5rem; min-height: 2rem; z-index: 5; }
@media (max-width: 22rem) { .controls { gap: 0.3rem; } .controls > .control { font-size: 0.75rem; padding: 0.35rem 0.4rem; } }
summary { cursor: pointer; }
.contents { font-size: 0.875rem; line-height: 1.35; }
.contents summary { font-weight: 650; }
.contents ol { list-style: none; margin: 0.6rem 0 0; padding: 0; }
.contents li { margin: 0; }
.contents .level3 { padding-left: 0.9rem; }
.contents a { display: block; padding: 0.25rem 0 0.25rem 0.75rem; border-left: 2px solid var(--rule); color: var(--soft); text-decoration: none; }
.contents a:hover { color: var(--ink); border-color: var(--soft); }
.contents a[aria-current] { color: var(--ink); border-color: var(--strong-rule); }
.contents { margin-bottom: 1.5rem; }
.tools { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 0.5rem; margin-top: 0.6rem; }
.tools > span:nth-of-type(1):last-of-type, .tools > span + span { margin-right: auto; }
.hint { font-size: 0.8125rem; color: var(--soft); }
.more { margin: 0.6rem 0 0; }
input[type="search"] { font: inherit; font-size: 0.8125rem; line-height: 1.2; padding: 0.4rem 0.6rem; width: 11rem; max-width: 100%; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; }
@media (min-width: 72rem) {
  .layout { max-width: 76rem; }
  .below { display: grid; grid-template-columns: 14rem minmax(0, 54rem); column-gap: 3.5rem; }
  .below:not(:has(> .contents)) { grid-template-columns: minmax(0, 54rem); }
  .contents { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; padding-top: 2rem; }
  .contents summary { list-style: none; pointer-events: none; }
  .contents summary::-webkit-details-marker { display: none; }
  .reading { min-width: 0; }
  .controls:not(:has(.reports), :has(~ main .banner)) { position: absolute; top: 2.25rem; right: 1.25rem; margin: 0; }
  .controls:not(:has(.reports), :has(~ main .banner)) ~ main .masthead { padding-right: 16rem; }
}
@media (min-width: 60rem) {
  .with-evidence .layout { max-width: 51rem; margin-left: max(0rem, 100vw - 82rem); width: min(51rem, 100vw - 30rem); }
  .with-evidence .below { display: block; }
  .with-evidence .contents { display: none; }
}
`;
