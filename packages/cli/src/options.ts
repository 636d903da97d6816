import { Option } from "commander";

/** Takes the exit code. */
export type Done = (code: number) => void;

export function languageOption(): Option {
  return new Option("-l, --language <language>", "leave out articles in another language than English, or keep any")
    .choices(["en", "any"])
    .default("en");
}

export function linksOption(): Option {
  return new Option("--links <which>", "follow only links that stay inside the folder, or any")
    .choices(["inside", "any"])
    .default("inside");
}
