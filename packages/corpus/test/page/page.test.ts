import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/page/charset.ts";
import { pageArticle, pageFields } from "../../src/page/page.ts";
import { processorTime } from "../processorTime.ts";

const now = Date.parse("2024-06-01T00:00:00Z");
const prose = (about: string): string =>
  `The harbour board said on Tuesday that ${about} would have to wait until the spring, when the ice has gone.`;
const paragraphs = ["the crane", "the ferry", "the new light", "the customs shed"].map((one) => `<p>${prose(one)}</p>`);
const article = (head: string, body: string = paragraphs.join("")): string =>
  `<html><head><title>Harbour waits for spring | The Courier</title>${head}</head><body><article><h1>Harbour waits for spring</h1><div class="story-body">${body}</div></article></body></html>`;

interface Read {
  readonly text: string;
  readonly paragraphs: readonly (readonly [number, number])[];
  readonly kinds: readonly string[];
  readonly removed: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
  readonly [name: string]: unknown;
}

const read = (html: string): Read => pageFields(html, { now }) as unknown as Read;
const body = ({ text, paragraphs: spans }: Read): string[] => spans.map(([start, end]) => text.slice(start, end));
const rule = (found: Read, words: string): string | undefined =>
  found.removed.find(({ start, end }) => found.text.slice(start, end).includes(words))?.rule;
const ld = (fields: string): string => `<script type="application/ld+json">${fields}</script>`;
const published = (value: string): unknown =>
  read(article(ld(`{"@type":"NewsArticle","headline":"Harbour waits for spring","datePublished":"${value}"}`)))[
    "published"
  ];

