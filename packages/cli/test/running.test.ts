import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sealOf } from "@readout/report";
import { beforeAll, describe, expect, it } from "vitest";
import { bin, file, folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

beforeAll(linkPackages);

/** Runs the command; sends it SIGINT once it has told of `words`. */
function interrupted(args: readonly string[], words: string): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (more: string) => {
    const before = stderr.includes(words);
    stderr += more;
    if (!before && stderr.includes(words)) child.kill("SIGINT");
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr })));
}

describe("readout report --check", { timeout: 120_000 }, () => {
  it("tells the type errors of all cells with cell and line, and runs nothing", async () => {
    const wrong = notebook(
      "wrong",
      ["const own: number = 1;\nconsole.log(own.foo);"],
      ["console.log('runs');"],
      ["const text = 'a';\n\nconst size: number = text;"],
    );
    const right = notebook("right", ["while (true) {}"]);
    const { code, stdout, stderr } = await readout(["report", "--check", wrong, right, "-o", join(folder, "checked")]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${right} (checked)\n` });
    expect(stderr).toBe(
      [
        `${wrong}: cell 1, line 2:17 - Property 'foo' does not exist on type 'number'. (TS2339)`,
        `${wrong}: cell 3, line 3:7 - Type 'string' is not assignable to type 'number'. (TS2322)`,
        "",
      ].join("\n"),
    );
    expect(existsSync(join(folder, "checked"))).toBe(false);
    expect((await readout(["report", "--check", right])).code).toBe(0);
    const unknown = await readout(["report", "--check", right, "-p", "town=Arva"]);
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("readout report --total-timeout", { timeout: 120_000 }, () => {
  it("ends a notebook whose cells are each fast enough, with 4", async () => {
    const wait = "await new Promise((done) => setTimeout(done, 1500));";
    const path = notebook("many", [wait], [wait], [wait], [wait], [wait], [wait]);
    const out = join(folder, "total");
    const { code, stdout } = await readout(["report", path, "-o", out, "--total-timeout", "5"]);
    expect(code).toBe(4);
    expect(stdout).toContain("Timeout: the notebook took longer than 5 seconds");
  });
});

describe("readout report that the user stops", { timeout: 120_000 }, () => {
  it("writes a partial page that says so and keeps the page of an earlier run; a whole run removes the partial one", async () => {
    const out = join(folder, "stopped");
    notebook("stop", ["console.log('earlier');"]);
    const path = join(folder, "stop.ipynb");
    await readout(["report", path, "-o", out]);
    const before = pageIn(out, "stop");
    notebook("stop", ["console.log('shown');"], ["while (true) {}"], ["console.log('never');"]);
    const { code, stderr } = await interrupted(["report", path, "-o", out], "cell 2 of 3");
    expect(code).toBe(130);
    expect(stderr).toContain("SIGINT: stopping; partial pages are written, once more ends at once\n");
    expect(readdirSync(out).sort()).toEqual(["stop.html", "stop.json", "stop.partial.html"]);
    expect(pageIn(out, "stop")).toBe(before);
    const partial = pageIn(out, "stop.partial");
    expect(sealOf(partial)).toMatchObject({ fingerprint: null });
    expect(partial).toContain("shown");
    expect(partial).toContain("This report is incomplete.");
    expect(partial).toMatch(/>Cell 2<\/a> <span>Interrupted: stopped by the user/);
    notebook("stop", ["console.log('whole');"]);
    expect((await readout(["report", path, "-o", out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["stop.html", "stop.json"]);
    expect(pageIn(out, "stop")).toContain("whole");
  });
});

describe("two runs into one folder at once", { timeout: 120_000 }, () => {
  it("do not mix: each page is one run's, whole, and nothing else is left", async () => {
    const out = join(folder, "two");
    const cell = "console.log(town.repeat(5000));";
    const path = notebook("town", ["const town = 'Arva';", "parameters"], [cell]);
    const runs = ["Orr", "Tolm"].map((town) => readout(["report", path, "-o", out, "-p", `town=${town}`]));
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(out).sort()).toEqual(["town.html", "town.json"]);
    const page = pageIn(out, "town");
    expect(sealOf(page)).not.toBeNull();
    expect(page.includes("OrrOrr")).not.toBe(page.includes("TolmTolm"));
  });
});

describe("readout report --set", { timeout: 120_000 }, () => {
  it("gives a page for each set of which a notebook knows a parameter, with the others given for all", async () => {
    const out = join(folder, "sets");
    const cells = [["let top = 3;\nlet side = 'all';", "parameters"], ["console.log('top', top, side);"]] as const;
    const path = notebook("sides", ...cells);
    const other = notebook("plain", ["console.log('plain');"]);
    const sets = ["--set", "few:top=1,side=left", "--set", "many:top=9"];
    const { code, stdout } = await readout(["report", path, other, "-o", out, "-p", "side=right", ...sets]);
    expect(code).toBe(0);
    expect(stdout.match(/\S+\.html/g)).toEqual(["sets/sides.few.html", "sets/sides.many.html", "sets/plain.html"]);
    expect(pageIn(out, "sides.few")).toContain("top 1 left");
    expect(pageIn(out, "sides.many")).toContain("top 9 right");
    const again = await readout(["report", path, other, "-o", out, "-p", "side=right", ...sets]);
    expect(again.stdout.match(/unchanged/g)).toHaveLength(3);

    const yaml = file("sets.yaml", "few: { top: 1, side: left }\nmany:\n  top: 9\ncommas: { side: 'left, right' }\n");
    const read = await readout(["report", path, other, "-o", out, "-p", "side=right", "--sets", yaml]);
    expect(read.stdout.match(/unchanged/g)).toHaveLength(3);
    expect(pageIn(out, "sides.commas")).toContain("top 3 left, right");
  });

  it.each([
    ["no YAML", "few: { top: 1", "wrong.yaml: "],
    ["a list", "- few", 'wrong.yaml: Expected sets by their names, got `["few"]`'],
    ["a set without parameters", "few:", "Expected parameters by their names in few, got `null`"],
    [
      "a value of several",
      "few: { top: [1, 2] }",
      "few.top: Expected a word, a number, true, false or null, got `[1,2]`",
    ],
    ["a name that leads elsewhere", "../few: { top: 1 }", "Expected a set's name of letters"],
    ["a name that stands in the command", "Few: { top: 1 }", "got `few` twice"],
  ])("refuses %s in a file of sets", async (_, yaml, message) => {
    const path = notebook("refused-sets", ["let top = 3;", "parameters"]);
    const sets = ["--sets", file("wrong.yaml", yaml), "--set", "few:top=2"];
    const { code, stderr } = await readout(["report", path, "-o", join(folder, "refused-sets"), ...sets]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["no name", ["top=1"], "unknown form of a set: top=1; expected NAME:key=value,key=value"],
    ["no parameter", ["few:"], "unknown form of a set"],
    ["a name that leads elsewhere", ["../few:top=1"], "Expected a set's name of letters"],
    ["the name of stopped runs", ["partial:top=1"], "got `partial`"],
    ["a name that was given before", ["few:top=1", "Few:top=2"], "got `few` twice"],
    ["an unknown parameter", ["few:town=Arva"], "unknown parameter: town; known: top"],
    ["a value of another type", ["few:top=many"], "parameter top: expected a number, got `many`"],
    ["a piece that is no parameter", ["few:top=1,2"], "unknown parameter form: 2; expected name=value"],
  ])("refuses %s with 2 and writes nothing", async (_, sets, message) => {
    const path = notebook("refused-set", ["let top = 3;", "parameters"]);
    const out = join(folder, "refused-set");
    const { code, stderr } = await readout(["report", path, "-o", out, ...sets.flatMap((set) => ["--set", set])]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});
