import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collect, copyFinder, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const python = join(root, ".venv", "bin", "python");
const tests = join(root, "distributed/spark/test");
const bin = join(root, "packages/cli/dist/bin.js");

function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

const reason =
  existsSync(python) && runs(python, "-c", "import pyspark, pyarrow")
    ? runs("java", "-version")
      ? ""
      : " (skipped: no Java)"
    : " (skipped: no PySpark in .venv)";

const folder = mkdtempSync(join(tmpdir(), "readout-spark-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
const readout = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
  });

/** Runs a script of the folder of tests; returns the last lines of JSON that it prints. */
function ran(script: string, ...args: readonly string[]): readonly Record<string, unknown>[] {
  const { status, stdout, stderr } = spawnSync(python, [join(tests, script), ...args], { encoding: "utf8" });
  if (status === null || stdout === "") throw new Error(stderr.slice(-2000));
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe.skipIf(reason !== "")(`facts made by Spark${reason}`, () => {
  beforeAll(async () => {
    if (!existsSync(bin)) execFileSync("npx", ["tsc", "-b", "packages/cli"], { cwd: root, stdio: "inherit" });
    // Without copies, for which the job does not look.
    const { articles } = await collect(read(join(root, "corpora/sample")));
    const finder = copyFinder({});
    for (const one of articles) finder.add(one);
    const groups = finder.copies();
    const plain = articles.filter(({ id }) => (groups.get(id)?.group ?? id) === id);
    expect(plain.length).toBeGreaterThan(40);
    const told = { id: null, problem: { rule: "binary", reason: "Expected text, got binary data", where: "a.txt" } };
    writeFileSync(path("articles.jsonl"), [...plain, told].map((one) => `${JSON.stringify(one)}\n`).join(""));
    readout("facts", path("articles.jsonl"), "-o", path("expected"));
  }, 300_000);

  it("lose no line over which a process dies or stays", { timeout: 120_000 }, () => {
    expect(runs(python, join(tests, "line_filter_test.py"))).toBe(true);
  });

  it("are those of one machine, row for row, where an executor is killed in the middle", { timeout: 1_800_000 }, () => {
    // Each takes a minute or more: ten in a row were run by hand (docs/experiments.md).
    const rounds = process.env["READOUT_SPARK_ROUNDS"] ?? "1";
    const args = ["--expected", path("expected"), "--out", path("rounds"), "--rounds", rounds];
    const told = ran("killed.py", ...args, "--readout", `${process.execPath} ${bin}`, path("articles.jsonl"));
    expect(told).toHaveLength(Number(rounds));
    for (const round of told) expect(round).toMatchObject({ killed: expect.any(Number), differences: {} });
    expect(readout("actors", path("rounds/round-0"), "--format", "csv")).toBe(
      readout("actors", path("expected"), "--format", "csv"),
    );
  });

  it("have a problem for an article over which the process dies, and pairs as DuckDB counts them", {
    timeout: 900_000,
  }, async () => {
    const poison = `{"id":"poison","text":"It rained.","x":[${"{},".repeat(8_000_000)}0]}\n`;
    const twice = '{"id":"twice","text":"Edda Tolm said that it rained."}\n'.repeat(2);
    const long = `${JSON.stringify({ id: "long", text: "Oren Halv said that it rained in Port Ilva. ".repeat(30_000) })}\n`;
    const articles = readFileSync(path("articles.jsonl"), "utf8");
    writeFileSync(path("poison.jsonl"), `${long}${poison}${articles}${twice}`);
    const sql = join(root, "packages/analysis/sql");
    const command = `${process.execPath} --max-old-space-size=200 ${bin}`;
    const [told] = ran("poison.py", path("poison.jsonl"), path("poisoned"), command, sql);
    const problems = told?.["problems"] as readonly { readonly id: string | null; readonly rule: string }[];
    expect(
      problems
        .filter(({ id }) => id === "poison" || id === "twice")
        .map(({ id, rule }) => [id, rule])
        .sort(),
    ).toEqual([
      ["poison", "process-died"],
      ["twice", "duplicate-id"],
    ]);
    expect(told?.["articles"]).toBe(45);
    const { countFacts } = await import("@readout/analysis");
    const counts = await countFacts(path("poisoned"));
    try {
      const pairs = await counts.pairs();
      const found = told?.["pairs"] as readonly (readonly [string, string, number, number, number])[];
      expect(found.length).toBeGreaterThan(10);
      const counted = pairs
        .objects()
        .map(({ a, b, together, articles, outlets }) => [a, b, together, articles, outlets]);
      const key = (row: readonly unknown[]): string => JSON.stringify(row);
      expect(counted.map(key).sort()).toEqual(found.map(key).sort());
    } finally {
      counts.close();
    }
  });
});
