import type { Annotation, Lexicon } from "@readout/annotate";
import { type Article, columnTable, type Problem, table } from "@readout/corpus";
import { ACTOR_COLUMNS, ActorCounts } from "./actorCounts.ts";
import { ARTICLE_COLUMNS, ATTRIBUTION_COLUMNS, articleRows, MENTION_COLUMNS, PLACE_COLUMNS } from "./articleRows.ts";
import { canonicalOrder } from "./canonicalOrder.ts";
import { settler } from "./chosen.ts";
import { Columns } from "./columns.ts";
import type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "./facts.ts";
import { linkActors, linkingOf } from "./link.ts";
import { Names } from "./names.ts";
import { ownColumns } from "./ownColumns.ts";
import { type Annotations, inOrder } from "./packedAnnotations.ts";
import { reusedSentences } from "./reusedSentences.ts";
import { isStateOf } from "./states.ts";

/** What `tabulate` is told about a corpus beside its articles. */
export interface CorpusNotes {
  readonly title?: string | null;
  readonly notice?: string | null;
  readonly problems?: readonly Problem[];
  /** When a surname alone is joined to one of several who bear it: see `Linking`. */
  readonly surnameShare?: number | undefined;
}

/** Columns of attributions whose numbers are many. */
const COUNTS = ["article", "attribution", "sentence", "joint", "words", "quotedWords"] as const;

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
 * @param lexicon the lexicon by which they were annotated: it has the user's choices, and which given names one person may bear,
 *   and by which words a source has a role
 */
export function tabulate(
  given: readonly Article[],
  found: Annotations,
  { choices, givenNames, sourceRoles }: Pick<Lexicon, "choices" | "givenNames" | "sourceRoles">,
  notes: CorpusNotes = {},
): Facts {
  const order = canonicalOrder(given);
  const articles = order.map((i) => given[i] as Article);
  const annotations = inOrder(found, order);
  const textOf = (i: number): string => (articles[i] as Article).text;
  const { surnameShare } = notes;
  const names = new Names();
  let place = 0;
  for (const annotation of annotations) names.addArticle(annotation, textOf(place++));
  const link = linkActors(names, linkingOf({ choices, givenNames }, surnameShare));
  const settle = settler(names, choices, link);
  const texts = textsOf(articles, (i) => settle(annotations.at(i) as Annotation, textOf(i)));
  const known = { roles: sourceRoles, isState: isStateOf(choices) };
  const reused = reusedSentences(articles, (i) => annotations.at(i)?.sentences ?? []);
  const rows: ArticleRow[] = [];
  const sentenceRows = new Columns<SentenceRow>([...PLACE_COLUMNS, "reused"], PLACE_COLUMNS);
  const mentionRows = new Columns<MentionRow>(MENTION_COLUMNS, PLACE_COLUMNS);
  const attributionRows = new Columns<AttributionRow>(ATTRIBUTION_COLUMNS, COUNTS);
  const actors = new ActorCounts();
  texts.forEach(({ article, annotation }, i) => {
    const own = articleRows(i, article, annotation, { ...known, reused: reused.get(i) });
    rows.push(own.article);
    for (const row of own.sentences) sentenceRows.push(row);
    for (const row of own.mentions) {
      mentionRows.push(row);
      actors.add(row, i);
    }
    for (const row of own.attributions) attributionRows.push(row);
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