describe("a page", () => {
  it("keeps what is body, and marks what stands in the article and is none with the rule", () => {
    const html = article(
      "",
      `${paragraphs[0]}<figure><img><figcaption>The crane in May. Photo: Oona Blackwood</figcaption></figure>
      <div class="newsletter-signup"><p>Our free email every weekday, with the best of the harbour.</p></div>${paragraphs[1]}
      <p><strong>Read more: <a href="/x">The boats that never came home</a></strong></p>
      <h2>What the ferry needs</h2><blockquote><p>We have asked for a crane since 2019, and for a light as long.</p></blockquote>
      <p>This live blog has ended. For the latest, see our front page.</p><p>Next read this:</p>
      <ul><li>A pier that stands.</li></ul>${paragraphs[2]}${paragraphs[3]}<h3>More on the harbour</h3>`,
    );
    const found = read(html);
    expect(found.kinds).toEqual(["paragraph", "paragraph", "heading", "quote", "item", "paragraph", "paragraph"]);
    expect(rule(found, "Oona")).toBe("caption");
    expect(rule(found, "Our free email")).toBe("newsletter");
    expect(rule(found, "never came home")).toBe("related");
    expect(rule(found, "live blog has ended")).toBe("related");
    expect(rule(found, "Next read this")).toBe("related");
    expect(rule(found, "More on the harbour")).toBe("listing");
  });

  it("takes a quotation that stands in the body as well for a pull quote, whatever its element is called", () => {
    const said = "We have asked for a crane since 2019, and for a light as long as anybody can remember.";
    const found = read(
      article("", `<p>“${said}” the harbour master said on Monday.</p><p>“${said}”</p>${paragraphs.join("")}`),
    );
    expect(body(found).filter((words) => words.includes("asked for a crane"))).toHaveLength(1);
    expect(rule(found, "asked for a crane")).toBe("pull-quote");
  });

  it("ends where the comments begin", () => {
    const found = read(
      article(
        "",
        `${paragraphs.join("")}<h3>Comments (2)</h3><p>Typical of the board, my wife said when she read it.</p>`,
      ),
    );
    expect(body(found)).toHaveLength(4);
    expect(rule(found, "Typical")).toBe("comments");
  });

  it.each(["0000-00-00", "1970-01-01T00:00:00Z", "2031-01-01T00:00:00Z", "2023-02-30", "soon"])(
    "refuses %s as its date",
    (date) => expect(published(date)).toBeUndefined(),
  );

  it.each([
    ["/2024/03/05/harbour", "2024-03-05"],
    ["/2024/mar/05/harbour", "2024-03-05"],
    ["/harbour-20240305.html", "2024-03-05"],
    ["/2024-03-05/harbour", "2024-03-05"],
    ["/releases/2024/03/240305130031.htm", undefined],
    ["/harbour-2024", undefined],
  ])("reads the date in the address %s", (path, date) => {
    const found = read(article(`<link rel="canonical" href="https://courier.example${path}">`));
    expect([found["published"], found["publishedBy"]]).toEqual([date, date === undefined ? undefined : "url"]);
  });

  it("keeps the zone of a date, and says what states it", () => {
    const found = read(article('<meta property="article:published_time" content="2024-03-05T14:05:00+0400">'));
    expect(found["published"]).toBe("2024-03-05T14:05:00+04:00");
    expect(found["publishedBy"]).toBe("article:published_time");
  });

  it("takes an article's fields from a graph, a list, and JSON that is broken", () => {
    const one = '{"@type":"NewsArticle","headline":"Harbour waits for spring","datePublished":"2024-03-05"';
    for (const json of [
      `{"@graph":[{"@type":"WebSite"},${one}}]}`,
      `[${one}}]`,
      `${one},}`,
      `${one},"x":"a\nb"}`,
      `${one},`,
      `${one.replace('"2024-03-05"', "2024-03-05T00:00:00")},"logo":https://courier.example/a.png}`,
    ])
      expect(read(article(ld(json)))["published"]).toMatch(/^2024-03-05/);
  });

  it("has the address that it had before it was archived, and a byline without its word in other languages", () => {
    const found = read(
      article(
        '<link rel="canonical" href="https://web.archive.org/web/20240305010203/https://courier.example/spring"><meta name="author" content="Par OLGA Terne">',
      ),
    );
    expect(found["url"]).toBe("https://courier.example/spring");
    expect(found["byline"]).toEqual(["OLGA Terne"]);
  });

  it("that a site opens with is no article, nor is one without a paragraph", () => {
    const root = '<meta property="og:url" content="https://courier.example/">';
    expect(pageArticle(article(root), "a.html")).toMatchObject({
      problem: { rule: "not-an-article", where: "a.html" },
    });
    const stated = `${root}<meta property="og:type" content="article">`;
    expect(pageArticle(article(stated), "a.html")).toMatchObject({ fields: { title: "Harbour waits for spring" } });
    expect(pageArticle("<p>", "a.html")).toMatchObject({ problem: { rule: "empty-text" } });
  });

  it.each([
    ["404: Page not found", "Page not found | The Courier"],
    ["Sorry", "404 Not Found"],
    ["Just a moment...", "Just a moment..."],
    ["451: Unavailable due to legal reasons", "451: Unavailable due to legal reasons"],
    ["Access Denied", "Access Denied"],
    ["Checking your browser before accessing courier.example.", ""],
    ["Error 503", "503 Service Unavailable"],
    ["404", "The Courier"],
    ["Attention Required!", "Attention Required! | Cloudflare"],
  ])("that a server gives in place of an article is none: %s", (heading, title) => {
    const words = "<p>Sorry, what you are looking for has been moved, or it was never here. Try to search for it.</p>";
    const html = `<html><head><title>${title}</title></head><body><main><h1>${heading}</h1>${words}</main></body></html>`;
    expect(pageArticle(html, "a.html")).toMatchObject({
      problem: { rule: "not-an-article", reason: "Expected an article, got what a server gives in place of one" },
    });
  });

  it.each([
    ["is about such a page", "Page not found: the court's lost files", ""],
    [
      "is called so and says that it is an article",
      "Access denied",
      ld('{"@type":"NewsArticle","headline":"Access denied"}'),
    ],
    ["begins with a number", "451 ferries were late in May", ""],
    ["is called by one word", "Gone", ""],
  ])("that %s is an article", (_, title, head) => {
    const html = `<html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${paragraphs.join("")}</article></body></html>`;
    expect(pageArticle(html, "a.html")).toHaveProperty("fields");
  });

  it("leaves the outlet's name off its title, and knows the outlet by it", () => {
    const found = read(article(""));
    expect(found["title"]).toBe("Harbour waits for spring");
    expect(found["outlet"]).toBe("The Courier");
  });

  it.each([
    [ld('{"@type":"OpinionNewsArticle","headline":"Harbour waits for spring"}'), "opinion"],
    [ld('{"@type":"LiveBlogPosting","headline":"Harbour waits for spring"}'), "live blog"],
    ['<link rel="canonical" href="https://courier.example/opinion/harbour">', "opinion"],
    ["", undefined],
  ])("tells its genre by %s", (head, genre) => expect(read(article(head))["genre"]).toBe(genre));

  it("takes the body of its JSON-LD where it shows a small part of it", () => {
    const stated = ["the crane", "the ferry", "the light", "the shed", "the pier"].map(prose).join("\\n");
    const found = read(
      article(ld(`{"@type":"NewsArticle","articleBody":"${stated}"}`), "<p>Loading the rest of the story.</p>"),
    );
    expect(body(found)).toHaveLength(5);
    expect(found["readBy"]).toMatchObject({ body: "json-ld" });
  });

  it("takes lines of names for a list", () => {
    const names = Array.from({ length: 20 }, (_, i) => `<li>Player ${i}, Town ${i}</li>`).join("");
    expect(read(article("", `${paragraphs[0]}${paragraphs[1]}<ul>${names}</ul>`))["genre"]).toBe("list");
  });

  it("says that it is cut where it says so itself and shows a gate", () => {
    const closed = ld('{"@type":"NewsArticle","headline":"Harbour waits for spring","isAccessibleForFree":"False"}');
    const gate = "<p>This article is for subscribers only. Already a subscriber? Sign in.</p>";
    expect(read(article(closed, paragraphs.join("") + gate))["paywalled"]).toBe(true);
    expect(read(article(closed))["paywalled"]).toBeUndefined();
    expect(read(article("", paragraphs.join("") + gate))["paywalled"]).toBeUndefined();
  });

  it("takes no words of comments for a byline", () => {
    const comments =
      '<section class="comments"><span class="author">Brian Tarrant</span><p>Nobody asked us at all.</p></section>';
    expect(read(article("", paragraphs.join("") + comments))["byline"]).toBeUndefined();
  });
});

