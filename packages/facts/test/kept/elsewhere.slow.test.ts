import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@readout/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepFacts, readFacts } from "../../src/index.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const python = join(root, ".venv", "bin", "python");
const base = mkdtempSync(join(tmpdir(), "readout-elsewhere-"));
const folder = join(base, "it's kept");
let expected: string[];

/** The examples of docs/facts.md in a language, on the folder of this test. */
function examples(language: string): string[] {
  const docs = readFileSync(join(root, "docs/facts.md"), "utf8");
  return [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);
}

beforeAll(async () => {
  await keepFacts(join(root, "corpora/sample"), folder);
  const { articles, attributions } = await readFacts(folder);
  const months = new Map(articles.objects().map(({ article, month }) => [article, month]));
  const found = new Map<string, { size: number; ids: Set<number> }>();
  for (const { article } of attributions.objects()) {
    const month = months.get(article) ?? "";
    const own = found.get(month) ?? { size: 0, ids: new Set() };
    found.set(month, own);
    own.size++;
    own.ids.add(article);
  }
  expected = [...found].map(([month, { size, ids }]) => `${month},${size},${ids.size}`).sort();
  expect(expected).toHaveLength(4);
});
afterAll(() => rmSync(base, { recursive: true }));

describe("kept facts, as docs/facts.md reads them,", () => {
  it("open in DuckDB", async () => {
    const [query = ""] = examples("sql");
    const { connection, close } = await openDatabase({ spill: base });
    const found = await connection.runAndReadAll(query.replaceAll("DIR", folder.replaceAll("'", "''")));
    expect(found.getRows().map((row) => row.map((cell) => cell ?? "").join(","))).toEqual(
      expect.arrayContaining(expected),
    );
    close();
  });

  describe.each(["pandas", "polars"])("open in %s", (library) => {
    const present = spawnSync(python, ["-c", `import ${library}, pyarrow`]).status === 0;
    const reason = present ? "" : ` (skipped: no ${library} in .venv)`;
    it.skipIf(!present)(`with the same numbers${reason}`, () => {
      const code = examples("python").find((one) => one.includes(`import ${library}`)) ?? "";
      const { stdout, stderr } = spawnSync(python, ["-c", code.replaceAll("DIR", folder)], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(stdout.trim().split("\n").slice(1).sort()).toEqual(expected);
    });
  });
});
