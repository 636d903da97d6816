import type { Item } from "./item.ts";
import { isCaption } from "./labels.ts";
import { printedNames } from "./names.ts";

/** What a part of an article of Factiva's is. */
export interface Field {
  readonly is:
    | ("body" | "title" | "section" | "byline" | "credit" | "length" | "date" | "time" | "outlet" | "language")
    | ("edition" | "copyright" | "caption" | "classification" | "publisher" | "id" | "label" | "correction");
  readonly words: string;
}

/** The codes of fields, which are the same under all interfaces. A code that is not here tells words that are not body. */
export const FACTIVA_CODES: Readonly<Record<string, Field["is"]>> = {
  HD: "title",
  SE: "section",
  BY: "byline",
  CR: "credit",
  WC: "length",
  PD: "date",
  ET: "time",
  SN: "outlet",
  LA: "language",
  ED: "edition",
  PG: "edition",
  VOL: "edition",
  SC: "edition",
  CY: "copyright",
  LP: "body",
  TD: "body",
  ART: "caption",
  CX: "correction",
  NS: "classification",
  RE: "classification",
  CO: "classification",
  IN: "classification",
  IPC: "classification",
  IPD: "classification",
  RF: "classification",
  GC: "classification",
  NGC: "classification",
  PUB: "publisher",
  AN: "id",
};

/** The accession number at the end of a line: `Document HARBT00020120109e8190001r`. */
export function factivaId(words: string): string | null {
  const own = words.trim();
  const found = /^(?:\p{L}{4,14}\s+)?([A-Z][A-Z0-9]{5,12}\d[A-Za-z0-9]{8,24})$/u.exec(own);
  // Behind its word, pages have it in small letters: an outlet, a date, and what makes 25 characters of it.
  return (found ?? /^\p{L}{4,14}\s+((?=[a-z\d]{25}$)[a-z]{2,8}\d{10,16}[a-z\d]+)$/u.exec(own))?.[1] ?? null;
}

/** The document that the fields of an article make, in their order. */
export function factivaItem(
  fields: readonly Field[],
  { language, id }: { readonly language: string | null; readonly id: string | null },
): Item {
  const all = (is: Field["is"]): string =>
    fields
      .filter((field) => field.is === is)
      .map(({ words }) => words)
      .join(" ");
  const credit = all("credit");
  const last = fields.findLastIndex(({ is, words }) => is === "body" && !isCaption(words));
  const time = all("time");
  const given: Readonly<Record<string, string>> = {
    title: all("title"),
    outlet: all("outlet"),
    date: all("date") + (time === "" ? "" : ` ${time}`),
    byline: all("byline"),
    section: all("section"),
    language: all("language") === "" ? (language ?? "") : all("language"),
    agency: credit === "" ? "" : (printedNames(credit).agency ?? ""),
    id: factivaId(all("id")) ?? id ?? "",
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== "")),
    body: fields.map(({ is, words }, at) => ({
      words,
      is: is !== "body" ? { removed: is } : at > last ? { removed: "caption" } : "paragraph",
    })),
  };
}
