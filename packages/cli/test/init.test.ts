import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const base = mkdtempSync(join(tmpdir(), "readout-init-"));
const project = join(base, "My News");
afterAll(() => rmSync(base, { recursive: true }));

function run(command: string, args: readonly string[], cwd: string = base) {
  // What is run here must not take this run of the tests for its own, nor for one by GitHub.
  const { VITEST: _, NODE_ENV: __, GITHUB_ACTIONS: ___, GITHUB_STEP_SUMMARY: ____, ...env } = process.env;
  return spawnSync(command, args, { cwd, encoding: "utf8", env });
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
  expect(files).toHaveLength(9);
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

/** Puts fifteen web pages into a project's corpus. */
function pagesInto(folder: string): void {
  const articles = join(folder, "corpus/articles");
  mkdirSync(articles, { recursive: true });
  for (let i = 1; i <= 15; i++) {
    const text = `<p>Minister Oren Halvick met Nadira Sahwen in Tessar on day ${i}.</p><p>“We agree on point ${i},” Oren Halvick said. Nadira Sahwen said the talks of round ${i} would go on.</p>`;
    const page = `<html lang="en"><head><title>Talks, round ${i}</title></head><body><article><h1>Talks, round ${i}</h1>${text}</article></body></html>`;
    writeFileSync(join(articles, `${i}.html`), page);
  }
}

it("A project outside the repository reports on 15 HTML pages, tests its notebooks, and makes reports anew with other packages.", () => {
  pagesInto(project);
  expect(run(process.execPath, [bin, "new", join(project, "notebooks/06-mine.ipynb")]).status).toBe(0);
  const installed = run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"], project);
  expect(installed.stderr).not.toContain("npm error");
  const reported = run(join(project, "node_modules/.bin/readout"), ["report"], project);
  expect(reported.stderr + reported.stdout).toContain("06-mine.html (made)");
  expect(reported.status).toBe(0);
  const script = 'import { cooccurrence } from "@readout/analysis"; console.log(typeof cooccurrence);';
  expect(run(process.execPath, ["--input-type=module", "-e", script], project).stdout).toBe("function\n");
  expect(run("npx", ["readout", "lint"], project)).toMatchObject({ status: 0, stdout: "" });
  const tested = run("npm", ["test"], project);
  expect(tested.stdout + tested.stderr).toMatch(/1 passed/u);
  expect(tested.status).toBe(0);

  const one = ["readout", "report", "notebooks/06-mine.ipynb"];
  expect(run("npx", one, project).stdout).toContain("(unchanged, from the cache)");
  // As where one of the packages that Readout uses has another version.
  appendFileSync(join(project, "package-lock.json"), "\n");
  expect(run("npx", one, project).stdout).toContain("(made)");
}, 400_000);

it("The shell recipe reports on the project's own corpus, from any folder, with parameters.", () => {
  expect(statSync(join(project, "report.sh")).mode & 0o111).toBe(0o111);
  const { status, stdout } = run(join(project, "report.sh"), ["notebooks/06-mine.ipynb", "-p", "top=5"], tmpdir());
  expect({ status, stdout }).toEqual({ status: 0, stdout: "reports/06-mine.html (made)\n" });
  expect(readFileSync(join(project, "reports/junit.xml"), "utf8")).toContain('<testsuite name="06-mine" ');
  expect(readFileSync(join(project, "reports/06-mine.html"), "utf8")).toContain("15 articles");
}, 120_000);

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly Step[]; readonly needs?: string; readonly if?: string }>
  >;
}

function workflow(): Workflow {
  return parse(readFileSync(join(project, ".github/workflows/reports.yml"), "utf8")) as Workflow;
}

it("The workflow pins its actions by commit, keeps its artifact for a time, and publishes only after the tests.", () => {
  const { jobs, permissions } = workflow();
  expect(permissions).toEqual({ contents: "read" });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(6);
  expect(used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/u.test(action))).toEqual([]);
  const artifact = steps.find(({ uses }) => uses?.includes("/upload-artifact@"));
  expect(artifact?.with).toMatchObject({ "retention-days": 30 });
  expect(jobs["pages"]).toMatchObject({ needs: "reports", if: expect.stringContaining("refs/heads/main") });
  const order = jobs["reports"]?.steps.map(({ run: line = "" }) => line) ?? [];
  expect(order.findIndex((line) => / test$/u.test(line))).toBeLessThan(
    order.findIndex((line) => line.includes("report ")),
  );
});

it("What the workflow runs does so in a new project, and tells GitHub what was found.", () => {
  const own = join(base, "ci");
  expect(run(process.execPath, [bin, "init", own]).status).toBe(0);
  pagesInto(own);
  // pnpm lays packages out otherwise than npm, and TypeScript must find in both what a type is called.
  expect(run(process.execPath, [bin, "new", join(own, "notebooks/06-mine.ipynb")]).status).toBe(0);
  const [output, step] = [join(base, "output"), join(base, "summary.md")];
  // GitHub puts values in place of these; a run by hand gives parameters.
  const given: Readonly<Record<string, string>> = { "${{ inputs.parameters }}": "-p top=7 -p replicates=30" };
  const github = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: own,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: step,
  };
  for (const round of [1, 2]) {
    for (const { run: lines, env = {} } of workflow().jobs["reports"]?.steps ?? []) {
      if (lines === undefined) continue;
      const values = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, given[value] ?? value]));
      const options = { cwd: own, encoding: "utf8", env: { ...process.env, ...github, ...values } } as const;
      const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", lines], options);
      expect({ round, lines, status, told: status === 0 ? "" : stdout + stderr }).toEqual({
        round,
        lines,
        status: 0,
        told: "",
      });
    }
  }
  expect(readFileSync(output, "utf8")).toMatch(/^path=\//u);
  // Vitest writes into the summary as well; each round adds one part of ours.
  expect(readFileSync(step, "utf8").match(/^## Reports$/gmu)).toHaveLength(2);
  expect(readFileSync(step, "utf8")).toContain("### What is in the corpus\n\nCorpus My corpus\\: 15 articles\\;");
  expect(existsSync(join(own, "reports/index.html"))).toBe(true);
  expect(existsSync(join(own, "reports/06-mine.html"))).toBe(true);
  expect(readFileSync(join(own, "reports/03-attribution.html"), "utf8")).toContain(
    "Nothing has changed since the earlier report",
  );
  expect(readFileSync(join(own, "junit.xml"), "utf8")).toContain('failures="0" errors="0"');
}, 600_000);
