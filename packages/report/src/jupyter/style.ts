/**
 * The look of outputs in JupyterLab, VS Code and pages that nbconvert makes, each light or dark: colours are laid thinly
 * over whatever is behind. Where a notebook is not trusted this is taken out, and the outputs can be read without.
 */
export const style: string = `
.readout { max-width: 60rem; line-height: 1.45; }
.readout figure { margin: 0; }
.readout figcaption { max-width: 46rem; margin: 0.3em 0 0.5em; font-weight: 400; }
.readout details { margin: 0.15em 0; }
.readout details details { margin-left: 1.1em; }
.readout summary { cursor: pointer; }
.readout .scroll { overflow: auto; max-height: 30em; width: fit-content; max-width: 100%; }
.readout table { margin: 0.4em 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.readout .scroll :is(th, td) { text-align: left; vertical-align: top; padding: 0.3em 0.7em; }
.readout .scroll tbody th { font-weight: 400; }
.readout .scroll .number { text-align: right; white-space: nowrap; }
.readout ol { margin: 0.2em 0 0.6em; padding-left: 2.2em; }
.readout .from, .readout .note, .readout .legend { margin: 0.2em 0; font-size: 0.92em; opacity: 0.85; }
.readout .legend mark { padding: 0 0.35em; }
.readout blockquote { margin: 0.1em 0 0.7em; padding: 0 0 0 0.8em; border-left: 2px solid rgb(128 128 128 / 0.5); max-width: 46rem; overflow-wrap: anywhere; }
.readout blockquote p { margin: 0; white-space: pre-line; }
.readout mark { color: inherit; background: none; }
.readout mark.content { background: rgb(64 132 220 / 0.16); }
.readout mark.source { background: rgb(30 150 84 / 0.28); }
.readout mark.cue { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.readout mark.actor { background: rgb(235 170 20 / 0.36); font-weight: 600; }
.readout mark.other { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
`.trim();
