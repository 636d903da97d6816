import { describe, expect, it } from "vitest";
import { bodies, given, ONE, refused, TWO } from "./given.ts";

describe("a page of Factiva", () => {
  const row = (code: string, words: string): string => `<tr><td><b>${code}</b>&nbsp;</td><td>${words}</td></tr>`;
  const p = (words: string): string => `<p class="articleParagraph enarticleParagraph">${words}</p>`;
  const table = (...rows: string[]): string =>
    `<div class="article enArticle"><table>${rows.join("\n")}</table><br/></div>`;
  const rows = [
    ...[
      row("HD", "<b class='enHeadline'>Ferry <b>leav</b>es empty</b>"),
      row("BY", "By OLGA TERNE"),
      row("PD", "9 mars 2015"),
    ],
    ...[
      row("ET", "06:02"),
      row("SN", "The Harbour Post"),
      row("LP", p("The fer<b>ry</b> left the harbour at noon, and nobody was on it.")),
    ],
    ...[
      row("TD", p(TWO) + p("Photo: The ferry.")),
      row("QQ", "A code of later years"),
      row("AN", "Document HAPO000020150309eb390001r"),
    ],
  ];
  const whole = (...articles: string[]): string =>
    `<html><head><title>Factiva</title></head><body>${articles.join("<br/>")}</body></html>`;

  it.each<[string, string]>([
    ["with a table", whole(table(...rows))],
    [
      "with its rows in another order",
      whole(table(...[...rows].reverse().filter((each) => !/LP|TD/.test(each)), ...rows.slice(5, 7))),
    ],
    [
      "with hits and tags as other browsers save them",
      whole(table(...rows)).replace(
        /<(\/?)(table|tr|td|div)/g,
        (_, end: string, tag: string) => `<${end}${tag.toUpperCase()}`,
      ),
    ],
  ])("is read %s", async (_, content) => {
    const found = await given(content);
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([
      {
        title: "Ferry leaves empty",
        outlet: "The Harbour Post",
        published: "2015-03-09T06:02:00",
        byline: ["Olga Terne"],
        id: "HAPO000020150309eb390001r",
      },
    ]);
    expect(bodies(found)).toEqual([[ONE, TWO]]);
  });

  it("goes on behind an article without a body, and is read without labels or a date", async () => {
    const bare =
      '<div id="article-HAPO000020150309eb390002s" class="article"><div class="article enArticle"><div id="hd"><span class="enHeadline">Bare</span></div><div>12 Wörter</div><div>The Harbour Post</div><div>HAPO</div><div>Englisch</div>';
    const found = await given(
      whole(
        table(...rows.slice(0, 5)),
        `${bare}${p(ONE)}<p>Harbour Post Ltd</p><p>Dokument HAPO000020150309eb390002s</p></div></div>`,
        table(...rows),
      ),
    );
    expect(refused(found)).toEqual(["missing-text: Expected an article, got `Ferry leaves empty`"]);
    expect(found.articles).toMatchObject([
      { title: "Bare", outlet: "The Harbour Post", published: null, id: "HAPO000020150309eb390002s" },
      { title: "Ferry leaves empty" },
    ]);
    expect(bodies(found)).toEqual([[ONE], [ONE, TWO]]);
  });

  it("takes linear time for thousands of articles", async () => {
    const found = await given(
      whole(
        ...Array.from({ length: 3000 }, (_, at) =>
          table(...rows.slice(0, -1), row("AN", `Document HAPO0000201503090000${10_000 + at}`)),
        ),
      ),
    );
    expect(found.articles).toHaveLength(3000);
  }, 60_000);
});

describe("Factiva's XML", () => {
  const xml = (head: string, articles: string, count: number): string =>
    `<?xml version="1.0"?>${head}<PPSResponse><ppsarticleResultSet count="${count}">${articles}</ppsarticleResultSet></PPSResponse>`;
  const article = (title: string, body: string): string =>
    `<ppsarticle><article><headline><paragraph>${title}</paragraph></headline><sourceName>The Harbour Post</sourceName><leadParagraph><paragraph>${body}</paragraph></leadParagraph><publicationDate><dateTime>2015-03-09T06:02:00Z</dateTime></publicationDate></article></ppsarticle>`;

  it("has results with errors and fewer of them than it says", async () => {
    const found = await given(
      xml(
        "",
        `${article("First", ONE)}<ppsarticle><status>No right to it</status></ppsarticle>${article("Last", `The <hlt>fer</hlt>ry left &amp; left.`)}`,
        5,
      ),
    );
    expect(refused(found)).toEqual([
      "missing-text: Expected an article, got `No right to it`",
      "article-count: Expected 5 articles, as the file announces, got 3: 2 are missing",
    ]);
    expect(bodies(found)).toEqual([[ONE], ["The ferry left & left."]]);
    expect(found.articles[1]).toMatchObject({ published: "2015-03-09T06:02:00Z", source: { line: 3 } });
  });

  it("has its entities left as they stand: none is expanded, no file is opened", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>';
    const [body] = bodies(await given(xml(bomb, article("First", `${ONE} &b; &c; It was late.`), 1)));
    expect(body).toEqual([`${ONE} &b; &c; It was late.`]);
  });
});

describe("a text of Factiva's", () => {
  const head = [
    "Ferry leaves empty",
    "By Olga Terne",
    "57 words",
    "9 March 2015",
    "The Harbour Post",
    "HAPO",
    "English",
  ];
  const document = (...body: readonly string[]): string =>
    [...head, "(c) 2015 The Harbour Post", "", ...body, "", "Document HAPO000020150309eb390001r", "", ""].join("\n");

  it("has the heads of its pages marked, and no line of the body for one", async () => {
    const found = await given(
      document(
        ONE,
        "",
        "Page 2 of 3",
        "Ferry leaves empty",
        "",
        TWO,
        "",
        "Page 3 The Harbour Post 9 March 2015",
        "",
        "Page 4 was torn out.",
      ),
    );
    expect(refused(found)).toEqual([]);
    expect(bodies(found)).toEqual([[ONE, TWO, "Page 4 was torn out."]]);
    const [article] = found.articles;
    const heads = article?.removed.filter(({ rule }) => rule === "page head") ?? [];
    expect(heads.map(({ start, end }) => article?.text.slice(start, end))).toEqual([
      "Page 2 of 3",
      "Ferry leaves empty",
      "Page 3 The Harbour Post 9 March 2015",
    ]);
  });

  it("keeps words of a body that look like codes, and a document that is cut off", async () => {
    const coded = [
      "HD   Ferry leaves empty",
      "PD   9 March 2015",
      "SN   The Harbour Post",
      "",
      "TD",
      "",
      ONE,
      "",
      `RE MORSE he felt none. ${TWO}`,
    ];
    const found = await given(`${document(ONE)}${head.join("\n")}\n\n${TWO}\n`);
    expect(bodies(found)).toEqual([[ONE], [TWO]]);
    const other = await given(coded.join("\n"));
    expect(bodies(other)).toEqual([[ONE, `RE MORSE he felt none. ${TWO}`]]);
    expect(other.articles).toMatchObject([
      { title: "Ferry leaves empty", outlet: "The Harbour Post", published: "2015-03-09" },
    ]);
  });

  it("is no article that gives a number of words and a date", async () => {
    const found = await given(`Ferry leaves empty\n\n57 words\n\n9 March 2015\n\n${ONE} ${TWO}\n`);
    expect(found.articles).toHaveLength(1);
    expect(found.articles[0]?.outlet).toBeNull();
  });
});
