import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { file, folder, readout } from "./command.ts";

function notebook(name: string, ...cells: readonly (readonly [source: string, ...tags: string[]])[]): string {
  const list = cells.map(([source, ...tags]) =>
    source.startsWith("#")
      ? { cell_type: "markdown", source, metadata: {} }
      : { cell_type: "code", source, metadata: { tags }, outputs: [], execution_count: null },
  );
  return file(`${name}.ipynb`, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: list }));
}

const out = join(folder, "out");
const page = (name: string): string => readFileSync(join(out, `${name}.html`), "utf8");

describe("readout report", { timeout: 120_000 }, () => {
  beforeAll(() => {
    // A notebook finds the packages that those in notebooks/ find.
    symlinkSync(
      fileURLToPath(new URL("../../../notebooks/node_modules", import.meta.url)),
      join(folder, "node_modules"),
    );
  });

  it("writes one page a notebook, names it on standard output and tells its progress on standard error", async () => {
    const path = notebook(
      "fine",
      ["# Ferries"],
      ["const town = 'Arva';", "parameters"],
      ["console.log('from', town, '& <b>back</b>');"],
    );
    const { code, stdout, stderr } = await readout(["report", path, "-o", out]);
    expect(stderr).toMatch(/fine: cell \d+ of \d+/);
    expect(stderr).not.toContain("\r");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "out/fine.html\n" });
    expect(page("fine")).toMatch(/^<!doctype html>/i);
    expect(page("fine")).toContain("from Arva &amp; &lt;b&gt;back&lt;/b&gt;");
  });

  it("gives the same bytes twice", async () => {
    const path = notebook("twice", ["# Ferries"], ["console.log(1 + 1);"]);
    await readout(["report", path, "-o", out]);
    const first = page("twice");
    await readout(["report", path, "-o", out]);
    expect(page("twice")).toBe(first);
  });

  it("puts in the parameters that it is given", async () => {
    const path = notebook(
      "given",
      ["const town = 'Arva';\nconst top = 3;", "parameters"],
      ["console.log('town', town, 'top', top + 1);"],
    );
    expect((await readout(["report", path, "-o", out, "-p", "town=Port=Orr", "-p", "top=7"])).code).toBe(0);
    expect(page("given")).toContain("town Port=Orr top 8");
  });

  it("of a failing cell writes the page with a banner that names it, and ends with 1", async () => {
    const path = notebook(
      "failing",
      ["# Ferries"],
      ["console.log('before');"],
      ["throw new Error('no <ice> today');"],
      ["console.log('after');"],
    );
    const { code, stdout } = await readout(["report", path, "-o", out]);
    expect(code).toBe(1);
    expect(stdout).toContain("failing.html (failed: cell 2: Error: no <ice> today)");
    expect(page("failing")).toMatch(/class="[^"]*banner.*>Cell 2<\/a>/s);
    expect(page("failing")).toContain("no &lt;ice&gt; today");
    expect(page("failing")).not.toContain("no <ice> today");
  });

  it("of several notebooks of which one fails writes all, and ends with 1", async () => {
    const bad = notebook("bad", ["throw new Error('no');"]);
    const good = notebook("good", ["console.log('yes');"]);
    const { code, stdout } = await readout(["report", bad, good, "-o", out]);
    expect(code).toBe(1);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(existsSync(join(out, "bad.html"))).toBe(true);
    expect(existsSync(join(out, "good.html"))).toBe(true);
  });

  it("stops a cell at its time-out", async () => {
    const path = notebook("slow", ["while (true) {}"]);
    expect((await readout(["report", path, "-o", out, "--timeout", "2"])).code).toBe(1);
    expect(page("slow")).toMatch(/2 s|time/i);
  });

  it.each([
    ["an unknown parameter", ["-p", "city=Arva"], /unknown parameter: city; known: town/],
    ["a parameter without a value", ["-p", "town"], /unknown parameter form: town; expected name=value/],
    ["a parameter without a name", ["-p", "=Arva"], /expected name=value/],
    ["a parameter named like an object's field", ["-p", "__proto__=1"], /unknown parameter: __proto__/],
  ])("refuses %s with 2 and writes nothing", async (_, args, message) => {
    const path = notebook("refused", ["const town = 'Arva';", "parameters"]);
    const { code, stdout, stderr } = await readout(["report", path, "-o", out, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(out, "refused.html"))).toBe(false);
  });

  it.each([
    ["that is not there", null],
    ["that is not JSON", "{"],
    ["that is no notebook", "{}"],
  ])("refuses a notebook %s with 2", async (_, content) => {
    const path = content === null ? join(folder, "none.ipynb") : file("odd.ipynb", content);
    const { code, stdout, stderr } = await readout(["report", path, "-o", out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(path);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
