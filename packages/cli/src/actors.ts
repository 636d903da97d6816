import { type ActorEntry, readActors } from "@readout/annotate";
import { audit, auditCsv, auditText, auditYaml } from "@readout/facts";
import { type CorpusOptions, corpusFacts } from "./corpusFacts.ts";
import { openOutput } from "./lines.ts";
import { wrongArgument } from "./sentence.ts";

/** Options of `readout actors`. */
export interface ActorsCommandOptions extends CorpusOptions {
  readonly format: "table" | "csv" | "yaml";
  readonly min: number;
}

/**
 * `readout actors PATH…`: who is who in the articles, and why. What could not be read is told on standard error.
 *
 * @returns 0; 2 where there is nothing at a path or an actor file or a corpus.yaml is wrong; 3 where no article could be used
 */
export async function actorsCommand(
  paths: readonly string[],
  { actors, format, min, ...options }: ActorsCommandOptions,
): Promise<number> {
  const output = openOutput();
  let entries: ActorEntry[];
  try {
    entries = (await Promise.all(actors.map(readActors))).flat();
  } catch (error) {
    return wrongArgument(error);
  }
  const facts = await corpusFacts(paths, { actors, ...options });
  if (typeof facts === "number") return facts;
  const all = audit(facts);
  // The most mentioned come first.
  const rows = all.slice(0, all.objects().filter(({ mentions }) => mentions >= min).length);
  if (format === "csv") output.write(auditCsv(facts, rows));
  else if (format === "yaml") output.write(auditYaml(rows, entries));
  else output.write(auditText(facts, rows));
  return 0;
}
