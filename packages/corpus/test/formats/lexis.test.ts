import { Readable } from "node:stream";
import { type Collected, collect, isDoubt, read } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { processorTime } from "../processorTime.ts";

const given = (content: string | Buffer): Promise<Collected> =>
  collect(read("-", { input: Readable.from([Buffer.from(content)]), language: "any" }));
const refused = ({ problems }: Collected): string[] =>
  problems.filter((each) => !isDoubt(each)).map(({ problem: { rule, reason } }) => `${rule}: ${reason}`);
const bodies = ({ articles }: Collected): string[][] =>
  articles.map(({ text, paragraphs }) => paragraphs.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " ")));

const ONE = "The ferry left the harbour at noon, and nobody was\non it. It came back at night.";
const TWO = '"We waited for it," said Olga Renner, who keeps the\nlight. "It did not wait for us."';

/** A document as LexisNexis prints it, of parts that an empty line parts. */
const document = (number: number, all: number, parts: readonly string[]): string =>
  `\n                       ${number} of ${all} DOCUMENTS\n\n\n\n${parts.join("\n\n")}\n`;
const centre = (words: string): string => `                  ${words}`;
const head = [centre("The Harbour Post"), centre("March 9, 2015 Monday")];
const labels = ["BYLINE: OLGA TERNE", "SECTION: NEWS; Pg. 3", "LENGTH: 22 words"];
const tail = [
  "LOAD-DATE: March 10, 2015",
  "LANGUAGE: ENGLISH",
  centre("Copyright 2015 Harbour Post\n         All Rights Reserved"),
];
const whole = [...head, "Ferry leaves empty", ...labels, ONE, TWO, ...tail];
const folded = (words: string): string => words.replace(/\s+/g, " ");

