import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readout } from "./command.ts";

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "readout-facts-"));
});
afterAll(async () => {
  await rm(base, { recursive: true });
});

const sample = new URL("../../../corpora/sample", import.meta.url).pathname;

describe("readout facts", () => {
  it("keeps the facts of a corpus, which other commands take in its place", async () => {
    const folder = join(base, "sample");
    const { code, stdout, stderr } = await readout(["facts", sample, "-o", folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${folder}: 50 articles, 50 annotated\n` });
    expect(stderr).toContain("2 of 52 inputs could not be used");
    expect((await readout(["facts", sample, "-o", folder])).stdout).toBe(`${folder}: 50 articles, 0 annotated\n`);
    expect(await readout(["actors", folder, "--format", "csv"])).toEqual(
      await readout(["actors", sample, "--format", "csv"]),
    );
  });

  it("says why all is annotated anew", async () => {
    const folder = join(base, "anew");
    const file = join(base, "one.txt");
    await writeFile(file, "Edda Tolm said that the dam would hold.");
    await readout(["facts", file, "-o", folder]);
    expect(await readout(["facts", file, "-o", folder, "--view", "all"])).toEqual({
      code: 0,
      stdout: `${folder}: 1 articles, 1 annotated\n`,
      stderr: `${folder}: Expected view all, got said: all articles are annotated anew\n`,
    });
    expect(await readout(["actors", folder, "--metonyms", "off"])).toEqual(
      await readout(["actors", file, "--metonyms", "off"]),
    );
  });

  it("tells wrong arguments and places that cannot be written from input of which nothing can be used", async () => {
    const [folder, file, bad] = [join(base, "none"), join(base, "taken"), join(base, "bad.jsonl")];
    await writeFile(file, "");
    await writeFile(bad, "{}\n");
    expect(await readout(["facts", join(base, "missing"), "-o", folder])).toMatchObject({ code: 2 });
    expect(await readout(["facts", sample])).toMatchObject({ code: 2 });
    expect(await readout(["facts", bad, "-o", folder])).toMatchObject({ code: 3, stdout: "" });
    const { code, stderr } = await readout(["facts", sample, "-o", file]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/Expected a folder that can be written/),
    });
    expect(await readFile(file, "utf8")).toBe("");
  });
});
