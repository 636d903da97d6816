import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { collect, read } from "@readout/corpus";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "readout-besides-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const WORDS = "Edda Tolm said that the ferry left the harbour at noon and came back at night.";
const page = `<html><body><article><h1>Ferry</h1><p>${WORDS}</p><p>${WORDS}</p></article></body></html>`;

it("passes over what a browser saves beside a page, and what systems leave in folders", async () => {
  file("saved/Ferry sails.html", page);
  for (const parts of ["Ferry sails_files", "Ferry sails-Dateien", "Ferry sails_fichiers"])
    for (const name of ["frame.html", "logo.png", "style.css"]) file(`saved/${parts}/${name}`, page);
  for (const name of [".DS_Store", "Thumbs.db", "desktop.ini", "~$ferry.docx"])
    file(`saved/${name}`, Buffer.alloc(600));
  // No page has its name.
  file("saved/press_files/ferry.txt", WORDS);
  const { articles, problems } = await collect(read(join(folder, "saved")));
  expect(articles.map(({ source }) => source.path.slice(folder.length))).toEqual([
    "/saved/Ferry sails.html",
    "/saved/press_files/ferry.txt",
  ]);
  expect(problems).toEqual([]);
});

const office = (type: string): Buffer =>
  Buffer.concat([
    Buffer.from("PK\x03\x04"),
    Buffer.alloc(22),
    Buffer.from([8, 0, 0, 0]),
    Buffer.from(`mimetype${type}PK`),
  ]);

it.each<[string, Buffer, string]>([
  ["a.epub", office("application/epub+zip"), "a book in EPUB: export its articles as HTML or plain text"],
  ["a.ods", office("application/vnd.oasis.opendocument.spreadsheet"), "a table in ODS: save it as XLSX or CSV"],
  ["a.odt", office("application/vnd.oasis.opendocument.text"), "an OpenDocument file: save it as DOCX or plain text"],
  ["a.sqlite", Buffer.from("SQLite format 3\0"), "a database of SQLite: export its table of articles as CSV"],
  ["a.rds", gzipSync("X\n\0\0\0\x03\0\x04\x02\x01"), "data of R: write them as CSV (write.csv) or JSON"],
  ["a.rda", gzipSync("RDX3\nX\n\0\0\0\x03"), "data of R: write them as CSV (write.csv) or JSON"],
  ["a.zim", Buffer.from("ZIM\x04\0\0"), "an archive in ZIM: take the pages out of it as HTML"],
  [
    "a.jsonl.zst",
    Buffer.from("28b52ffd", "hex"),
    "a file packed with zstd: unpack it first, or pack it with gzip or zip",
  ],
  [
    "a.tar.gz",
    gzipSync(`${"a.html".padEnd(257, "\0")}ustar\0`),
    "an archive in tar: unpack it first, or pack it with gzip or zip",
  ],
  ["a.feather", Buffer.from("ARROW1\0\0"), "a table in Arrow or Feather: write it as Parquet, CSV or JSON lines"],
  [
    "a.arrow",
    Buffer.from("ffffffffd80000001000000000000a00", "hex"),
    "a table in Arrow: write it as Parquet, CSV or JSON lines",
  ],
  ["a.orc", Buffer.from("ORC\x0a"), "a table in ORC: write it as Parquet, CSV or JSON lines"],
  ["a.avro", Buffer.from("Obj\x01\x04"), "a table in Avro: write it as Parquet, CSV or JSON lines"],
  [
    "a.xml",
    Buffer.from('<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>'),
    "a list of addresses (a sitemap): save the pages as HTML or WARC",
  ],
  ["a.yaml", Buffer.from("- title: Ferry\n"), "a list or settings in YAML: write the articles as JSON or CSV"],
  ["a.pkl", Buffer.from("80049500", "hex"), "a pickle of Python: write it as CSV, Parquet or JSON"],
  [
    "a.ris",
    Buffer.from("TY  - NEWS\r\n"),
    "a list of references: export the articles themselves as HTML or plain text",
  ],
  ["a.msg", Buffer.from("d0cf11e0a1b11ae1", "hex"), "a mail of Outlook: save it as EML"],
])("says what to ask for in the place of %s", async (name, content, words) => {
  file(`one/${name}`, content);
  const { problems } = await collect(read(join(folder, "one", name)));
  expect(problems.map(({ problem }) => problem.reason)).toEqual([`Expected text, a page or a table, got ${words}`]);
});

it("tells a WARC without pages, and one that has their words alone", async () => {
  const record = (type: string): string =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Length: ${WORDS.length}\r\n\r\n${WORDS}\r\n\r\n`;
  const told = async (content: string): Promise<string[]> =>
    (await collect(read("-", { input: Readable.from([content]) }))).problems.map(({ problem }) => problem.reason);
  expect(await told(record("warcinfo"))).toEqual(["Expected a WARC with pages, got none in it"]);
  expect(await told(record("warcinfo") + record("conversion"))).toEqual([
    "Expected a WARC with pages, got only the words of pages, without what tells an article from the rest: take the WARC itself",
  ]);
});