describe("a LexisNexis text", () => {
  it("keeps each article's text as it stands in the file, line ends too", async () => {
    const file = (document(1, 2, whole) + document(2, 2, whole)).replaceAll("\n", "\r\n");
    const found = await given(file);
    expect(refused(found)).toEqual([]);
    expect(found.articles).toHaveLength(2);
    for (const { text, paragraphs, removed } of found.articles) {
      expect(file).toContain(text);
      expect(text.slice(...(paragraphs[0] ?? [0, 0]))).toBe(ONE.replaceAll("\n", "\r\n"));
      expect(removed.map(({ rule }) => rule)).toEqual(
        "outlet date title byline section length loadDate language copyright".split(" "),
      );
    }
    expect(found.articles[1]).toMatchObject({
      ...{ title: "Ferry leaves empty", outlet: "The Harbour Post", published: "2015-03-09", byline: ["Olga Terne"] },
      ...{ section: "NEWS", language: "en", source: { path: "-", line: 2 } },
    });
  });

  it.each<[string, readonly string[]]>([
    ["without labels before its body", [...head, "Ferry leaves empty", ONE, TWO, ...tail]],
    ["without labels behind its body", [...head, "Ferry leaves empty", ...labels, ONE, TWO]],
    [
      "with labels in another order",
      [...head, "Ferry leaves empty", ...[...labels].reverse(), ONE, TWO, ...[...tail].reverse()],
    ],
    [
      "with an edition",
      [
        `${head[0]}`,
        `${head[1]}\n${centre("Edition 1;")}\n${centre("North")}`,
        "Ferry leaves empty",
        ...labels,
        ONE,
        TWO,
      ],
    ],
    [
      "with nothing set in the middle",
      ["The Harbour Post", "March 9, 2015 Monday", "Ferry leaves empty", ...labels, ONE, TWO, ...tail.slice(0, 2)],
    ],
    [
      "with a date that is first highlighted",
      [`${head[0]}`, centre("9 March 2015"), "Ferry leaves\nempty", ...labels, ONE, TWO, ...tail],
    ],
    [
      "with labels of other products",
      [
        ...head,
        "Ferry leaves empty",
        ...labels,
        ONE,
        TWO,
        "LOAD-DATE: March 10, 2015",
        "SUBJECT: FERRIES (90%);\nHARBOURS",
        "GRAPHIC: Photo: The ferry.",
        "It was empty. Nobody was on it, and nobody had been.",
        ...tail,
      ],
    ],
  ])("is read %s", async (_, parts) => {
    const found = await given(document(1, 2, parts) + document(2, 2, whole));
    expect(refused(found)).toEqual([]);
    expect(found.articles[0]).toMatchObject({
      ...{ title: "Ferry leaves empty", outlet: "The Harbour Post", published: "2015-03-09" },
    });
    expect(bodies(found)[0]).toEqual([ONE, TWO].map(folded));
  });

  it("is read in its older form: copyright first, labels for all, paragraphs that are set in", async () => {
    const lines = ["Copyright 1999 Harbour Post\nThe Harbour Post", "March 9, 1999, Tuesday, Final Edition"];
    const set = `BODY:\n   ${ONE}\n   ${TWO}`;
    const parts = [
      ...lines,
      "SECTION: News; Pg. A1",
      "LENGTH: 22 words",
      "HEADLINE: Ferry leaves empty",
      "BYLINE: By OLGA TERNE AND ADA RENNER",
      set,
      "LOAD-DATE: March 9, 1999",
    ];
    const found = await given(document(1, 1, parts));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([
      {
        title: "Ferry leaves empty",
        outlet: "The Harbour Post",
        published: "1999-03-09",
        byline: ["Olga Terne", "Ada Renner"],
      },
    ]);
    expect(bodies(found)[0]).toEqual([ONE, TWO].map(folded));
  });

  it("keeps words of the body that look like labels", async () => {
    const own = [
      "SECTION: the word was painted on the door of the ferry, and nobody knew what it was for any more.",
      "LENGTH: twelve metres, she said.",
      "LANGUAGE: he had none left, he said.",
      "UPDATE: The ferry has sunk.",
    ];
    const found = await given(document(1, 1, [...head, "Ferry leaves empty", ...labels, ONE, ...own, TWO, ...tail]));
    expect(bodies(found)[0]).toEqual([ONE, ...own, TWO].map(folded));
  });

  it("says how many are missing, and of which document it has no body", async () => {
    const file =
      document(1, 10, whole) +
      document(2, 10, [...head, "A picture", "LOAD-DATE: March 10, 2015"]) +
      document(3, 10, whole);
    const found = await given(file);
    expect(found.articles).toHaveLength(2);
    expect(refused(found)).toEqual([
      "missing-text: Expected an article, got `A picture`",
      "article-count: Expected 10 articles, as the file announces, got 3: 7 are missing",
    ]);
    expect(found.problems[0]?.problem.where).toBe("-:2");
    const cover = `Download Request: Selected Items: 1-2, 5\nTime Of Request: Friday\n`;
    expect(refused(await given(cover + document(1, 900, whole) + document(2, 900, whole)))).toEqual([
      "article-count: Expected 3 articles, as the file announces, got 2: 1 are missing",
    ]);
  });

  it("may be a later part of a large export, and may have labels without values", async () => {
    const bare = [
      ...head,
      "Ferry leaves empty",
      "BYLINE:",
      "SECTION:",
      "LENGTH: 22 words",
      ONE,
      "LANGUAGE:",
      "GRAPHIC:",
    ];
    const found = await given(document(201, 900, bare) + document(202, 900, bare));
    expect(refused(found)).toEqual([]);
    expect(found.articles.map(({ title, byline }) => [title, byline])).toEqual([
      ["Ferry leaves empty", []],
      ["Ferry leaves empty", []],
    ]);
  });

  it("is no text that only speaks of documents", async () => {
    const { articles } = await given(`The clerk read 3 of 10 documents. ${ONE}\n\n${TWO}\n`);
    expect(articles).toHaveLength(1);
  });

  it("takes linear time for thousands of articles and for lines of megabytes", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => document(at + 1, 3000, whole)).join("");
    const began = processorTime();
    expect((await given(many)).articles).toHaveLength(3000);
    await given(document(1, 1, [...head, "T".repeat(2_000_000), ...labels, " ".repeat(2_000_000), ONE]));
    await given(document(1, 1, whole) + "1 of ".repeat(400_000));
    expect(processorTime() - began).toBeLessThan(30_000);
  }, 60_000);
});

