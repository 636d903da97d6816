/** Type, measure and rhythm: the page's frame and its prose. */
export const text: string = `
:root {
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; overflow-wrap: break-word; }
.layout { max-width: 52rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; position: relative; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 650; }
h1 { font: 700 clamp(1.75rem, 1.3rem + 2vw, 2.5rem)/1.12 var(--serif); letter-spacing: -0.012em; margin: 0; max-width: 24em; }
h2 { font-size: 1.375rem; margin: 3rem 0 0.75rem; letter-spacing: -0.008em; }
h3 { font-size: 1.0625rem; margin: 2rem 0 0.5rem; }
p, ul, ol, blockquote, dl { margin: 0 0 1em; }
a { color: var(--link); text-decoration-color: var(--link-rule); text-underline-offset: 0.15em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h2[tabindex]:focus-visible, figure[tabindex]:focus-visible { outline-offset: 4px; }
.whole { white-space: nowrap; }
.prose { max-width: 62ch; }
.prose > :last-child { margin-bottom: 0; }
.prose + .prose, .cell + .prose { margin-top: 1rem; }
.prose h2:first-child { margin-top: 3.25rem; }
.lead { font-size: 1.125rem; line-height: 1.55; margin-top: 1.25rem; }
.prose blockquote { border-left: 3px solid var(--rule); background: var(--raised); margin-left: 0; margin-right: 0; padding: 0.6rem 1rem; font-size: 0.9375rem; }
.prose blockquote > :last-child { margin-bottom: 0; }
.prose li { margin-bottom: 0.25em; }
.prose img, .image img, .markup img { max-width: 100%; height: auto; }
.quiet { color: var(--soft); font-weight: 400; }
.note { color: var(--soft); font-size: 0.875rem; }
.masthead { border-top: 3px solid var(--strong-rule); padding-top: 1rem; margin-top: 0.5rem; }
.masthead .subject { margin: 0.25rem 0 0; font-size: 1.0625rem; overflow-wrap: anywhere; }
.parameters dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.875rem 0 0; font-size: 0.8125rem; }
.parameters dl > div { display: flex; gap: 0.4em; min-width: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.provenance .parameters dl > div { display: flex; margin: 0; }
.parameters dd { font-weight: 600; }
.banner { border-left: 4px solid; padding: 0.75rem 1rem; margin: 0 0 1rem; font-size: 0.9375rem; }
.banner > :last-child { margin-bottom: 0; }
.banner p { margin-bottom: 0.35em; }
.banner ul { padding-left: 1.2em; margin-bottom: 0.35em; }
.banner.notice { background: var(--notice); border-color: var(--notice-rule); }
.banner.failed { background: var(--alarm); border-color: var(--alarm-rule); }
.provenance { border-top: 1px solid var(--rule); margin-top: 4rem; padding-top: 1.25rem; font-size: 0.8125rem; color: var(--soft); }
.provenance h2 { font-size: 0.875rem; margin: 0 0 0.6rem; color: var(--ink); letter-spacing: 0; }
.provenance dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.75rem; margin-bottom: 0.2rem; }
.provenance dd { color: var(--ink); }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.5rem 1rem; background: var(--paper); z-index: 30; }
.skip:focus { left: 0; }
`;
