/** Files beside a page: what stands behind its numbers, one below the other. */
export const beside: string = `
.beside nav { margin: 1rem 0; font-size: 0.875rem; }
.beside .number { border-top: 1px solid var(--strong-rule); margin-top: 2.5rem; padding-top: 0.75rem; }
.beside h2 { font-size: 1.125rem; margin: 0 0 0.35rem; overflow-wrap: anywhere; }
.beside .count, .beside .read { font-size: 0.875rem; color: var(--soft); margin: 0 0 0.4rem; }
.beside :target { scroll-margin-top: 1rem; outline: 2px solid var(--focus); outline-offset: 0.75rem; }
.beside > article { padding-top: 2rem; }
`;
