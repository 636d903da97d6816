import { Argument, type Command } from "commander";
import { positive, share } from "./numbers.ts";
import { actorsOption, type Done, languageOption, metonymsOption, viewOption } from "./options.ts";
import type { RowsCommandOptions } from "./rows.ts";

/** Adds `readout rows`. */
export function addRows(readout: Command, done: Done): void {
  readout
    .command("rows")
    .description("one step of making facts on many machines: a line of JSON for each line of standard input")
    .addArgument(new Argument("<step>", "what is asked for").choices(["schema", "found", "linked"]))
    .addOption(actorsOption())
    .addOption(metonymsOption())
    .addOption(languageOption())
    .addOption(viewOption())
    .option("--max-article <characters>", "refuse longer articles; no limit where not given", positive)
    .option(
      "--names <file>",
      "of the step linked: the names of all articles, one a line, in the order in which they come first",
    )
    .option("--surname-share <share>", "how much one bearer of a surname must have of it to be meant by it", share)
    .addHelpText(
      "after",
      "\nfound: takes lines of a path, a tab and an article (JSON); gives its row of the table texts, its names, or a problem.\nlinked: takes rows of texts with their place; gives the article's rows of all other tables.\nschema: reads nothing; gives the columns of all tables, and how they are made. distributed/spark/ runs these.\n\nExample:\n  readout rows schema",
    )
    .action(async (step: "schema" | "found" | "linked", options: RowsCommandOptions) => {
      const { rowsCommand } = await import("./rows.ts");
      done(await rowsCommand(step, options));
    });
}
