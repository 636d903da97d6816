import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { collect, isDoubt, type Problem, read } from "@readout/corpus";
import { parquetMetadataAsync } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Page, pagesOf } from "../../src/read/tables/parquetPages.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-parquet-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: Buffer): string {
  writeFileSync(join(folder, "a.parquet"), content);
  return join(folder, "a.parquet");
}

const refused = (problems: readonly Problem[]): string[] =>
  problems
    .filter((each) => !isDoubt(each))
    .map(({ problem: { rule, where } }) => `${rule} ${where.replace(/.*:/, "")}`);

const given = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/**
 * Made by pyarrow: 300 rows in two groups, of which the first unpacks to 10 MB, its column of texts in pages of 2 MB; that of
 * the authors is of lists, whose pages do not say which rows they hold.
 */
describe("a Parquet table whose groups of rows are large", () => {
  const bytes = given("pages.parquet");

  /** The pages of a column of the first group. */
  const pagesIn = async (name: string, isFlat: boolean): Promise<readonly Page[] | null> => {
    const all = Uint8Array.from(bytes).buffer;
    const buffer = { byteLength: bytes.length, slice: (start: number, end?: number) => all.slice(start, end) };
    const { row_groups: groups } = await parquetMetadataAsync(buffer);
    const column = groups[0]?.columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === name);
    return column === undefined ? null : pagesOf(buffer, column, isFlat);
  };

  it("gives each row with all its columns, also those that are not read by their pages", async () => {
    const { articles, problems } = await collect(read(file(bytes)));
    expect(refused(problems)).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, row) => `r${row}`));
    for (const [row, { text, published, outlet, byline, source }] of articles.entries()) {
      expect(text.startsWith(`Report ${row}. The council of Tern Bay said`)).toBe(true);
      expect(published).toBe(`2024-03-${String(1 + (row % 28)).padStart(2, "0")}`);
      expect(outlet).toBe(row % 3 === 0 ? "Karsand Post" : "Tern Bay Herald");
      expect(byline).toEqual(row % 2 === 0 ? ["Edda Tolm", "Oren Halvick"] : ["Edda Tolm"]);
      expect(source.line).toBe(row + 1);
    }
  });

  it("has pages that hold all rows of a group", async () => {
    const pages = (await pagesIn("text", true)) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.reduce((sum, { rows }) => sum + rows, 0)).toBe(200);
    expect(Math.max(...pages.map(({ unpacked }) => unpacked))).toBeLessThan(4 << 20);
    expect(await pagesIn("authors", false)).toBeNull();
  });

  it("gives what stands before a broken page, one problem, and the other groups", async () => {
    const page = (await pagesIn("text", true))?.at(-1);
    const damaged = Buffer.from(bytes);
    const at = Number(page?.offset) + (page?.compressed_page_size ?? 0) - 100;
    damaged.fill(255, at, at + 90);
    const { articles, problems } = await collect(read(file(damaged)));
    expect(refused(problems)).toEqual([`broken-parquet ${articles.findIndex(({ id }) => id === "r200") + 1}`]);
    expect(articles.length).toBeGreaterThan(200);
    expect(articles.length).toBeLessThan(300);
    expect(articles.at(-1)?.id).toBe("r299");
  });

  it("may come through a pipe, and is refused there where it is too long to be held", async () => {
    const piped = (longest: number) => collect(read("-", { input: Readable.from([bytes]), longest }));
    expect((await piped(1_000_000)).articles).toHaveLength(300);
    const { articles, problems } = await piped(5000);
    expect(articles).toEqual([]);
    expect(problems.map(({ problem: { reason } }) => reason)).toEqual([
      "Expected a Parquet table of at most 5000 bytes where it is packed or comes through a pipe, got a longer one: unpack it and give its path",
    ]);
  });

  it("is refused where a page unpacks to hundreds of megabytes", async () => {
    const { articles, problems } = await collect(read(file(given("largePage.parquet"))));
    expect(articles).toEqual([]);
    expect(refused(problems)).toEqual(["group-too-large 1"]);
    expect(problems[0]?.problem.reason).toContain("write the table with smaller groups of rows");
  });
});

/** Made by pyarrow, the same three articles in each, or 120 of them. */
describe("a Parquet table as other programs write it", () => {
  const shape = (name: string): string => new URL(`parquet/${name}`, import.meta.url).pathname;
  const outlets = ["Tern Bay Herald", "Karsand Post", "Tern Bay Herald"];
  const bylines = [["Edda Tolm", "Oren Halvick"], ["Edda Tolm"], []];
  const days = ["2024-03-05", "2024-03-06", "2024-03-07"];

  it.each([
    ["dates in 96 bits, a row in each group", "int96.parquet"],
    ["the newer pages, zstd, lists, an outlet that has a name, an index of pages", "lists.parquet"],
    ["values by their differences, brotli, days", "deltas.parquet"],
    ["nothing packed, pages of one value", "plain.parquet"],
    ["LZ4", "lz4.parquet"],
    ["gzip, long lists, a dictionary", "gzip.parquet"],
  ])("has its articles: %s", async (_, name) => {
    const { articles, problems } = await collect(read(shape(name)));
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(["r0", "r1", "r2"]);
    expect(articles.map(({ title }) => title)).toEqual([
      "Ferry to run again",
      "Bridges to be closed",
      "Fishermen ask for help",
    ]);
    expect(articles.map(({ outlet }) => outlet)).toEqual(outlets);
    expect(articles.map(({ byline }) => byline)).toEqual(bylines);
    expect(articles.map(({ published }) => published?.slice(0, 10))).toEqual(days);
    expect(articles[2]?.text).toMatch(/^Fishermen in Karsand asked for help .* called the losses heavy\.$/);
  });

  it("has its rows where long lists of a large group are read by their pages", async () => {
    const { articles, problems } = await collect(read(shape("pagedLists.parquet")));
    expect(refused(problems)).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(Array.from({ length: 120 }, (_, row) => `r${row}`));
    for (const [row, article] of articles.entries()) {
      const { text, outlet, byline } = article;
      const { keywords } = article as { readonly keywords?: readonly string[] };
      expect(text).toContain(`Line ${row} of the report stands here.`);
      expect([outlet, byline]).toEqual([outlets[row % 3], bylines[row % 3]]);
      expect(keywords?.[1]).toBe(`k${row}`);
    }
  });
});
