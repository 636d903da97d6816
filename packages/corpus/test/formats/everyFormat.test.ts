import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Article, collect, isDoubt, type Problem, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { READERS } from "../../src/read/readers.ts";
import { files } from "./given.ts";

const guide = new URL("../../../../docs/how-to/own-corpus.md", import.meta.url);
const readme = new URL("../../../../README.md", import.meta.url);
const web = new URL("web/", import.meta.url).pathname;
const here = new URL("./", import.meta.url).pathname;

/** The rows of the guide's table of formats that name an example, each with what it is called there. */
function rows(): readonly { readonly format: string; readonly example: string }[] {
  return [...readFileSync(guide, "utf8").matchAll(/^\| (.+?)\s*\| `-p corpus=([^`]+)`\s*\|/gm)].map(
    ([, format = "", example = ""]) => ({ format, example }),
  );
}

/** Files of each row, the first of which is read under the name of the row's example. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  "web pages, also saved by a browser": [`${web}jsonld.html`, `${web}saved_upper.htm`, "saved.mhtml"],
  "WARC, WACZ": [`${here}pages.warc.gz`, "crawl.wacz"],
  "LexisNexis, text": ["lexisnexis_en.TXT", "lexisnexis_de.TXT"],
  "Nexis, HTML": ["nexis_en.html"],
  "Nexis Uni, Word": ["nexisuni_en.docx", "nexisuni_separate.zip"],
  "Factiva, HTML or XML": ["factiva_table_en.html", "factiva.xml"],
  "Factiva, text": ["factiva_codes_en.txt", "factiva_text_en.txt"],
  "these texts in a Word file": ["nexisuni_de.docx"],
  "ProQuest, HTML or mail": ["proquest_v1.eml", "proquest.html", "proquest.txt"],
  "ProQuest TDM Studio, XML": ["tdm_studio.xml"],
  "NewsBank, EBSCOhost, text": ["newsbank.txt", "newsbank_new.txt", "ebsco.txt"],
  "Europresse, HTML old and new": ["europresse_new.html", "europresse_old.html"],
  "CSV, TSV": ["fundus.csv", "articles.tsv"],
  "Excel, Parquet": ["atap.xlsx", "articles.parquet", "report.xls", "google_sheet.html", "excel_saved.htm"],
  "NITF, NewsML, RCV1, TEI and such": ["nitf.xml", "newsml_g2.xml", "newsml_1.xml", "rcv1.xml"],
  "agencies' wires: ANPA, IPTC 7901": ["wire_anpa.tst", "wire_iptc.txt"],
  "the same as telex text": ["telex.txt", "telex_marks.tst"],
  "XML with the usual names": ["records.xml"],
  "newsletters by mail, mbox": ["newsletters.mbox", "apple.emlx"],
  "JSON lines": ["scrapy.jl", "doccano.jsonl"],
  "JSON: an article, a list, JSON Feed": [
    ...["array.json", "newsplease_1.json", "feed.json", "ninjs.json"],
    ...["arc.json", "applenews.json", "graphql.json", "pandas_columns.json"],
  ],
  "RSS, Atom": ["feed_full.rss", "feed.atom"],
  "text, Markdown, reStructuredText": ["plain_forge.txt", "hugo.md", "pelican.rst"],
  "several articles in one text": ["plain_equals.txt", "plain_dashes.txt", "labelled_blocks.txt"],
  "several in one Word file, Markdown": ["headings.docx", "headings.md", "table.docx"],
  "such a page of Word or Google Docs": ["word_saved.htm", "gdoc.zip"],
  "sites: WordPress, Blogger": ["wordpress.xml", "blogger.xml"],
  "sites: Ghost, Substack, Medium": ["substack.zip", "ghost.json", "medium.zip"],
  "Inoreader, Feedly, wallabag": ["starred.json", "feedly.json", "wallabag.json"],
  Evernote: ["notes.enex"],
  "posts: Telegram, Twitter, Reddit,": [
    "telegram.json",
    "tweets.js.gz",
    "reddit.jsonl",
    "outbox.json",
    "bluesky.jsonl",
  ],
  "subtitles, transcripts of videos": ["interview.srt", "news.vtt", "cues.json"],
  "Reuters-21578, Gigaword, TREC": ["reut2.sgm", "gigaword.sgml"],
  "CNN/Daily Mail, English-Corpora.org": ["cnn.story", "coca.txt"],
  "IRaMuTeQ, Alceste": ["iramuteq.txt", "alceste.txt"],
};

/** Readers that give nothing themselves: what is refused, and what holds other files. */
const HOLDERS: ReadonlySet<string> = new Set(["refused", "zip archive", "WARC"]);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string): string => (name.startsWith("/") ? name : files + name);

describe("the guide's table of formats", () => {
  const used = new Set<string>();

  it("has files of each row", () => {
    expect(Object.keys(SAMPLES)).toEqual(rows().map(({ format }) => format));
  });

  it.each(rows())("says what is read: $format as $example", async ({ format, example }) => {
    const [first = "", ...others] = SAMPLES[format] ?? [];
    const row = mkdtempSync(join(folder, "row-"));
    if (example.endsWith("/")) mkdirSync(join(row, example));
    copyFileSync(pathOf(first), join(row, example, example.endsWith("/") ? (first.split("/").at(-1) ?? "") : ""));
    const options = { language: "any", explain: true } as const;
    for (const path of [join(row, example), ...others.map(pathOf)]) {
      const { articles, problems } = await collect(read(path, options));
      expect(articles.length).toBeGreaterThan(0);
      // Comments, pages and drafts of sites are counted in one problem.
      expect(problems.filter((each) => !isDoubt(each)).length).toBeLessThan(2);
      for (const { readBy } of articles) used.add(readBy?.["reader"] ?? "");
    }
  });

  it("has every example of README's table, which is shorter", () => {
    const ours = [...readFileSync(readme, "utf8").matchAll(/\| `-p corpus=([^`]+)`\s*\|/g)].map(
      ([, example]) => example,
    );
    expect(ours.length).toBeGreaterThan(15);
    const known = rows().map(({ example }) => example);
    expect(ours.filter((example) => example === undefined || !known.includes(example))).toEqual([]);
  });

  it("has a row for each reader", () => {
    const missing = READERS.map(({ name }) => name).filter((name) => !HOLDERS.has(name) && !used.has(name));
    expect(missing).toEqual([]);
  });
});

describe("a folder of all formats", () => {
  it("has every file read or refused, and is read the same each time", async () => {
    const all = join(folder, "all");
    for (const from of [files, web])
      cpSync(from, all, { recursive: true, filter: (path) => !path.endsWith(".expected.json") });
    copyFileSync(`${here}pages.warc`, join(all, "pages.warc"));
    const [found, again] = [
      await collect(read(all, { language: "any" })),
      await collect(read(all, { language: "any" })),
    ];
    expect(again).toEqual(found);
    const name = (path: string): string => path.slice(all.length + 1).replace(/[/:].*$/s, "");
    const isRead = new Set(found.articles.map(({ source }: Article) => name(source.path)));
    const isRefused = new Set(
      found.problems.filter((each) => !isDoubt(each)).map(({ problem }: Problem) => name(problem.where)),
    );
    const names = readdirSync(all);
    expect(names.filter((each) => !isRead.has(each) && !isRefused.has(each))).toEqual([]);
    expect([...isRead, ...isRefused].filter((each) => !names.includes(each))).toEqual([]);
  }, 120_000);
});
