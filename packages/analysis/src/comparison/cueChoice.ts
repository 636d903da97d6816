import type { Table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { comparedGroups } from "./groups.ts";
import { LEAST_COMPARED } from "./leastCompared.ts";
import { type LogOddsOptions, type LogOddsRow, logOddsTable } from "./logOddsRows.ts";
import { articleUnits, checkSortedBy, sourceUnits } from "./statementUnits.ts";
import { tallyOf } from "./tally.ts";

/**
 * How the choice of cues is compared: those of `LEAST_COMPARED`, with a prior of 10 attributions and 999 draws if
 * not given.
 */
export interface CueChoiceOptions extends LogOddsOptions {
  /** Outlets if not given. `source` compares what is said of named sources, `sourceType` of types of them. */
  readonly by?: "source" | "sourceType" | Division;
  /** The cues by their base form, or the stance that they imply; cues if not given. */
  readonly of?: "cue" | "stance";
}

/**
 * Returns which cues ("claim", "confirm") a group prefers: an outlet, a period, a source, a type of source, each beside all
 * others, or one of two beside the other. The surest first; key and label are the cue's base form. Groups are of three
 * articles or more; sources of ten, the fifty most attributed. A table without rows where there are no two groups, or no cue
 * is frequent enough.
 *
 * The estimate is `logOddsDirichlet`'s. Interval and z take its variance from articles drawn anew within the groups, by
 * source from what each source says in an article. p comes from articles dealt out to the groups by chance and q corrects
 * it for all rows (Benjamini & Hochberg 1995): sentences of one article are no independent observations.
 *
 * @throws RangeError for a `by`, `of`, `wire` or name of a group that is not there, more than a hundred groups, or numbers
 *   that make no test.
 * @example cueChoice(facts, { by: "outlet" }).objects().filter(({ q }) => q <= 0.05)
 */
export function cueChoice(
  facts: Facts,
  {
    by = "outlet",
    of = "cue",
    groups: asked,
    minimum = LEAST_COMPARED.cue.count,
    minimumArticles = LEAST_COMPARED.cue.articles,
    prior = 10,
    level = 0.95,
    replicates = 999,
    seed = 1,
    wire = "once",
  }: CueChoiceOptions = {},
): Table<LogOddsRow> {
  checkSortedBy(of, ["cue", "stance"]);
  const chosen = chooseArticles(facts, wire);
  const statements = statementsOf(facts, chosen);
  let labels: readonly string[];
  let units: ReturnType<typeof articleUnits>;
  if (by === "source" || by === "sourceType") ({ labels, units } = sourceUnits(statements, by, of));
  else {
    const groups = comparedGroups(chosen, by, asked);
    labels = groups.map(({ label }) => label);
    units = articleUnits(statements, groups, of);
  }
  const tally = tallyOf(units, labels, { count: minimum, articles: minimumArticles });
  return logOddsTable(tally, { prior, level, replicates, seed });
}
