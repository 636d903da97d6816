/** A folder in which all that reads a corpus for one run keeps what it annotated, so that the others need not. */
export interface SharedFolder {
  readonly folder: string;
  /** A hash of the code that annotates; what other code made does not count. */
  readonly version: string;
  /** Is told what in the folder could not be used. */
  readonly note: (words: string) => void;
}

/** The folder that whoever runs the notebook gives (`Symbol.for("readout.shared")`); null where there is none. */
export function sharedFolder(): SharedFolder | null {
  const hook = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.shared")];
  return isShared(hook) ? hook : null;
}

function isShared(hook: unknown): hook is SharedFolder {
  if (typeof hook !== "object" || hook === null) return false;
  const { folder, version, note } = hook as Partial<Record<keyof SharedFolder, unknown>>;
  return typeof folder === "string" && typeof version === "string" && typeof note === "function";
}
