import { problem } from "../../problem.ts";
import { endsIn, type Reader, type Signs } from "../reader.ts";

/** Files that hold no articles, or hold them so that they would be read wrong: what to ask for in their place. */
export const refused: Reader = {
  name: "refused",
  takes: (signs) => kindOf(signs) !== null,
  async *read(input) {
    const [, kind, advice] = kindOf(input) ?? ["", "", ""];
    yield problem("unknown-format", `Expected text, a page or a table, got ${kind}: ${advice}`, input.path);
  },
};

const EXPORT = "export it as DOCX, HTML or plain text";
const TABLE = "write it as Parquet, CSV or JSON lines";
const UNPACK = "unpack it first, or pack it with gzip or zip";

type Kind = readonly [start: string | RegExp, kind: string, advice: string];

/** Two messages of a chat: `[05.03.24, 09:30:12] Edda Tolm: …`, `3/5/24, 9:30 PM - Edda Tolm: …`. */
const CHAT =
  /^(?:\xef\xbb\xbf)?(?:(?:\xe2\x80\x8e)?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:(?:\xe2\x80\xaf| )[AP]M)?(?:\]| -) [^\n]{2,600}\r?\n){2}/i;

/** How files begin, each byte as a letter. */
const BY_BYTES: readonly Kind[] = [
  [/^\s{0,20}%PDF-/, "a file in PDF", EXPORT],
  [/^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/, "a file in RTF", `${EXPORT}, or save it as DOCX in Word`],
  // The first file of these archives is their type.
  [/^PK.{28}mimetypeapplication\/epub\+zip/s, "a book in EPUB", "export its articles as HTML or plain text"],
  [/^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s, "a table in ODS", "save it as XLSX or CSV"],
  [/^PK.{28}mimetypeapplication\/vnd\.oasis\./s, "an OpenDocument file", "save it as DOCX or plain text"],
  ["SQLite format 3\0", "a database of SQLite", "export its table of articles as CSV"],
  ["ZIM\x04", "an archive in ZIM", "take the pages out of it as HTML"],
  ["bplist00", "a web archive of Safari", "save the page as its source (HTML)"],
  ["\x28\xb5\x2f\xfd", "a file packed with zstd", UNPACK],
  ["\xfd7zXZ\0", "a file packed with xz", UNPACK],
  ["BZh", "a file packed with bzip2", UNPACK],
  ["7z\xbc\xaf\x27\x1c", "an archive of 7-Zip", UNPACK],
  ["Rar!\x1a\x07", "an archive of RAR", UNPACK],
  [/^(?:RD[XAB][234]\n)?X\n[^ -~]{4}/, "data of R", "write them as CSV (write.csv) or JSON"],
  [/^.{257}ustar[^!-~]/s, "an archive in tar", UNPACK],
  [/^(?:ARROW1\0|FEA1)/, "a table in Arrow or Feather", TABLE],
  [/^\xff{4}.{2}\0\0[^!-~]\0{3}/s, "a table in Arrow", TABLE],
  [/^ORC/, "a table in ORC", TABLE],
  ["Obj\x01", "a table in Avro", TABLE],
  ["\x89HDF\r\n", "data in HDF5", TABLE],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<[?!][^>]{0,400}>\s*)*<(?:urlset|sitemapindex)\b/,
    "a list of addresses (a sitemap)",
    "save the pages as HTML or WARC",
  ],
  [/^\$FL[23]@\(#\)/, "data of SPSS", "save them as CSV"],
  [/^\s*<mediawiki\b/, "a dump of MediaWiki", "take its pages out of it as HTML or plain text"],
  [/^<stata_dta>/, "data of Stata", "save them as CSV"],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,400}-->\s*)*<opml\b/i,
    "a list of feeds (OPML)",
    "save what the feeds hold, as RSS, Atom or JSON",
  ],
  [
    /^(?:--|\/\*|\s)[^\n]{0,200}(?:MySQL|MariaDB|PostgreSQL database|phpMyAdmin SQL) [Dd]ump/m,
    "a dump of a database",
    "export its table of articles as CSV",
  ],
  [CHAT, "a chat of WhatsApp", "copy the articles in it into files of their own"],
];

/** What only a name tells, by its extension. */
const BY_NAME: Readonly<Record<string, readonly [kind: string, advice: string]>> = {
  pkl: ["a pickle of Python", "write it as CSV, Parquet or JSON"],
  ris: ["a list of references", "export the articles themselves as HTML or plain text"],
  bib: ["a list of references", "export the articles themselves as HTML or plain text"],
  enw: ["a list of references", "export the articles themselves as HTML or plain text"],
  nbib: ["a list of references", "export the articles themselves as HTML or plain text"],
  dta: ["data of Stata", "save them as CSV"],
  sql: ["a dump of a database", "export its table of articles as CSV"],
  yaml: ["a list or settings in YAML", "write the articles as JSON or CSV"],
  yml: ["a list or settings in YAML", "write the articles as JSON or CSV"],
  har: ["what a browser has loaded (HAR)", "save the pages as HTML or WARC"],
};

/** The old form of files of Office, which hold one another. */
const OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

function kindOf({ head, name }: Signs): Kind | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  const found = BY_BYTES.find(([sign]) => (typeof sign === "string" ? start.startsWith(sign) : sign.test(start)));
  if (found !== undefined) return found;
  if (start.startsWith(OFFICE) && !endsIn(name, ["xls"]))
    return endsIn(name, ["msg"])
      ? ["", "a mail of Outlook", "save it as EML"]
      : ["", "a file in the old form of Word", `${EXPORT}, or save it as DOCX in Word`];
  const named = BY_NAME[name.slice(name.lastIndexOf(".") + 1)];
  return named === undefined || !name.includes(".") ? null : ["", ...named];
}
