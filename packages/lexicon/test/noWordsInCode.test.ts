import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WORD_LISTS } from "../src/wordLists.ts";

const packages = new URL("../../", import.meta.url);

/** What in code looks like a list of English words and is allowed, by file and by how the list begins, with the reason. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  // Names of our own, which users and other code write as they stand.
  ["annotate/src/annotation.ts person", "kinds of actors"],
  ["annotate/src/knowledge/actors/actorFile.ts person", "kinds of actors"],
  ["annotate/src/annotation.ts direct", "kinds of attributions"],
  ["annotate/src/attribute/sourceOf.ts organisation", "kinds of sources"],
  ["annotate/src/schema.ts article", "kinds of lines"],
  ["annotate/src/schema.ts id", "fields of an annotation"],
  ["annotate/src/explain.ts third person", "forms of verbs"],
  ["annotate/src/knowledge/cueLexicon.ts present", "forms of verbs"],
  ["annotate/src/knowledge/knownActors.ts states", "actor files"],
  ["corpus/src/read/manifest.ts title", "fields of corpus.yaml"],
  ["corpus/src/doubt.ts damaged-file", "rules of doubts"],
  ["corpus/src/read/endings.ts md", "endings of files"],
  ["corpus/src/read/endings.ts css", "endings of files"],
  ["corpus/src/duplicates/copies.ts earliest", "which copy stands for a group"],
  ["corpus/src/cache/packagesHash.ts actors", "folders of packages"],
  ["corpus/src/cache/packagesHash.ts analysis", "names of packages"],
  ["corpus/src/cache/packagesHash.ts pnpm-lock.yaml", "names of lockfiles"],
  ["corpus/src/normalise/readBy.ts title", "fields of an article"],
  // Names that others gave.
  ["corpus/src/normalise/fields.ts text", "fields of JSON records"],
  ["corpus/src/normalise/fields.ts byline", "fields of JSON records"],
  ["corpus/src/normalise/fields.ts id", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts outlet", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts medianame", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts pagename", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts canonicallink", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts published", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts publicationdate", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts updated", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts datum", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts newsdate", "fields of records and headings of tables"],
  ["corpus/src/normalise/fields.ts createdat", "fields of records and headings of tables"],
  ["corpus/src/read/columns.ts id", "fields of corpus.yaml"],
  ["corpus/src/read/htmlText.ts li", "elements of HTML"],
  ["corpus/src/read/feed/items.ts rss", "elements of feeds"],
  ["corpus/src/read/json/records.ts response", "members of JSON documents"],
  ["corpus/src/normalise/languageCode.ts und", "codes of ISO 639 for no language"],
  ["corpus/src/examine/markup.ts amp", "entities of HTML"],
  ["corpus/src/read/cues.ts amp", "entities of HTML"],
  ["corpus/src/read/feed/siteExport.ts attachment", "kinds of posts in exports of sites"],
  ["corpus/src/read/feed/siteExport.ts ul", "elements of HTML"],
  ["corpus/src/read/feed/siteExport.ts gallery", "short codes of WordPress"],
  ["corpus/src/read/feed/siteExport.ts embed", "short codes of WordPress"],
  ["corpus/src/examine/markup.ts acute", "entities of HTML"],
  ["corpus/src/examine/markup.ts abbr", "elements of HTML"],
  ["corpus/src/examine/markup.ts blockquote", "elements of HTML"],
  ["corpus/src/examine/markup.ts head", "elements of HTML"],
  ["corpus/src/examine/markup.ts iframe", "elements of HTML"],
  ["corpus/src/examine/markup.ts path", "elements of HTML"],
  ["corpus/src/examine/markup.ts script", "elements of HTML"],
  ["corpus/src/read/readStream.ts pdf", "endings of files' names"],
  ["corpus/src/read/readStream.ts xls", "endings of files' names"],
  ["corpus/src/normalise/languageCode.ts en", "codes of ISO 639"],
  ["corpus/src/read/htmlText.ts div", "elements of HTML"],
  ["corpus/src/read/shaped.ts content", "names in other programs' records"],
  ["corpus/src/read/walk.ts notice", "names of files that are no articles"],
  // English in a pattern of which it is a part: apart from it the words would say nothing.
  ["corpus/src/examine/several.ts title", "labels of a record's lines"],
  ["corpus/src/examine/tokenised.ts re", "what tokenisers set apart"],
  ["corpus/src/normalise/dates.ts st", "endings of ordinals"],
  ["corpus/src/normalise/header.ts published", "a line that is a date, with or without a label"],
  ["corpus/src/normalise/header.ts date", "a line that begins with a date"],
  ["corpus/src/normalise/people.ts in", "what follows a name in a byline"],
  ["annotate/src/knowledge/actors/spelling.ts iy", "romanisations of other languages"],
]);

/** An array of lower-case words, an alternation of them in a pattern, or eight and more of them in one string. */
const LIST =
  /\[\s*"([a-z][a-z' .-]*)"(?:,\s*"[a-z][a-z' .-]*"){2,},?\s*\]|\b([a-z]{2,})\??(?:\|[a-z]{2,}\??){2,}|"([a-z']{2,})(?: [a-z']{2,}){7,}"/g;

function listsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=\s|^)\/\/.*$/gm, "");
  return [...code.matchAll(LIST)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/**
 * Places whose lists are names that others gave: the elements of pages, the columns of tables, the labels of archives' exports, the
 * parts of editors' documents.
 */
const FORMATS = [
  ...["corpus/src/read/formats/", "corpus/src/read/archives/", "corpus/src/page/"],
  "corpus/src/read/json/contentBlocks.ts",
];

/** The sources of corpus and annotate, by their paths; training is left out, as its lists are of corpora's formats. */
const sources: ReadonlyMap<string, string> = new Map(
  ["corpus/src", "annotate/src"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, packages), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("train/"))
      .map((file): [string, string] => [
        `${folder}/${file}`,
        readFileSync(new URL(`${folder}/${file}`, packages), "utf8"),
      ]),
  ),
);
const found = [...sources].flatMap(([file, source]) =>
  FORMATS.some((folder) => file.startsWith(folder)) ? [] : listsIn(source).map((word) => `${file} ${word}`),
);

describe("code", () => {
  it("holds no list of English words: they stand in english/, where a linguist finds them", () => {
    expect(found.filter((list) => !ALLOWED.has(list))).toEqual([]);
  });

  it("has each list that is allowed", () => {
    expect([...ALLOWED.keys()].filter((list) => !found.includes(list))).toEqual([]);
  });

  it("asks for every list of words that there is", () => {
    const code = [...sources.values()].join("\n");
    const names = Object.values(WORD_LISTS).flat();
    const asked = (name: string): boolean =>
      new RegExp(`"${name}"|english\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = english`).test(code);
    expect(names.filter((name) => !asked(name))).toEqual([]);
  });

  it("is searched for arrays, patterns and strings of words, and not for comments", () => {
    expect(listsIn('const A = ["van", "von", "de"];')).toEqual(["van"]);
    expect(listsIn("const A = /(?:staff|desk|editors)$/;")).toEqual(["staff"]);
    expect(listsIn('const A = "say tell ask reply state add note claim".split(" ");')).toEqual(["say"]);
    expect(listsIn('const A = ["he", "she"]; // ["he", "she", "it"]')).toEqual([]);
    expect(listsIn('/** ["van", "von", "de"] */\n  // a|bc|de|fg')).toEqual([]);
  });
});
