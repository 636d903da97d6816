import type { Article, Span } from "@readout/corpus";
import type { Annotation, Attribution, Mention } from "./annotation.ts";
import type { Facts } from "./facts.ts";
import type { EvidenceId, Fragment, Mark, Passage, Role } from "./passage.ts";
import { linkActors } from "./resolve/link.ts";

interface Text {
  readonly article: Article;
  readonly annotation: Annotation;
}

type KeyOf = (mention: Mention) => string;

function within(span: Span, start: number, end: number): boolean {
  return start >= span[0] && end <= span[1];
}

/** A run of the text with what is marked in it. */
function fragment(text: string, span: Span, marks: readonly { span: Span; role: Role; key: string | null }[]): Fragment {
  const inside: Mark[] = marks
    .map(({ span: [start, end], role, key }) => ({ start: Math.max(start, span[0]) - span[0], end: Math.min(end, span[1]) - span[0], role, key }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { text: text.slice(span[0], span[1]), marks: inside };
}

function actorMarks(annotation: Annotation, span: Span, keyOf: KeyOf): { span: Span; role: Role; key: string }[] {
  return annotation.mentions.filter(({ start, end }) => within(span, start, end)).map((mention) => ({ span: [mention.start, mention.end], role: "actor", key: keyOf(mention) }));
}

function attributionMarks(attribution: Attribution): { span: Span; role: Role; key: string | null }[] {
  const marks = (spans: readonly Span[], role: Role) => spans.map((span) => ({ span, role, key: attribution.actor }));
  return [...marks(attribution.content, "content"), ...marks(attribution.cue, "cue"), ...marks(attribution.source, "source")];
}

/** The sentences an attribution touches, as runs of the text; sentences that follow each other are one run. */
function sentencesOf(annotation: Annotation, spans: readonly Span[]): Span[] {
  const runs: [number, number][] = [];
  for (const [start, end] of annotation.sentences) {
    if (!spans.some((span) => span[0] < end && start < span[1])) continue;
    const last = runs.at(-1);
    const index = annotation.sentences.findIndex((sentence) => sentence[0] === start);
    const previous = annotation.sentences[index - 1];
    if (last && previous && previous[1] === last[1]) last[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

function fragments({ article, annotation }: Text, kind: string, number: number, keyOf: KeyOf): Fragment[] {
  const { text } = article;
  if (kind === "a") {
    const attribution = annotation.attributions[number];
    if (!attribution) return [];
    const marks = attributionMarks(attribution);
    return sentencesOf(annotation, marks.map(({ span }) => span)).map((span) => fragment(text, span, marks));
  }
  const spans: readonly (Span | undefined)[] =
    kind === "s" ? [annotation.sentences[number]] : kind === "p" ? [article.paragraphs[number]] : naming(annotation);
  return spans.filter((span) => span !== undefined).map((span) => fragment(text, span, actorMarks(annotation, span, keyOf)));
}

function naming(annotation: Annotation): Span[] {
  return annotation.sentences.filter((span) => annotation.mentions.some(({ start, end }) => within(span, start, end)));
}

/**
 * Returns a function that gives the passage of an evidence id: the words of the article, word for word, with the
 * actors or the parts of the attribution marked.
 *
 * @throws the function does, where no article has that id: `unknown evidence: s9.1`
 */
export function passages(facts: Facts): (id: EvidenceId) => Passage {
  const link = linkActors(facts.texts.map(({ annotation }) => annotation));
  const keyOf: KeyOf = (mention) => (mention.kind === "person" ? link(mention.actor, mention.name).actor : mention.actor);
  return (id) => {
    const parts = /^([spda])(\d+)(?:\.(\d+))?$/.exec(id);
    const text = parts ? facts.texts[Number(parts[2])] : undefined;
    if (!parts || !text) throw new Error(`unknown evidence: ${id}`);
    const { article } = text;
    return {
      id,
      title: article.title ?? article.source.path,
      outlet: article.outlet,
      published: article.published,
      url: article.url,
      where: article.source.line === null ? article.source.path : `${article.source.path}:${article.source.line}`,
      fragments: fragments(text, parts[1] as string, Number(parts[3] ?? 0), keyOf),
    };
  };
}
