import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import type { ActorsCommandOptions } from "./actors.ts";
import { addDiff } from "./addDiff.ts";
import { addFacts } from "./addFacts.ts";
import { addInit } from "./addInit.ts";
import { addLabelling } from "./addLabelling.ts";
import { addRead } from "./addRead.ts";
import { addRows } from "./addRows.ts";
import type { AnnotateCommandOptions } from "./annotate.ts";
import { openOutput } from "./lines.ts";
import { count, heapMebibytes, mebibytes, positive, seconds, workers } from "./numbers.ts";
import { actorsOption, collect, type Done, languageOption, linksOption, metonymsOption } from "./options.ts";

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return (manifest as { version: string }).version;
}

function addAnnotate(readout: Command, done: Done): void {
  readout
    .command("annotate")
    .description(
      "read articles (JSON lines) on standard input; write their actors and attributions, one article a line",
    )
    .addOption(actorsOption())
    .addOption(metonymsOption())
    .addOption(
      new Option(
        "-p, --presentation <kind...>",
        "write only attributions presented as these; all where not given",
      ).choices(["speech", "writing", "thought", "act"]),
    )
    .addOption(
      new Option(
        "--view <view>",
        "said: what newsrooms count as quotation and statement (speech, assertions with a clause, according to, what is written, promises, orders, denials); all: beliefs, plans and other acts too",
      )
        .choices(["said", "all"])
        .default("all"),
    )
    .option("-w, --workers <number>", "threads that annotate, or auto: one a core; the output is the same", workers, 0)
    .option("-t, --timeout <seconds>", "with workers: most processor time for one article", seconds, 60)
    .option("--memory <MiB>", "with workers: largest heap of each", heapMebibytes, 2048)
    .option("--max-article <characters>", "refuse longer articles; no limit where not given", positive)
    .addHelpText(
      "after",
      "\nOne line of output for each of input. What is doubtful about an article (another language than English, too) stands\nin its annotation's notes. An article that is too long, takes too long or needs too much memory costs a problem line\nin its place and not the run: another worker goes on.\n\nExamples:\n  readout read corpora/sample | readout annotate > annotations.jsonl\n  readout annotate --actors actors.yaml < articles.jsonl\n  readout annotate --presentation speech < articles.jsonl\n  readout annotate --workers auto < articles.jsonl",
    )
    .action(async (options: AnnotateCommandOptions) => {
      const { annotateCommand } = await import("./annotate.ts");
      done(await annotateCommand(options));
    });
}

function addActors(readout: Command, done: Done): void {
  readout
    .command("actors")
    .description("read articles; write who is who in them, and why: each actor's forms, how often, by which rule")
    .argument("<path...>", "file, folder, glob, or - for standard input")
    .addOption(actorsOption())
    .addOption(
      new Option(
        "-f, --format <format>",
        "a table for the terminal, CSV, or an actor file (YAML) to edit and give back with --actors",
      )
        .choices(["table", "csv", "yaml"])
        .default("table"),
    )
    .option("-n, --min <number>", "leave out actors with fewer mentions", count, 1)
    .addOption(metonymsOption())
    .addOption(languageOption())
    .addOption(linksOption())
    .addHelpText(
      "after",
      "\nExamples:\n  readout actors corpora/sample --min 5\n  readout actors corpora/sample --format yaml > actors.yaml\n  readout actors corpora/sample --actors actors.yaml --format csv > actors.csv\n\nExit code: 0; 2 for wrong arguments, such as a path at which there is nothing or a wrong actor file; 3 where no article could be used.",
    )
    .action(async (paths: string[], options: ActorsCommandOptions) => {
      const { actorsCommand } = await import("./actors.ts");
      done(await actorsCommand(paths, options));
    });
}

function addExplain(readout: Command, done: Done): void {
  readout
    .command("explain")
    .description(
      "tell which lists of English, actors and dictionaries know a word, in which form, and what they say of it",
    )
    .argument("<word...>", "a word, or words that belong together")
    .addOption(actorsOption())
    .addHelpText(
      "after",
      "\nExamples:\n  readout explain quipped\n  readout explain call for\n  readout explain Moscow",
    )
    .action(async (words: string[], options: { actors: readonly string[] }) => {
      const { explainCommand } = await import("./explain.ts");
      done(await explainCommand(words, options));
    });
}

