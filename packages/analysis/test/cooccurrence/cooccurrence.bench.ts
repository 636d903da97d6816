import { actorCounts, attributionShares, cooccurrence } from "@readout/analysis";
import { columnTable } from "@readout/corpus";
import type { ActorRow, ArticleRow, AttributionRow, Facts, MentionRow, SentenceRow } from "@readout/facts";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { bench, describe } from "vitest";

const ARTICLES = 20_000;
const SENTENCES = 25;
const MENTIONS = 1_000_000;
const ATTRIBUTIONS = 160_000;
const ACTORS = 5000;

const ONCE = { iterations: 2, time: 0, warmupIterations: 1, warmupTime: 0 };

const FACTS = generate();

describe("a million mentions of 5,000 actors in 20,000 articles of 25 sentences", () => {
  for (const window of ["sentence", "paragraph", "article"] as const) {
    bench(`co-occurrence by ${window}`, () => void cooccurrence(FACTS, { window }), ONCE);
  }
  bench("actor counts", () => void actorCounts(FACTS), ONCE);
  bench("160,000 attributions by source", () => void attributionShares(FACTS, { by: "source" }), ONCE);
});

/** Actors as frequent as names are in news: the k-th in proportion to about 1/k. */
function generate(): Facts {
  const random = xoroshiro128plus(1);
  const below = (end: number): number => uniformInt(random, 0, end - 1);
  const zipf = (): number => Math.floor(ACTORS ** (below(1e9) / 1e9)) - 1;
  const list = <Value>(length: number, value: (index: number) => Value): Value[] =>
    Array.from({ length }, (_, i) => value(i));
  const place = list(MENTIONS, () => below(ARTICLES * SENTENCES));
  const sentence = list(ARTICLES * SENTENCES, (unit) => unit);
  const statement = list(ATTRIBUTIONS, (at) => at % ARTICLES);
  const speaker = list(ATTRIBUTIONS, zipf);
  const nothing = (length: number): null[] => new Array(length).fill(null);
  return {
    ...{ title: null, notice: null, problems: [], texts: [] },
    articles: columnTable<ArticleRow>([
      ["article", list(ARTICLES, (article) => article)],
      ["outlet", list(ARTICLES, (article) => `outlet${article % 20}`)],
      ["published", list(ARTICLES, (article) => `2024-${String((article % 12) + 1).padStart(2, "0")}-01`)],
      ["month", list(ARTICLES, (article) => `2024-${String((article % 12) + 1).padStart(2, "0")}`)],
      ["group", nothing(ARTICLES)],
    ]),
    sentences: columnTable<SentenceRow>([
      ["article", sentence.map((unit) => Math.floor(unit / SENTENCES))],
      ["sentence", sentence.map((unit) => unit % SENTENCES)],
      ["paragraph", sentence.map((unit) => Math.floor((unit % SENTENCES) / 3))],
    ]),
    actors: columnTable<ActorRow>([
      ["actor", list(ACTORS, (actor) => `actor-${actor}`)],
      ["name", list(ACTORS, (actor) => `Actor ${actor}`)],
      ["kind", list(ACTORS, () => "person")],
    ]),
    mentions: columnTable<MentionRow>([
      ["article", place.map((unit) => Math.floor(unit / SENTENCES))],
      ["sentence", place.map((unit) => unit % SENTENCES)],
      ["paragraph", place.map((unit) => Math.floor((unit % SENTENCES) / 3))],
      ["actor", place.map(() => `actor-${zipf()}`)],
      ["indirect", place.map(() => false)],
      ["listed", place.map(() => false)],
    ]),
    attributions: columnTable<AttributionRow>([
      ["article", statement],
      ["attribution", list(ATTRIBUTIONS, (at) => Math.floor(at / ARTICLES))],
      ["kind", list(ATTRIBUTIONS, () => "direct")],
      ["actor", speaker.map((actor) => `actor-${actor}`)],
      ["speaker", nothing(ATTRIBUTIONS)],
      ["sourceType", list(ATTRIBUTIONS, () => "person")],
      ["words", list(ATTRIBUTIONS, () => below(40))],
    ]),
  };
}
