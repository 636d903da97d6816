import { createHash } from "node:crypto";
import { type Attribution, CONTENT_KINDS, SOURCE_TYPES, type SourceType, type View } from "@readout/annotate";
import type { Article, Span } from "@readout/corpus";
import type { Facts } from "../facts.ts";
import { viewOf } from "./viewOf.ts";

/** An attribution as it is shown to whoever labels it. */
export interface SheetAttribution {
  /** Counted from 1. */
  readonly number: number;
  readonly kind: Attribution["kind"];
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly speaker: string | null;
  /** Further speakers of a joint one. */
  readonly also: readonly string[];
  readonly sourceType: SourceType;
}

/** An article to be labelled. */
export interface SheetArticle {
  readonly id: string;
  /** See `articleHash`. */
  readonly hash: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** What of its attributions is there to judge. */
  readonly view: View;
  readonly attributions: readonly SheetAttribution[];
  /** Who is named in the article, in the order of first mention: the speakers to choose from. */
  readonly names: readonly string[];
}

/** Articles drawn at random, to be labelled by hand. */
export interface Sheet {
  /** The corpus's title. */
  readonly title: string | null;
  /** What a reader must be told, such as that it is invented. */
  readonly notice: string | null;
  readonly seed: number;
  /** How many articles they were drawn from. */
  readonly of: number;
  readonly articles: readonly SheetArticle[];
  /** The types and kinds to choose from. */
  readonly sourceTypes: readonly SourceType[];
  readonly kinds: readonly Attribution["kind"][];
}

/** What is drawn. */
export interface SheetOptions {
  readonly articles: number;
  readonly seed?: number;
}

/**
 * Draws whole articles at random: those whose ids, hashed with the seed, come first. So the same are drawn whatever the
 * order of files, a larger sample has those of the smaller, and the first that are done are a random sample as well.
 * Copies of one story count as one article, as they do in statistics. Whole articles, because attributions alone could
 * tell nothing of what is missing between them, and shares corrected by what is wrong alone come out worse than raw
 * ones.
 *
 * @throws RangeError unless `articles` is a positive integer and `seed` an integer.
 * @example sampleSheet(facts, { articles: 15 }).articles[0]?.attributions
 */
export function sampleSheet(facts: Facts, { articles, seed = 1 }: SheetOptions): Sheet {
  if (!Number.isInteger(articles) || articles < 1) throw new RangeError(`not a number of articles: ${articles}`);
  if (!Number.isInteger(seed)) throw new RangeError(`not a seed: ${seed}`);
  const ids = new Set(facts.texts.map(({ article }) => article.id));
  const single = facts.texts.flatMap(({ article: { id, group } }, index) =>
    group === null || group === id || !ids.has(group) ? [{ index, rank: sha256(`${seed}\0${id}`) }] : [],
  );
  const drawn = single.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, articles);
  const view = viewOf(facts);
  return {
    title: facts.title,
    notice: facts.notice,
    seed,
    of: single.length,
    articles: drawn.map(({ index }) => sheetArticle(facts, index, view)),
    sourceTypes: SOURCE_TYPES,
    kinds: CONTENT_KINDS,
  };
}

/** What an article is known by in a file of labels: 16 digits of a hash of its id and text, behind a letter. */
export function articleHash({ id, text }: Pick<Article, "id" | "text">): string {
  return `h${sha256(`${id}\0${text}`).slice(0, 16)}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function sheetArticle({ texts }: Facts, index: number, view: View): SheetArticle {
  const found = texts[index];
  if (found === undefined) throw new RangeError(`no article ${index}`);
  const { article, annotation } = found;
  const { id, title, outlet, published, text, paragraphs } = article;
  const attributions = annotation.attributions.map(
    ({ kind, content, cue, source, speaker, also = [], sourceType }, i): SheetAttribution => ({
      ...{ number: i + 1, kind, content, cue, source, speaker, sourceType },
      also: also.flatMap((one) => one.speaker ?? []),
    }),
  );
  const named = annotation.mentions.map(({ name }) => name);
  const speakers = attributions.flatMap(({ speaker, also }) => [...(speaker === null ? [] : [speaker]), ...also]);
  const names = [...new Set([...named, ...speakers])];
  return {
    ...{ id, hash: articleHash(article), title, outlet, published, text, paragraphs, view },
    attributions,
    names,
  };
}
