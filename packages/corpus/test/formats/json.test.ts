import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type Article, type Collected, collect, isDoubt, type Problem, type ReadOptions, read } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

const WORDS = "The ferry left the harbour at noon. It came back at night.";

async function json(content: unknown, options?: ReadOptions): Promise<Collected> {
  const text = typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 1);
  return collect(read("-", { input: Readable.from([Buffer.from(text)]), ...options }));
}

const titles = ({ articles }: Collected): (string | null)[] => articles.map(({ title }) => title);
const refused = ({ problems }: Collected): string[] =>
  problems.filter((each) => !isDoubt(each)).map(({ problem: { rule, where } }) => `${rule} ${where}`);

const one = { title: "First", text: WORDS };
const two = { title: "Second", text: `${WORDS} It rained.` };

describe("a JSON document", () => {
  it.each<[string, unknown]>([
    ["a list", [one, two]],
    ["a named list", { status: "ok", articles: [one, two] }],
    ["a list whose values tell what it is", { count: 2, results: [one, two], next: null }],
    ["a list further in", { response: { status: "ok", results: [one, two] } }],
    [
      "what a search engine found",
      {
        took: 3,
        hits: {
          total: 2,
          hits: [
            { _id: "1", _source: one },
            { _id: "2", _source: two },
          ],
        },
      },
    ],
    ["two documents", `${JSON.stringify(one, null, 2)}\n${JSON.stringify(two, null, 2)}\n`],
    ["UTF-16", Buffer.from(`\ufeff${JSON.stringify([one, two], null, 2)}`, "utf16le")],
  ])("may be %s", async (_, content) => {
    const found = await json(content);
    expect(found.problems).toEqual([]);
    expect(found.articles).toMatchObject([
      { ...one, source: { path: "-", line: 1 } },
      { ...two, source: { path: "-", line: 2 } },
    ]);
  });

  it("may be named as lines and be a list", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readout-json-"));
    const path = join(folder, "list.jsonl");
    writeFileSync(path, `[\n${JSON.stringify(one)},\n${JSON.stringify(two)}\n]\n`);
    const { articles, problems } = await collect(read(path));
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([one, two]);
  });

  it.each(["article", "data", "post"])("may be one article inside an object, whose name is no id: %s", async (name) => {
    const { articles } = await json({ [name]: one });
    expect(articles).toMatchObject([{ title: "First", source: { line: null } }]);
    expect(articles[0]?.id).not.toBe(name);
  });

  it("may be one article, with lists of its own", async () => {
    const content = { ...one, items: ["a", "b"], results: [{ score: 2 }], data: { tags: ["x"] } };
    const found = await json(content);
    expect(found.articles).toMatchObject([{ ...content, source: { line: null } }]);
    expect(found.problems).toEqual([]);
  });

  it.each<[string, unknown, Partial<Article>]>([
    [
      "paragraphs in a list",
      { title: "First", body: ["It rained.", "It snowed."] },
      { text: "It rained.\n\nIt snowed." },
    ],
    [
      "the Guardian's interface",
      {
        webTitle: "First",
        webUrl: "https://a.example/1",
        webPublicationDate: "2024-01-05T10:00:00Z",
        fields: { bodyText: WORDS, byline: "Ilva Stenmark" },
      },
      { title: "First", url: "https://a.example/1", published: "2024-01-05T10:00:00Z", byline: ["Ilva Stenmark"] },
    ],
    [
      "WordPress",
      {
        title: { rendered: "A &amp; B" },
        content: { rendered: "<p>It rained.</p><h2>Later</h2><p>It snowed.</p>" },
        date: "2024-01-05T10:00:00",
        link: "https://a.example/1",
      },
      {
        title: "A & B",
        text: "It rained.\n\nLater\n\nIt snowed.",
        url: "https://a.example/1",
        kinds: ["paragraph", "heading", "paragraph"],
      },
    ],
  ])("is read as %s has it", async (_, content, expected) => {
    const found = await json([content]);
    expect(found.articles).toMatchObject([expected]);
    expect(found.problems).toEqual([]);
  });

  it("says where an interface has cut the text", async () => {
    const found = await json([{ title: "First", content: "The ferry left the… [+2145 chars]" }]);
    expect(found.articles).toMatchObject([{ complete: false }]);
    expect(found.problems).toMatchObject([{ problem: { rule: "incomplete" } }]);
  });

  it("is a feed whose title may stand behind its items", async () => {
    const item = { id: "a", title: "First", content_html: "<p>It rained.</p><p>It snowed.</p>" };
    const found = await json({
      items: [item],
      language: "en",
      title: "Courier",
      version: "https://jsonfeed.org/version/1.1",
    });
    expect(found.articles).toMatchObject([{ title: "First", outlet: "Courier", language: "en" }]);
  });

  it("goes on behind a record that is none", async () => {
    const found = await json(
      `[${JSON.stringify(one)}, {"title": nothing}, 17, {"title": "x"}, ${JSON.stringify(two)}]`,
    );
    expect(titles(found)).toEqual(["First", "Second"]);
    expect(refused(found)).toEqual(["invalid-json -:2", "not-an-object -:3", "missing-text -:4"]);
  });

  it("is used up to where it is cut off", async () => {
    const whole = JSON.stringify([one, two], null, 1);
    for (const part of [whole.slice(0, -2), whole.slice(0, -30), whole.slice(0, whole.indexOf("Second"))]) {
      const found = await json(part);
      expect(titles(found)[0]).toBe("First");
      expect(refused(found)).toEqual([expect.stringMatching(/truncated-json|invalid-json/)]);
    }
    expect(refused(await json("[]"))).toEqual(["empty-text -"]);
  });

  it("holds no record beyond the limit", async () => {
    const long = JSON.stringify({ title: 'Long "\\', text: `${'a "word" [{ \\'.repeat(20_000)}` });
    const found = await json(`[${long}, ${JSON.stringify(two)}]`, { longest: 10_000 });
    expect(titles(found)).toEqual(["Second"]);
    expect(refused(found)).toEqual(["record-too-long -:1"]);
  });

  it.each([
    ["lists", `[{"title":"x"},${"[".repeat(1_000_000)}`],
    ["objects", `[{"title":"x"},${'{"data":'.repeat(200_000)}`],
    ["brackets that close nothing", `[{"title":"x"},${"}".repeat(50_000)}`],
    ["quotation marks", `[{"title":"x"},${'"'.repeat(200_001)}`],
  ])("takes bounded time on %s", async (_, content) => {
    const start = processorTime();
    const { articles, problems } = await json(content);
    expect(articles).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(processorTime() - start).toBeLessThan(10_000);
  });

  it("is read one record at a time", async () => {
    let given = 0;
    const record = JSON.stringify({ ...one, text: WORDS.repeat(20) });
    async function* stream(): AsyncGenerator<Buffer> {
      yield Buffer.from(`[{"title":"Head"},${record}\n`);
      for (given = 0; given < 1_000_000; given += 1) yield Buffer.from(`,${record}\n`);
      yield Buffer.from("]");
    }
    const found: (Article | Problem)[] = [];
    for await (const each of read("-", { input: Readable.from(stream()) })) {
      found.push(each);
      if (found.length > 200) break;
    }
    expect(given).toBeLessThan(2000);
  });
});

