import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { articles, file, folder, readout, shell } from "./command.ts";
import { linkPackages, pageIn, reader } from "./notebook.ts";

describe("readout report of several notebooks", { timeout: 240_000 }, () => {
  beforeAll(linkPackages);

  it("annotates a corpus once, keeps nothing where it is told so, and gives the same pages with a folder", async () => {
    file("articles/a.jsonl", articles(40));
    const notebooks = ["one", "two"].map((name) => reader(name));
    const temporary = join(folder, "temporary");
    mkdirSync(join(temporary, "readout-shared-4194304-left"), { recursive: true });
    await shell(`TMPDIR=${temporary} $READOUT report --no-cache ${notebooks.join(" ")} -o ${join(folder, "without")}`);
    expect(readdirSync(temporary)).toEqual([]);
    const cache = join(folder, "cache");
    const out = join(folder, "with");
    const again = ["report", ...notebooks.toReversed(), "-o", out, "--cache", cache, "--fresh"];
    expect((await readout(again)).code).toBe(0);
    const kept = readdirSync(cache);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((name) => name.endsWith(".annotations"))).toBe(true);
    for (const name of ["one", "two"]) expect(pageIn(out, name)).toBe(pageIn(join(folder, "without"), name));

    const [first = ""] = kept;
    const whole = readFileSync(join(cache, first));
    writeFileSync(join(cache, first), "half");
    const { code, stderr } = await readout(again);
    expect(code).toBe(0);
    expect(stderr).toContain(`${first}: Expected annotations that this version has kept, got something else`);
    expect(readFileSync(join(cache, first))).toEqual(whole);
    for (const name of ["one", "two"]) expect(pageIn(out, name)).toBe(pageIn(join(folder, "without"), name));
  });

  it("keeps what it annotated in the workspace where no folder is named", async () => {
    const cache = join(folder, "node_modules/.cache/readout/annotations");
    const before = new Set(existsSync(cache) ? readdirSync(cache) : []);
    // An article that no other run has had.
    file("own/a.jsonl", articles(3).replaceAll("ferry", `ferry of ${process.pid}`));
    const { code } = await readout(["report", reader("kept", "own"), "-o", join(folder, "own")]);
    expect(code).toBe(0);
    // Other tests may keep theirs there at the same time.
    expect(readdirSync(cache).filter((name) => !before.has(name))).not.toEqual([]);
  });
});
