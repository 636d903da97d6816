import type { Command } from "commander";
import type { Done } from "./options.ts";

/** Adds `init` and `new`, which start a project of one's own and a notebook in it, and `lint`, which reads its prose. */
export function addInit(readout: Command, done: Done): void {
  readout
    .command("init")
    .description("make a project of your own: corpus, actor file, notebooks, package.json, workflow; needs no clone")
    .argument("<folder>", "a new or an empty folder")
    .addHelpText(
      "after",
      "\nExamples:\n  readout init my-news\n\nExit code: 0; 1 where it could not be written; 2 where the folder is not empty.",
    )
    .action(async (folder: string) => {
      const { initCommand } = await import("./init/init.ts");
      done(await initCommand(folder));
    });
  readout
    .command("lint")
    .description(
      "find numbers that were typed by hand in the prose of notebooks: they stay as they are when the corpus changes",
    )
    .argument("[notebook...]", "notebooks (.ipynb); if not given, those of the folder notebooks")
    .addHelpText(
      "after",
      "\nDates, years, references (figure 2), code, 0 and 1, and the levels of intervals and tests are no results. Let code say\nresults (tell, answer, publish); a cell whose numbers are meant to stay bears the tag fixed-numbers.\n\nExamples:\n  readout lint notebooks/*.ipynb\n\nExit code: 0; 1 where a number was found; 2 for wrong arguments.",
    )
    .action(async (notebooks: readonly string[]) => {
      const { lintCommand } = await import("./lint.ts");
      const { notebooksHere } = await import("./report/notebooksHere.ts");
      done(await lintCommand(notebooks.length > 0 ? notebooks : notebooksHere()));
    });
  readout
    .command("new")
    .description("write a notebook to start from: question, parameters, answer, chart, what to mind")
    .argument("<notebook>", "a new file (.ipynb)")
    .addHelpText(
      "after",
      "\nExamples:\n  readout new notebooks/04-mine.ipynb\n\nExit code: 0; 1 where it could not be written; 2 for a wrong name or one that is taken.",
    )
    .action(async (path: string) => {
      const { newCommand } = await import("./init/newNotebook.ts");
      done(await newCommand(path));
    });
}
