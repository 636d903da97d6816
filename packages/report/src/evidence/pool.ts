import type { ActorsData, Evidence, EvidenceGroup } from "@readout/charts";
import type {
  ArticleEntry,
  BesideEntry,
  EvidenceData,
  FragmentEntry,
  GroupEntry,
  MarkEntry,
  PassageEntry,
  WholeEntry,
} from "../client/pageData.ts";

import { besideEntry, dealer, fileOf, groupAddress } from "./files.ts";

type Place = ActorsData["articles"][number];
type Passage = Evidence["passages"][string];
type Fragment = Passage["fragments"][number];
type Whole = NonNullable<Evidence["articles"]>[string];

const roles: readonly string[] = ["actor", "content", "cue", "source"];

/** Gathers the evidence of a page's outputs, each passage and group once. */
export interface Pool {
  /** Takes in one output's evidence; returns the index of each of its groups. Keys hold within that output alone. */
  add(evidence: Evidence): ReadonlyMap<string, number>;
  /** Takes in the articles of a corpus, those that are there whole with their words; returns the index of each. */
  addArticles(corpus: Pick<ActorsData, "articles" | "whole">): readonly number[];
  data(): EvidenceData;
  /** Where a group's passages stand in a file beside the page, as an address; null where all is in the page. */
  address(group: number): string | null;
  /** What the page knows of the files beside it; null where there are none. */
  beside(): BesideEntry | null;
}

/**
 * Returns an empty pool. Equal passages are kept once; two that differ are both kept, whatever their ids. With a folder groups are
 * dealt out to files in it as they come.
 */
export function pool(folder: string | null = null): Pool {
  const articles = interned<ArticleEntry>();
  const actors = interned<string>();
  const passages = interned<PassageEntry>();
  const groups = interned<GroupEntry>();

  const wholes = new Map<number, WholeEntry>();
  const files = dealer();
  /** How much text each passage has. */
  const sizes: number[] = [];

  const mark = ({ start, end, role, key }: Fragment["marks"][number]): MarkEntry => [
    ...([start, end, roles.indexOf(role), key === null ? -1 : actors.index(key)] as const),
  ];
  // What stands in an article that is there whole is not written again.
  const fragment = ({ text, start, marks }: Fragment, whole: WholeEntry | undefined): FragmentEntry => {
    const end = start + text.length;
    const there = whole !== undefined && whole[0].slice(start, end) === text;
    return [there ? [start, end] : text, marks.map(mark)];
  };
  const articleOf = (one: Pick<Place, "title" | "outlet" | "published" | "url" | "where">): number =>
    articles.index([one.title, one.outlet, one.published, webAddress(one.url), one.where]);
  const passage = (one: Passage): number => {
    const article = articleOf(one);
    const index = passages.index([article, one.fragments.map((each) => fragment(each, wholes.get(article)))]);
    sizes[index] ??= one.fragments.reduce((sum, { text }) => sum + text.length, 0);
    return index;
  };
  const keep = (one: Passage | Place, { text, paragraphs, marks }: Whole): void => {
    const article = articleOf(one);
    if (!wholes.has(article)) wholes.set(article, [text, paragraphs, marks.map(mark)]);
  };
  const group = (one: EvidenceGroup, find: (id: string) => number | undefined): number => {
    const found = one.ids.map(find).filter((place) => place !== undefined);
    const index = groups.index([one.title, one.total, found, one.focus.map(actors.index)]);
    if (index === files.count) files.add(found.reduce((sum, place) => sum + (sizes[place] ?? 0), 0));
    return index;
  };
  const data = (): EvidenceData => ({
    articles: articles.all,
    wholes: articles.all.map((_, article) => wholes.get(article) ?? null),
    actors: actors.all,
    passages: passages.all,
    groups: groups.all,
  });
  return {
    data,
    address: (group) => (folder === null ? null : groupAddress(folder, fileOf(files.starts, group), group)),
    beside: () => (folder === null ? null : besideEntry(folder, files, data())),
    add(evidence) {
      for (const one of Object.values(evidence.passages)) {
        const whole = evidence.articles?.[String(one.article)];
        if (whole !== undefined) keep(one, whole);
      }
      const places = new Map(Object.entries(evidence.passages).map(([id, one]) => [id, passage(one)]));
      const find = (id: string): number | undefined => places.get(id);
      return new Map(Object.entries(evidence.groups).map(([key, one]) => [key, group(one, find)]));
    },
    addArticles: ({ articles: corpus, whole }) =>
      corpus.map((one, i) => {
        const text = whole[String(i)];
        if (text !== undefined) keep(one, text);
        return articleOf(one);
      }),
  };
}

function interned<Entry>(): { readonly all: readonly Entry[]; readonly index: (entry: Entry) => number } {
  const all: Entry[] = [];
  const places = new Map<string, number>();
  const index = (entry: Entry): number => {
    const written = JSON.stringify(entry);
    const known = places.get(written);
    if (known !== undefined) return known;
    places.set(written, all.length);
    return all.push(entry) - 1;
  };
  return { all, index };
}

/** An address to link to, or null: article data decides where a link leads, so only the web is let through. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
}
