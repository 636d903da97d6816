import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folder, readout } from "./command.ts";
import { linkPackages, notebook } from "./notebook.ts";

const out = join(folder, "out");
const file = join(out, "found.json");
const read = () => readFileSync(file, "utf8");

describe("the results beside a page", { timeout: 120_000 }, () => {
  beforeAll(linkPackages);

  it("hold what was found, published and checked and which tables there are, the same bytes for the same input", async () => {
    const path = notebook(
      "found",
      ["# Who <speaks>\n\nWho?"],
      [
        'import { check, publish } from "@readout/charts";\npublish("articles", 84, { unit: "articles" });\npublish("none", null);\ncheck("rows", true);',
      ],
    );
    expect((await readout(["report", path, "-o", out])).code).toBe(0);
    const first = read();
    expect(JSON.parse(first)).toMatchObject({
      form: "readout results 1",
      title: "Who <speaks>",
      corpus: null,
      ok: true,
      failure: null,
      findings: [],
      published: [
        { name: "articles", value: 84, unit: "articles", passages: null },
        { name: "none", value: null, unit: null, passages: null },
      ],
      checks: [{ name: "rows", passed: true, detail: null, cell: 1 }],
      tables: [],
      problems: [],
    });
    rmSync(file);
    expect((await readout(["report", path, "-o", out])).stdout).toContain("unchanged");
    expect(read()).toBe(first);
    await readout(["report", path, "-o", out, "--fresh"]);
    expect(read()).toBe(first);
  });

  it("leave a file of that name alone that no run has made", async () => {
    writeFileSync(file, "mine");
    await readout(["report", join(folder, "found.ipynb"), "-o", out, "--fresh"]);
    expect(read()).toBe("mine");
  });
});