describe("a page's charset", () => {
  const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, "latin1");

  it("is what the bytes are, where they are UTF-8 and say otherwise", () => {
    const page = Buffer.from('<meta charset="iso-8859-1"><p>Café</p>');
    expect(decodePage(page, null)).toEqual({ text: '<meta charset="iso-8859-1"><p>Café</p>', doubt: null });
  });

  it("is what is declared, where they are not", () => {
    expect(decodePage(bytes('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>'), null).text).toContain(
      "Привет",
    );
    expect(decodePage(bytes("<p>\xcf\xf0\xe8</p>"), "windows-1251").text).toContain("При");
    expect(decodePage(bytes("<meta charset=nonsense><p>Caf\xe9</p>"), null).text).toContain("Café");
  });
});

describe("a hostile page", () => {
  /** In milliseconds: time that grows with the square of the length would be minutes. */
  const limit = 15_000;
  const timed = (html: string): Read => {
    const start = processorTime();
    const found = read(html);
    expect(processorTime() - start).toBeLessThan(limit);
    return found;
  };

  it.each([
    ["divs", "<div>", ""],
    ["inline elements", "<b>", ""],
    ["paragraphs", "<p><b>", ""],
    ["lists", "<ul><li>", ""],
    ["tables", "<table><tr><td>", ""],
    ["articles of one class", '<div class="story-body">x', ""],
    ["ends that nothing opens", "</div></b></p>", ""],
    ["items behind open elements", "<b><li></li>", ""],
    ["unclosed comments", "<!--", ""],
    ["scripts", '<script type="application/ld+json">[', "</script>"],
    ["attributes", '<a a="', '">'],
    ["breaks", "<br>", ""],
    ["bylines", '<span class="byline">By Ilva Stenmark</span>', ""],
  ])(
    "of 100,000 %s one inside another takes bounded time",
    (_, open, close) => {
      timed(open.repeat(100_000) + paragraphs.join("") + close.repeat(100_000));
    },
    30_000,
  );

  it("still gives the body that lies 100,000 deep", () => {
    expect(body(timed("<div>".repeat(100_000) + paragraphs.join("")))).toHaveLength(4);
  });

  it.each([
    ["entities", "&amp;&lt;&#0;&#x110000;&bogus;"],
    ["words on one line", "harbour board "],
    ["white space", " \t\n"],
    ["opening signs", "<<<"],
    ["commas", "a, b; "],
    ["JSON", '{"@type":"NewsArticle",'],
    ["signs between a title and an outlet", "- "],
    ["headings with links", "<h1><a>Spring</a></h1><p>And so. "],
  ])(
    "of megabytes of %s takes bounded time",
    (_, words) => {
      timed(`<p>${words.repeat(Math.ceil(1_000_000 / words.length))}</p>${paragraphs.join("")}`);
      const many = words.repeat(Math.ceil(1_000_000 / words.length));
      timed(article(ld(many)));
      timed(`<title>${many}</title>${paragraphs.join("")}`);
      timed(article(ld(`{"@type":"NewsArticle","headline":${JSON.stringify(many)},"author":${JSON.stringify(many)}}`)));
    },
    30_000,
  );

  it("gives no text where there is none", () => {
    for (const html of ["", "<", "<html>", "<p>", "\u0000", "<script>", "<title>Only a title</title>"])
      expect(read(html).text).toBe("");
  });
});
