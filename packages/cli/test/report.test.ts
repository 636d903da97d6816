import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { file, folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

const out = join(folder, "out");
const page = (name: string): string => pageIn(out, name);

describe("readout report", { timeout: 120_000 }, () => {
  beforeAll(linkPackages);

  it("writes one page a notebook with its results beside it, names it on standard output and tells its progress on standard error", async () => {
    const path = notebook(
      "fine",
      ["# Ferries"],
      ["const town = 'Arva';", "parameters"],
      ["console.log('from', town, '& <b>back</b>');"],
    );
    const { code, stdout, stderr } = await readout(["report", path, "-o", out]);
    expect(readdirSync(out).sort()).toEqual(["fine.html", "fine.json"]);
    expect(stderr).toMatch(/fine: cell \d+ of \d+/);
    expect(stderr).not.toContain("\r");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "out/fine.html (made)\n" });
    expect(page("fine")).toMatch(/^<!doctype html>/i);
    expect(page("fine")).toContain("from Arva &amp; &lt;b&gt;back&lt;/b&gt;");
  });

  it("of several notebooks of which some fail writes all with a banner that names the cell, and ends with 1", async () => {
    const paths = [
      notebook(
        "failing",
        ["# Ferries"],
        ["console.log('before');"],
        ["throw new Error('no <ice> today');"],
        ["console.log('after');"],
      ),
      notebook("good", ["console.log('yes');"]),
      // What an error calls itself is not what happened to the kernel.
      notebook("thrown", ["const e = new Error('x');\ne.name = 'Timeout';\nthrow e;"]),
      notebook("odd", [
        "import * as tslab from 'tslab';\ntslab.display.raw('application/vnd.plotly.v1+json', { data: [{ type: { toString: 1 } }] } as any);",
      ]),
    ];
    const { code, stdout, stderr } = await readout(["report", ...paths, "-o", out]);
    expect(code).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "out/failing.html (failed: cell 2: Error: no <ice> today)",
      "out/good.html (made)",
      "out/thrown.html (failed: cell 1: Timeout: x)",
      expect.stringMatching(
        /^out\/odd.html \(failed: cell 1: Display error: what the cell displays is not what its MIME/,
      ),
      "",
    ]);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(page("failing")).toMatch(/class="[^"]*banner.*>Cell 2<\/a>/s);
    expect(page("failing")).toContain("no &lt;ice&gt; today");
    expect(page("failing")).not.toContain("no <ice> today");
    expect(page("good")).toContain("yes");
    expect(page("odd")).toContain("This report is incomplete.");
  });

  it("stops a cell at its time-out", async () => {
    const path = notebook("slow", ["while (true) {}"]);
    expect((await readout(["report", path, "-o", out, "--timeout", "2"])).code).toBe(4);
    expect(page("slow")).toMatch(/2 s|time/i);
  });

  it("ends with 4 where a kernel dies, and stops a notebook at its memory, whatever holds it", async () => {
    const dead = notebook("dead", ["process.exit(0);"]);
    const failed = notebook("failed", ["throw new Error('no');"]);
    const filling = notebook("filling", ["const all = [];\nwhile (true) all.push(Buffer.alloc(16777216, 1));"]);
    expect((await readout(["report", failed, dead, "-o", out])).code).toBe(4);
    const { code, stdout } = await readout(["report", filling, "-o", out, "--memory", "400"]);
    expect(code).toBe(4);
    expect(stdout).toContain("out of memory: the notebook needs more than the 400 MiB that its kernel may use");
    expect((await readout(["report", "--help"])).stdout).toMatch(/--memory <MiB>.*\s.*\(default:\s+4096\)/);
  });

  it("waits for a cell as long as a timer can, and is not moved by what a cell tells of its progress", async () => {
    const patient = notebook("patient", ["await new Promise((done) => setTimeout(done, 300));"]);
    const telling = notebook("telling", [
      "const tell = (globalThis as any)[Symbol.for('readout.progress')];\ntell({ stage: '\\u001b[2J', tally: { articles: 'x', refused: null, doubts: 1 } });\ntell({ stage: 'b', tally: 5 });",
    ]);
    const { code, stderr } = await readout(["report", patient, telling, "-o", out, "--timeout", "2147483"]);
    expect(code).toBe(0);
    expect(stderr).not.toContain("\u001b");
  });

  it("gives a parameter to those notebooks that know it", async () => {
    const town = notebook(
      "town",
      ["const town = 'Arva';\nconst top = 3;", "parameters"],
      ["console.log('town', town, 'top', top + 1);"],
    );
    const other = notebook("other", ["let top = 3;", "parameters"], ["console.log('top', top);"]);
    const { code } = await readout(["report", town, other, "-o", out, "-p", "town=Port=Orr", "-p", "top=7"]);
    expect(code).toBe(0);
    expect(page("town")).toContain("town Port=Orr top 8");
    expect(page("other")).toContain("top 7");
  });

  it("checks the parameters of all notebooks before it runs the first", async () => {
    const text = notebook("text", ["let top = 'ten';", "parameters"], ["console.log(top);"]);
    const number = notebook("number", ["let top = 3;", "parameters"], ["console.log(top);"]);
    const plain = notebook("plain", ["console.log(1);"]);
    const wrong = await readout(["report", text, plain, number, "-o", join(folder, "unmade"), "-p", "top=many"]);
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toBe(`${number}: parameter top: expected a number, got \`many\`\n`);
    const unknown = await readout(["report", text, plain, "-o", join(folder, "unmade"), "-p", "town=Orr"]);
    expect(unknown).toMatchObject({ code: 2, stdout: "", stderr: "unknown parameter: town; known: top\n" });
    expect(existsSync(join(folder, "unmade"))).toBe(false);
  });

  it("refuses two notebooks that would be written to one page", async () => {
    const one = notebook("one/same", ["1;"]);
    const two = notebook("two/same", ["2;"]);
    const { code, stderr } = await readout(["report", one, two, "-o", out]);
    expect(code).toBe(2);
    expect(stderr).toContain("Expected notebooks of different names, got `same` twice");
  });

  it("ends with 1 and says so where the output folder cannot be written", async () => {
    const path = notebook("unwritten", ["console.log(1);"]);
    const taken = file("taken", "no folder");
    const { code, stdout, stderr } = await readout(["report", path, "-o", taken]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`${taken}: Expected a folder that can be written, got \`EEXIST\`\n`);
  });

  it.each([
    ["an unknown parameter", ["-p", "city=Arva"], /unknown parameter: city; known: town, top/],
    ["a count that is none", ["-p", "top=-5"], /parameter top: expected a whole number above 0, got `-5`/],
    ["a part of a count", ["-p", "top=2.5"], /parameter top: expected a whole number above 0, got `2.5`/],
    ["a parameter without a value", ["-p", "town"], /unknown parameter form: town; expected name=value/],
    ["a parameter without a name", ["-p", "=Arva"], /expected name=value/],
    ["a parameter named like an object's field", ["-p", "__proto__=1"], /unknown parameter: __proto__/],
  ])("refuses %s with 2 and writes nothing", async (_, args, message) => {
    const path = notebook("refused", ["const town = 'Arva';\nlet top = 20;", "parameters"]);
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
