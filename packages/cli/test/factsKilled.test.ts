import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keepFacts, readFacts } from "@readout/facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articles, bin, file, readout, shell } from "./command.ts";

const MOMENTS = process.env["READOUT_THOROUGH"] === "1" ? 20 : 4;

/** Mounts a disk in memory that has room for few facts. */
function mount(folder: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=600k", "readout", folder], { stdio: "ignore" });
}

/** Why no such disk can be mounted; "" where it can. */
const mountable = ((): string => {
  const folder = mkdtempSync(join(tmpdir(), "readout-mount-"));
  try {
    mount(folder);
    execFileSync("umount", [folder]);
    return "";
  } catch {
    return " (skipped: only root may mount a disk)";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "readout-killed-"));
});
afterAll(async () => {
  await rm(base, { recursive: true });
});

/** The files of a folder but for drafts, which no pattern for Parquet files finds, with their contents. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const whole = paths.filter((path) => /\.parquet$|facts\.json$/.test(path)).sort();
  return new Map(
    await Promise.all(
      whole.map(async (path) => [path.slice(folder.length + 1), (await readFile(path)).toString("latin1")] as const),
    ),
  );
}

describe("readout facts that does not come to its end", { timeout: 600_000 }, () => {
  it(`leaves the old facts or has the new ones when it is killed at ${MOMENTS} moments, and the next run has them`, async () => {
    const path = file("killed/a.jsonl", articles(20));
    const old = join(base, "old");
    await keepFacts(path, old);
    file("killed/a.jsonl", articles(30).replaceAll("Moscow", "Oslo"));
    const fresh = join(base, "fresh");
    const before = Date.now();
    expect((await readout(["facts", path, "-o", fresh])).code).toBe(0);
    const lasts = Date.now() - before;
    const [oldFiles, newFiles] = [await filesOf(old), await filesOf(fresh)];
    for (let moment = 0; moment < MOMENTS; moment++) {
      const folder = join(base, `moment-${moment}`);
      await cp(old, folder, { recursive: true });
      const child = spawn(process.execPath, [bin, "facts", path, "-o", folder], { stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("close", resolve));
      await pause((lasts * (moment + 1)) / (MOMENTS + 1));
      child.kill(moment % 2 === 0 ? "SIGTERM" : "SIGKILL");
      await ended;
      const list = await readFile(join(folder, "facts.json"), "utf8");
      if (list === oldFiles.get("facts.json")) expect(await filesOf(folder)).toEqual(oldFiles);
      expect([20, 30]).toContain((await readFacts(folder)).articles.numRows());
      expect((await readout(["facts", path, "-o", folder])).code).toBe(0);
      expect(await filesOf(folder)).toEqual(newFiles);
      const left = (await readdir(folder, { recursive: true })).filter((name) => /\.new$|\.spill|\.lock$/.test(name));
      expect(left).toEqual([]);
    }
  });

  it("says so where a file cannot grow, and leaves the old facts", async () => {
    const path = file("full/a.jsonl", articles(3));
    const folder = join(base, "full");
    await keepFacts(path, folder);
    const before = await filesOf(folder);
    file("full/a.jsonl", articles(400));
    // 8 KiB: as on a disk that is full, the rest of a larger file finds no room.
    const { stdout, stderr } = await shell(
      `trap '' XFSZ; ulimit -f 8; $READOUT facts ${path} -o ${folder}; echo "code $?"`,
    );
    expect(stdout).toContain("code 1");
    expect(stderr).toContain(`${folder}: Expected a folder that can be written, got \``);
    expect(await filesOf(folder)).toEqual(before);
    expect((await readFacts(folder)).articles.numRows()).toBe(3);
  });

  it.skipIf(mountable !== "")(`says so where the disk is full, and leaves the old facts${mountable}`, async () => {
    const path = file("disk/a.jsonl", articles(3));
    const disk = join(base, "disk");
    await mkdir(disk);
    mount(disk);
    try {
      const folder = join(disk, "facts");
      await keepFacts(path, folder);
      const before = await filesOf(folder);
      for (const count of [400, 2000]) {
        file("disk/a.jsonl", articles(count));
        const { code, stderr } = await readout(["facts", path, "-o", folder]);
        expect({ code, stderr }).toMatchObject({ code: 1 });
        expect(stderr).toContain(`${folder}: Expected a folder that can be written, got \``);
        expect(await filesOf(folder)).toEqual(before);
      }
      expect(
        (await readdir(folder, { recursive: true })).filter((name) => /\.new$|\.spill|\.lock$/.test(name)),
      ).toEqual([]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});
