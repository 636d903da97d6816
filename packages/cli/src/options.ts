import { Option } from "commander";

/** Takes the exit code. */
export type Done = (code: number) => void;

export function languageOption(): Option {
  return new Option("-l, --language <language>", "leave out articles in another language than English, or keep any")
    .choices(["en", "any"])
    .default("en");
}

export function viewOption(): Option {
  return new Option("--view <view>", "which attributions count: what is said, or beliefs, plans and acts too")
    .choices(["said", "all"])
    .default("said");
}

export function linksOption(): Option {
  return new Option("--links <which>", "follow only links that stay inside the folder, or any")
    .choices(["inside", "any"])
    .default("inside");
}

/** Gathers the values of an option that may be given more than once. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

export function actorsOption(): Option {
  return new Option(
    "-a, --actors <file>",
    "an actor file (YAML) that wins over the known actors; may be given more than once",
  )
    .argParser(collect)
    .default([], "none");
}

export function metonymsOption(): Option {
  return new Option(
    "-m, --metonyms <mode>",
    "when a capital or seat of power counts as its state: where it speaks, where it acts, or never",
  )
    .choices(["strict", "actor", "off"])
    .default("actor");
}
