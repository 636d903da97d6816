import type { ActorKind, Annotation, Attribution, Mention } from "@readout/annotate";
import { type Choices, choicesOf, type GivenNames, roster } from "@readout/annotate/actors";
import { type Article, columnTable, type Problem, type Span, table, textSpans } from "@readout/corpus";
import { canonicalOrder } from "./canonicalOrder.ts";
import { settler } from "./chosen.ts";
import { Columns } from "./columns.ts";
import type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
import { linkActors } from "./link.ts";
import { type Annotations, inOrder } from "./packedAnnotations.ts";
import { wordCount } from "./wordCount.ts";

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

const QUOTED = /[“"«„][^“”"«»„]*(?:[”"»]|$)/gu;

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

  rows(): ActorRow[] {
    return [...this.actors]
      .map(([actor, { name, kind, mentions, articles }]) => ({ actor, name, kind, mentions, articles }))
      .sort((a, b) => b.mentions - a.mentions || (a.actor < b.actor ? -1 : 1));
  }
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

/** Columns of attributions whose numbers are many. */
const COUNTS = ["article", "attribution", "sentence", "words", "quotedWords"] as const;

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
 * are renamed, merged, hidden and grouped as `notes.choices` says; so are the annotations in `texts`.
 */
export function tabulate(given: readonly Article[], found: Annotations, notes: CorpusNotes = {}): Facts {
  const { choices = NO_CHOICES, givenNames } = notes;
  const order = canonicalOrder(given);
  const articles = order.map((i) => given[i] as Article);
  const annotations = inOrder(found, order);
  const textOf = (i: number): string => (articles[i] as Article).text;
  const settle = settler(annotations, choices, linkActors(annotations, { givenNames, known: choices.known, textOf }));
  const texts = textsOf(articles, (i) => settle(annotations.at(i) as Annotation, textOf(i)));
  const rows: ArticleRow[] = [];
  const sentenceRows = new Columns<SentenceRow>(SENTENCE, SENTENCE);
  const mentionRows = new Columns<MentionRow>(MENTION, SENTENCE);
  const attributionRows = new Columns<AttributionRow>(ATTRIBUTION, COUNTS);
  const actors = new ActorCounts();
  texts.forEach(({ article, annotation }, i) => {
    const { sentences } = annotation;
    const paragraphs = textSpans(article);
    rows.push(articleRow(i, article, annotation));
    sentences.forEach(([start, end], sentence) => {
      sentenceRows.push({ article: i, sentence, paragraph: placeOf(paragraphs, start), start, end });
    });
    for (const mention of annotation.mentions) {
      mentionRows.push(mentionRow(i, mention, sentences, paragraphs));
      actors.add(mention, i);
    }
    annotation.attributions.forEach((attribution, index) => {
      attributionRows.push(attributionRow(i, index, attribution, article.text, sentences));
    });
  });
  return {
    title: notes.title ?? null,
    notice: notes.notice ?? null,
    articles: table<ArticleRow>(rows, ARTICLE),
    sentences: columnTable<SentenceRow>(sentenceRows.done()),
    actors: table<ActorRow>(actors.rows(), ACTOR),
    mentions: columnTable<MentionRow>(mentionRows.done()),
    attributions: columnTable<AttributionRow>(attributionRows.done()),
    problems: notes.problems ?? [],
    texts,
  };
}
