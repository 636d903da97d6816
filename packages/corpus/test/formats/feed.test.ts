import { Readable } from "node:stream";
import { type Collected, collect, isDoubt, type ReadOptions, read } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

async function feed(content: string | Buffer, options?: ReadOptions): Promise<Collected> {
  return collect(read("-", { input: Readable.from([Buffer.from(content)]), language: "any", ...options }));
}

const rss = (items: string, attributes = ""): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${attributes}><channel><title>Courier</title><link>https://a.example/news/</link>${items}</channel></rss>`;
const long = "<p>The ferry left the harbour at noon, the company said on Friday. It came back at night.</p>".repeat(12);
const refused = ({ problems }: Collected): string[] =>
  problems.filter((each) => !isDoubt(each)).map(({ problem: { rule } }) => rule);

describe("a feed", () => {
  it("has its parts under any prefix, and links that count from it", async () => {
    const found = await feed(
      rss(
        `<item><title>A &amp;amp; B</title><link>../1?x=1&amp;y=2</link><c:encoded><![CDATA[${long}]]></c:encoded>
         <d:creator>Ilva Stenmark</d:creator><d:date>2024-01-05T10:00:00Z</d:date></item>
         <item xml:base="https://b.example/"><title>C</title><link>2</link><c:encoded>${long.replaceAll("<", "&lt;")}</c:encoded>
         <author>desk@a.example (Tobin Ashgrave)</author><guid>https://a.example/guid</guid></item>`,
        'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(found.articles).toMatchObject([
      {
        title: "A & B",
        url: "https://a.example/1?x=1&y=2",
        outlet: "Courier",
        byline: ["Ilva Stenmark"],
        published: "2024-01-05T10:00:00Z",
      },
      {
        title: "C",
        url: "https://b.example/2",
        byline: ["Tobin Ashgrave"],
        id: "https://a.example/guid",
        published: null,
      },
    ]);
    expect(found.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([12, 12]);
    expect(refused(found)).toEqual([]);
  });

  it("may be RSS 1.0 or Atom with a prefix", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>Courier</title><link>https://a.example/</link></channel>
      <item rdf:about="1"><title>A</title><link>https://a.example/1</link><description>${long.replaceAll("<", "&lt;")}</description></item></rdf:RDF>`;
    expect((await feed(rdf)).articles).toMatchObject([{ title: "A", outlet: "Courier", url: "https://a.example/1" }]);
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Courier</a:title><a:entry><a:title>A</a:title>
      <a:author><a:name>Ilva Stenmark &amp; Tobin Ashgrave</a:name></a:author><a:link href="/1"/><a:published>2024-01-05T10:00:00Z</a:published>
      <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Is 1 &lt;b&gt; 2?</p><p>It rained.</p></div></a:content></a:entry></a:feed>`;
    expect((await feed(atom)).articles).toMatchObject([
      {
        title: "A",
        byline: ["Ilva Stenmark", "Tobin Ashgrave"],
        text: "Is 1 <b> 2?\n\nIt rained.",
        published: "2024-01-05T10:00:00Z",
      },
    ]);
  });

  it.each([
    ["a summary", "<description>The ferry left the harbour at noon.</description>", false],
    [
      "words that break off",
      `<description>${long.replaceAll("<", "&lt;")}&lt;p&gt;And then […]&lt;/p&gt;</description>`,
      false,
    ],
    ["a long text", `<description>${long.replaceAll("<", "&lt;")}</description>`, true],
  ])("says that %s is whole or not", async (_, description, isWhole) => {
    const found = await feed(rss(`<item><title>A</title>${description}</item>`));
    expect(found.articles.map((article) => "complete" in article)).toEqual([!isWhole]);
    expect(found.problems.map(({ problem }) => problem.rule)).toEqual(isWhole ? [] : ["incomplete"]);
  });

  it("may be in another encoding than UTF-8", async () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>x</title><item><title>y</title><description>\u00cc\u00ee\u00f1\u00ea\u00e2\u00e0. </description></item></channel></rss>`;
    expect((await feed(Buffer.from(text, "latin1"))).articles).toMatchObject([{ text: "Москва." }]);
  });

  it("is used up to where it is cut off", async () => {
    const item = `<item><title>A</title><description>It rained.</description></item>`;
    const whole = rss(item + item.replace("A", "B"));
    for (const part of [whole.slice(0, -20), whole.slice(0, whole.indexOf("B") + 40)]) {
      const found = await feed(part);
      expect(found.articles[0]).toMatchObject({ title: "A" });
      expect(refused(found)).toContain("truncated-feed");
    }
    expect(refused(await feed(rss("")))).toEqual(["empty-text"]);
  });

  it("reads no entity that it declares, and no file", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`).join("")}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const content = rss(`<item><title>A</title><description>It rained. &a8; &f;</description></item>`).replace(
      /^<\?.*\?>/,
      bomb,
    );
    const path = "a.rss";
    const found = await feed(content, {});
    const text = JSON.stringify(found);
    expect(text).not.toContain("aaaaaaaaaaaa");
    expect(text).not.toContain("root:");
    expect(path).toBe("a.rss");
  });

  it.each([
    ["elements", rss(`<item><description>${"<b>".repeat(200_000)}x`)],
    ["items", rss("<item>".repeat(200_000))],
    [
      "escaped elements",
      rss(`<item><title>A</title><description>${"&lt;div&gt;".repeat(100_000)}It rained.</description></item>`),
    ],
    ["attributes", rss(`<item><description ${"a='1' ".repeat(200_000)}>x`)],
  ])("takes bounded time on many %s", async (_, content) => {
    const start = processorTime();
    await feed(content);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});
