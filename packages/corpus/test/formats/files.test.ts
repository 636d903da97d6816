import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Article, collect, isDoubt, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Each file stands beside FILE.expected.json, which was written from what is known of the format and not from what is read.
const files = new URL("files/", import.meta.url).pathname;

interface Expected {
  readonly articles: readonly ExpectedArticle[];
  readonly refused: readonly string[];
  readonly mapping?: Readonly<Record<string, string>>;
  readonly absent?: readonly string[];
}

interface ExpectedArticle extends Pick<Article, "title" | "outlet" | "published" | "byline" | "agency"> {
  readonly id?: string;
  readonly url: string | null;
  readonly body: string;
  readonly inline_dateline?: string;
  readonly complete?: boolean;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const folded = (words: string): string => words.replace(/\s+/g, " ").trim();

/** The body's paragraphs, the dateline in the first where the expected file has it there. */
function body({ text, paragraphs, removed }: Article, withDateline: boolean): string[] {
  const dateline = withDateline ? removed.find(({ rule }) => rule === "dateline") : undefined;
  return paragraphs.map(([start, end], at) => folded(text.slice(at === 0 ? (dateline?.start ?? start) : start, end)));
}

/** A file, or a corpus that names its columns. */
function pathOf(name: string, { mapping }: Expected): string {
  if (mapping === undefined) return files + name;
  copyFileSync(files + name, join(folder, name));
  const columns = Object.entries(mapping).map(([field, column]) => `${field}: ${column}`);
  writeFileSync(join(folder, "corpus.yaml"), `articles: [${name}]\ncolumns: {${columns.join(", ")}}\n`);
  return folder;
}

describe("a file of a known format", () => {
  const names = readdirSync(files).filter((name) => !name.endsWith(".expected.json"));
  it.each(names)("gives the articles that stand in it: %s", async (name) => {
    const expected: Expected = JSON.parse(readFileSync(`${files}${name}.expected.json`, "utf8"));
    const { articles, problems } = await collect(read(pathOf(name, expected), { language: "any" }));
    expect(problems.filter((each) => !isDoubt(each))).toHaveLength(expected.refused.length);
    expect(
      articles.map((article, at) => ({
        ...{ title: article.title, outlet: article.outlet, url: article.url, agency: article.agency },
        published: article.published?.replace(/Z$/, "+00:00") ?? null,
        byline: article.byline,
        body: body(article, expected.articles[at]?.inline_dateline !== undefined),
        complete: (article as { complete?: unknown }).complete !== false,
      })),
    ).toEqual(
      expected.articles.map(({ title, outlet, url, agency, published, byline, body: words, complete = true }) => ({
        ...{ title, outlet, url, agency, published, byline, complete },
        body: words.split(/\n\n+/).map(folded),
      })),
    );
    const ids = expected.articles.map(({ id }) => id);
    if (ids[0] !== undefined) expect(articles.map(({ id }) => id)).toEqual(ids);
    const kept = articles.flatMap((article) => body(article, true)).join("\n");
    for (const words of expected.absent ?? []) expect(kept).not.toContain(words);
  });
});
