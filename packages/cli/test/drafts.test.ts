import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { sealOf, withSiblings } from "@readout/report/run";
import { beforeAll, describe, expect, it } from "vitest";
import { bin, file, folder, readout, shell } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

/** Cells of a page of about so many kilobytes, in ten pieces. */
function page(name: string, kilobytes: number): string {
  return notebook(name, [
    `import { display } from 'tslab';\nfor (let n = 0; n < 10; n++) display.html('<p>' + 'x'.repeat(${kilobytes * 100}) + '</p>');`,
  ]);
}

/** Waits a moment, with nothing else done and no core kept busy. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A page without its links and its seal. */
function content(page: string): string {
  return withSiblings(page, "", []).split("\n<!-- readout ")[0] ?? "";
}

describe("the pages of readout report", { timeout: 60_000 }, () => {
  beforeAll(linkPackages);

  it("stay whole where a file may not be so large, and the other reports are made", async () => {
    const out = join(folder, "limited");
    const [small, large] = [page("little", 10), page("long", 20)];
    await readout(["report", large, "-o", out]);
    const before = pageIn(out, "long");
    page("long", 300);
    const { code, stdout, stderr } = await shell(`ulimit -f 200; $READOUT report ${large} ${small} -o ${out}`);
    expect(code).toBe(1);
    expect(stdout).toBe("limited/long.html (not written)\nlimited/little.html (made)\n");
    expect(stderr).toContain("got `EFBIG` (file too large); 1 of 2 reports made\n");
    expect(stderr).not.toMatch(/\n\s+at /);
    // Only its links know of the other one.
    expect(content(pageIn(out, "long"))).toBe(content(before));
    expect(sealOf(pageIn(out, "long"))).toEqual(sealOf(before));
    expect(sealOf(pageIn(out, "little"))).not.toBeNull();
    expect(readdirSync(out).sort()).toEqual(["index.html", "little.html", "little.json", "long.html", "long.json"]);
  });

  it("stay whole where the command is killed while it writes them", async () => {
    const out = join(folder, "killed");
    const path = page("heavy", 10);
    await readout(["report", path, "-o", out]);
    const { size } = statSync(join(out, "heavy.html"));
    page("heavy", 4000);
    const child = spawn(process.execPath, [bin, "report", path, "-o", out], { stdio: "ignore" });
    const end = once(child, "exit");
    // A page of this size is written in some milliseconds: who looks more often sees it half.
    const isWriting = (): boolean => readdirSync(out).length > 2 || statSync(join(out, "heavy.html")).size !== size;
    const patience = performance.now() + 30_000;
    while (!isWriting() && performance.now() < patience) pause(0.5);
    child.kill("SIGKILL");
    expect(await end).toEqual([null, "SIGKILL"]);
    expect(sealOf(pageIn(out, "heavy"))).not.toBeNull();
    expect((await readout(["report", path, "-o", out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["heavy.html", "heavy.json"]);
    expect(sealOf(pageIn(out, "heavy"))).not.toBeNull();
  });

  it("are told not to be written in one sentence where their folder has vanished", async () => {
    const out = join(folder, "vanishing");
    const path = notebook("vanishing", [`require('node:fs').rmSync(${JSON.stringify(out)}, { recursive: true });`]);
    const { code, stdout, stderr } = await readout(["report", path, "-o", out]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "vanishing/vanishing.html (not written)\n" });
    expect(stderr).toContain("got `ENOENT` (no such file or directory); 0 of 1 report made\n");
    expect(existsSync(out)).toBe(false);
  });

  it("have no drafts beside them of runs that were killed; those of others stay", async () => {
    const out = join(folder, "stale");
    mkdirSync(out);
    const path = notebook("stale", ["console.log(1);"]);
    // No process bears the highest number, and one always bears 1.
    file("stale/.stale.html.4194304.tmp", "half");
    file("stale/.other.html.1.tmp", "of a run that writes");
    utimesSync(file("stale/.older.html.1.tmp", "half"), 0, 0);
    file("stale/.notes.tmp", "the user's own");
    expect((await readout(["report", path, "-o", out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([".notes.tmp", ".other.html.1.tmp", "stale.html", "stale.json"]);
    expect(readFileSync(join(out, ".notes.tmp"), "utf8")).toBe("the user's own");
  });
});
