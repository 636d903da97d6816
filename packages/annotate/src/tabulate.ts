import { type Article, type Problem, type Span, table } from "@readout/corpus";
import type { ActorKind, Annotation, Attribution, Mention } from "./annotation.ts";
import type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
import { type Choices, choicesOf } from "./resolve/choices.ts";
import { settle } from "./resolve/chosen.ts";
import type { GivenNames } from "./resolve/givenNames.ts";
import { linkActors } from "./resolve/link.ts";
import { roster } from "./resolve/roster.ts";
import { textSpans } from "./textSpans.ts";

/** What `tabulate` is told about a corpus beside its articles. */
export interface CorpusNotes {
  readonly title?: string | null;
  readonly notice?: string | null;
  readonly problems?: readonly Problem[];
  /** What the user's actor files say of the actors found: the `choices` of the lexicon. */
  readonly choices?: Choices;
  /** Which given names one person may bear: the `givenNames` of the lexicon. None where it is not given. */
  readonly givenNames?: GivenNames;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const QUOTED = /[“"«„][^“”"«»„]*(?:[”"»]|$)/gu;

function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count++;
  return count;
}

/** Index of the last of the ordered spans that starts at or before the offset; 0 where none does. */
function placeOf(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span)[0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function mentionRow(
  article: number,
  mention: Mention,
  sentences: readonly Span[],
  paragraphs: readonly Span[],
): MentionRow {
  return {
    article,
    sentence: placeOf(sentences, mention.start),
    paragraph: placeOf(paragraphs, mention.start),
    start: mention.start,
    end: mention.end,
    actor: mention.actor,
    name: mention.name,
    kind: mention.kind,
    rule: mention.rule,
    indirect: mention.pronoun === true || mention.nominal === true,
  };
}

function attributionRow(
  article: number,
  index: number,
  attribution: Attribution,
  text: string,
  sentences: readonly Span[],
): AttributionRow {
  const content = attribution.content.map(([start, end]) => text.slice(start, end));
  const words = content.reduce((sum, part) => sum + wordCount(part), 0);
  const quoted = content.reduce(
    (sum, part) => sum + (part.match(QUOTED) ?? []).reduce((n, quote) => n + wordCount(quote), 0),
    0,
  );
  return {
    article,
    attribution: index,
    sentence: placeOf(sentences, attribution.content[0]?.[0] ?? 0),
    kind: attribution.kind,
    speaker: attribution.speaker,
    actor: attribution.actor,
    hidden: attribution.hidden === true,
    sourceType: attribution.sourceType,
    affiliation: attribution.affiliation,
    stance: attribution.stance,
    presentation: attribution.presentation,
    cue: attribution.cue.map(([start, end]) => text.slice(start, end).toLowerCase()).join(" "),
    words,
    quotedWords: attribution.kind === "direct" ? words : Math.min(words, quoted),
    within: attribution.within,
    confidence: attribution.confidence,
  };
}

function actorRows(mentions: readonly MentionRow[]): ActorRow[] {
  const actors = new Map<string, { name: string; kind: ActorKind; mentions: number; articles: Set<number> }>();
  for (const { actor, name, kind, article } of mentions) {
    const row = actors.get(actor) ?? { name, kind, mentions: 0, articles: new Set<number>() };
    if (name.length > row.name.length) row.name = name;
    row.mentions++;
    row.articles.add(article);
    actors.set(actor, row);
  }
  return [...actors]
    .map(([actor, row]) => ({
      actor,
      name: row.name,
      kind: row.kind,
      mentions: row.mentions,
      articles: row.articles.size,
    }))
    .sort((a, b) => b.mentions - a.mentions || (a.actor < b.actor ? -1 : 1));
}

const ARTICLE = [
  "article",
  "id",
  "title",
  "outlet",
  "published",
  "month",
  "byline",
  "group",
  "path",
  "words",
  "sentences",
  "mentions",
  "attributions",
] as const;
const SENTENCE = ["article", "sentence", "paragraph", "start", "end"] as const;
const ACTOR = ["actor", "name", "kind", "mentions", "articles"] as const;
const MENTION = [
  "article",
  "sentence",
  "paragraph",
  "start",
  "end",
  "actor",
  "name",
  "kind",
  "rule",
  "indirect",
] as const;
const ATTRIBUTION = [
  "article",
  "attribution",
  "sentence",
  "kind",
  "speaker",
  "actor",
  "hidden",
  "sourceType",
  "affiliation",
  "stance",
  "presentation",
  "cue",
  "words",
  "quotedWords",
  "within",
  "confidence",
] as const;

function articleRow(index: number, article: Article, annotation: Annotation): ArticleRow {
  return {
    article: index,
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    month: article.published?.slice(0, 7) ?? null,
    byline: article.byline.join(", "),
    group: article.group,
    path: article.source.line === null ? article.source.path : `${article.source.path}:${article.source.line}`,
    words: article.paragraphs.reduce((sum, [start, end]) => sum + wordCount(article.text.slice(start, end)), 0),
    sentences: annotation.sentences.length,
    mentions: annotation.mentions.length,
    attributions: annotation.attributions.length,
  };
}

const NO_CHOICES = choicesOf([], roster([], []));

/**
 * Lays out articles and their annotations as tables. Actors are linked across the articles, have one name each, the
 * fullest, and are renamed, merged, hidden and grouped as `notes.choices` says; so are the annotations in `texts`.
 */
export function tabulate(
  articles: readonly Article[],
  annotations: readonly Annotation[],
  notes: CorpusNotes = {},
): Facts {
  const found = articles.map(({ text }, i) => ({ text, annotation: annotations[i] as Annotation }));
  const settled = settle(found, notes.choices ?? NO_CHOICES, linkActors(annotations, notes.givenNames));
  const rows = {
    articles: [] as ArticleRow[],
    sentences: [] as SentenceRow[],
    mentions: [] as MentionRow[],
    attributions: [] as AttributionRow[],
  };
  const texts = articles.map((article, i) => ({ article, annotation: settled[i] as Annotation }));
  texts.forEach(({ article, annotation }, i) => {
    const { sentences } = annotation;
    const paragraphs = textSpans(article);
    rows.articles.push(articleRow(i, article, annotation));
    sentences.forEach(([start, end], sentence) => {
      rows.sentences.push({ article: i, sentence, paragraph: placeOf(paragraphs, start), start, end });
    });
    for (const mention of annotation.mentions) rows.mentions.push(mentionRow(i, mention, sentences, paragraphs));
    annotation.attributions.forEach((attribution, index) => {
      rows.attributions.push(attributionRow(i, index, attribution, article.text, sentences));
    });
  });
  return {
    title: notes.title ?? null,
    notice: notes.notice ?? null,
    articles: table<ArticleRow>(rows.articles, ARTICLE),
    sentences: table<SentenceRow>(rows.sentences, SENTENCE),
    actors: table<ActorRow>(actorRows(rows.mentions), ACTOR),
    mentions: table<MentionRow>(rows.mentions, MENTION),
    attributions: table<AttributionRow>(rows.attributions, ATTRIBUTION),
    problems: notes.problems ?? [],
    texts,
  };
}
