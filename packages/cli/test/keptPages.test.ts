import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readoutIn, sample } from "./command.ts";

const NOTEBOOKS = [
  "01-corpus",
  "02-cooccurrence",
  "03-attribution",
  "04-who-about-whom",
  "05-comparison",
  "kept/06-counts",
];
const path = (name: string): string => fileURLToPath(new URL(`../../../notebooks/${name}.ipynb`, import.meta.url));

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "readout-pages-"));
});
afterAll(async () => {
  await rm(base, { recursive: true });
});

/** A page without the hashes of what was read and of what was made of it. */
function plain(page: string): string {
  return page.replace(/sha256-[\w+/]+=*/gu, "sha256").replace(/[0-9a-f]{32,}/gu, "hash");
}

it("pages made of kept facts are those made of the texts, byte for byte but for hashes of the input", async () => {
  const [texts, kept] = [join(base, "texts"), join(base, "kept")];
  await cp(sample, join(texts, "corpus"), { recursive: true });
  await mkdir(kept);
  expect((await readoutIn(texts, ["facts", "corpus", "-o", "../kept/corpus"])).code).toBe(0);
  const notebooks = NOTEBOOKS.map(path);
  for (const folder of [texts, kept]) {
    const { code, stderr } = await readoutIn(folder, ["report", ...notebooks, "-p", "corpus=corpus", "-o", "out"]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
  for (const name of NOTEBOOKS) {
    const page = async (folder: string): Promise<string> =>
      plain(await readFile(join(folder, "out", `${basename(name)}.html`), "utf8"));
    expect(await page(kept)).toBe(await page(texts));
  }
}, 900_000);
