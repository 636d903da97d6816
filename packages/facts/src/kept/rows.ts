import { createHash } from "node:crypto";
import type { Annotation } from "@readout/annotate";
import { ARTICLE, type Article } from "@readout/corpus";
import type { Row } from "@readout/store";
import type { ArticleRows } from "../articleRows.ts";
import { isCell } from "../ownColumns.ts";
import { seenHash } from "../seen.ts";

/** The row of an article in the table `texts`, but for its annotation. */
export interface TextRow extends Row {
  readonly id: string;
  readonly hash: string;
  readonly seen: string;
}

/**
 * Returns the row of an article in the table `texts`, but for its annotation.
 *
 * @param seen its `seenHash`, where that is known
 */
export function textRow(article: Article, place: number, seen: string = seenHash(article)): TextRow {
  const { text, ...rest } = article;
  // Parquet holds UTF-8, which has no halves of pairs; JSON writes them as what they are.
  const written = Buffer.from(text).toString();
  const fields = JSON.stringify(written === text ? rest : { ...rest, text });
  const hash = createHash("sha256").update(JSON.stringify(text)).update(fields).digest("hex");
  return {
    id: article.id,
    place,
    text: written,
    paragraphs: article.paragraphs,
    article: fields,
    hash,
    seen,
  };
}

/** An article and its annotation, as rows of the table `texts` give them. */
export function textOf(row: Row): { article: Article; annotation: Annotation } {
  const { id, text, ...rest } = JSON.parse(row["article"] as string) as Article;
  const article = { id, text: text ?? (row["text"] as string), ...rest };
  return { article, annotation: JSON.parse(row["annotation"] as string) as Annotation };
}

/** The rows of an article in the linked tables: the key of all of them is its id, and its place in its month. */
export function linkedRows(
  article: Article,
  { article: own, sentences, mentions, attributions }: ArticleRows,
): Readonly<Record<"articles" | "sentences" | "mentions" | "attributions", readonly Row[]>> {
  const key = { id: article.id, place: own.article };
  const keyed = (row: object): Row => ({ ...row, ...key }) as unknown as Row;
  return {
    articles: [{ ...keyed(own), own: ownFields(article) }],
    sentences: sentences.map(keyed),
    mentions: mentions.map(keyed),
    attributions: attributions.map(keyed),
  };
}

/** The input's own fields that are short words, numbers, true or false, as JSON; null where there are none. */
function ownFields(article: Article): string | null {
  const own = Object.entries(article).filter(([name, value]) => !Object.hasOwn(ARTICLE, name) && isCell(value));
  return own.length === 0 ? null : JSON.stringify(Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))));
}
