import type { Command } from "commander";
import type { Done } from "./options.ts";

/** Adds `init` and `new`, which start a project of one's own and a notebook in it. */
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
