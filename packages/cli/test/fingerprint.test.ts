import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderHash, packagesFrom } from "@readout/corpus/files";
import { afterAll, describe, expect, it } from "vitest";
import { placeHash } from "../src/report/fingerprint.ts";

const root = mkdtempSync(join(tmpdir(), "readout-fingerprint-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

describe("the hash of a package", () => {
  write("own/package.json", "{}");
  write("own/dist/index.js", "export const a = 1;");
  write("own/dist/run/child.js", "1;");
  write("own/english/cues.yaml", "say: 1");
  write("own/model/tagger.bin", "\u0001");
  const before = folderHash(join(root, "own"));

  it("is the same wherever the package lies", async () => {
    cpSync(join(root, "own"), join(root, "elsewhere"), { recursive: true });
    expect(await folderHash(join(root, "elsewhere"))).toBe(await before);
  });

  it.each([
    ["dist/index.js", "export const a = 2;"],
    ["dist/run/child.js", "2;"],
    ["dist/run/new.js", "1;"],
    ["english/cues.yaml", "say: 2"],
    ["model/tagger.bin", "\u0002"],
    ["actors/states.yaml", "actors: []"],
    ["package.json", "[]"],
  ])("changes with %s", async (name, content) => {
    await before;
    cpSync(join(root, "own"), join(root, "changed"), { recursive: true });
    write(`changed/${name}`, content);
    expect(await folderHash(join(root, "changed"))).not.toBe(await before);
    rmSync(join(root, "changed"), { recursive: true });
  });

  it.each(["dist/index.js.map", "dist/.tsbuildinfo", "src/index.ts", "test/a.test.ts"])(
    "does not change with %s",
    async (name) => {
      const hash = await before;
      write(`own/${name}`, "{}");
      expect(await folderHash(join(root, "own"))).toBe(hash);
    },
  );
});

describe("the packages that are hashed", () => {
  it("are all that a notebook may load, by whatever way", () => {
    const packages = fileURLToPath(new URL("../../", import.meta.url));
    const found = [...packagesFrom([fileURLToPath(new URL("../../../notebooks", import.meta.url))])];
    const all = readdirSync(packages).filter((name) => existsSync(join(packages, name, "package.json")));
    expect(found.map((path) => basename(path)).sort()).toEqual(all.filter((name) => name !== "cli").sort());
  });
});

describe("the hash of a corpus", () => {
  it("is the same wherever it lies, and other where a file is called otherwise", async () => {
    for (const [machine, name] of Object.entries({ one: "a.txt", two: "a.txt", three: "b.txt" })) {
      write(`${machine}/news/${name}`, "It rained.");
      write(`${machine}/news/c.txt`, "It snowed.");
    }
    const hash = async (machine: string): Promise<string> => {
      const base = join(root, machine);
      return (await placeHash({ shown: "news", inKernel: "news", here: join(base, "news"), base }, [])).hash;
    };
    expect(await hash("two")).toBe(await hash("one"));
    expect(await hash("three")).not.toBe(await hash("one"));
  });

  it.skipIf(process.platform === "win32")("says where it does not know the content of a pipe", async () => {
    write("piped/a.txt", "It rained.");
    const place = { shown: "piped", inKernel: "piped", here: join(root, "piped"), base: root };
    const before = await placeHash(place, []);
    execFileSync("mkfifo", [join(root, "piped/b.txt")]);
    const after = await placeHash(place, []);
    // In a folder a pipe is refused and not read.
    expect([before.passing, after.passing]).toEqual([false, false]);
    expect(after.hash).not.toBe(before.hash);
    expect(await placeHash({ ...place, here: join(root, "piped/b.txt") }, [])).toMatchObject({ passing: true });
  });
});
