import { createRequire } from "node:module";
import { annotate } from "@readout/annotate";
import { evidenceCsv, evidenceJsonl, tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

// A parser that has no part in writing.
const { parse } = createRequire(new URL("../../corpus/package.json", import.meta.url))("csv-parse/sync") as {
  parse: (text: string, options: object) => Record<string, string>[];
};

const text =
  "“We have a plan,” Edda Tolm said on Friday. The Kremlin <b>denied</b> it.\n\n=1+1 is what the Kremlin said.";
const one = article(text, {
  id: "first, of two",
  title: '=HYPERLINK("x")',
  outlet: "The Arva Gazette",
  published: "2031-02-09",
});
const facts = tabulate([one], [annotate(one, plain)], plain);
const ids = [
  ...facts.attributions.objects().map((row) => `a${row.article}.${row.attribution}`),
  ...facts.sentences.objects().map((row) => `s${row.article}.${row.sentence}`),
];

const lines = (some: readonly string[]) =>
  evidenceJsonl(some, facts)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe("exported evidence", () => {
  it("has a line for each run of words, with article, outlet, date, the words and what is marked, by offsets in the text", () => {
    const rows = lines(ids);
    expect(new Set(rows.map(({ evidence }) => evidence))).toEqual(new Set(ids));
    for (const { article: id, outlet, published, sentence, start, end, spans } of rows) {
      expect([id, outlet, published]).toEqual(["first, of two", "The Arva Gazette", "2031-02-09"]);
      expect(text.slice(start, end)).toBe(sentence);
      for (const { span } of spans) expect(span[0] >= start && span[1] <= end).toBe(true);
    }
    const said = rows.filter(({ evidence }) => evidence === "a0.0").flatMap(({ spans }) => spans);
    const words = said.map(({ role, span }: { role: string; span: [number, number] }) => [role, text.slice(...span)]);
    expect(words).toContainEqual(["cue", "said"]);
    expect(words).toContainEqual(["source", "Edda Tolm"]);
  });

  it("is the same as CSV, which another parser reads, but for words that a spreadsheet would run", () => {
    const read = parse(evidenceCsv(ids, facts), { columns: true });
    const quoted = (words: string): string => (/^[=+@-]/u.test(words) ? `'${words}` : words);
    expect(read).toEqual(
      lines(ids).map((row) => ({
        ...row,
        title: quoted(row.title),
        sentence: quoted(row.sentence),
        url: row.url ?? "",
        start: String(row.start),
        end: String(row.end),
        spans: JSON.stringify(row.spans),
      })),
    );
    expect(read.some(({ sentence }) => sentence?.startsWith("'="))).toBe(true);
    expect(read.every(({ title }) => title?.startsWith("'="))).toBe(true);
  });

  it("writes an id that is listed twice once, and of no id the header alone", () => {
    expect(evidenceJsonl(["s0.0", "s0.0"], facts)).toBe(evidenceJsonl(["s0.0"], facts));
    expect(evidenceJsonl([], facts)).toBe("");
    expect(evidenceCsv([], facts).trim()).toBe(
      "evidence,article,title,outlet,published,url,where,sentence,start,end,spans",
    );
  });

  it("refuses ids of which the corpus knows nothing", () => {
    for (const id of ["s9.0", "x", ""]) expect(() => evidenceJsonl([id], facts)).toThrow();
  });
});
