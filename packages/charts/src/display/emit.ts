import { type MimeBundle, media } from "./mimeBundle.ts";

/**
 * Where whoever runs a notebook puts the function that shows an output: it takes one bundle, of media types to contents,
 * which is one output of the cell that runs. This is all that a kernel has to do for charts; Readout's runner and its
 * kernel for JupyterLab do it (`packages/report/src/run/tslab.ts`).
 */
const HOST = Symbol.for("readout.display");

/** Gives a bundle to whoever runs this code as a notebook, as one output. Where nobody does, prints its plain text. */
export function emit(bundle: MimeBundle): void {
  const display = (globalThis as Record<symbol, unknown>)[HOST];
  if (typeof display === "function") display(bundle);
  else console.log(bundle[media.plain]);
}
