/** A folder in which all that reads a corpus for one run keeps what it annotated, so that the others need not. */
export interface SharedFolder {
  readonly folder: string;
  /** A hash of the code that annotates; what other code made does not count. */
  readonly version: string;
  /** How many threads a corpus that is worth it may be annotated in; 0 where all cores are busy. */
  readonly workers: number;
  /** Is told what in the folder could not be used. */
  readonly note: (words: string) => void;
}

/** Characters of a corpus from which on threads save more than they take to start. */
const WORTH_IT = 1_000_000;

/** In how many threads a corpus is annotated where nobody says so. */
export function sharedWorkers(shared: SharedFolder | null, articles: readonly { readonly text: string }[]): number {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  return shared === null || characters < WORTH_IT ? 0 : shared.workers;
}

/** The folder that whoever runs the notebook gives (`Symbol.for("readout.shared")`); null where there is none. */
export function sharedFolder(): SharedFolder | null {
  const hook = (globalThis as Record<symbol, unknown>)[Symbol.for("readout.shared")];
  return isShared(hook) ? hook : null;
}

function isShared(hook: unknown): hook is SharedFolder {
  if (typeof hook !== "object" || hook === null) return false;
  const { folder, version, workers, note } = hook as Partial<Record<keyof SharedFolder, unknown>>;
  return (
    typeof folder === "string" &&
    typeof version === "string" &&
    typeof workers === "number" &&
    typeof note === "function"
  );
}
