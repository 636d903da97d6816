import {
  type ActorKind,
  type Annotation,
  ATTRIBUTION,
  type Attribution,
  describedAs,
  type Lexicon,
  MENTION,
  type Mention,
  type Role,
  type SourceRoles,
} from "@readout/annotate";
import {
  ARTICLE,
  type Article,
  columnTable,
  type Fields,
  fieldNames,
  type Problem,
  type Span,
  table,
  textSpans,
} from "@readout/corpus";
import { canonicalOrder } from "./canonicalOrder.ts";
import { settler } from "./chosen.ts";
import { Columns } from "./columns.ts";
import type { ActorRow, ArticleRow, AttributionRow, ColumnsOf, Facts, MentionRow, SentenceRow } from "./facts.ts";
import { linkActors } from "./link.ts";
import { listings } from "./listings.ts";
import { ownColumns } from "./ownColumns.ts";
import { type Annotations, inOrder } from "./packedAnnotations.ts";
import { reusedSentences } from "./reusedSentences.ts";
import { rolesIn } from "./rolesIn.ts";
import { wordCount } from "./wordCount.ts";

/** What `tabulate` is told about a corpus beside its articles. */
export interface CorpusNotes {
  readonly title?: string | null;
  readonly notice?: string | null;
  readonly problems?: readonly Problem[];
  /** When a surname alone is joined to one of several who bear it: see `Linking`. */
  readonly surnameShare?: number | undefined;
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

/** Counts of the actors, as their mentions come in the order of the articles. */
class ActorCounts {
  private readonly actors = new Map<
    string,
    { name: string; kind: ActorKind; mentions: number; articles: number; last: number }
  >();

  add({ actor, name, kind }: Mention, article: number): void {
    let row = this.actors.get(actor);
    if (!row) {
      row = { name, kind, mentions: 0, articles: 0, last: -1 };
      this.actors.set(actor, row);
    }
    if (name.length > row.name.length) row.name = name;
    row.mentions++;
    if (row.last !== article) row.articles++;
    row.last = article;
  }

  rows(sides: ReadonlyMap<string, string>): ActorRow[] {
    return [...this.actors]
      .map(([actor, { name, kind, mentions, articles }]) => {
        return { actor, name, kind, mentions, articles, side: sides.get(actor) ?? null };
      })
      .sort((a, b) => b.mentions - a.mentions || (a.actor < b.actor ? -1 : 1));
  }
}

const PLACE_COLUMNS = ["article", "sentence", "paragraph", "start", "end"] as const;
const ACTOR_COLUMNS = ["actor", "name", "kind", "mentions", "articles", "side"] as const;
const ARTICLE_COLUMNS: readonly (keyof ArticleRow)[] = [
  "article",
  ...fieldNames(ARTICLE, "column"),
  ...(["month", "path", "words", "sentences", "mentions", "attributions"] as const),
] as readonly (keyof ArticleRow)[];
const MENTION_COLUMNS = [
  ...(["article", "sentence", "paragraph"] as const),
  ...fieldNames(MENTION, "column"),
  ...(["indirect", "listed"] as const),
] as readonly (keyof MentionRow)[];
const ATTRIBUTION_COLUMNS = [
  ...(["article", "attribution", "sentence"] as const),
  ...fieldNames(ATTRIBUTION, "column"),
  ...(["joint", "described", "role", "official", "words", "quotedWords"] as const),
] as readonly (keyof AttributionRow)[];

/** Columns of attributions whose numbers are many. */
const COUNTS = ["article", "attribution", "sentence", "joint", "words", "quotedWords"] as const;

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
      described: descriptions[number] ?? null,
      ...own,
      ...wordsOf(attribution, text),
    };
    const also = (attribution.also ?? []).map((speaker, k) => {
      return { ...row, ...speaker, ...others[k], joint: k + 1, described: null };
    });
    return [row, ...also];
  });
}

