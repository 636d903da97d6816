import type { Annotation } from "@readout/annotate";
import { type Article, type Reuse, table } from "@readout/corpus";
import type { ActorKind, ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "@readout/facts";

/** An article in short: `paragraphs[p][s]` lists the actors of a sentence, `he:anna` for an indirect mention. */
export interface Sketch {
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly id?: string;
  readonly group?: string;
  readonly paragraphs?: readonly (readonly (readonly string[])[])[];
  /** The numbers of sentences that stand before, in the article itself or in a copy. */
  readonly reused?: Readonly<Record<number, Reuse>>;
  readonly attributions?: readonly Partial<AttributionRow>[];
  /** The words of its sentences, each of 99 letters at most, where they matter. */
  readonly text?: readonly string[];
  /** Columns of the input's own. */
  readonly own?: Readonly<Record<string, string | number | boolean | null>>;
}

const kindOf = (actor: string): ActorKind => (/^[A-Z]/.test(actor) ? "state" : "person");

/** Makes the tables that tabulation would make. Ids that start with a capital are states, all others persons. */
export function factsOf(sketches: readonly Sketch[], sides: Readonly<Record<string, string>> = {}): Facts {
  const { sentences, mentions, attributions } = rowsOf(sketches);
  const ids = [
    ...new Set([...mentions.map(({ actor }) => actor), ...attributions.flatMap(({ actor }) => actor ?? [])]),
  ];
  const actors = ids.map((actor): ActorRow => {
    const own = mentions.filter((mention) => mention.actor === actor);
    const articles = new Set(own.map(({ article }) => article)).size;
    return {
      actor,
      name: nameOf(actor),
      kind: kindOf(actor),
      mentions: own.length,
      articles,
      side: sides[actor] ?? null,
    };
  });
  const own = new Map<number, AttributionRow[]>();
  for (const one of attributions) own.set(one.article, [...(own.get(one.article) ?? []), one]);
  return {
    title: null,
    notice: null,
    problems: [],
    texts: sketches.map(({ text = [] }, article) => ({
      article: { text: text.map((words) => words.padEnd(100)).join("") } as Article,
      annotation: annotationOf(article, own.get(article) ?? []),
    })),
    articles: table<ArticleRow>(sketches.map(articleRow), [
      ...(["article", "id", "title", "outlet", "published", "month", "byline", "group", "path", "words"] as const),
      ...(["language", "agency", "sentences", "mentions", "attributions"] as const),
      ...(new Set(sketches.flatMap(({ own = {} }) => Object.keys(own))) as Set<keyof ArticleRow>),
    ]),
    sentences: table<SentenceRow>(sentences, ["article", "sentence", "paragraph", "start", "end", "reused"]),
    actors: table<ActorRow>(actors, ["actor", "name", "kind", "mentions", "articles", "side"]),
    mentions: table<MentionRow>(mentions, [
      ...([
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
        "listed",
      ] as const),
    ]),
    attributions: table<AttributionRow>(attributions, [
      ...([
        "article",
        "attribution",
        "sentence",
        "kind",
        "speaker",
        "actor",
        "hidden",
        "sourceType",
        "stance",
        "cue",
      ] as const),
      ...(["joint", "described", "role", "official", "words", "quotedWords", "within", "confidence"] as const),
    ]),
  };
}

/** `anna` is called Anna. */
function nameOf(actor: string): string {
  return actor.charAt(0).toUpperCase() + actor.slice(1);
}

function articleRow(
  { id, outlet = null, published = null, group, attributions = [], own = {} }: Sketch,
  article: number,
): ArticleRow {
  const month = published?.slice(0, 7) ?? null;
  const counts = { words: 0, sentences: 0, mentions: 0, attributions: attributions.length };
  const names = { id: id ?? `id${article}`, title: null, byline: "", path: "", group: group ?? null };
  return { article, outlet, published, month, language: "en", agency: null, ...names, ...counts, ...own };
}

function rowsOf(sketches: readonly Sketch[]): {
  sentences: SentenceRow[];
  mentions: MentionRow[];
  attributions: AttributionRow[];
} {
  const sentences: SentenceRow[] = [];
  const mentions: MentionRow[] = [];
  for (const [article, { paragraphs = [], reused = {} }] of sketches.entries()) {
    let sentence = 0;
    for (const [paragraph, lines] of paragraphs.entries()) {
      for (const names of lines) {
        const start = sentence * 100;
        sentences.push({ article, sentence, paragraph, start, end: start + 99, reused: reused[sentence] ?? null });
        for (const [at, written] of names.entries()) {
          const actor = written.replace(/^he:/, "");
          const place = { article, sentence, paragraph, start: start + at * 5, end: start + at * 5 + 4 };
          const who = { actor, name: nameOf(actor), kind: kindOf(actor) };
          mentions.push({ ...place, ...who, rule: "exact", indirect: written !== actor, listed: false });
        }
        sentence++;
      }
    }
  }
  const attributions = sketches.flatMap(({ attributions: own = [] }, article) =>
    own.map((one, i): AttributionRow => {
      // Further speakers of a joint one have its number.
      const attribution = own.slice(0, i + 1).filter(({ joint = 0 }) => joint === 0).length - 1;
      return { ...ATTRIBUTION, ...one, article, attribution };
    }),
  );
  return { sentences, mentions, attributions };
}

const ATTRIBUTION: Omit<AttributionRow, "article" | "attribution"> = {
  ...{
    sentence: 0,
    kind: "indirect",
    speaker: null,
    actor: null,
    hidden: false,
    sourceType: "person",
    affiliation: null,
    stance: "neutral",
    presentation: "speech",
    cue: "said",
  },
  ...{
    joint: 0,
    described: null,
    role: "unknown",
    official: null,
    words: 10,
    quotedWords: 0,
    within: null,
    confidence: 1,
  },
};

/** Contents are the sentences that the attributions stand in. */
function annotationOf(article: number, own: readonly AttributionRow[]): Annotation {
  const places = { cue: [], source: [], addressee: [], channel: [] };
  return {
    ...{ id: `id${article}`, sentences: [], mentions: [], hedges: [] },
    attributions: own.map((row) => {
      const { kind, speaker, actor, sourceType, affiliation, stance, presentation, within, confidence, sentence } = row;
      const content = [[sentence * 100, sentence * 100 + 99] as const];
      const how = { stance, presentation, within, confidence, rule: "that" };
      return { kind, content, ...places, speaker, actor, sourceType, affiliation, ...how };
    }),
  };
}
