import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packagesHash } from "@readout/corpus/files";
import { afterAll, expect, test } from "vitest";

const base = mkdtempSync(join(tmpdir(), "readout-hash-"));
afterAll(() => rmSync(base, { recursive: true }));

const folder = join(base, "project/notebooks");
const hash = (): Promise<string> => packagesHash([folder], import.meta.dirname);

test("the hash of the packages changes with the lockfile of the folder's project, and with no other file", async () => {
  mkdirSync(join(base, "project/node_modules"), { recursive: true });
  mkdirSync(folder);
  const seen = new Set([await hash()]);
  for (const path of ["node_modules/.package-lock.json", "package-lock.json", "pnpm-lock.yaml"]) {
    writeFileSync(join(base, "project", path), "one");
    seen.add(await hash());
    writeFileSync(join(base, "project", path), "two");
    seen.add(await hash());
  }
  expect(seen.size).toBe(7);
  // The project's own lockfile counts, and not what was installed by another one.
  writeFileSync(join(base, "project/node_modules/.package-lock.json"), "three");
  writeFileSync(join(base, "project/notes.txt"), "one");
  expect(seen).toContain(await hash());
});
