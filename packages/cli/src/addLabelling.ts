import { type Command, Option } from "commander";
import type { EvaluateCommandOptions } from "./evaluate.ts";
import { count, positive } from "./numbers.ts";
import { actorsOption, type Done, languageOption, linksOption, metonymsOption, viewOption } from "./options.ts";
import type { SampleCommandOptions } from "./sample.ts";

/** Adds `sample` and `evaluate`, which measure by hand how well attributions are found. */
export function addLabelling(readout: Command, done: Done): void {
  addSample(readout, done);
  addEvaluate(readout, done);
}

/** Adds what decides which attributions are found and count: labels hold where both commands are given the same. */
function withReading(command: Command): Command {
  return command
    .addOption(actorsOption())
    .addOption(metonymsOption())
    .addOption(viewOption())
    .addOption(languageOption())
    .addOption(linksOption());
}

function addSample(readout: Command, done: Done): void {
  const command = readout
    .command("sample")
    .description(
      "draw whole articles at random and write them to be labelled by hand: which attributions are right, which missing",
    )
    .argument("<path...>", "file, folder, glob, or - for standard input")
    .requiredOption(
      "-n, --articles <number>",
      "how many articles to draw; shares can be corrected from 15 on",
      positive,
    )
    .requiredOption("-o, --out <file>", "the file to write")
    .option("-s, --seed <number>", "another number draws other articles", count, 1)
    .addOption(
      new Option("-f, --format <format>", "a page to click in, which works offline, or a table for a spreadsheet")
        .choices(["html", "csv"])
        .default("html"),
    );
  withReading(command)
    .addHelpText(
      "after",
      "\nThe same articles are drawn whatever the order of files, and a larger number has those of the smaller. Give `evaluate`\nthe same options.\n\nExamples:\n  readout sample corpora/sample --articles 15 -o label.html\n  readout sample corpora/sample --articles 15 --format csv -o label.csv\n\nExit code: 0; 1 where the file could not be written; 2 for wrong arguments; 3 where no article could be used.",
    )
    .action(async (paths: string[], options: SampleCommandOptions) => {
      const { sampleCommand } = await import("./sample.ts");
      done(await sampleCommand(paths, options));
    });
}

function addEvaluate(readout: Command, done: Done): void {
  const command = readout
    .command("evaluate")
    .description("tell how well attributions are found, by articles that `readout sample` drew and people labelled")
    .argument("<labels>", "what the page saved (JSON lines), or the table as the spreadsheet saved it (CSV)")
    .argument("<path...>", "the articles: file, folder, glob, or - for standard input")
    .option("--json", "write the figures as JSON");
  withReading(command)
    .addHelpText(
      "after",
      "\nArticles that are not finished are left out and named. So are articles that changed since they were drawn.\n\nExamples:\n  readout evaluate labels.jsonl corpora/sample\n  readout evaluate label.csv corpora/sample --json\n\nExit code: 0; 2 for wrong arguments, such as labels that cannot be read; 3 where no article could be used or none is labelled.",
    )
    .action(async (labels: string, paths: string[], options: EvaluateCommandOptions) => {
      const { evaluateCommand } = await import("./evaluate.ts");
      done(await evaluateCommand(labels, paths, options));
    });
}
