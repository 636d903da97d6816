import type { Column, DataTable, Evidence } from "@readout/charts";
import { type EvidenceProblem, firstFaults } from "./problem.ts";

type Passage = Evidence["passages"][string];
type Wrong = Omit<EvidenceProblem, "where">;

/** Shares of charts' tables have three decimals. */
const ROUNDED = 0.0006;
const DAY = 86_400_000;

/**
 * Looks whether what stands behind each row of a table is what the row is about, and whether shares that say of what they are a part
 * agree with each other.
 */
export function rowProblems(where: string, table: DataTable, evidence: Evidence): readonly EvidenceProblem[] {
  return [...statedProblems(table, evidence), ...shareProblems(table)].map((one) => ({ where, ...one }));
}

/** Returns the groups of which a passage shows none of those whom the group is about. */
export function focusProblems(where: string, { groups, passages }: Evidence): readonly EvidenceProblem[] {
  const wrong = Object.values(groups).flatMap(({ title, ids, focus }): Wrong[] => {
    if (focus.length === 0) return [];
    const keys = new Set(focus);
    const without = ids.filter((id) => {
      const marks = passages[id]?.fragments.flatMap(({ marks }) => marks);
      return marks !== undefined && !marks.some(({ key }) => key !== null && keys.has(key));
    });
    const [first] = without;
    if (first === undefined) return [];
    const all = `${without.length} of ${ids.length}, such as \`${first}\``;
    return [{ rule: "wrong-passage", reason: `“${title}”: Expected passages that name ${some(focus)}, got ${all}` }];
  });
  return told(wrong, "wrong-passage").map((one) => ({ where, ...one }));
}

/** The rows behind which a passage is from another outlet, or from another time, than the row says. */
function statedProblems({ columns, rows, keys }: DataTable, { groups, passages }: Evidence): readonly Wrong[] {
  const outlets = new Set(Object.values(passages).map(({ outlet }) => outlet));
  const wrong = columns.flatMap(({ label, states }, place) =>
    rows.flatMap((row, i): Wrong[] => {
      const value = row[place];
      const ids = groups[keys[i] ?? ""]?.ids;
      if (states === undefined || ids === undefined || typeof value !== "string") return [];
      const other = ids.map((id) => passages[id]).find((one) => one && !isOf(one, states, value, outlets));
      if (other === undefined) return [];
      const got = states === "outlet" ? other.outlet : other.published;
      return [
        {
          rule: "wrong-passage",
          reason: `${label}, row ${i + 1}: Expected passages of “${value}”, got \`${other.id}\` of ${got === null ? "none" : `“${got}”`}`,
        },
      ];
    }),
  );
  return told(wrong, "wrong-passage");
}

/** Of an article that states none the row says so in words of its own. */
function isOf(
  { outlet, published }: Passage,
  states: NonNullable<Column["states"]>,
  value: string,
  outlets: ReadonlySet<string | null>,
): boolean {
  if (states === "outlet") return outlet === null ? !outlets.has(value) : outlet === value;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(value);
  if (!isDay && !/^\d{4}(?:-\d\d)?$/u.test(value)) return published === null;
  if (published === null) return false;
  if (!isDay) return published.startsWith(value);
  const since = (Date.parse(published.slice(0, 10)) - Date.parse(value)) / DAY;
  return since >= 0 && since < 7;
}

/** The shares that are not what their row's number is of the whole that the row with the largest number tells. */
function shareProblems({ columns, rows }: DataTable): readonly Wrong[] {
  const placeOf = (name: string | undefined): number => columns.findIndex((column) => column.name === name);
  const wrong = columns.flatMap(({ label, share }, place): Wrong[] => {
    if (share === undefined) return [];
    const [of, within] = [placeOf(share.of), placeOf(share.within)];
    const wholes = new Map<unknown, { i: number; part: number; value: number }[]>();
    for (const [i, row] of rows.entries()) {
      const [part, value, whole] = [row[of], row[place], within < 0 ? null : row[within]];
      if (typeof part !== "number" || typeof value !== "number") continue;
      wholes.set(whole, [...(wholes.get(whole) ?? []), { i, part, value }]);
    }
    return [...wholes.values()].flatMap((own) => {
      const largest = own.reduce((most, one) => (one.part > most.part ? one : most));
      return own.flatMap(({ i, part, value }): Wrong[] => {
        const expected = largest.part === 0 ? 0 : (part / largest.part) * largest.value;
        if (Math.abs(value - expected) <= 2 * ROUNDED) return [];
        const beside = `${part} where ${largest.part} in row ${largest.i + 1} is ${largest.value}`;
        return [
          {
            rule: "wrong-share",
            reason: `${label}, row ${i + 1}: Expected ${expected.toFixed(3)}, as ${beside}, got ${value}`,
          },
        ];
      });
    });
  });
  return told(wrong, "wrong-share");
}

function told(wrong: readonly Wrong[], rule: Wrong["rule"]): readonly Wrong[] {
  return firstFaults(wrong, (count) => ({ rule, reason: `Expected rows that hold, got ${count} more that do not` }));
}

function some(keys: readonly string[]): string {
  const first = keys.slice(0, 3).map((key) => `\`${key}\``);
  return keys.length > 3 ? `${first.join(", ")} or ${keys.length - 3} more` : first.join(" or ");
}
