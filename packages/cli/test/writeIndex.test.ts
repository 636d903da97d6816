import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { historyText, sealOf } from "@readout/report/run";
import { beforeAll, describe, expect, it } from "vitest";
import { folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

const out = join(folder, "indexed");
const index = join(out, "index.html");
const history = join(out, "index.history.json");

describe("the index of readout report", { timeout: 120_000 }, () => {
  beforeAll(linkPackages);

  it("is not written for one report, and lists two, which are linked, sealed and kept", async () => {
    const first = notebook(
      "first",
      ["# Ferries of Arva\n\nWho sails?"],
      ['import { publish } from "@readout/charts";\npublish("ferries", 3);'],
    );
    const second = notebook("second", ["# Ice"], ["throw new Error('no ice');"]);
    await readout(["report", first, "-o", out]);
    expect(existsSync(index)).toBe(false);

    const { stderr } = await readout(["report", second, "-o", out]);
    expect(stderr).toContain("All reports: indexed/index.html\n");
    const made = readFileSync(index, "utf8");
    expect(made).toContain('<a href="first.html">Ferries of Arva</a>');
    expect(made).toMatch(/<strong>Failed\.<\/strong> cell 1: Error: no ice/u);
    for (const name of ["first", "second"]) {
      expect(sealOf(pageIn(out, name))).not.toBeNull();
      expect(pageIn(out, name)).toContain('<a href="index.html">All reports</a>');
    }

    const tables = readFileSync(join(out, "tables.zip"));
    expect(tables.toString("latin1")).toContain("first/published.csv");
    expect(made).toContain('<a href="tables.zip" download>tables.zip</a>, 1 kB');

    const before = statSync(join(out, "first.html")).mtimeMs;
    const again = await readout(["report", first, "-o", out]);
    expect(again.stdout).toBe("indexed/first.html (unchanged, from the cache)\n");
    expect(statSync(join(out, "first.html")).mtimeMs).toBe(before);
    expect(readFileSync(index, "utf8")).toBe(made);
    expect(readFileSync(join(out, "tables.zip"))).toEqual(tables);
    expect(existsSync(history)).toBe(false);

    notebook("first", ["# Ferries of Arva"], ['import { publish } from "@readout/charts";\npublish("ferries", 4);']);
    await readout(["report", first, "-o", out]);
    const found = readFileSync(index, "utf8");
    expect(found).toContain("Since the run before: 1 published number changed");
    expect(found).toMatch(/Was:<\/b> 3<\/span><span><b>Is:<\/b> 4/u);
    const published = [{ name: "ferries", value: 3, unit: null, passages: null }];
    expect(readFileSync(history, "utf8")).toBe(
      historyText({ first: [{ corpus: null, subject: "", findings: [], published }] }),
    );
  });

  it("leaves an index.html, a history and a tables.zip alone that no run has made", async () => {
    const own = join(folder, "own");
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "index.html"), "mine");
    writeFileSync(join(own, "tables.zip"), "mine");
    writeFileSync(join(own, "index.history.json"), "mine");
    const ships = (count: number): string =>
      notebook("x", [`import { publish } from "@readout/charts";\npublish("ships", ${count});`]);
    await readout(["report", ships(1), notebook("y", ["console.log(1);"]), "-o", own]);
    await readout(["report", ships(2), "-o", own]);
    for (const name of ["index.html", "index.history.json", "tables.zip"])
      expect(readFileSync(join(own, name), "utf8")).toBe("mine");
  });
});
