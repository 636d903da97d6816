import { type ActorEntry, type Metonyms, readActors } from "@readout/annotate";
import type { Links } from "@readout/corpus";
import { counter, missingPaths } from "@readout/corpus/files";
import { audit, auditCsv, auditText, auditYaml, type Facts, readFacts } from "@readout/facts";
import { openOutput } from "./lines.ts";
import { wrongPaths } from "./missing.ts";
import { wrongArgument } from "./sentence.ts";
import { nothingUsed, refusals } from "./tallyWords.ts";

/** Options of `readout actors`. */
export interface ActorsCommandOptions {
  readonly actors: readonly string[];
  readonly format: "table" | "csv" | "yaml";
  readonly min: number;
  readonly metonyms: Metonyms;
  readonly language: "en" | "any";
  readonly links: Links;
}

/**
 * `readout actors PATH…`: who is who in the articles, and why. What could not be read is told on standard error.
 *
 * @returns 0; 2 where there is nothing at a path or an actor file or a corpus.yaml is wrong; 3 where no article could be used
 */
export async function actorsCommand(
  paths: readonly string[],
  { actors, format, min, metonyms, language, links }: ActorsCommandOptions,
): Promise<number> {
  const output = openOutput();
  const wrong = wrongPaths(await missingPaths(paths));
  if (wrong !== null) {
    process.stderr.write(wrong);
    return 2;
  }
  let facts: Facts;
  let entries: ActorEntry[];
  try {
    entries = (await Promise.all(actors.map(readActors))).flat();
    facts = await readFacts(paths, { actors, metonyms, language, links });
  } catch (error) {
    return wrongArgument(error);
  }
  for (const { problem } of facts.problems) process.stderr.write(`${problem.where}: ${problem.reason}\n`);
  const count = counter();
  for (const { article } of facts.texts) count.add(article);
  for (const problem of facts.problems) count.add(problem);
  const tally = count.tally();
  if (tally.articles === 0) {
    process.stderr.write(`${nothingUsed(tally)}\n`);
    return 3;
  }
  const refused = refusals(tally);
  if (refused !== null) process.stderr.write(`${refused}\n`);
  const all = audit(facts);
  // The most mentioned come first.
  const rows = all.slice(0, all.objects().filter(({ mentions }) => mentions >= min).length);
  if (format === "csv") output.write(auditCsv(facts, rows));
  else if (format === "yaml") output.write(auditYaml(rows, entries));
  else output.write(auditText(facts, rows));
  return 0;
}
