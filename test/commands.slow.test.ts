import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { blocks, documents, inlineCode, root, textOf } from "./markdown.ts";

/** A reader's folder: the commands stand in it as in a clone, and what they write goes there. */
const folder = mkdtempSync(join(tmpdir(), "readout-commands-"));
symlinkSync(join(root, "corpora"), join(folder, "corpora"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of shell in which `pnpm readout` is the built command, without its building. */
function shell(line: string) {
  const pnpm = 'pnpm() { [ "$1" = --silent ] && shift; shift; "$NODE" "$BIN" "$@"; }';
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${pnpm}; ${line}`], {
    cwd: folder,
    env: { ...env, NODE: process.execPath, BIN: join(root, "packages/cli/dist/bin.js") },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Why a script of the workspace is not run here. */
const unrun: Readonly<Record<string, string>> = {
  bench: "takes minutes",
  calibrate: "needs a labelled set, and writes into the lexicon",
  check: "runs before the tests",
  fuzz: "takes as long as it is told, and ends with an error where it finds one",
  install: "has run before anything else",
  report: "runs in notebooks/test/edges.test.ts, on a smaller corpus",
  score: "scores labelled sets, as tests do",
  simulate: "takes minutes, and needs a labelled set",
  strip: "writes into the notebooks; packages/report/test/run/strip.test.ts strips others",
  test: "is what runs this",
  "test:fast": "is a part of what runs this",
  "third-party": "writes THIRD-PARTY.md; the check compares what it would write",
  train: "needs the training sets, and writes the models",
};

/** The script that a line of shell runs: `report` of `npx --yes pnpm@12 report`. */
const scriptOf = (line: string): string => /^(?:npx --yes )?pnpm(?:@12)?(?: --silent)? (\S+)/u.exec(line)?.[1] ?? "";

const lines = documents.flatMap((name) =>
  blocks(textOf(name))
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
    .map((line) => ({ name, line, reason: unrun[scriptOf(line)] })),
);

describe("a command of the documents", () => {
  it.each(lines.filter(({ reason }) => reason === undefined))("ends well: $line", ({ line }) => {
    const { status, stderr } = shell(line);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(0);
  });

  it("gives in an example what is shown there", () => {
    const examples = blocks(textOf("README.md")).filter(({ language }) => language === "console");
    expect(examples.length).toBeGreaterThan(0);
    for (const { text } of examples) {
      const [first = "", ...shown] = text.split("\n");
      const { status, stdout, stderr } = shell(first.replace(/^\$ /u, ""));
      expect(status).toBe(0);
      const words = shown.join("\n").replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
      expect(stdout + stderr).toMatch(new RegExp(`^${words.replaceAll("…", "[^\\n]*")}$`, "u"));
    }
  });

  it("has only options that the command's help tells", () => {
    const commands = ["", "read", "annotate", "actors", "sample", "evaluate", "report", "diff", "lint", "init", "new"];
    const help = commands.map((command) => shell(`pnpm readout ${command} --help`).stdout).join("\n");
    const text = textOf("README.md");
    const run = lines.filter(({ reason }) => reason === undefined).map(({ line }) => line);
    const code = [...inlineCode(text), ...run].filter((one) => !one.includes("npx "));
    const options = code.flatMap((one) => one.match(/(?<=^|\s)--[a-z][\w-]*/gu) ?? []);
    const ours = [...new Set(options)].filter((option) => option !== "--silent");
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((option) => !new RegExp(`${option}\\b`, "u").test(help))).toEqual([]);
  });
});

it("The corpus.yaml that is shown is that of the sample.", () => {
  const [block] = blocks(textOf("README.md")).filter(({ language }) => language === "yaml");
  const own = parse(readFileSync(join(root, "corpora/sample/corpus.yaml"), "utf8")) as Readonly<
    Record<string, unknown>
  >;
  expect(Object.keys(parse(block?.text ?? "") as object).sort()).toEqual(Object.keys(own).sort());
});

it("All other blocks are drawings, or run elsewhere.", () => {
  // The README's script runs in notebooks/test/sample.test.ts.
  const languages = documents.flatMap((name) => blocks(textOf(name)).map(({ language }) => language));
  expect([...new Set(languages)].sort()).toEqual(["", "console", "js", "sh", "yaml"]);
  expect(languages.filter((language) => language === "js")).toHaveLength(1);
});
