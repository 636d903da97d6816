import type { DataTable } from "@readout/charts";
import type { LongColumn, LongTable, TableAbout } from "../client/pageData.ts";
import { inForm, numberForms } from "../client/shared.ts";

type Value = DataTable["rows"][number][number];

/** So many values tell which forms a column can have. */
const TRIED = 100;

/** Returns all rows of a table by columns; `formats` write the values of each, `groups` are what stands behind each row. */
export function longTable(
  { columns, rows }: DataTable,
  about: Omit<TableAbout, "columns">,
  formats: readonly ((value: Value) => string)[],
  groups: readonly (number | null)[],
): LongTable {
  return {
    about: {
      ...about,
      columns: columns.map(({ label, type, counts, meaning = "" }) => {
        return { label, type, counts: counts === "articles" ? counts : counts ? "passages" : "", meaning };
      }),
    },
    columns: columns.map((_, place): LongColumn => {
      const values = rows.map((row) => row[place] ?? null);
      return { values, words: wordsOf(values, formats[place] ?? String) };
    }),
    groups,
  };
}

/** The form in which all numbers of a column are written; their words where there is none. */
function wordsOf(values: readonly Value[], format: (value: Value) => string): LongColumn["words"] {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0) return "";
  const holds = (form: string, some: readonly number[]): boolean =>
    some.every((value) => inForm(value, form) === format(value));
  const tried = numberForms.filter((form) => holds(form, numbers.slice(0, TRIED)));
  return (
    tried.find((form) => holds(form, numbers)) ??
    values.map((value) => (typeof value === "number" ? format(value) : null))
  );
}
