import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  actorCounts,
  attributionMeasures,
  attributionShares,
  avoidances,
  cooccurrence,
  measureDifferences,
  speaksAbout,
  timeline,
} from "@readout/analysis";
import { annotate, lexicon } from "@readout/annotate";
import { collect, read, type Table, wireGroups } from "@readout/corpus";
import { audit, auditCsv, type Facts, tabulate } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { random, shuffle } from "../src/statistics/random.ts";

const CORPORA = [
  "../../../corpora/sample",
  "../../../../shared/eval/attribution/polnear_dev.jsonl",
  "../../../../shared/eval/actors/worldwide_dev.jsonl",
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const SHUFFLES = process.env["READOUT_THOROUGH"] === "1" ? 20 : 1;

/** All tables of a corpus, and all that is computed of it, as bytes. */
function tablesOf(facts: Facts): readonly string[] {
  const drawn = { replicates: 10 };
  const tables: readonly Table<object>[] = [
    ...[facts.articles, facts.sentences, facts.actors, facts.mentions, facts.attributions],
    ...[cooccurrence(facts, drawn), cooccurrence(facts, { ...drawn, by: "outlet", window: "paragraph" })],
    ...[cooccurrence(facts, { articles: "single" }), avoidances(facts, drawn), actorCounts(facts)],
    ...[attributionShares(facts, { by: "source" }), attributionShares(facts, { by: "sourceType", within: "outlet" })],
    ...[attributionMeasures(facts, { by: "outlet" }), measureDifferences(facts, { replicates: 50 })],
    ...[speaksAbout(facts), timeline(facts, { by: "week" })],
  ];
  return [...tables.map((one) => JSON.stringify(one.objects())), auditCsv(facts, audit(facts))];
}

describe.each(CORPORA)("the order of the articles of %s", (path) => {
  const skipped = existsSync(path) ? "" : " (skipped: it is not beside the repository)";
  test.skipIf(skipped !== "")(
    `changes no byte of any table in ${SHUFFLES} shuffles${skipped}`,
    { timeout: 240_000 },
    async () => {
      const known = lexicon();
      const { articles } = await collect(read(path));
      const annotations = articles.map((article) => annotate(article, known, { headline: false }));
      const tabulated = (order: readonly number[]): readonly string[] => {
        const mine = order.flatMap((i) => articles[i] ?? []);
        const groups = wireGroups(mine);
        const grouped = mine.map((article) => ({ ...article, group: groups.get(article.id) ?? null }));
        const found = order.flatMap((i) => annotations[i] ?? []);
        return tablesOf(tabulate(grouped, found, known));
      };
      const order = Int32Array.from(articles.keys());
      const expected = tabulated([...order]);
      const draw = random(1);
      for (let round = 0; round < SHUFFLES; round++) {
        shuffle(order, draw);
        const changed = tabulated([...order]).filter((bytes, i) => bytes !== expected[i]);
        expect(changed).toEqual([]);
      }
    },
  );
});
