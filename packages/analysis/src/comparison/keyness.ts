import type { Table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { LEAST_COMPARED } from "./leastCompared.ts";
import { type LogOddsOptions, type LogOddsRow, logOddsTable } from "./logOddsRows.ts";
import { wordTally } from "./wordTally.ts";
import { wordsAbout, wordsOfActor, wordsOfGroups } from "./wordUnits.ts";

/**
 * How words are compared: those there 20 times in 10 articles, with a prior of 1000 words, of 100 by `mentioning`, and 199 draws
 * if not given.
 */
export interface KeynessOptions extends LogOddsOptions {
  /** Groups of articles whose words are compared; outlets if neither this nor an actor is given. */
  readonly by?: Division;
  /** Compares what this actor is said to say, by its id, with what all others are. */
  readonly actor?: string;
  /** Compares the sentences that mention this actor, by its id, with the others of the same articles. */
  readonly mentioning?: string;
  /**
   * Whether words inside the names of actors count; true if not given. By `mentioning`, what stands for an actor ("the
   * minister") is no word either where they do not, nor is what stands for any person ("he", "his", "mr"): it is what mentions
   * are made of.
   */
  readonly names?: boolean;
  /**
   * Which words are compared: all if not given, or those that carry a subject, which is what the list `functionWords` of
   * `packages/lexicon/english/grammar.yaml` does not have. The list is made before anything is counted, so tests are corrected for the words
   * compared alone; estimates are the same, as the others still count among all words.
   */
  readonly words?: "all" | "content";
}

/**
 * Returns which words are a group's own: an outlet's or a period's beside all others', one of two's beside the other's, those
 * in what an actor is said to say beside what others are, or those in the sentences that mention an actor beside the other
 * sentences of the same articles. The surest first; words in lower case, without their genitive; evidence are sentences, for
 * what an actor says its attributions. Estimates, intervals, p and q are those of `cueChoice`, over all rows shown. For what
 * an actor says, what each source says in one article is dealt out and drawn as a whole.
 *
 * By `mentioning` each article is set beside itself, so that its subject is no finding: the log-odds are `mantelHaenszel`'s
 * over articles, with these as observations, and p comes from the mentions turned round among each article's own sentences
 * (`ringTest`). Counted are articles in which some sentences mention the actor and others do not, by pronoun or title, too.
 *
 * @throws RangeError for a `by`, `actor`, `mentioning`, `words`, `wire` or name of a group that is not there, more than one of the first
 *   three, more than a hundred groups, or numbers that make no test.
 * @example keyness(facts, { by: "outlet", names: false }).objects().filter(({ q }) => q <= 0.05)
 * @example keyness(facts, { mentioning: "velmora", names: false }).objects()[0]?.label
 */
export function keyness(
  facts: Facts,
  {
    by,
    actor,
    mentioning,
    groups: asked,
    names = true,
    words: compared = "all",
    minimum = LEAST_COMPARED.word.count,
    minimumArticles = LEAST_COMPARED.word.articles,
    // Sentences that mention one actor are few words: a larger prior drew true log-odds out of their intervals.
    prior = mentioning === undefined ? 1000 : 100,
    level = 0.95,
    replicates = 199,
    seed = 1,
    wire = "once",
  }: KeynessOptions = {},
): Table<LogOddsRow> {
  if (compared !== "all" && compared !== "content") throw new RangeError(`unknown words: ${compared}`);
  const given = Object.entries({ by, actor, mentioning }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (given.length > 1) throw new RangeError(`not ${given.length === 2 ? "both" : "all"}: ${given.join(" and ")}`);
  const chosen = chooseArticles(facts, wire);
  const words =
    actor !== undefined ? wordsOfActor(facts, chosen, actor)
    : mentioning !== undefined ? wordsAbout(facts, chosen, mentioning)
    : wordsOfGroups(facts, chosen, { by: by ?? "outlet", asked }); // biome-ignore format: a decision list
  const least = { count: minimum, articles: minimumArticles };
  const tally = wordTally(facts, words, {
    minimum: least,
    names,
    grammar: compared === "all",
    withinArticles: mentioning !== undefined,
  });
  return logOddsTable(tally, { prior, level, replicates, seed });
}