/** A page as Nexis exports it; `tags` changes it as browsers and later versions do. */
const page = (documents: readonly string[], style = ""): string =>
  `<HTML><HEAD><STYLE TYPE="text/css"><!--\n${style}\n--></STYLE><META TOPIC="null" DOCUMENTS="${documents.length}"></HEAD><BODY>` +
  documents
    .map(
      (each, at) =>
        `<A NAME="DOC_ID_0_${at}"></A><!-- Hide XML section from browser\n<DOC NUMBER=${at + 1}>\n<DOCFULL> -->${each}<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> --><DIV CLASS="z"/>`,
    )
    .join("\n") +
  "</BODY></HTML>";
const div = (inner: string): string => `<BR><DIV CLASS="c3"><P CLASS="c1">${inner}</P>\n</DIV>\n`;
const span = (words: string, name = "c2"): string => `<SPAN CLASS="${name}">${words}</SPAN>`;
const nexis = [
  div(span("7 of 9 DOCUMENTS")),
  div(`<IMG SRC="logo.gif"><BR>${span("The Harbour Post")}`),
  div(`${span("March", "c4")}${span(" 9, 2015 Monday<BR>Correction Appended")}`),
  div(span("Ferry leaves empty;<BR>Harbour at a loss", "c7")),
  div(`${span("BYLINE: ", "c8")}${span("By OLGA TERNE")}`),
  div(`${span("TARGET-AUDIENCE: ", "c8")}${span("All")}`),
  `<BR><DIV CLASS="c5"><P CLASS="c9">${span("The ")}${span("fer", "c4")}${span("ry left at noon &amp; came back.")}</P>\n<P CLASS="c9">${span("SECTION: ", "c2")}${span("was painted on it.")}</P></DIV>`,
  div(`${span("LANGUAGE: ", "c8")}${span("ENGLISH")}`),
  div(`${span("GRAPHIC: ", "c8")}${span("Photo: The ferry.")}`),
  div(span("Copyright 2015 Harbour Post<BR>All Rights Reserved")),
].join("");

describe("a page of Nexis", () => {
  const lower = (text: string): string =>
    text.replace(/<[^!][^>]*>/g, (tag) => tag.toLowerCase().replace("class=", 'data-x="1" class='));
  it.each<[string, string]>([
    ["with a style", page([nexis], ".c3 { text-align: center; }\n.c1 { text-align: center }")],
    ["without a style", page([nexis])],
    ["with other class numbers", page([nexis.replace(/c(\d)/g, (_, n: string) => `c${Number(n) + 20}`)])],
    ["saved by a browser", lower(page([nexis]))],
    ["with no comments", page([nexis]).replace(/<!--[\s\S]*?-->/g, "")],
  ])("is read %s", async (_, content) => {
    const found = await given(content);
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([
      {
        title: "Ferry leaves empty; Harbour at a loss",
        outlet: "The Harbour Post",
        published: "2015-03-09",
        byline: ["Olga Terne"],
      },
    ]);
    expect(bodies(found)[0]?.[0]).toBe("The ferry left at noon & came back.");
    expect(bodies(found)[0]?.join(" ")).not.toMatch(/Photo|Copyright|All\b/);
  });

  it("goes on behind a notice and an empty document, and counts them", async () => {
    const found = await given(page([nexis, div(span("We are sorry, it cannot be displayed.")), "", nexis]));
    expect(found.articles.map(({ source }) => source.line)).toEqual([1, 4]);
    expect(refused(found)).toEqual([
      "missing-text: Expected an article, got `We are sorry, it cannot be displayed.`",
      "missing-text: Expected an article, got none",
    ]);
  });

  it("says how many are missing where it was cut off", async () => {
    const content = page(Array.from({ length: 5 }, () => nexis));
    const found = await given(content.slice(0, content.length / 2));
    expect(refused(found).at(-1)).toMatch(
      /^article-count: Expected 5 articles, as the file announces, got [23]: [23] are missing$/,
    );
  });

  it("takes linear time for thousands of documents, and refuses elements that are nested without end", async () => {
    const began = processorTime();
    expect((await given(page(Array.from({ length: 3000 }, () => nexis)))).articles).toHaveLength(3000);
    const deep = await given(page([nexis, "<b>".repeat(300_000), nexis]));
    expect(deep.articles).toHaveLength(1);
    expect(refused(deep)[0]).toMatch(/^missing-text|^too-deep/);
    await given(page([`<p>${"<b> </b>".repeat(200_000)}`, `<p>${"x<br> ".repeat(200_000)}`]));
    expect(processorTime() - began).toBeLessThan(30_000);
  }, 60_000);
});
