/** Who runs a notebook wants to know which paths its code reads, and may want them told in another form. */
export interface PathListener {
  /** Called with each path that is given to be read, before it is. */
  readonly given: (path: string) => void;
  /** The form in which a path, or a place in a file (`path:line`), stands in articles, problems and messages. */
  readonly shown: (path: string) => string;
}

const nobody: PathListener = { given: () => {}, shown: (path) => path };

/** The listener that stands in the global object under `Symbol.for("readout.paths")`; else one that changes nothing. */
export function pathListener(): PathListener {
  const found = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.paths")];
  return (found as PathListener | undefined) ?? nobody;
}
