import { articleLine, type Counter, isProblem, type Written } from "@readout/corpus/files";
import type { Lines } from "./gathered.ts";

/** Counts an article or a problem and adds its line; what it returns is to be awaited, where the reader is slower. */
export function addFound({ found, written = null }: Written, lines: Lines, count: Counter): Promise<void> | null {
  count.add(found);
  return lines.add(isProblem(found) ? [JSON.stringify(found)] : articleLine(found, written));
}
