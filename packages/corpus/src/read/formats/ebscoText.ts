import { type Line, textLines } from "../../normalise/lines.ts";
import type { Item } from "../archives/item.ts";
import { type LineRole, lineItem } from "../archives/lineItem.ts";
import type { TextExport } from "../archives/textExport.ts";

/** What opens each document. */
const RECORD = /^Record: \d{1,6}$/;

/** Labels, and what stands behind them: those that are not here are no field of an article. */
const LABELS: Readonly<Record<string, "title" | "byline" | "source" | "id" | "url" | "language">> = {
  title: "title",
  author: "byline",
  authors: "byline",
  "author(s)": "byline",
  source: "source",
  "accession number": "id",
  "persistent link to this record (permalink)": "url",
  language: "language",
};

/** A text that EBSCOhost exports: `Record: 1`, labels, the article, a line of waves, its byline and who has the rights. */
export const ebscoText: TextExport = {
  name: "EBSCO text",
  takes: (text) => /^Record: \d{1,6}\s*$/m.test(text) && /^Accession Number:/m.test(text) && /^Database:/m.test(text),
  documents(text) {
    const lines = textLines(text);
    const starts = lines.flatMap((line, at) => (RECORD.test(text.slice(line.start, line.end)) ? [at] : []));
    const items = starts.map((start, at) => itemOf(text, lines.slice(start, starts[at + 1] ?? lines.length)));
    return { items, announced: null };
  },
};

function itemOf(text: string, lines: readonly Line[]): Item {
  const all = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 600)));
  const roles: LineRole[] = lines.map(() => "body");
  const found = new Map<string, string>();
  // The labels end with the database; a value may go on below its label.
  const last = all.findIndex((words) => /^Database:/.test(words));
  let label = "";
  for (let at = 0; at <= last; at += 1) {
    const match = /^([A-Z][A-Za-z() ]{2,45}):\s*(.*)$/.exec(all[at] ?? "");
    label = match?.[1]?.toLowerCase() ?? label;
    const value = match?.[2] ?? all[at] ?? "";
    const field = LABELS[label];
    if (field !== undefined && value !== "")
      found.set(field, found.has(field) ? `${found.get(field)}; ${value}` : value);
    roles[at] = field === undefined ? "classification" : field;
  }
  const title = (found.get("title") ?? "").replace(/(?<![.?!])\.$/, "");
  const section = /^Section:\s*(.+)$/.exec(all[last + 1] ?? "")?.[1];
  let at = last + 1;
  if (section !== undefined) roles[at++] = "section";
  if (isSame(all[at] ?? "", title)) roles[at] = "title";
  const end = all.findIndex((words, index) => index > last && /^~{6,}$/.test(words));
  const tail = end >= 0 ? end : all.findIndex((words, index) => index > last && /^(?:Copyright of |©)/.test(words));
  if (tail >= 0) roles.fill("copyright", tail);
  const byline = found.get("byline");
  return lineItem(text, lines, roles, {
    ...(title === "" ? {} : { title }),
    ...(byline === undefined ? {} : { byline, turned: /^[^,;]{2,40},\s/.test(byline) }),
    ...sourceOf(found.get("source") ?? ""),
    ...(section === undefined ? {} : { section }),
    ...(found.has("id") ? { id: found.get("id") as string } : {}),
    ...(found.has("url") ? { url: found.get("url") as string } : {}),
    ...(found.has("language") ? { language: found.get("language") as string } : {}),
  });
}

/** Outlet and date in `Tern Bay Herald. 3/5/2024, p1. 1p.`: EBSCO writes the month first in all its databases. */
function sourceOf(words: string): { readonly outlet?: string; readonly date?: string } {
  const [, outlet, month = "", day = "", year] =
    /^(.{2,100}?)(?: \([^()]{2,60}\))?[.;,] (\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(words) ?? [];
  if (outlet === undefined) return words === "" ? {} : { outlet: words.replace(/\.\s.*$/, "") };
  return { outlet, date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}

function isSame(words: string, title: string): boolean {
  const bare = (each: string): string =>
    each
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  return title !== "" && bare(words) === bare(title);
}
