import type { PageRecord, RecordedNumber } from "./pageRecord.ts";

/** A value in two reports; null where it is in one alone. */
export interface Pair<Value> {
  readonly was: Value | null;
  readonly is: Value | null;
}

/** A number that has another value, another unit or other evidence than before, or that stands in one report alone. */
export interface NumberChange {
  readonly kind: RecordedNumber["kind"];
  readonly name: string;
  readonly value: Pair<RecordedNumber["value"]>;
  readonly unit: Pair<string>;
  /** How many passages it was counted from. */
  readonly passages: Pair<number>;
  /** Passages that the later report holds and the earlier does not, by `passageKey`. */
  readonly added: readonly string[];
  /** Passages that the earlier report holds and the later does not. */
  readonly gone: readonly string[];
  /** True where a report holds fewer passages than it counted, so that others may have changed as well. */
  readonly partial: boolean;
  /** Whether it stands in the earlier and in the later report. */
  readonly inBoth: boolean;
}

/** What is not the same in two reports of one notebook. */
export interface PageChanges {
  /** What the reports are about, where that differs. */
  readonly subject: Pair<string> | null;
  readonly numbers: readonly NumberChange[];
  /** Declared checks that ended otherwise, or are in one report alone. */
  readonly checks: readonly ({ readonly name: string } & Pair<boolean>)[];
  /** Figures and tables that hold other rows, or are in one report alone; counts of rows, and captions. */
  readonly tables: readonly {
    readonly label: string;
    readonly id: string;
    readonly rows: Pair<number>;
    readonly caption: Pair<string>;
  }[];
}

/** Returns what is not the same in two reports. What has one name twice is told apart by its order. */
export function changesBetween(was: PageRecord, is: PageRecord): PageChanges {
  const numbers = paired(was.numbers, is.numbers, ({ kind, name }) => `${kind} ${name}`);
  const checks = paired(was.checks, is.checks, ({ name }) => name);
  const tables = paired(was.tables, is.tables, ({ label, id }) => `${label.split(" ")[0]} ${id}`);
  return {
    subject: was.subject === is.subject ? null : { was: was.subject, is: is.subject },
    numbers: numbers.flatMap(([old, now]) => numberChange(old, now) ?? []),
    checks: checks.flatMap(([old, now]) =>
      old?.passed === now?.passed
        ? []
        : [{ name: (now ?? old)?.name ?? "", was: old?.passed ?? null, is: now?.passed ?? null }],
    ),
    tables: tables.flatMap(([old, now]) => {
      const one = now ?? old;
      if (one === null || old?.hash === now?.hash) return [];
      const rows = { was: old?.rows ?? null, is: now?.rows ?? null };
      return [{ label: one.label, id: one.id, rows, caption: { was: old?.caption ?? null, is: now?.caption ?? null } }];
    }),
  };
}

/** How many things changed. */
export function countChanges({ subject, numbers, checks, tables }: PageChanges): number {
  return (subject === null ? 0 : 1) + numbers.length + checks.length + tables.length;
}

function numberChange(old: RecordedNumber | null, now: RecordedNumber | null): NumberChange | null {
  const one = now ?? old;
  if (one === null) return null;
  const [before, after] = [old?.passages ?? [], now?.passages ?? []];
  const added = without(after, before);
  const gone = without(before, after);
  const same = old !== null && now !== null && old.value === now.value && old.unit === now.unit;
  if (same && old.total === now.total && added.length + gone.length === 0) return null;
  return {
    kind: one.kind,
    name: one.name,
    value: { was: old?.value ?? null, is: now?.value ?? null },
    unit: { was: old?.unit ?? null, is: now?.unit ?? null },
    passages: { was: old?.total ?? null, is: now?.total ?? null },
    added,
    gone,
    partial: [old, now].some((each) => (each?.total ?? 0) > (each?.passages.length ?? 0)),
    inBoth: old !== null && now !== null,
  };
}

/** What stands in one list and not in the other; what stands twice counts twice. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** Those of two lists that have one name, each with the other; in the order of the later list, then of the earlier. */
function paired<Value>(
  was: readonly Value[],
  is: readonly Value[],
  nameOf: (one: Value) => string,
): readonly (readonly [Value | null, Value | null])[] {
  const named = (list: readonly Value[]): ReadonlyMap<string, Value> => {
    const times = new Map<string, number>();
    return new Map(
      list.map((one) => {
        const name = nameOf(one);
        times.set(name, (times.get(name) ?? 0) + 1);
        return [`${name} ${times.get(name)}`, one];
      }),
    );
  };
  const [old, now] = [named(was), named(is)];
  return [...new Set([...now.keys(), ...old.keys()])].map((name) => [old.get(name) ?? null, now.get(name) ?? null]);
}
