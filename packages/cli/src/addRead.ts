import type { Links, StandsFor } from "@readout/corpus";
import { type Command, Option } from "commander";
import { count, share, workers } from "./numbers.ts";
import { type Done, languageOption, linksOption } from "./options.ts";

/** The options of `read`, as the command line gives them. */
interface ReadArguments {
  readonly language: "en" | "any";
  readonly links: Links;
  readonly groups?: true;
  readonly days?: number;
  readonly threshold?: number;
  readonly standsFor?: StandsFor;
  readonly corrections?: string;
  readonly cache?: string;
  readonly explain?: true;
  readonly removed?: true;
  readonly workers?: number | "auto";
}

const HELP =
  "\nEach line depends on its input alone, but with --groups: copies are known only once all articles were seen. So all is\nread twice, which standard input cannot be, and of each article its words stay in memory as numbers. A copy has the field\n`copy` too: the group's earliest article, the agency, the article it is a copy of, how (exact, edited, abridged,\nexpanded, passage) and the share of words they have in common.\n\nA problem line stands in the place of what cannot be used, and follows an article that is doubtful (it has the\narticle's id): HTML or broken letters in its text, passages twice, a date with two readings.\n\nExamples:\n  readout read corpora/sample > articles.jsonl\n  readout read --language any corpora/sample > articles.jsonl\n  readout read --workers auto large.jsonl > articles.jsonl\n  readout read --groups --days 3 corpora/sample > articles.jsonl\n  cat article.txt | readout read -\n  readout read --explain page.html\n\nExit code: 0, also where some input was refused; 2 for wrong arguments, such as a path at which there is nothing; 3 where no article could be used.";

/** Adds `readout read`. */
export function addRead(readout: Command, done: Done): void {
  const read = readout
    .command("read")
    .description("read articles from files, folders, globs or standard input; write one article a line")
    .argument("<path...>", "file, folder, glob, or - for standard input")
    .addOption(languageOption())
    .addOption(linksOption())
    .option(
      "-c, --corrections <file>",
      "your corrections (YAML), applied last; if not given, corrections.yaml in the folder, or what its corpus.yaml names",
    )
    .option(
      "--cache <folder>",
      "keep what is read of files in this folder: next time only new and changed files are read; these and vanished ones are listed",
    )
    .addOption(
      new Option(
        "-e, --explain",
        "write for people, of each input: its reader, the rule that found each field, what was removed, what is doubtful",
      ).conflicts(["removed", "groups"]),
    )
    .addOption(
      new Option(
        "--removed",
        "write only what was refused and what was removed from articles, one JSON line each",
      ).conflicts("groups"),
    )
    .addOption(
      new Option(
        "-w, --workers <number>",
        "threads that read, or auto: one a core; the output is the same (with corrections one thread reads)",
      )
        .argParser(workers)
        .conflicts(["explain", "removed", "groups", "cache"]),
    )
    .option("-g, --groups", "find copies among all articles, and write the group of each; reads files twice");
  addCopies(read)
    .addHelpText("after", HELP)
    .action(
      async (
        paths: string[],
        { language, links, groups, days, threshold, standsFor, ...own }: ReadArguments,
        command: Command,
      ) => {
        const copies = {
          ...(days !== undefined && { days }),
          ...(threshold !== undefined && { threshold }),
          ...(standsFor !== undefined && { standsFor }),
        };
        if (!groups && Object.keys(copies).length > 0)
          command.error("error: --days, --threshold and --stands-for are options of --groups", { exitCode: 2 });
        const { readCommand } = await import("./read.ts");
        done(await readCommand(paths, { language, links, ...own, ...(groups && { groups: copies }) }));
      },
    );
}

/** Adds what counts as a copy. */
function addCopies(read: Command): Command {
  return read
    .addOption(new Option("--days <number>", "with --groups: most days between copies (default: 7)").argParser(count))
    .addOption(
      new Option(
        "--threshold <share>",
        "with --groups: part of the shorter text's five-word runs that copies share (default: 0.5)",
      ).argParser(share),
    )
    .addOption(
      new Option(
        "--stands-for <copy>",
        "with --groups: the copy that gives a group its id and is counted for it (default: earliest)",
      ).choices(["earliest", "longest", "agency"]),
    );
}