function addReport(readout: Command, done: Done): void {
  readout
    .command("report")
    .description("run notebooks and write each as one HTML page, or keep the page where nothing it depends on changed")
    .argument("[notebook...]", "tslab notebooks (.ipynb); if not given, those of the folder notebooks")
    .option("-o, --out <folder>", "where the reports go", "reports")
    .option(
      "-p, --parameter <name=value>",
      "replace a value of the parameters cell of those notebooks that have it; may be given more than once",
      collect,
      [],
    )
    .option(
      "--set <name:key=value,...>",
      "a set of parameters with pages of its own, NOTEBOOK.NAME.html; may be given more than once",
      collect,
      [],
    )
    .option("--sets <file>", "a YAML file of such sets: by the name of each its parameters, NAME: { key: value }")
    .option("-f, --fresh", "make every report, also where the page that is there would not change")
    .option(
      "--cache <folder>",
      "keep annotations for later runs in this folder, at most 512 MiB; if not given, in node_modules/.cache/readout",
    )
    .option("--no-cache", "keep annotations for this run alone")
    .option(
      "-w, --workers <number>",
      "threads in which each notebook annotates a large corpus, or auto: its share of the cores",
      workers,
      "auto",
    )
    .addOption(
      new Option(
        "--evidence <where>",
        "where what stands behind the numbers goes: inline, into the page; beside, into a folder beside it, NAME.evidence, with 3 passages of each number in the page; sample, 5 passages of each number in the page and no more",
      )
        .choices(["inline", "beside", "sample"])
        .default("inline"),
    )
    .option(
      "--since <report>",
      "an earlier report, or a folder of them (also the one that reports go to): each page says what changed since",
    )
    .option("--junit <file>", "write how each cell and check ended as JUnit XML, which CI servers read")
    .option("-t, --timeout <seconds>", "longest time for one cell", seconds, 300)
    .option("--total-timeout <seconds>", "longest time for one notebook; none where not given", seconds)
    .option("--check", "check parameters and the types of every cell; run nothing, write nothing")
    .option("--memory <MiB>", "most memory for the kernel of one notebook, from 256 on", mebibytes, 4096)
    .addHelpText(
      "after",
      "\nExamples:\n  readout report notebooks/02-cooccurrence.ipynb\n  readout report notebooks/*.ipynb -p corpus=/data/articles -o results\n\nPaths, also those of the parameters corpus and actors, are relative to the current folder.\n\nExit code: 0; 1 where a cell failed (the report is written and says so) or a report could not be written (the page that was there is kept); 2 for wrong arguments; 3 where no article could be used; 4 where the kernel died or timed out; 5 where a check that a notebook declares failed or a number does not agree with its evidence (the report is written and says so); 130, 143 or 129 where SIGINT, SIGTERM or SIGHUP ended the command. With --check 0, or 1 where a cell has a type error.\n\nCtrl-C stops the notebooks that run and writes what they have shown as NAME.partial.html beside the page of an earlier run, which is kept; a second one ends at once.\n\nUnder GitHub Actions what failed is told as annotations of the notebooks, and what was found in the job's summary.\n\nThe tags raises-exception, skip-execution, remove-input, hide-input, remove-output, hide-output and remove-cell are known, also with underscores.",
    )
    .action(async (notebooks: string[], options) => {
      const { reportCommand } = await import("./report/report.ts");
      const { notebooksHere } = await import("./report/notebooksHere.ts");
      const meant = notebooks.length > 0 ? notebooks : notebooksHere();
      if (meant.length > 0) return done(await reportCommand(meant, options));
      process.stderr.write("Expected a notebook, got none: name one, or run the command beside a folder notebooks\n");
      done(2);
    });
}

/** Builds the command. Each subcommand loads what it needs only when it is run, so that a filter starts fast. */
function program(done: Done): Command {
  const readout = new Command("readout")
    .description("Who appears with whom in the news, and on whose word do we know it?")
    .version(version(), "-V, --version")
    .option("--schema", "print the JSON Schema of the lines that `read` and `annotate` write")
    .showHelpAfterError("(readout --help tells more)")
    .exitOverride()
    .allowExcessArguments()
    .action(async ({ schema: wanted }: { schema?: true }) => {
      const [unknown] = readout.args;
      if (unknown !== undefined) readout.error(`error: unknown command '${unknown}'`, { exitCode: 2 });
      if (!wanted) {
        readout.outputHelp({ error: true });
        return done(2);
      }
      const { schema } = await import("@readout/annotate");
      openOutput().write(schema());
    });

  addRead(readout, done);
  addAnnotate(readout, done);
  addActors(readout, done);
  addFacts(readout, done);
  addExplain(readout, done);
  addLabelling(readout, done);
  addReport(readout, done);
  addDiff(readout, done);
  addRows(readout, done);
  addInit(readout, done);
  for (const command of readout.commands) command.exitOverride().allowExcessArguments(false);
  return readout;
}

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 done, 1 a cell failed or the output could not be written, 2 wrong arguments, 3 nothing usable
 *   was read, 4 the kernel died or timed out, 5 a declared check or a number's evidence did not hold; a signal that ends `report` ends the process with 128 and its number
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const readout = program((value) => {
    code = value;
  });
  try {
    await readout.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // What the system refuses, such as a descriptor; nothing can be loaded here that is not there yet.
    if (!(error instanceof Error && "syscall" in error)) throw error;
    process.stderr.write(`Expected a machine that can go on, got \`${error.message}\`\n`);
    return 1;
  }
  return code;
}
