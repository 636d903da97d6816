import type { ColumnTypes } from "@readout/store";

/** The version of the tables as they are kept; it changes with their columns and with what these mean. */
export const SCHEMA = 1;

/** The tables that are divided by month. */
export type DividedName = "texts" | "names" | "articles" | "sentences" | "mentions" | "attributions";

/** The tables of the whole corpus. */
type WholeName = "actors" | "problems";

/** All tables that are kept. */
export type TableName = DividedName | WholeName;

/** What the tables of a corpus know an article by: its id, and its place among the articles of its month. */
const ARTICLE_KEY = { id: "text", place: "integer" } as const;

/** Tables that are divided by month, which stands in the folder's name as Hive has it (`month=2024-03`). */
export const DIVIDED: Readonly<Record<DividedName, ColumnTypes>> = {
  /**
   * What was read and found, so that nothing is lost: the text, where its paragraphs are, all other fields of the article
   * and its annotation as JSON, before actors are linked. `hash` is of the article, `seen` of what annotating it depends on.
   */
  texts: {
    ...ARTICLE_KEY,
    text: "text",
    paragraphs: "spans",
    article: "text",
    annotation: "text",
    hash: "text",
    seen: "text",
  },
  /** The names that linking reads, each once a month (`NameCount`). */
  names: { kind: "text", actor: "text", name: "text", rule: "text", short: "text", mentions: "integer" },
  /** `own` has the input's own fields as JSON: those that are short words, numbers, true or false. */
  articles: {
    ...ARTICLE_KEY,
    title: "text",
    outlet: "text",
    language: "text",
    published: "text",
    byline: "text",
    agency: "text",
    group: "text",
    path: "text",
    words: "integer",
    sentences: "integer",
    mentions: "integer",
    attributions: "integer",
    own: "text",
  },
  sentences: {
    ...ARTICLE_KEY,
    sentence: "integer",
    paragraph: "integer",
    start: "integer",
    end: "integer",
    reused: "text",
  },
  mentions: {
    ...ARTICLE_KEY,
    sentence: "integer",
    paragraph: "integer",
    start: "integer",
    end: "integer",
    kind: "text",
    actor: "text",
    name: "text",
    rule: "text",
    indirect: "boolean",
    listed: "boolean",
  },
  attributions: {
    ...ARTICLE_KEY,
    attribution: "integer",
    joint: "integer",
    sentence: "integer",
    kind: "text",
    cue: "text",
    speaker: "text",
    actor: "text",
    sourceType: "text",
    affiliation: "text",
    stance: "text",
    presentation: "text",
    within: "integer",
    confidence: "double",
    hidden: "boolean",
    described: "text",
    role: "text",
    official: "boolean",
    words: "integer",
    quotedWords: "integer",
  },
};

/** Tables of the whole corpus. */
export const WHOLE: Readonly<Record<WholeName, ColumnTypes>> = {
  actors: { actor: "text", name: "text", kind: "text", mentions: "integer", articles: "integer", side: "text" },
  problems: { id: "text", rule: "text", reason: "text", where: "text" },
};
