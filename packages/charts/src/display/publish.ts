import type { EvidenceId, Passages } from "@readout/facts";
import { gather } from "../evidence.ts";
import type { Evidence } from "../figure.ts";
import { formatInteger, formatNumber } from "../format.ts";
import { emit } from "./emit.ts";
import { type MimeBundle, media } from "./mimeBundle.ts";

/** A number, or a word for one, that others may cite. */
export type PublishedValue = string | number | boolean | null;

/** What a published value was counted from, and what it is counted in. */
export interface PublishOptions {
  /** `articles`, `% of attributions` … */
  readonly unit?: string;
  /** Ids of what stands behind the value; needs `passages`, which finds their words. */
  readonly evidence?: readonly EvidenceId[];
  readonly passages?: Passages;
  /** True where the value is the number of ids: the report then counts again. */
  readonly counts?: true;
}

/** A published value as an output holds it. */
export interface PublishedData {
  readonly name: string;
  readonly value: PublishedValue;
  readonly unit: string | null;
  /** The name of its evidence group, or null. */
  readonly key: string | null;
  readonly counts: boolean;
  readonly evidence: Evidence;
}

/**
 * Publishes a value under a name: the report lists it under "Published numbers", its sidecar holds it for programs, and
 * `readout diff` compares it with that of an earlier report.
 *
 * Throws an `Error` where there is evidence and nothing that finds its words.
 *
 * `publish("attributions to officials", ids.length, { evidence: ids, passages: words, counts: true })`
 */
export function publish(name: string, value: PublishedValue, options: PublishOptions = {}): void {
  emit(publishedBundle(name, value, options));
}

/** Returns what `publish` shows, as one output. A number that is not finite is null; all passages are carried, fewer of a large corpus. */
export function publishedBundle(name: string, value: PublishedValue, options: PublishOptions = {}): MimeBundle {
  const { unit, evidence: given = [], passages, counts = false } = options;
  if (given.length > 0 && passages === undefined) {
    throw new Error(`publish "${name}": expected passages beside evidence, such as { evidence, passages: words }`);
  }
  const ids = [...new Set(given)];
  const kept = typeof value === "number" && !Number.isFinite(value) ? null : value;
  const words = `${name}: ${written(kept)}${unit === undefined ? "" : ` ${unit}`}`;
  const group = { title: words, total: ids.length, ids, focus: [] };
  const found = passages !== undefined && ids.length > 0;
  const data: PublishedData = {
    name,
    value: kept,
    unit: unit ?? null,
    key: found ? "published" : null,
    counts,
    evidence: found ? gather({ published: group }, passages) : { groups: {}, passages: {} },
  };
  return { [media.published]: data, [media.plain]: words };
}

function written(value: PublishedValue): string {
  if (typeof value !== "number") return value === null ? "unknown" : String(value);
  return Number.isInteger(value) ? formatInteger(value) : formatNumber(value);
}
