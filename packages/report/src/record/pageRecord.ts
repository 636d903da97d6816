import * as v from "valibot";

/** A finding or a published number of a page. */
export interface RecordedNumber {
  readonly kind: "finding" | "published";
  /** `finding 1`, or the name under which it was published. */
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly unit: string | null;
  /** How many passages it was counted from; null where it leads to none. */
  readonly total: number | null;
  /** Those of them that the page holds, by `passageKey`. */
  readonly passages: readonly string[];
}

/** A figure or a table of a page. */
interface RecordedTable {
  /** `Figure 2`, `Table 1`. */
  readonly label: string;
  readonly id: string;
  readonly caption: string;
  readonly rows: number;
  /** A hash of its columns and rows. */
  readonly hash: string;
}

/** What a page tells programs of itself: how its cells ended, and its numbers with what they were counted from. */
export interface PageRecord {
  readonly title: string;
  /** `Corpus news: 84 articles; 7 outlets, 2016-07-01 to 2016-11-08`; "" where nothing is known. */
  readonly subject: string;
  /** The code cells in order: how each ended, and the first error of one that failed, on a line. */
  readonly cells: readonly { readonly status: "ok" | "failed" | "skipped"; readonly error: string | null }[];
  readonly checks: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly detail: string | null;
    /** The number of its code cell, counted from 1. */
    readonly cell: number;
  }[];
  readonly numbers: readonly RecordedNumber[];
  readonly tables: readonly RecordedTable[];
  /** Numbers that do not agree with their evidence. */
  readonly problems: readonly { readonly where: string; readonly reason: string }[];
}

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const form: v.GenericSchema<PageRecord> = v.strictObject({
  title: text,
  subject: text,
  cells: v.array(v.strictObject({ status: v.picklist(["ok", "failed", "skipped"]), error: v.nullable(text) })),
  checks: v.array(v.strictObject({ name: text, passed: v.boolean(), detail: v.nullable(text), cell: count })),
  numbers: v.array(
    v.strictObject({
      kind: v.picklist(["finding", "published"]),
      name: text,
      value: v.union([text, v.number(), v.boolean(), v.null()]),
      unit: v.nullable(text),
      total: v.nullable(count),
      passages: v.array(text),
    }),
  ),
  tables: v.array(v.strictObject({ label: text, id: text, caption: text, rows: count, hash: text })),
  problems: v.array(v.strictObject({ where: text, reason: text })),
});

/** The id of the block in a page. */
export const recordBlock = "report-record";

/** Returns the record in a page; null where it has none, as a page of another version, or where it is not of the form. */
export function recordIn(page: string): PageRecord | null {
  const start = `<script type="application/json" id="${recordBlock}">`;
  const from = page.indexOf(start);
  if (from === -1) return null;
  try {
    const found = v.safeParse(form, JSON.parse(page.slice(from + start.length, page.indexOf("</script>", from))));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
