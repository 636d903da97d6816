import type { Annotation, Attribution, Mention } from "@readout/annotate";
import type { Article, Span } from "@readout/corpus";
import { textSpans } from "@readout/corpus";
import type { Facts } from "./facts.ts";
import type { ArticlePlace, Fragment, Mark, Passages, Role, WholeArticle } from "./passage.ts";

/** An article, and what of its annotation is marked in it. */
export interface MarkedText {
  readonly article: Article;
  readonly annotation: {
    readonly sentences: Annotation["sentences"];
    readonly mentions: readonly Pick<Mention, "start" | "end" | "actor">[];
    readonly attributions: readonly (Pick<Attribution, "content" | "cue" | "source" | "actor"> & {
      readonly also?: readonly Pick<Attribution, "actor">[];
    })[];
  };
}

type Marked = MarkedText["annotation"];

function within(span: Span, start: number, end: number): boolean {
  return start >= span[0] && end <= span[1];
}

/** A run of the text with what is marked in it. */
function fragment(
  text: string,
  span: Span,
  marks: readonly { span: Span; role: Role; key: string | null }[],
): Fragment {
  const inside: Mark[] = marks
    .map(({ span: [start, end], role, key }) => ({
      start: Math.max(start, span[0]) - span[0],
      end: Math.min(end, span[1]) - span[0],
      role,
      key,
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { text: text.slice(span[0], span[1]), start: span[0], marks: inside };
}

function actorMarks(annotation: Marked, span: Span): { span: Span; role: Role; key: string }[] {
  const inside = annotation.mentions.filter(({ start, end }) => within(span, start, end));
  return inside.map((mention) => ({ span: [mention.start, mention.end], role: "actor", key: mention.actor }));
}

function attributionMarks(
  attribution: Marked["attributions"][number],
): { span: Span; role: Role; key: string | null }[] {
  const { actor, also = [] } = attribution;
  const marks = (spans: readonly Span[], role: Role, key = actor) => spans.map((span) => ({ span, role, key }));
  return [
    ...marks(attribution.content, "content"),
    ...marks(attribution.cue, "cue"),
    ...marks(attribution.source, "source"),
    // The source is each one's: "the two" names neither.
    ...also.flatMap((other) => (other.actor === null ? [] : marks(attribution.source, "source", other.actor))),
  ];
}

/** Who is named beside what is marked already: a source by its name alone needs no second mark. */
function others<Marked extends { readonly span: Span; readonly key: string | null }>(
  marks: readonly Marked[],
  named: readonly Marked[],
): readonly Marked[] {
  const isMarked = ({ span: [start, end], key }: Marked): boolean =>
    marks.some((mark) => mark.key === key && mark.span[0] === start && mark.span[1] === end);
  return named.filter((one) => !isMarked(one));
}

/** The sentences an attribution touches, as runs of the text; sentences that follow each other are one run. */
function sentencesOf(annotation: Marked, spans: readonly Span[]): Span[] {
  const runs: [number, number][] = [];
  let previous = -2;
  annotation.sentences.forEach(([start, end], index) => {
    if (!spans.some((span) => span[0] < end && start < span[1])) return;
    const last = runs.at(-1);
    if (last && previous === index - 1) last[1] = end;
    else runs.push([start, end]);
    previous = index;
  });
  return runs;
}

/** The fragments of an article's part, or null where it has no such part. */
function fragments({ article, annotation }: MarkedText, kind: string, number: number): Fragment[] | null {
  const { text } = article;
  if (kind === "a") {
    const attribution = annotation.attributions[number];
    if (!attribution) return null;
    const marks = attributionMarks(attribution);
    return sentencesOf(
      annotation,
      marks.map(({ span }) => span),
    ).map((span) => fragment(text, span, [...marks, ...others(marks, actorMarks(annotation, span))]));
  }
  const span = kind === "s" ? annotation.sentences[number] : textSpans(article)[number];
  const spans = kind === "d" ? naming(annotation) : span && [span];
  return spans?.map((each) => fragment(text, each, actorMarks(annotation, each))) ?? null;
}

function naming(annotation: Marked): Span[] {
  return annotation.sentences.filter((span) => annotation.mentions.some(({ start, end }) => within(span, start, end)));
}

/**
 * Returns a function that gives the passage of an evidence id: the words of the article, word for word, with the
 * actors or the parts of the attribution marked.
 *
 * @throws the function does, where the corpus has no such part: `unknown evidence: s9.1`
 */
export function passages(facts: Facts): Passages {
  const textLength = facts.texts.reduce((sum, { article }) => sum + article.text.length, 0);
  return Object.assign(passagesIn(rememberedMarks(facts.texts)), { textLength });
}

/** So many marked things are remembered at most: some 5,000 articles of a newspaper's length, in 50 MB. */
const REMEMBERED = 500_000;

/**
 * Returns what gives a text with the little of its annotation that is marked. A page's passages come by number and not by
 * article, so most articles are asked for many times, and each time their annotations would be unpacked.
 */
function rememberedMarks(texts: Facts["texts"]): (index: number) => MarkedText | undefined {
  const made = new Map<number, MarkedText>();
  let size = 0;
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const text = texts[index];
    if (text === undefined) return undefined;
    const { sentences, mentions, attributions } = text.annotation;
    size += sentences.length + mentions.length + attributions.length;
    if (size > REMEMBERED) {
      made.clear();
      size = sentences.length + mentions.length + attributions.length;
    }
    const marked: MarkedText = {
      article: text.article,
      annotation: {
        sentences,
        mentions: mentions.map(({ start, end, actor }) => ({ start, end, actor })),
        attributions: attributions.map(({ content, cue, source, actor, also }) =>
          also === undefined ? { content, cue, source, actor } : { content, cue, source, actor, also },
        ),
      },
    };
    made.set(index, marked);
    return marked;
  };
}

/** Returns the same for texts that are found by their index in the corpus. */
export function passagesIn(textOf: (index: number) => MarkedText | undefined): Passages {
  const find: Passages = (id) => {
    const [, kind, index, part] =
      /^(?:([spa])(\d+)\.(\d+)|(d)(\d+))$/.exec(id)?.filter((group) => group !== undefined) ?? [];
    const text = index === undefined ? undefined : textOf(Number(index));
    const found = kind && text ? fragments(text, kind, Number(part)) : null;
    if (!text || !found) throw new Error(`unknown evidence: ${id}`);
    return { id, article: Number(index), ...articlePlace(text.article), fragments: found };
  };
  return Object.assign(find, {
    article: (index: number, longest = Number.POSITIVE_INFINITY): WholeArticle | null => {
      const text = textOf(index);
      return text === undefined || text.article.text.length > longest ? null : whole(text);
    },
  });
}

/** Returns what an article goes by beside its passages. */
export function articlePlace(article: Article): ArticlePlace {
  const { outlet, published, url, source } = article;
  const where = source.line === null ? source.path : `${source.path}:${source.line}`;
  return { title: article.title ?? firstWords(article), outlet, published, url, where };
}

/** An article without a title goes by its first words. */
function firstWords(article: Article): string {
  const [start, end] = textSpans(article)[0] ?? [0, 0];
  const words = article.text
    .slice(start, end)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return "Article without words";
  return `“${words.slice(0, 8).join(" ").slice(0, 80)}…”`;
}

function whole({ article, annotation }: MarkedText): WholeArticle {
  const all: Span = [0, article.text.length];
  const marks = [...actorMarks(annotation, all), ...annotation.attributions.flatMap(attributionMarks)];
  return { text: article.text, paragraphs: textSpans(article), marks: fragment(article.text, all, marks).marks };
}
