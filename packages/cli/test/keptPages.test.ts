import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readoutIn, sample } from "./command.ts";

const NOTEBOOKS = ["01-corpus", "02-cooccurrence", "03-attribution", "04-who-about-whom", "05-comparison", "06-counts"];
const path = (name: string): string => fileURLToPath(new URL(`../../../notebooks/${name}.ipynb`, import.meta.url));

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "readout-pages-"));
});
afterAll(async () => {
  await rm(base, { recursive: true });
});

/** What a page says of its input: the seal, the hash of the files that were read, and the folder's name. */
function plain(page: string): string {
  return page;
}

it("pages made of kept facts are those made of the texts, but for what they say of their input", async () => {
  await cp(sample, join(base, "corpus"), { recursive: true });
  expect((await readoutIn(base, ["facts", "corpus", "-o", "kept"])).code).toBe(0);
  const notebooks = NOTEBOOKS.map(path);
  for (const corpus of ["corpus", "kept"]) {
    const { code, stderr } = await readoutIn(base, [
      "report",
      ...notebooks,
      "-p",
      `corpus=${corpus}`,
      "-o",
      `of-${corpus}`,
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
  for (const name of NOTEBOOKS) {
    const page = async (corpus: string): Promise<string> =>
      plain(await readFile(join(base, `of-${corpus}`, `${name}.html`), "utf8"));
    expect(await page("kept")).toBe(await page("corpus"));
  }
}, 900_000);
