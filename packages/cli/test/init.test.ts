import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const base = mkdtempSync(join(tmpdir(), "readout-init-"));
const project = join(base, "My News");
afterAll(() => rmSync(base, { recursive: true }));

function run(command: string, args: readonly string[], cwd: string = base) {
  return spawnSync(command, args, { cwd, encoding: "utf8" });
}

let made: ReturnType<typeof run>;
beforeAll(() => {
  made = run(process.execPath, [bin, "init", project]);
});

it("Init makes a project with a valid manifest and all packages, and refuses it a second time.", () => {
  expect(made.status).toBe(0);
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
    name: string;
    dependencies: Record<string, string>;
  };
  expect(manifest.name).toBe("my-news");
  const files = Object.values(manifest.dependencies).filter((one) => one.startsWith("file:"));
  expect(files).toHaveLength(8);
  expect(files.filter((one) => !existsSync(join(project, one.slice(5))))).toEqual([]);
  expect(existsSync(join(project, ".gitignore"))).toBe(true);
  const again = run(process.execPath, [bin, "init", project]);
  expect(again.status).toBe(2);
  expect(again.stderr).toContain("nothing was written");
  const file = run(process.execPath, [bin, "init", join(project, "package.json")]);
  expect([file.status, /no folder/u.test(file.stderr)]).toEqual([2, true]);
});

it("Tar reads what was packed: exact versions, no maps, the licence.", () => {
  const path = join(project, "vendor/readout-corpus-0.2.0.tgz");
  const listed = run("tar", ["tzf", path]).stdout.split("\n");
  expect(listed).toContain("package/LICENSE");
  expect(listed.filter((one) => /\.map$|tsbuildinfo$/u.test(one))).toEqual([]);
  expect(run("tar", ["xzOf", path, "package/package.json"]).stdout).not.toMatch(/workspace:|"private"/u);
});

it("New writes a notebook once.", () => {
  const args = [bin, "new", "mine.ipynb"];
  expect(run(process.execPath, args).status).toBe(0);
  expect(run(process.execPath, args).status).toBe(2);
  expect(run(process.execPath, [bin, "new", "mine.txt"]).status).toBe(2);
});

it("A project outside the repository reports on 15 HTML pages.", () => {
  const articles = join(project, "corpus/articles");
  mkdirSync(articles, { recursive: true });
  for (let i = 1; i <= 15; i++) {
    const text = `<p>Minister Oren Halvick met Nadira Sahwen in Tessar on day ${i}.</p><p>“We agree on point ${i},” Oren Halvick said. Nadira Sahwen said the talks of round ${i} would go on.</p>`;
    const page = `<html lang="en"><head><title>Talks, round ${i}</title></head><body><article><h1>Talks, round ${i}</h1>${text}</article></body></html>`;
    writeFileSync(join(articles, `${i}.html`), page);
  }
  expect(run(process.execPath, [bin, "new", join(project, "notebooks/04-mine.ipynb")]).status).toBe(0);
  const installed = run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"], project);
  expect(installed.stderr).not.toContain("npm error");
  const reported = run(join(project, "node_modules/.bin/readout"), ["report"], project);
  expect(reported.stderr + reported.stdout).toContain("04-mine.html (made)");
  expect(reported.status).toBe(0);
  const script = 'import { cooccurrence } from "@readout/analysis"; console.log(typeof cooccurrence);';
  expect(run(process.execPath, ["--input-type=module", "-e", script], project).stdout).toBe("function\n");
}, 300_000);
