import { type Span, type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { type Chosen, chooseArticles } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { comparedGroups } from "./groups.ts";
import { LOG_ODDS_COLUMNS, type LogOddsOptions, type LogOddsRow, logOddsRows } from "./logOddsRows.ts";
import { type Found, tallyOf, type Unit } from "./tally.ts";
import { wordsIn } from "./words.ts";

/** How words are compared: those there 20 times in 10 articles, with a prior of 1000 words and 199 draws if not given. */
export interface KeynessOptions extends LogOddsOptions {
  /** Groups of articles whose words are compared; outlets if neither this nor `actor` is given. */
  readonly by?: Division;
  /** Compares what this actor is said to say, by its id, with what all others are. */
  readonly actor?: string;
  /** Whether words inside the names of actors count; true if not given. */
  readonly names?: boolean;
}

/**
 * Returns which words are a group's own: an outlet's or a period's beside all others', one of two's beside the other's, or
 * those in what an actor is said to say beside what others are. The surest first; words in lower case, without their genitive;
 * evidence are sentences, for an actor its attributions. Estimates, intervals, p and q are those of `cueChoice`, over all
 * rows shown. For an actor what each source says in one article is dealt out and drawn as a whole.
 *
 * @throws RangeError for a `by`, `actor`, `wire` or name of a group that is not there, `by` and `actor` together, more than a
 *   hundred groups, or numbers that make no test.
 * @example keyness(facts, { by: "outlet", names: false }).objects().filter(({ q }) => q <= 0.05)
 */
export function keyness(
  facts: Facts,
  {
    by,
    actor,
    groups: asked,
    names = true,
    minimum = 20,
    minimumArticles = 10,
    prior = 1000,
    level = 0.95,
    replicates = 199,
    seed = 1,
    wire = "once",
  }: KeynessOptions = {},
): Table<LogOddsRow> {
  if (by !== undefined && actor !== undefined) throw new RangeError("not both: by and actor");
  const chosen = chooseArticles(facts, wire);
  const counter = wordCounter(facts, names);
  const { labels, units } =
    actor === undefined
      ? wordsOfGroups(facts, chosen, { by: by ?? "outlet", asked, counter })
      : wordsOfActor(facts, chosen, actor, counter);
  const tally = tallyOf(units, labels, { count: minimum, articles: minimumArticles });
  return table<LogOddsRow>(logOddsRows(tally, { prior, level, replicates, seed }), LOG_ODDS_COLUMNS);
}

interface Units {
  readonly labels: readonly string[];
  readonly units: readonly Unit[];
}

/** Adds the words of a run of an article's text to those found, and returns how many they are. */
type WordCounter = (article: number, span: Span, found: Map<string, Found>, evidence: EvidenceId) => number;

function wordCounter(facts: Facts, names: boolean): WordCounter {
  const named = new Map<number, { start: number; end: number }[]>();
  if (!names)
    for (const { article, start, end, indirect } of facts.mentions.objects()) {
      if (indirect) continue;
      const own = named.get(article);
      if (own) own.push({ start, end });
      else named.set(article, [{ start, end }]);
    }
  return (article, span, found, evidence) => {
    const text = facts.texts[article]?.article.text ?? "";
    const inside = (named.get(article) ?? []).filter(({ start, end }) => start < span[1] && span[0] < end);
    let count = 0;
    for (const { word, start } of wordsIn(text, span)) {
      if (inside.some((name) => name.start <= start && start < name.end)) continue;
      count++;
      const own = found.get(word);
      if (own === undefined) found.set(word, { label: word, count: 1, evidence: [evidence] });
      else {
        own.count++;
        if (own.evidence.at(-1) !== evidence) own.evidence.push(evidence);
      }
    }
    return count;
  };
}

function wordsOfGroups(
  facts: Facts,
  chosen: Chosen,
  { by, asked, counter }: { by: Division; asked: readonly string[] | undefined; counter: WordCounter },
): Units {
  const groups = comparedGroups(chosen, by, asked);
  const sentences = new Map<number, { id: EvidenceId; span: Span }[]>();
  for (const { article, sentence, start, end } of facts.sentences.objects()) {
    const position = chosen.position[article] ?? -1;
    if (position < 0 || !chosen.counts(article, sentence)) continue;
    const own = sentences.get(position) ?? [];
    sentences.set(position, own);
    own.push({ id: `s${article}.${sentence}`, span: [start, end] });
  }
  const units = groups.flatMap(({ positions }, group) =>
    positions.map((position): Unit => {
      const found = new Map<string, Found>();
      const article = chosen.article[position] ?? -1;
      let size = 0;
      for (const { id, span } of sentences.get(position) ?? []) size += counter(article, span, found, id);
      return { group, position, size, found };
    }),
  );
  return { labels: groups.map(({ label }) => label), units };
}

function wordsOfActor(facts: Facts, chosen: Chosen, actor: string, counter: WordCounter): Units {
  const known = facts.actors.objects().find((one) => one.actor === actor);
  if (known === undefined) throw new RangeError(`unknown actor: ${actor}`);
  const units = statementsOf(facts, chosen).flatMap((statements, position) => {
    const bySource = new Map<string, { group: number; size: number; found: Map<string, Found> }>();
    for (const { article, attribution, source, evidence } of statements) {
      const own = bySource.get(source.key) ?? { group: source.key === actor ? 0 : -1, size: 0, found: new Map() };
      bySource.set(source.key, own);
      const content = facts.texts[article]?.annotation.attributions[attribution]?.content ?? [];
      for (const span of content) own.size += counter(article, span, own.found, evidence);
    }
    return [...bySource.values()].map((unit): Unit => ({ ...unit, position }));
  });
  return units.some(({ group }) => group === 0) ? { labels: [known.name], units } : { labels: [], units: [] };
}