/** The texts of a corpus. What is shown of an annotation is made where it is asked for, as a corpus has many. */
function textsOf(articles: readonly Article[], settled: (index: number) => Annotation): Facts["texts"] {
  let last = -1;
  let annotation: Annotation;
  const at = (index: number): Annotation => {
    if (index !== last) annotation = settled(index);
    last = index;
    return annotation;
  };
  return articles.map((article, i) => ({
    article,
    get annotation() {
      return at(i);
    },
  }));
}

/**
 * Lays out articles and their annotations as tables. Articles stand in the order of their dates, then of their ids, in
 * whatever order they come (`canonicalOrder`). Actors are linked across the articles, have one name each, the fullest, and
 * are renamed, merged, hidden and grouped as the user's actor files say; so are the annotations in `texts`.
 *
 * @param known the lexicon by which they were annotated: it has the user's choices, and which given names one person may bear,
 *   and by which words a source has a role
 */
export function tabulate(
  given: readonly Article[],
  found: Annotations,
  known: Pick<Lexicon, "choices" | "givenNames" | "sourceRoles">,
  notes: CorpusNotes = {},
): Facts {
  const { choices, givenNames, sourceRoles } = known;
  const order = canonicalOrder(given);
  const articles = order.map((i) => given[i] as Article);
  const annotations = inOrder(found, order);
  const textOf = (i: number): string => (articles[i] as Article).text;
  const { surnameShare } = notes;
  const link = linkActors(annotations, { givenNames, known: choices.known, textOf, surnameShare });
  const settle = settler(annotations, choices, link);
  const texts = textsOf(articles, (i) => settle(annotations.at(i) as Annotation, textOf(i)));
  const states = new Set([...choices.known.values()].flatMap(({ kind, name }) => (kind === "state" ? name : [])));
  const isState = (name: string): boolean => states.has(name);
  const reused = reusedSentences(articles, (i) => annotations.at(i)?.sentences ?? []);
  const rows: ArticleRow[] = [];
  const sentenceRows = new Columns<SentenceRow>([...PLACE_COLUMNS, "reused"], PLACE_COLUMNS);
  const mentionRows = new Columns<MentionRow>(MENTION_COLUMNS, PLACE_COLUMNS);
  const attributionRows = new Columns<AttributionRow>(ATTRIBUTION_COLUMNS, COUNTS);
  const actors = new ActorCounts();
  texts.forEach(({ article, annotation }, i) => {
    const { sentences } = annotation;
    const paragraphs = textSpans(article);
    rows.push(articleRow(i, article, annotation));
    sentences.forEach(([start, end], sentence) => {
      const where = { article: i, sentence, paragraph: placeOf(paragraphs, start), start, end };
      sentenceRows.push({ ...where, reused: reused.get(i)?.[sentence] ?? null });
    });
    const lists = listings(annotation, article.text);
    for (const mention of annotation.mentions) {
      const sentence = placeOf(sentences, mention.start);
      mentionRows.push({
        article: i,
        sentence,
        paragraph: placeOf(paragraphs, mention.start),
        ...mentionCells(mention, article.text),
        indirect: mention.pronoun === true || mention.nominal === true,
        listed: lists[sentence] === 1,
      });
      actors.add(mention, i);
    }
    for (const row of attributionRowsOf(i, article, annotation, { roles: sourceRoles, isState }))
      attributionRows.push(row);
  });
  return {
    title: notes.title ?? null,
    notice: notes.notice ?? null,
    articles: columnTable<ArticleRow>([
      ...ARTICLE_COLUMNS.map((name) => [name, rows.map((row) => row[name])] as const),
      ...(ownColumns(articles, ARTICLE_COLUMNS) as (readonly [keyof ArticleRow, readonly unknown[]])[]),
    ]),
    sentences: columnTable<SentenceRow>(sentenceRows.done()),
    actors: table<ActorRow>(actors.rows(choices.sides), ACTOR_COLUMNS),
    mentions: columnTable<MentionRow>(mentionRows.done()),
    attributions: columnTable<AttributionRow>(attributionRows.done()),
    problems: notes.problems ?? [],
    texts,
  };
}
