/** The panel of sentences. Words of an article are set in serif: they are the article's, the rest is ours. */
export const evidence: string = `
.evidence { position: fixed; inset: 0 0 0 auto; width: 29rem; max-width: none; height: 100dvh; max-height: none; margin: 0; padding: 0; border: 0; border-left: 1px solid var(--rule); background: var(--paper); color: var(--ink); overflow-y: auto; overscroll-behavior: contain; z-index: 20; box-shadow: 0 0 2.5rem rgb(0 0 0 / 0.14); }
.evidence::backdrop { background: rgb(0 0 0 / 0.45); }
.evidence .sheet { padding: 0 1.5rem 2rem; }
.evidence .head { position: sticky; top: 0; background: var(--paper); padding: 1.25rem 0 0.6rem; border-bottom: 1px solid var(--rule); display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.35rem 1rem; align-items: start; }
.evidence h2 { font-size: 1.125rem; margin: 0; text-wrap: pretty; }
.evidence h2:focus-visible { outline: none; }
.evidence .count, .evidence .legend { grid-column: 1 / -1; margin: 0; }
.evidence .count { font-size: 0.875rem; color: var(--soft); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; font-size: 0.75rem; }
.evidence .exports { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin: 0.2rem 0 0; }
.evidence .exports .control { font-size: 0.75rem; padding: 0.25rem 0.5rem; }
.evidence .read { font-size: 0.8125rem; }
:is(.evidence, .actor-page, .beside) .around { font-size: 0.8125rem; margin: -0.4rem 0 0.9rem 0.85rem; color: var(--soft); }
:is(.evidence, .actor-page, .beside) .around p { font: 1rem/1.5 var(--serif); color: var(--ink); margin: 0.4rem 0 0; overflow-wrap: anywhere; }
.unseen { position: absolute; left: -100vw; }
:is(.evidence, .actor-page, .beside) article { padding-top: 1.1rem; }
:is(.evidence, .actor-page, .beside) h3 { font-size: 0.9375rem; margin: 0; line-height: 1.3; }
:is(.evidence, .actor-page, .beside) .from { font-size: 0.8125rem; line-height: 1.4; color: var(--soft); margin: 0.2rem 0 0.5rem; overflow-wrap: anywhere; }
:is(.evidence, .actor-page, .beside) .where { font-family: var(--mono); font-size: 0.75rem; }
:is(.evidence, .actor-page, .beside) blockquote { font: 1.0625rem/1.5 var(--serif); margin: 0.5rem 0 0.75rem; padding-left: 0.85rem; border-left: 2px solid var(--rule); overflow-wrap: anywhere; }
:is(.evidence, .actor-page, .beside) blockquote p { margin: 0 0 0.4em; white-space: pre-line; }
mark { color: inherit; background: none; padding: 0.05em 0; }
mark.content { background: var(--content); }
mark.source { background: var(--source); box-shadow: inset 0 -0.1em var(--source-rule); }
mark.cue { color: var(--cue); text-decoration: underline dotted; text-underline-offset: 0.2em; }
mark.actor { background: var(--actor); font-weight: 650; }
mark.other { text-decoration: underline; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.legend mark { padding: 0.05em 0.35em; }
@media (max-width: 59.99rem) {
  .evidence { inset: auto 0 0 0; width: 100%; height: auto; max-height: 82dvh; border-left: 0; border-top: 1px solid var(--rule); border-radius: 0.9rem 0.9rem 0 0; --from-right: 0; --from-below: 1.5rem; }
  .evidence .sheet { padding: 0 1.125rem 2rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .evidence[open] { animation: arrive 0.16s ease-out; }
  @keyframes arrive { from { transform: translateX(var(--from-right, 1.5rem)) translateY(var(--from-below, 0)); opacity: 0; } }
}
`;
