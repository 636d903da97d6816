import { inflateRawSync } from "node:zlib";
import type { LongTable } from "../client/pageData.ts";
import { columnTypes, csv, zip } from "../client/shared.ts";
import { recordIn } from "./pageRecord.ts";

type Cell = string | number | null;

/** A page of a report, by the name of its file without the ending. */
export interface NamedPage {
  readonly name: string;
  readonly page: string;
}

const head = ["report", "file", "label", "caption", "rows", "column", "type", "meaning", "counts"];

/**
 * Returns all tables of some reports, those behind figures and the published numbers among them, as a zip archive of CSV files with
 * a list of their columns, `dictionary.csv`: what each is, of what type, and whether it counts the passages or articles behind its
 * row. The same pages give the same bytes; null where they have no table.
 */
export async function tablesZip(pages: readonly NamedPage[]): Promise<Uint8Array | null> {
  const dictionary: Cell[][] = [head];
  const files: { name: string; text: string }[] = [];
  for (const { name, page } of pages) {
    for (const one of [...tablesIn(page), ...published(page)]) {
      const file = freeName(`${name}/${slug(one.about.name)}`, files);
      const rows = one.groups.map((_, i) => one.columns.map(({ values }) => values[i] ?? null));
      files.push({ name: file, text: withMark([one.about.columns.map(({ label }) => label), ...rows]) });
      const { label, caption, columns } = one.about;
      for (const column of columns)
        dictionary.push([
          ...[name, file, label, caption, rows.length, column.label],
          ...[columnTypes.get(column.type) ?? "text", column.meaning, column.counts],
        ]);
    }
  }
  if (files.length === 0) return null;
  const blob = await zip([{ name: "dictionary.csv", text: withMark(dictionary) }, ...files]);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Whether a file is such an archive, and may be replaced by a newer one. */
export function isTablesZip(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(30, 44)).toString("latin1") === "dictionary.csv";
}

/** The tables that a page holds; none where it holds none, or not in a form that this version knows. */
function tablesIn(page: string): readonly LongTable[] {
  const packed = /<script type="application\/octet-stream" id="table-data">([^<]*)<\/script>/u.exec(page)?.[1];
  if (packed === undefined) return [];
  try {
    const all = JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()) as Record<string, LongTable>;
    return Object.values(all).filter(({ about }) => about !== undefined);
  } catch {
    return [];
  }
}

/** The published numbers of a page as a table. */
function published(page: string): readonly LongTable[] {
  const numbers = recordIn(page)?.numbers.filter(({ kind }) => kind === "published") ?? [];
  if (numbers.length === 0) return [];
  const column = (label: string, type: string, meaning: string) => ({ label, type, counts: "" as const, meaning });
  const value = (one: string | number | boolean | null): Cell => (typeof one === "boolean" ? String(one) : one);
  return [
    {
      about: {
        ...{ name: "published", label: "", caption: "Published numbers" },
        columns: [
          column("Name", "text", "The name under which the notebook published it."),
          column("Value", "number", "Its value, a number or words."),
          column("Unit", "text", "What it is counted in."),
          column("Passages", "integer", "How many passages it was counted from; empty where it leads to none."),
        ],
      },
      columns: [
        { values: numbers.map(({ name }) => name), words: "" },
        { values: numbers.map((one) => value(one.value)), words: "" },
        { values: numbers.map(({ unit }) => unit), words: "" },
        { values: numbers.map(({ total }) => total), words: "" },
      ],
      groups: numbers.map(() => null),
    },
  ];
}

/** The mark at the start tells spreadsheets that this is UTF-8. */
function withMark(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${csv(rows)}`;
}

function slug(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, "-");
}

function freeName(stem: string, files: readonly { readonly name: string }[]): string {
  let name = `${stem}.csv`;
  for (let number = 2; files.some((file) => file.name === name); number++) name = `${stem}-${number}.csv`;
  return name;
}
