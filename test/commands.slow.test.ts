import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { blocks, documents, inlineCode, ofAProject, ofTheClone, root, textOf } from "./markdown.ts";

/** A reader's folder: the commands stand in it as in a clone, and what they write goes there. */
const folder = mkdtempSync(join(tmpdir(), "readout-commands-"));
symlinkSync(join(root, "corpora"), join(folder, "corpora"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of shell in which `pnpm readout` and `npx readout` are the built command, without its building. */
function shell(line: string, cwd: string = folder) {
  const pnpm = 'pnpm() { [ "$1" = --silent ] && shift; shift; "$NODE" "$BIN" "$@"; }';
  const npx = 'npx() { shift; "$NODE" "$BIN" "$@"; }';
  const { INIT_CWD: _, GITHUB_ACTIONS: __, GITHUB_STEP_SUMMARY: ___, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${pnpm}; ${npx}; ${line}`], {
    cwd,
    env: { ...env, NODE: process.execPath, BIN: join(root, "packages/cli/dist/bin.js") },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const python = join(root, ".venv/bin/python");

function hasNetworkx(): boolean {
  return spawnSync(python, ["-c", "import networkx"]).status === 0;
}

/** What runs a block of a language, where it is installed; R is seldom. */
const programs: Readonly<Record<string, readonly [program: string, ending: string]>> = {
  js: [process.execPath, "mjs"],
  ...(hasNetworkx() ? { python: [python, "py"] } : {}),
  ...(spawnSync("Rscript", ["--version"]).status === 0 ? { r: ["Rscript", "R"] } : {}),
};

/** Why a script of the workspace is not run here. */
const unrun: Readonly<Record<string, string>> = {
  axe: "needs Chromium, and reports of one's own",
  bench: "takes minutes",
  calibrate: "needs a labelled set, and writes into the lexicon",
  check: "runs before the tests",
  fuzz: "takes as long as it is told, and ends with an error where it finds one",
  picture: "needs Chromium, and writes docs/picture.png",
  reference: "runs in test/reference.slow.test.ts",
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

/** The lines of shell in a document. */
const linesOf = (name: string): readonly string[] =>
  blocks(textOf(name))
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#")));

const lines = ofTheClone.flatMap((name) =>
  linesOf(name).map((line) => ({ name, line, reason: unrun[scriptOf(line)] })),
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
    // CONTRIBUTING.md names those of scripts as well.
    const text = ["README.md", ...ofAProject].map(textOf).join("\n");
    const run = lines.filter(({ reason }) => reason === undefined).map(({ line }) => line);
    const code = [...inlineCode(text), ...run, ...ofAProject.flatMap(linesOf)].filter(
      (one) => !one.includes("npx --yes"),
    );
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

describe("in a project of one's own", () => {
  const project = join(folder, "project");
  beforeAll(() => {
    expect(shell(`pnpm readout init ${project}`).status).toBe(0);
    cpSync(join(root, "corpora/pages"), join(project, "corpus/articles"), { recursive: true });
    // What `npm install` would bring.
    symlinkSync(join(root, "notebooks/node_modules"), join(project, "node_modules"));
  });

  describe.each(ofAProject)("%s", (name) => {
    const ours = linesOf(name).filter((line) => !line.startsWith("./report.sh"));
    const notebook = blocks(textOf(name)).filter(({ language }) => language === "ts");

    // A document without any has nothing to skip.
    if (notebook.length > 0)
      it("has cells that make a notebook which runs", () => {
        const cells = notebook.map(({ text: source }, i) => {
          return { cell_type: "code", source, metadata: { tags: i === 0 ? ["parameters"] : [] }, outputs: [] };
        });
        const path = join(project, "notebooks/cells.ipynb");
        writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
        const { status, stdout, stderr } = shell("npx readout report notebooks/cells.ipynb", project);
        expect({ status, stdout, stderr: status === 0 ? "" : stderr }).toEqual({
          ...{ status: 0, stdout: "reports/cells.html (made)\n", stderr: "" },
        });
      });

    if (ours.length > 0)
      it("has commands that end well, one after the other", () => {
        for (const line of ours) {
          // A file that the reader writes.
          const sets = blocks(textOf(name)).find(
            ({ language, text }) => language === "yaml" && text.startsWith("few:"),
          );
          if (sets !== undefined) writeFileSync(join(project, "sets.yaml"), sets.text);
          const { status, stderr } = shell(line, project);
          expect({ line, status, stderr: status === 0 ? "" : stderr }).toEqual({ line, status: 0, stderr: "" });
          expect(stderr).not.toMatch(/\n\s+at /u);
        }
      });

    it("has scripts that run", () => {
      for (const [i, { text }] of blocks(textOf(name)).entries()) {
        const language = blocks(textOf(name))[i]?.language ?? "";
        const [program, ending] = programs[language] ?? [];
        if (program === undefined || ending === undefined) continue;
        const path = join(project, `script${i}.${ending}`);
        writeFileSync(path, text);
        const { status, stderr } = spawnSync(program, [path], { cwd: project, encoding: "utf8" });
        expect({ path, status, stderr }).toEqual({ path, status: 0, stderr: "" });
      }
    });
  });
}, 600_000);

it("All other blocks are drawings, or run elsewhere.", () => {
  // The README's script runs in notebooks/test/sample.test.ts, the tutorial in test/tutorial.slow.test.ts.
  const languages = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => blocks(textOf(name)).map(({ language }) => language));
  expect([...new Set(languages(documents))].sort()).toEqual(["", "console", "js", "python", "r", "sh", "ts", "yaml"]);
  expect(languages(ofTheClone).filter((language) => language === "js")).toHaveLength(1);
});
