import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type Collected, collect, isDoubt, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const given = (content: string | Buffer): Promise<Collected> =>
  collect(read("-", { input: Readable.from([Buffer.from(content)]), language: "any" }));
const refused = ({ problems }: Collected): string[] =>
  problems.filter((each) => !isDoubt(each)).map(({ problem: { rule, reason } }) => `${rule}: ${reason}`);
const bodies = ({ articles }: Collected): string[][] =>
  articles.map(({ text, paragraphs }) => paragraphs.map(([start, end]) => text.slice(start, end)));
const files = new URL("files/", import.meta.url).pathname;

/** A zip archive of one file that is not packed. */
function stored(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

const ONE = "The ferry left the harbour at noon, and nobody was on it.";
const TWO = "It came back at night, the keeper of the light said.";

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

describe("a page of ProQuest", () => {
  const document = (id: number, text: string): string =>
    `<div><a name="DocID_X_${id}"></a><p><b>Ferry leaves empty</b></p><p><strong>Auteur : </strong>Terne, Olga; RENNER, ADA</p><p><strong>Publication info: </strong>Harbour Post ; Harbour. [Harbour]9 Mar 2015: A.1.</p><p><strong>Abstract: </strong><body></p><p>An abstract.</p><p></body></p><p><strong>Full text: </strong>${text}</p><p><strong>Publication title: </strong>Harbour Post, Late Edition (East Coast); Harbour.</p><p><strong>Database: </strong>Papers</p></div>`;
  const text = `<Text WordCount="9"><html><head><title></title><body><p>The <span class="hit">fer</span>ry left the harbour at noon, and nobody was on it.</p><p>${TWO}</p><p>--</p><p>Credit: By Olga Terne</p>`;

  it.each([
    ["whole", `${text}</body></html></Text>`],
    ["with an element that has no end", text],
    ["with its text in no element", `<p>${ONE}</p><p>${TWO}</p>`],
  ])("is read %s", async (_, own) => {
    const found = await given(document(1, own) + document(2, own));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toMatchObject([{ id: "1" }, { id: "2" }]);
    expect(found.articles[1]).toMatchObject({
      title: "Ferry leaves empty",
      outlet: "Harbour Post",
      published: "2015-03-09",
      byline: ["Olga Terne", "Ada Renner"],
    });
    expect(bodies(found)).toEqual([
      [ONE, TWO],
      [ONE, TWO],
    ]);
  });
});

describe("a mail", () => {
  const head = "From: a@b.example\r\nTo: c@d.example\r\nSubject: Found\r\nMIME-Version: 1.0\r\n";
  const attach = (type: string, name: string, bytes: Buffer): string =>
    `--x\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`;

  it("has its attachments read as files in a folder", async () => {
    const mail = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n${attach("application/octet-stream", "nexis.docx", readFileSync(`${files}nexisuni_en.docx`))}${attach("application/pdf", "nexis.pdf", Buffer.from("%PDF-1.4"))}--x--\r\n`;
    const found = await given(mail);
    expect(found.articles.map(({ source }) => source)).toMatchObject(
      [1, 2, 3].map((line) => ({ path: "-/nexis.docx", line })),
    );
    expect(refused(found)).toEqual([
      "unknown-format: Expected text, a page or a table, got a file in PDF: export it as DOCX, HTML or plain text",
    ]);
  });

  const letter = `${ONE} ${TWO} ${ONE} ${TWO} ${ONE} ${TWO}`;
  const pdf = attach("application/pdf", "form.pdf", Buffer.from("%PDF-1.4"));
  const mixed = (from: string): string =>
    `From: ${from}\r\nSubject: Ferry leaves\r\nContent-Type: multipart/mixed; boundary=x\r\nMIME-Version: 1.0\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${letter}\r\n${pdf}--x--\r\n`;

  it("is an article by itself where no article is attached, but from an archive", async () => {
    const found = await given(mixed("Harbour <press@harbour.example>"));
    expect(found.articles).toMatchObject([
      { title: "Ferry leaves", outlet: "Harbour", paragraphs: [[0, letter.length]] },
    ]);
    expect(refused(found)).toHaveLength(1);
    expect((await given(mixed("Nexis <delivery@lexisnexis.example>"))).articles).toEqual([]);
  });

  it("has files that stand in its text as letters left out", async () => {
    const file = `begin 644 ferry.png\r\n${"M1&EE($AA<V5N('5N9\"!D:64@1G+V<V-H90T*#0I$:64@2&%S96X@:VQA9W1\r\n".repeat(30)}\`\r\nend\r\n`;
    const [body] = bodies(await given(`${head}Content-Type: text/plain\r\n\r\n${letter}\r\n\r\n${file}`));
    expect(body).toEqual([letter]);
  });

  it("without articles is told, as is one whose parts are nested without end", async () => {
    expect(refused(await given(`${head}Content-Type: text/plain\r\n\r\nHello.\r\n`))).toEqual([
      "missing-text: Expected a newsletter, a press release or articles of an archive, got a mail of fewer than 40 words",
    ]);
    const nested = Array.from(
      { length: 5000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join("");
    expect(refused(await given(head + nested))[0]).toMatch(/^broken-mail: /);
  });
});

describe("a page of Europresse", () => {
  const page = (body: string): string =>
    `<html><body><article><header><span class="DocPublicationName">Le Port, no. 12</span><span class="DocHeader"></span><div><span class="DocHeader">mardi 14 mars 2006</span></div><p class="titreArticleVisu">Le <mark>bac</mark>s vide</p><div>OLGA TERNE</div></header><section>${body}</section><footer><p>news·20060315·LP·01</p><p>Un certificat.</p></footer></article></body></html>`;

  it("is read with an empty header and hits in its title; without a body it is told", async () => {
    const found = await given(page(`<p>${ONE}</p><p>${TWO}</p>`));
    expect(found.articles).toMatchObject([
      {
        title: "Le bacs vide",
        outlet: "Le Port",
        published: "2006-03-14",
        byline: ["Olga Terne"],
        id: "news·20060315·LP·01",
      },
    ]);
    expect(bodies(found)).toEqual([[ONE, TWO]]);
    expect(refused(await given(page("")))).toEqual(["missing-text: Expected an article, got `Le bacs vide`"]);
  });
});

describe("a Word file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "readout-word-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("with bytes that are broken gives what stands before them, and says what is missing", async () => {
    const bytes = readFileSync(`${files}nexisuni_en.docx`);
    const path = join(folder, "broken.docx");
    const local = bytes.indexOf("word/document.xml");
    writeFileSync(path, Buffer.from(bytes).fill(0xff, local + 3000, local + 3100));
    const { articles, problems } = await collect(read(path, { language: "any" }));
    expect(articles.length).toBeLessThan(3);
    expect(problems.map(({ problem: { rule } }) => rule)).toContain(
      articles.length > 0 ? "damaged-file" : "broken-archive",
    );
  });

  it("that is no export is one article", async () => {
    const path = join(folder, "own.docx");
    writeFileSync(
      path,
      stored(
        "word/document.xml",
        `<w:document><w:body>${[ONE, TWO].map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
      ),
    );
    const found = await collect(read(path));
    expect(bodies(found)).toEqual([[ONE, TWO]]);
    writeFileSync(path, stored("word/document.xml", "<w:p>".repeat(100_000)));
    expect(refused(await collect(read(path)))[0]).toMatch(/^too-deep: /);
    const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/hostname">]>';
    writeFileSync(path, stored("word/document.xml", `${bomb}<w:p><w:t>${ONE} &a; &b; It was late.</w:t></w:p>`));
    expect(bodies(await collect(read(path)))).toEqual([[`${ONE} &a; &b; It was late.`]]);
  });

  it("may have its names under other letters, and its text under a number", async () => {
    const path = join(folder, "other.docx");
    const main = 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const words = [ONE, TWO].map((each) => `<ns0:p><ns0:r><ns0:t>${each}</ns0:t></ns0:r></ns0:p>`).join("");
    writeFileSync(
      path,
      stored("word/document2.xml", `<ns0:document ${main}><ns0:body>${words}</ns0:body></ns0:document>`),
    );
    expect(bodies(await collect(read(path)))).toEqual([[ONE, TWO]]);
  });

  it("may hold what an archive exports as text", async () => {
    const path = join(folder, "factiva.docx");
    const lines = readFileSync(`${files}factiva_text_en.txt`, "utf8").split("\n");
    const paragraphs = lines.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("");
    writeFileSync(path, stored("word/document.xml", `<w:document><w:body>${paragraphs}</w:body></w:document>`));
    const found = await collect(read([path, `${files}factiva_text_en.txt`], { explain: true }));
    expect(refused(found)).toEqual([]);
    expect(found.articles).toHaveLength(6);
    expect(bodies(found).slice(0, 3)).toEqual(bodies(found).slice(3));
    expect(new Set(found.articles.map(({ readBy }) => readBy?.["reader"]))).toEqual(new Set(["Factiva text"]));
  });

  it("that is cut off is one problem, and what is no text is refused by its bytes", async () => {
    const bytes = readFileSync(`${files}nexisuni_en.docx`);
    const path = join(folder, "cut.docx");
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    const found = await collect(read(path));
    expect(found.articles).toEqual([]);
    expect(refused(found)).toHaveLength(1);
    expect(refused(found)[0]).toMatch(/^broken-archive: /);
    for (const start of ["{\\rtf1 x", "%PDF-1.7"]) expect(refused(await given(start))[0]).toMatch(/^unknown-format: /);
    expect(refused(await given("{\\rtf1 x"))[0]).toMatch(/or save it as DOCX in Word$/);
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

describe("a text of ProQuest's", () => {
  const line = "_".repeat(60);
  const document = (...lines: readonly string[]): string => `${line}\r\n\r\n${lines.join("\r\n\r\n")}\r\n`;
  const labels = ["Subject: Ferries", "Publication title: Merrow Star", "Publication date: May 8, 2010"];

  it("may have labels in another language, and no text of an article", async () => {
    const found = await given(
      document("Le bac part", "Auteur: Terne, Olga", `Texte intégral: ${ONE}`, TWO, "Sujet: Bacs", "Langue: Français") +
        document("Ferry stays", "Author: Tarn, Oona", "Full text: Not available.", ...labels) +
        document("Ferry turns", ...labels),
    );
    expect(bodies(found)).toEqual([[ONE, TWO]]);
    expect(found.articles[0]).toMatchObject({ title: "Le bac part", byline: ["Olga Terne"] });
    expect(refused(found)).toEqual(
      ["Ferry stays", "Ferry turns"].map((title) => `missing-text: Expected an article, got \`${title}\``),
    );
  });

  it("may be cut off anywhere, and be one long line", async () => {
    const whole = document("Ferry leaves", `Full text: ${ONE}`, TWO, ...labels);
    for (let end = 100; end < whole.length; end += 7)
      for (const body of bodies(await given(whole.slice(0, end)))) expect(body.length).toBeGreaterThan(0);
    const long = await given(document("Ferry leaves", `Full text: ${"ferry ".repeat(300_000)}`, ...labels));
    expect(long.articles).toHaveLength(1);
    const many = await given(document("Ferry leaves", `Full text: ${ONE}`, ...labels).repeat(3000));
    expect(many.articles).toHaveLength(3000);
  }, 30_000);

  it("is no export where a line of underscores alone stands in an article", async () => {
    const found = await given(`Ferry leaves\n\n${ONE}\n\n${line}\n\n${TWO}\n`);
    expect(found.articles.length).toBeGreaterThan(0);
    expect(found.articles[0]?.text).toContain(ONE);
    expect(refused(found)).toEqual([]);
  });
});
