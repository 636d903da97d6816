import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodies, files, given, ONE, refused, TWO } from "./given.ts";
import { stored } from "./storedZip.ts";

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

  const cell = (words: string): string => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const table = (...rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const own = async (...parts: readonly string[]): ReturnType<typeof collect> => {
    const path = join(folder, "table.docx");
    writeFileSync(path, stored("word/document.xml", `<w:document><w:body>${parts.join("")}</w:body></w:document>`));
    return collect(read(path));
  };
  const long = `${ONE} ${TWO}`;

  it("may hold a table of articles, and what somebody wrote about them", async () => {
    const rows = [
      ["Title", "Date", "Text"],
      ["Ferry sails", "2024-03-05", long],
      ["Ferry returns", "2024-03-06", `${TWO} ${ONE}`],
    ];
    expect((await own(paragraph("Clippings"), table(...rows))).articles).toMatchObject([
      { title: "Ferry sails", published: "2024-03-05", text: long, source: { line: 2 } },
      { title: "Ferry returns", published: "2024-03-06" },
    ]);
    const beside = await own(paragraph(`${long} ${TWO}`), table(...rows), table(...rows.slice(0, 2)));
    expect(beside.articles).toHaveLength(4);
    expect(beside.articles[2]?.source.path).toMatch(/#table-2$/);
    expect(bodies(beside)[3]).toEqual([`${long} ${TWO}`]);
  });

  it("has a table of other things in its article, and a table in a cell in that cell", async () => {
    const law = table(["Article", "Penalty"], ["Article 5 of the law", long]);
    expect(bodies(await own(paragraph(long), law, paragraph(TWO)))).toHaveLength(1);
    const inner = table(["Title", "Text"], ["Inside", long]);
    const nested = `<w:tbl><w:tr>${cell("Title")}${cell("Text")}</w:tr><w:tr>${cell("Ferry")}<w:tc>${paragraph(long)}${inner}</w:tc></w:tr></w:tbl>`;
    expect((await own(nested)).articles).toMatchObject([
      { title: "Ferry", text: `${long}\n\nTitle\n\nText\n\nInside\n\n${long}` },
    ]);
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