describe("a record of an interface", () => {
  const html = `<p>${WORDS}</p>\n<p>It rained &amp; snowed.</p>`;
  const words = `${WORDS}\n\nIt rained & snowed.`;

  it.each<[string, unknown]>([
    [
      "The Guardian's, one article",
      { response: { content: { webTitle: "First", fields: { body: html, bodyText: "x" } } } },
    ],
    ["Webz.io's", { posts: [{ title: "First", text: words, thread: { site: "bay.example", uuid: "1" } }] }],
    [
      "Event Registry's",
      { articles: { results: [{ title: "First", body: words, source: { title: "Bay" } }], count: 1 } },
    ],
    ["with a text in HTML", [{ title: "First", content: html }]],
    ["that holds the article beside other fields", { status: 200, article: { title: "First", text: words } }],
  ])("gives its article: %s", async (_, content) => {
    const found = await json(content);
    expect(found.articles.map(({ title, text, paragraphs }) => [title, text, paragraphs.length])).toEqual([
      ["First", words, 2],
    ]);
    expect(found.problems).toEqual([]);
  });

  it("has its outlet", async () => {
    const outlet = async (content: unknown): Promise<unknown> => (await json(content)).articles[0]?.outlet;
    expect(await outlet([{ ...one, thread: { site: "bay.example" } }])).toBe("bay.example");
    expect(await outlet([{ ...one, source: { uri: "bay.example", title: "Bay" } }])).toBe("Bay");
  });

  it("without a text tells which fields it has", async () => {
    const { problems } = await json([{ web_url: "x", lead_paragraph: "The ferry left.", headline: { main: "First" } }]);
    expect(problems[0]?.problem.reason).toBe(
      "Expected words in `text`, got fields for other things only: `web_url`, `lead_paragraph`, `headline`; `columns` in corpus.yaml can name it",
    );
  });
});

it("a document that is no JSON is told a thousand times at the most", async () => {
  const { problems } = await json(`[{}]${"a <! ".repeat(50_000)}`);
  expect(problems.length).toBeLessThan(2500);
  expect(problems.at(-1)?.problem.reason).toBe(
    "Expected JSON objects, got 1000 values that are none; the rest is not read",
  );
});
