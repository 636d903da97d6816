import {
  type Annotation,
  ATTRIBUTION,
  type Attribution,
  describedAs,
  MENTION,
  type Mention,
  type Role,
  type SourceRoles,
} from "@readout/annotate";
import { ARTICLE, type Article, type Fields, fieldNames, type Reuse, type Span, textSpans } from "@readout/corpus";
import type { ArticleRow, AttributionRow, ColumnsOf, MentionRow, SentenceRow } from "./facts.ts";
import { listings } from "./listings.ts";
import { rolesIn } from "./rolesIn.ts";
import { wordCount } from "./wordCount.ts";

/** The rows that one article has in the tables. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly sentences: readonly SentenceRow[];
  readonly mentions: readonly MentionRow[];
  readonly attributions: readonly AttributionRow[];
}

/** What rows need beside the article and its annotation. */
export interface RowsOptions {
  /** Where each sentence stands before; not given where none does. */
  readonly reused?: readonly (Reuse | null)[] | undefined;
  readonly roles: SourceRoles;
  /** Whether a name is a state's. */
  readonly isState: (name: string) => boolean;
}

const QUOTED = /[“"«„][^“”"«»„]*(?:[”"»]|$)/gu;

/** Index of the last of the ordered spans that starts at or before the offset; 0 where none does. */
function placeOf(spans: readonly Span[], offset: number): number {
  return Math.max(
    0,
    lastBefore(spans, ([start]) => start, offset),
  );
}

/** Index of the last of ascending things that starts at or before the offset; -1 where none does. */
function lastBefore<T>(sorted: readonly T[], startOf: (one: T) => number, offset: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(sorted[middle] as T) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns what gives the columns of a record's table: the fields that say `column`. They are the same for all records. */
function cellsOf<F extends Fields, Row extends object>(fields: F): (row: Row, text: string) => ColumnsOf<F, Row> {
  const columns = fieldNames(fields, "column").map((name) => [name, fields[name]?.is ?? ""] as const);
  return (row, text) => {
    const all: Record<string, unknown> = {};
    for (const [name, kind] of columns) all[name] = cell(kind, (row as Record<string, unknown>)[name], text);
    return all as ColumnsOf<F, Row>;
  };
}

const articleCells = cellsOf<typeof ARTICLE, Article>(ARTICLE);
const mentionCells = cellsOf<typeof MENTION, Mention>(MENTION);
const attributionCells = cellsOf<typeof ATTRIBUTION, Attribution>(ATTRIBUTION);

function cell(kind: string, value: unknown, text: string): unknown {
  if (kind === "true") return value === true;
  if (kind === "texts") return (value as readonly string[]).join(", ");
  if (kind !== "spans") return value ?? null;
  return (value as readonly Span[]).map(([start, end]) => text.slice(start, end).toLowerCase()).join(" ");
}

/** The words of an attribution's content, and those of them in quotation marks. */
function wordsOf({ kind, content }: Attribution, text: string): { words: number; quotedWords: number } {
  const parts = content.map(([start, end]) => text.slice(start, end));
  const words = parts.reduce((sum, part) => sum + wordCount(part), 0);
  const quoted = parts.reduce(
    (sum, part) => sum + (part.match(QUOTED) ?? []).reduce((n, quote) => n + wordCount(quote), 0),
    0,
  );
  return { words, quotedWords: kind === "direct" ? words : Math.min(words, quoted) };
}

/**
 * How a text describes the source of each of its attributions, where it has no name. "He" behind "an aide", and a quotation
 * that goes on with the aide's, are described as the aide is.
 */
function descriptionsIn({ attributions, mentions }: Annotation, text: string): (string | null)[] {
  const isNamed = (offset: number): boolean => {
    const mention = mentions[lastBefore(mentions, ({ start }) => start, offset)];
    return mention !== undefined && offset < mention.end && !mention.pronoun && !mention.nominal;
  };
  let last: Pick<AttributionRow, "sourceType" | "described"> | null = null;
  return attributions.map(({ speaker, sourceType, source: [span] }) => {
    if (speaker !== null) {
      last = null;
      return null;
    }
    const own = span ? describedAs(text, span, isNamed) : null;
    const same = sourceType !== "unresolved" && sourceType !== "unnamed" && last?.sourceType === sourceType;
    const described: string | null = own ?? (same ? (last?.described ?? null) : null);
    if (described !== null) last = { sourceType, described };
    return described;
  });
}

export const PLACE_COLUMNS = ["article", "sentence", "paragraph", "start", "end"] as const;
export const ARTICLE_COLUMNS: readonly (keyof ArticleRow)[] = [
  "article",
  ...fieldNames(ARTICLE, "column"),
  ...(["month", "path", "words", "sentences", "mentions", "attributions"] as const),
] as readonly (keyof ArticleRow)[];
export const MENTION_COLUMNS = [
  ...(["article", "sentence", "paragraph"] as const),
  ...fieldNames(MENTION, "column"),
  ...(["indirect", "listed"] as const),
] as readonly (keyof MentionRow)[];
export const ATTRIBUTION_COLUMNS = [
  ...(["article", "attribution", "sentence"] as const),
  ...fieldNames(ATTRIBUTION, "column"),
  ...(["joint", "described", "role", "official", "words", "quotedWords"] as const),
] as readonly (keyof AttributionRow)[];

function articleRow(index: number, article: Article, annotation: Annotation): ArticleRow {
  return {
    article: index,
    ...articleCells(article, article.text),
    month: article.published?.slice(0, 7) ?? null,
    path: article.source.line === null ? article.source.path : `${article.source.path}:${article.source.line}`,
    words: article.paragraphs.reduce((sum, [start, end]) => sum + wordCount(article.text.slice(start, end)), 0),
    sentences: annotation.sentences.length,
    mentions: annotation.mentions.length,
    attributions: annotation.attributions.length,
  };
}

/** The rows of an article's attributions: one for each speaker. */
function attributionRowsOf(
  index: number,
  { text }: Article,
  annotation: Annotation,
  known: { readonly roles: SourceRoles; readonly isState: (name: string) => boolean },
): AttributionRow[] {
  const descriptions = descriptionsIn(annotation, text);
  const roles = rolesIn(annotation, text, { ...known, descriptions });
  return annotation.attributions.flatMap((attribution, number) => {
    const [own, ...others] = roles[number] as readonly [Role, ...Role[]];
    const row = {
      article: index,
      attribution: number,
      sentence: placeOf(annotation.sentences, attribution.content[0]?.[0] ?? 0),
      ...attributionCells(attribution, text),
      joint: 0,
      // Words that tell no calling describe nobody where it is not told who speaks either: "the computer".
      described:
        attribution.sourceType === "unresolved" && own.role === "unknown" ? null : (descriptions[number] ?? null),
      ...own,
      ...wordsOf(attribution, text),
    };
    const also = (attribution.also ?? []).map((speaker, k) => {
      return { ...row, ...speaker, ...others[k], joint: k + 1, described: null };
    });
    return [row, ...also];
  });
}

/**
 * Lays out one article.
 *
 * @param index what the rows know the article by
 * @param annotation as it is once its actors are linked and the user's choices applied (`settler`)
 */
export function articleRows(
  index: number,
  article: Article,
  annotation: Annotation,
  { reused, ...known }: RowsOptions,
): ArticleRows {
  const { sentences } = annotation;
  const paragraphs = textSpans(article);
  const lists = listings(annotation, article.text);
  return {
    article: articleRow(index, article, annotation),
    sentences: sentences.map(([start, end], sentence) => {
      const where = { article: index, sentence, paragraph: placeOf(paragraphs, start), start, end };
      return { ...where, reused: reused?.[sentence] ?? null };
    }),
    mentions: annotation.mentions.map((mention) => {
      const sentence = placeOf(sentences, mention.start);
      return {
        article: index,
        sentence,
        paragraph: placeOf(paragraphs, mention.start),
        ...mentionCells(mention, article.text),
        indirect: mention.pronoun === true || mention.nominal === true,
        listed: lists[sentence] === 1,
      };
    }),
    attributions: attributionRowsOf(index, article, annotation, known),
  };
}
