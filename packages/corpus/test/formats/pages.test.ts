import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Article, collect, isDoubt, read } from "../../src/index.ts";

const folder = new URL("./", import.meta.url);

interface Expected {
  readonly articles: readonly Readonly<Record<string, unknown>>[];
  readonly absent?: readonly string[];
  readonly once?: readonly string[];
}

const files = [
  ...readdirSync(new URL("web/", folder)).map((name) => `web/${name}`),
  "pages.warc",
  "pages.warc.gz",
].filter((name) => !name.endsWith(".expected.json"));

/** The article's body with white space folded: its paragraphs, without headings, and with its dateline. */
function bodyOf({ text, paragraphs, kinds, removed }: Article): string {
  const parts = [
    ...paragraphs.flatMap(([start, end], at) => (kinds?.[at] === "heading" ? [] : [{ start, end }])),
    ...removed.filter(({ rule }) => rule === "dateline"),
  ];
  return parts
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/\s+/g, " ");
}

const zoned = (date: unknown): unknown => (typeof date === "string" ? date.replace(/Z$/, "+00:00") : (date ?? null));

describe("an invented page", () => {
  it.each(files)("%s gives the articles that stand in it", async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8")) as Expected;
    const { articles, problems } = await collect(read(fileURLToPath(new URL(name, folder)), { language: "any" }));
    expect(problems.filter((problem) => isDoubt(problem))).toEqual([]);
    const names = ["title", "outlet", "byline", "agency", "url", "genre"] as const;
    const shown = articles.map((article) => ({
      ...Object.fromEntries(names.map((key) => [key, (article as unknown as Record<string, unknown>)[key] ?? null])),
      published: zoned(article.published),
      updated: zoned(article.updated),
      body: bodyOf(article),
    }));
    expect(shown).toEqual(
      expected.articles.map((article) => ({
        ...Object.fromEntries(names.map((key) => [key, article[key] ?? null])),
        published: zoned(article["published"]),
        updated: zoned(article["updated"]),
        body: String(article["body"]).replace(/\s+/g, " "),
      })),
    );
    for (const words of expected.absent ?? []) for (const { body } of shown) expect(body).not.toContain(words);
    for (const words of expected.once ?? []) expect(shown[0]?.body.split(words).length).toBe(2);
  });
});
