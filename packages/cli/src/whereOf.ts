import type { Article } from "@readout/corpus/files";

/** Where an article stands: `path:line`, or the path alone. */
export function whereOf({ source: { path, line } }: Article): string {
  return line === null ? path : `${path}:${line}`;
}
