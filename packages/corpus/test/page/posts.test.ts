import { type Article, articleTimes, isProblem, markRepeated, reading, relativeTimes } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { pageFields } from "../../src/page/page.ts";

const now = Date.parse("2024-06-01T00:00:00Z");
const said = (what: string): string =>
  `The harbour board said on Tuesday that ${what} would have to wait until spring.`;

interface Post {
  readonly time: string;
  readonly words: string;
}

const POSTS: readonly Post[] = [
  { time: "2024-03-06T08:30:00+00:00", words: said("the crane") },
  { time: "2024-03-05T23:40:00+00:00", words: said("the ferry") },
  { time: "2024-03-05T19:05:00+00:00", words: said("the customs shed") },
];

const page = (posts: string, head = ""): string =>
  `<html><head><title>Harbour live | The Courier</title>${head}</head><body><main><h1>Harbour live</h1>
   <p><time datetime="2024-03-05T19:00:00+00:00">7pm</time></p>
   <div class="live-blog"><p class="intro">${said("what follows here")}</p>${posts}</div></main></body></html>`;

const json = (fields: unknown): string => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`;

const liveBlog = (posts: readonly unknown[], more: object = {}): string =>
  json({ "@type": "LiveBlogPosting", headline: "Harbour live", liveBlogUpdate: posts, ...more });

const update = ({ time, words }: Post): object => ({
  "@type": "BlogPosting",
  headline: "What is new",
  author: "Oona Tarn",
  datePublished: time,
  articleBody: words,
});

/** The article of a page. */
function read(html: string): Article {
  const found = reading(pageFields(html, { now }), { path: "a.html", line: null });
  if ("problem" in found) throw new Error(found.problem.reason);
  return found.article;
}

/** The times of an article's paragraphs, by their words. */
function times({ text, paragraphs, paragraphTimes }: Article): Record<string, string | null> {
  expect(paragraphTimes?.length ?? paragraphs.length).toBe(paragraphs.length);
  return Object.fromEntries(
    paragraphs.map(([start, end], at) => [text.slice(start, end), paragraphTimes?.[at] ?? null]),
  );
}

const expected = Object.fromEntries(POSTS.map(({ time, words }) => [words, time]));

describe("a live blog's posts", () => {
  it("give their paragraphs their times, by the element `time` in each, wherever in it that stands", () => {
    const head = POSTS.map(
      ({ time, words }) => `<section><time datetime="${time}">now</time><p>${words}</p></section>`,
    );
    const foot = POSTS.map(
      ({ time, words }) => `<section><p>${words}</p><div><time datetime="${time}">now</time></div></section>`,
    );
    for (const posts of [head, foot])
      expect(times(read(page(posts.join(""))))).toEqual({ ...expected, [said("what follows here")]: null });
  });

  it("have not the times of changes, nor of what they quote", () => {
    const posts = POSTS.map(
      ({ time, words }) => `<section><time datetime="${time}">now</time><p>${words}</p>
        <p class="updated">Updated <time datetime="2024-03-06T11:00:00Z">11am</time></p>
        <blockquote><p>We will sail again.</p><time datetime="2023-01-01T10:00:00Z">1 January</time></blockquote></section>`,
    );
    expect(times(read(page(posts.join(""))))).toMatchObject(expected);
  });

  it("may follow one another without an element around each", () => {
    const posts = POSTS.map(
      ({ time, words }) => `<h2 class="post"><time datetime="${time}">now</time> News</h2><p>${words}</p>`,
    );
    expect(times(read(page(posts.join(""))))).toMatchObject({ ...expected, [said("what follows here")]: null });
  });

  it("are known by their words in JSON-LD, where no element states a time", () => {
    const posts = POSTS.map(({ words }) => `<section><p>${words}</p></section>`).join("");
    const found = read(page(posts, liveBlog(POSTS.map(update))));
    expect(times(found)).toMatchObject({ ...expected, [said("what follows here")]: null });
    expect(found.title).toBe("Harbour live");
    expect(found.byline).toEqual([]);
  });

  it("are known where another object of JSON-LD states the article, by the title of both", () => {
    const posts = POSTS.map(({ words }) => `<section><p>${words}</p></section>`).join("");
    const plain = page(posts, json({ "@type": "NewsArticle", headline: "Harbour live", author: "Ilva Stenmark" }));
    const both = (title: string): Article =>
      read(plain.replace("</head>", `${liveBlog(POSTS.map(update), { headline: title })}$&`));
    expect(times(both("Harbour live"))).toMatchObject(expected);
    expect(both("Harbour live")).toMatchObject({ byline: ["Ilva Stenmark"], genre: "live blog" });
    expect(both("Another blog")).not.toHaveProperty("paragraphTimes");
  });

  it("are the body where the page shows none of them", () => {
    const long = POSTS.map(({ time, words }) => ({ time, words: `${words} ${words.replace("board", "master")}` }));
    const found = read(
      `<html><head><title>Harbour live</title>${liveBlog(long.map(update))}</head><body><main><h1>Harbour live</h1><p>Loading.</p></main></body></html>`,
    );
    expect(times(found)).toMatchObject(Object.fromEntries(long.map(({ time, words }) => [words, time])));
    expect(found.text).not.toContain("Loading");
  });

  it("have no times in a page that is no live blog, or where one time alone is stated", () => {
    const posts = POSTS.map(
      ({ time, words }) => `<section><time datetime="${time}">now</time><p>${words}</p></section>`,
    );
    const plain = page(posts.join("")).replace('class="live-blog"', 'class="story"');
    expect(read(plain)).not.toHaveProperty("paragraphTimes");
    const alone = page(POSTS.map(({ words }) => `<section><p>${words}</p></section>`).join(""));
    expect(read(alone)).not.toHaveProperty("paragraphTimes");
  });

  it.each([
    ...[null, "posts", 7, [null, [], 7, "x"], { "@type": "BlogPosting" }],
    [{ datePublished: "0000-00-00T00:00:00Z", articleBody: POSTS[0]?.words, headline: 7 }],
    [{ datePublished: "2031-01-01T10:00:00Z", articleBody: [POSTS[0]?.words], headline: { a: 1 } }],
  ])("that are badly written are passed over: %j", (posts) => {
    const body = POSTS.map(({ words }) => `<p>${words}</p>`).join("");
    const found = read(
      page(body, json({ "@type": "LiveBlogPosting", headline: "Harbour live", liveBlogUpdate: posts })),
    );
    expect(found.paragraphs).toHaveLength(4);
    expect(found).not.toHaveProperty("paragraphTimes");
  });

  it("are read in bounded time, however many there are", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      time: new Date(Date.parse("2024-01-01T00:00:00Z") + at * 60_000).toISOString(),
      words: `${said(`ship ${at}`)}`,
    }));
    const posts = many.map(
      ({ time, words }) => `<section><time datetime="${time}">now</time><p>${words}</p></section>`,
    );
    const before = process.cpuUsage();
    const found = read(page(posts.join(""), liveBlog(many.map(update))));
    expect(found.paragraphTimes?.filter((time) => time !== null)).toHaveLength(20_000);
    expect(process.cpuUsage(before).user).toBeLessThan(15_000_000);
  }, 40_000);
});

describe("an article's relative times", () => {
  const paragraph = "The ferry sailed yesterday.";
  const record = (more: object): Article => {
    const text = `${paragraph}\n\n${paragraph}`;
    const spans = [
      [0, paragraph.length],
      [paragraph.length + 2, text.length],
    ];
    const fields = { id: "a", text, published: "2024-03-07", outlet: "Courier", paragraphs: spans, ...more };
    const found = reading(fields, { path: "a", line: 1 });
    if ("problem" in found) throw new Error("no article");
    return found.article;
  };
  const days = (article: Article): (string | undefined)[] => articleTimes(article).map(({ days }) => days?.from);

  it("count from the time of their post, and else from the day of publication", () => {
    expect(days(record({ paragraphTimes: ["2024-03-05T23:40:00-05:00", null] }))).toEqual(["2024-03-04", "2024-03-06"]);
    const plain = record({});
    expect(articleTimes(plain)).toEqual(relativeTimes(plain.text, plain.published, plain.paragraphs));
  });

  it.each([[7], [["2024-03-05"]], [["2024-03-05", "soon"]], ["2024-03-05"], [[null, {}]]])(
    "count from the day of publication where a record says nothing that can be used: %j",
    (paragraphTimes) => {
      const found = reading(
        { text: `${paragraph}\n\n${paragraph}`, published: "2024-03-07", paragraphTimes },
        { path: "a", line: 1 },
      );
      if ("problem" in found || isProblem(found.article)) throw new Error("no article");
      expect(days(found.article)).toEqual(["2024-03-06", "2024-03-06"]);
      expect(found.doubts.map(({ rule }) => rule)).toContain("wrong-type");
    },
  );

  it("stay with their paragraphs where what an outlet repeats is taken out", () => {
    const footer = "Follow the harbour of the town by letter.";
    const all = Array.from({ length: 6 }, (_, at) => {
      const text = `${footer}\n\nThe ship ${"abcdef"[at]} left.`;
      const paragraphs = [
        [0, footer.length],
        [footer.length + 2, text.length],
      ];
      const paragraphTimes = ["2024-03-05T10:00:00Z", `2024-03-0${at + 1}T10:00:00Z`];
      return record({ id: `${at}`, text, paragraphs, paragraphTimes, kinds: ["item", "paragraph"] });
    });
    const marked = markRepeated(all);
    expect(marked.map(({ paragraphTimes }) => paragraphTimes)).toEqual(
      all.map(({ paragraphTimes: own }) => [own?.[1]]),
    );
  });
});
