import type { Command } from "commander";
import type { FactsCommandOptions } from "./facts.ts";
import { workers } from "./numbers.ts";
import { actorsOption, type Done, languageOption, linksOption, metonymsOption, viewOption } from "./options.ts";

/** Adds `readout facts`. */
export function addFacts(readout: Command, done: Done): void {
  readout
    .command("facts")
    .description("read and annotate articles and keep the facts in a folder, as tables in Parquet")
    .argument("<path...>", "file, folder, glob, or - for standard input")
    .requiredOption(
      "-o, --out <folder>",
      "the folder that keeps them; what is new or has changed is annotated, the rest stays",
    )
    .addOption(actorsOption())
    .addOption(metonymsOption())
    .addOption(viewOption())
    .addOption(languageOption())
    .addOption(linksOption())
    .option("-w, --workers <number>", "threads that annotate, or auto: one a core; the facts are the same", workers, 0)
    .addHelpText(
      "after",
      "\nNotebooks and commands take the folder in the place of the corpus: the numbers are the same, and nothing is annotated.\nfacts.json lists the files; tables are divided by month (month=2024-03). The folder holds the old facts or the new ones,\nalso where the command is killed or the disk is full.\n\nExamples:\n  readout facts corpora/sample -o sample.facts\n  readout actors sample.facts --min 5\n  readout report notebooks/02-cooccurrence.ipynb -p corpus=sample.facts\n\nExit code: 0; 1 where the folder could not be written; 2 for wrong arguments; 3 where no article could be used, and the folder is as it was.",
    )
    .action(async (paths: string[], options: FactsCommandOptions) => {
      const { factsCommand } = await import("./facts.ts");
      done(await factsCommand(paths, options));
    });
}
