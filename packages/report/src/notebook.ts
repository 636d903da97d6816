/** A MIME bundle: the same thing in several forms. JSON types hold objects, all others text. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** What a cell printed or displayed, in order. */
export type Output =
  | { readonly kind: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly kind: "display"; readonly data: MimeBundle }
  /** What was left out beyond a limit, in a sentence. */
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "error";
      /** `TypeError`, `TypeScript error`, `Timeout`, `Unhandled rejection`, `Kernel died` … */
      readonly name: string;
      readonly message: string;
      /** Own frames only, without machine paths. */
      readonly trace: readonly string[];
      /** Line in the cell, counted from 1, where it is known. */
      readonly line: number | null;
    };

/** One cell and, if it was run, what came of it. */
export type Cell =
  | { readonly kind: "markdown"; readonly source: string; readonly tags: readonly string[] }
  | {
      readonly kind: "code";
      readonly source: string;
      readonly tags: readonly string[];
      readonly status: "ok" | "failed" | "skipped";
      readonly outputs: readonly Output[];
    };

/** A notebook as it was run. */
export interface ExecutedNotebook {
  /** File name without its ending, such as `02-cooccurrence`. */
  readonly name: string;
  /** The first level-one heading, or the name. */
  readonly title: string;
  readonly cells: readonly Cell[];
  /** The parameters in force, after the given ones replaced the defaults. */
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
  /** True where every cell ran. */
  readonly ok: boolean;
}
