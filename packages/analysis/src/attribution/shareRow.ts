import type { EvidenceId } from "@readout/facts";

/** The share of one source, type of source, outlet or month. */
export interface ShareRow {
  /** An actor id, `name:…` or `type:…` for a source; the type, outlet or month otherwise, empty where not stated. */
  readonly key: string;
  /** For readers. */
  readonly label: string;
  /** The outlet or month that shares are taken in, or that it is not stated; null where they are of all articles. */
  readonly within: string | null;
  readonly attributions: number;
  /** Articles with such attributions: with fewer than three, by source ten, there is no interval. */
  readonly articles: number;
  /** All articles that the share is taken over: with fewer than three, by source 30, there is no interval. */
  readonly allArticles: number;
  /** Its part of the attributions, 0 to 1, with its interval. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Words of these attributions' contents. */
  readonly words: number;
  /** Its part of the attributed words, 0 to 1, with its interval; null where no attribution has words. */
  readonly wordShare: number | null;
  readonly wordLow: number | null;
  readonly wordHigh: number | null;
  /** The part of its attributions that are direct quotations. */
  readonly directShare: number;
  readonly evidence: readonly EvidenceId[];
}
