const mebibyte = 1024 * 1024;

/** How much a run may tell. */
export interface Limits {
  /** Printed by a cell, in bytes of its JSON. */
  readonly printed: number;
  /** Markup, text and pictures that a cell displays, in bytes of their JSON. */
  readonly markup: number;
  /**
   * All that a cell displays, and a notebook, in bytes of its JSON: figures and tables bring the sentences behind them,
   * some 30 MiB in a notebook on a thousand articles.
   */
  readonly shown: number;
  readonly shownInAll: number;
  /** Displays and runs of printed lines of a cell. */
  readonly outputs: number;
  /** Errors of a cell. */
  readonly errors: number;
  /** Levels of a displayed value. */
  readonly depth: number;
  /** Different paths of a notebook, and the length of one. */
  readonly paths: number;
  readonly path: number;
  /** Reports of progress in a second. */
  readonly stages: number;
  /** Different notes for the user of a notebook. */
  readonly notes: number;
  /** The name of a stage, a note, an error or a display, in UTF-16 code units. */
  readonly name: number;
  /** What a stage counted, in UTF-16 code units of its JSON. */
  readonly tally: number;
  /** One message, in bytes. */
  readonly message: number;
}

/**
 * The most that a run may tell. What is beyond is left out by the kernel, with a note in the page; the runner ends a run
 * that tells it all the same.
 */
export const most: Limits = {
  printed: mebibyte,
  markup: 16 * mebibyte,
  shown: 128 * mebibyte,
  shownInAll: 256 * mebibyte,
  outputs: 1000,
  errors: 20,
  depth: 100,
  paths: 10_000,
  path: 4096,
  stages: 30,
  notes: 20,
  name: 200,
  tally: 64 * 1024,
  message: 129 * mebibyte,
};
