import type { ShareRow } from "@readout/analysis";

/** What is told of a bar. */
type Told = Pick<ShareRow, "key" | "label" | "attributions" | "articles"> & {
  readonly words: number | null;
  readonly directShare: number | null;
};

/** One source, or all of a kind, as it is drawn. */
export interface Bar {
  readonly row: Told;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly key: string;
}

/** Of which kind a source is, as its bar is drawn: 0 where it has a name. */
export type Kind = 0 | 1 | 2 | 3 | 4 | 5;

/** Which of the kinds a source is of. */
export function kindOf(key: string): Kind {
  if (!key.startsWith("type:")) return 0;
  const nameless: Readonly<Record<string, Kind>> = { anonymous: 1, unnamed: 3, unresolved: 4, hidden: 5 };
  return nameless[key.split(":")[1] ?? ""] ?? 2;
}
