import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { blocks, root, textOf } from "./markdown.ts";

const base = mkdtempSync(join(tmpdir(), "readout-tutorial-"));
afterAll(() => rmSync(base, { recursive: true }));

it("The tutorial leads from a folder of pages to reports, as it is written.", () => {
  // Stands for the clone, in which the commands begin.
  const clone = join(base, "clone");
  mkdirSync(clone);
  symlinkSync(join(root, "corpora"), join(clone, "corpora"));
  const parts = blocks(textOf("docs/tutorial.md"));
  const actors = parts.find(({ language }) => language === "yaml")?.text ?? "";
  const shell = parts.filter(({ language }) => language === "sh").map(({ text }) => text);
  const [start = "", looked = "", ...rest] = shell;
  // The workspace is installed and built; all else is as a reader types it.
  const npx =
    'npx() { case "$*" in *install) ;; "--yes pnpm@12"*) shift 4; "$NODE" "$BIN" "$@" ;; *) command npx "$@" ;; esac; }';
  const write = `cat > corpus/actors.yaml <<'END'\n${actors}END\n`;
  const line = ["set -euo pipefail", npx, start, looked, "echo =====", write, ...rest].join("\n");
  const {
    INIT_CWD: _,
    VITEST: __,
    NODE_ENV: ___,
    GITHUB_ACTIONS: ____,
    GITHUB_STEP_SUMMARY: _____,
    ...env
  } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    cwd: clone,
    env: { ...env, NODE: process.execPath, BIN: join(root, "packages/cli/dist/bin.js") },
    encoding: "utf8",
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  const [before = "", after = ""] = stdout.split("=====\n");
  // What the tutorial says is wrong, and what becomes of it.
  expect(before).toMatch(/^Velmora +person /mu);
  expect(after).toMatch(/^Velmora +state /mu);
  const reports = join(base, "my-news/reports");
  expect(existsSync(join(reports, "index.html"))).toBe(true);
  const page = readFileSync(join(reports, "03-attribution.html"), "utf8");
  expect(page).toMatch(/ of \d+ attributions rest on anonymous sources/u);
  expect(page).toContain("Changed since the earlier report");
  expect(readFileSync(join(reports, "06-mine.html"), "utf8")).toContain("Whom do these articles quote?");
}, 900_000);
