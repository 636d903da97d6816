import { type Span, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { statementsOf } from "./statements.ts";

/** A source and an actor it speaks about. */
export interface AboutRow {
  /** Actor ids. */
  readonly source: string;
  readonly about: string;
  readonly sourceName: string;
  readonly aboutName: string;
  /** Attributions of the source whose content mentions the actor. */
  readonly attributions: number;
  readonly articles: number;
  readonly evidence: readonly EvidenceId[];
}

/** How it is counted. */
export interface AboutOptions {
  /** Whether "he" and "the minister" count as the actor they stand for; true if not given. */
  readonly indirect?: boolean;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof AboutRow)[] = [
  ...(["source", "about", "sourceName", "aboutName", "attributions", "articles", "evidence"] as const),
];

/**
 * Returns who speaks about whom, the most frequent first: sources that are actors, and the other actors mentioned
 * inside the contents attributed to them. Unlike co-occurrence it has a direction, and unlike co-occurrence it does not
 * take two names in one sentence for a relation between them. The places of contents come from `facts.texts`.
 *
 * @throws RangeError for an unknown `wire`.
 * @example speaksAbout(facts).objects()[0]
 */
export function speaksAbout(facts: Facts, { indirect = true, wire = "once" }: AboutOptions = {}): Table<AboutRow> {
  const chosen = chooseArticles(facts, wire);
  const names = new Map(facts.actors.objects().map(({ actor, name }) => [actor, name]));
  const mentions = mentionsByArticle(facts, indirect);
  const pairs = new Map<string, Map<string, { articles: number; last: number; evidence: EvidenceId[] }>>();
  for (const { article, attribution, actor, evidence, sourceType, hidden } of statementsOf(facts, chosen).flat()) {
    if (actor === null || hidden || sourceType === "anonymous") continue;
    const content = facts.texts[article]?.annotation.attributions[attribution]?.content ?? [];
    const abouts = pairs.get(actor) ?? new Map<string, { articles: number; last: number; evidence: EvidenceId[] }>();
    pairs.set(actor, abouts);
    for (const about of namedIn(content, mentions.get(article) ?? [])) {
      if (about === actor) continue;
      const pair = abouts.get(about) ?? { articles: 0, last: -1, evidence: [] };
      if (pair.last !== article) pair.articles++;
      pair.last = article;
      pair.evidence.push(evidence);
      abouts.set(about, pair);
    }
  }
  const name = (actor: string): string => names.get(actor) ?? actor;
  const rows = [...pairs].flatMap(([source, abouts]) =>
    [...abouts].map(([about, { articles, evidence }]): AboutRow => {
      return {
        source,
        about,
        sourceName: name(source),
        aboutName: name(about),
        attributions: evidence.length,
        articles,
        evidence,
      };
    }),
  );
  return table<AboutRow>(rows.sort(mostFrequentFirst), COLUMNS);
}

interface Place {
  readonly start: number;
  readonly actor: string;
}

function mentionsByArticle(facts: Facts, indirect: boolean): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const mention of facts.mentions.objects()) {
    if (mention.indirect && !indirect) continue;
    const list = places.get(mention.article);
    if (list) list.push(mention);
    else places.set(mention.article, [mention]);
  }
  return places;
}

function namedIn(content: readonly Span[], mentions: readonly Place[]): Set<string> {
  const inside = mentions.filter(({ start }) => content.some((span) => span[0] <= start && start < span[1]));
  return new Set(inside.map(({ actor }) => actor));
}

function mostFrequentFirst(x: AboutRow, y: AboutRow): number {
  return (
    y.attributions - x.attributions ||
    compare(x.sourceName, y.sourceName) ||
    compare(x.aboutName, y.aboutName) ||
    compare(x.source, y.source) ||
    compare(x.about, y.about)
  );
}
