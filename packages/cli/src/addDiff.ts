import { type Command, Option } from "commander";
import type { Done } from "./options.ts";

/** Adds `diff`, which compares reports. */
export function addDiff(readout: Command, done: Done): void {
  readout
    .command("diff")
    .description(
      "tell which findings, published numbers, checks, figures and tables of two reports differ, and by which passages",
    )
    .argument("<old>", "an earlier report (.html), or a folder of reports")
    .argument("<new>", "a later one")
    .addOption(new Option("-f, --format <format>", "lines to read, or JSON").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nOf two folders, reports of one file name are compared. Only reports that this version or a later one made can be.\n\nExamples:\n  readout diff last-week/reports reports\n  readout diff old/02-cooccurrence.html reports/02-cooccurrence.html --format json\n\nExit code: 0 where nothing differs; 1 where something does; 2 for wrong arguments, such as a page that is no report.",
    )
    .action(async (old: string, now: string, options: { readonly format: "text" | "json" }) => {
      const { diffCommand } = await import("./diff/diff.ts");
      done(diffCommand(old, now, options));
    });
}
