import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "../src/report/fingerprint.ts";
import { type Plan, plans } from "../src/report/plan.ts";
import { file, folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn, reader } from "./notebook.ts";

const out = join(folder, "out");
const story = (words: string): string =>
  `Title: ${words}\n\nOn Friday Edda Tolm said that ${words} would sail again.\n`;
const page = join(out, "kept.html");
const corpus = join(folder, "news");

async function report(...args: readonly string[]): Promise<string> {
  const { code, stdout } = await readout(["report", join(folder, "kept.ipynb"), "-o", out, ...args]);
  expect(code).toBe(0);
  return stdout;
}

const made = "out/kept.html (made)\n";
const kept = "out/kept.html (unchanged, from the cache)\n";

beforeAll(linkPackages);

/** Writes a notebook that names a corpus and runs nothing; returns its path. */
function idle(heading: string, name = "kept"): string {
  return notebook(
    name,
    [heading],
    ['let corpus = "articles";\nlet actors = "";\nlet top = 3;', "parameters", "skip-execution"],
  );
}

function writeCorpus(): void {
  rmSync(corpus, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  file("news/a.txt", story("the ferry"));
  file("news/b.txt", story("the yacht"));
  file("own.yaml", "actors:\n  - {id: edda-tolm, name: Captain Tolm, kind: person, aliases: [Edda Tolm]}\n");
}

describe("the fingerprint by which a report is kept", () => {
  /** The fingerprint of the notebook with these parameters; paths are those of the test's folder. */
  async function hash(given: Readonly<Record<string, string>> = {}): Promise<string> {
    const list = Object.entries(given).map(([name, value]) => `${name}=${value}`);
    const [plan] = await plans([join(folder, "kept.ipynb")], list);
    return (await fingerprint(plan as Plan)).hash;
  }
  const news = { corpus, actors: join(folder, "own.yaml") };

  beforeEach(() => {
    writeCorpus();
    idle("# Articles");
  });

  it.each<readonly [title: string, change: () => void]>([
    ["an article was added", () => file("news/c.txt", story("the barge"))],
    ["an article was removed", () => rmSync(join(corpus, "b.txt"))],
    ["an article was renamed", () => renameSync(join(corpus, "b.txt"), join(corpus, "d.txt"))],
    [
      "an article has other words of the same length, and the same times",
      () => {
        const path = join(corpus, "a.txt");
        const { atime, mtime, size } = statSync(path);
        writeFileSync(path, story("the canoe"));
        utimesSync(path, atime, mtime);
        expect(statSync(path)).toMatchObject({ size, mtime });
      },
    ],
    ["a corpus.yaml was added", () => file("news/corpus.yaml", "title: News\narticles: [a.txt, b.txt]\n")],
    ["the actor file changed", () => appendFileSync(join(folder, "own.yaml"), "  - {id: friday, hide: true}\n")],
    ["the notebook changed", () => void idle("# All articles")],
  ])("is another where %s", async (_, change) => {
    const before = await hash(news);
    expect(await hash(news)).toBe(before);
    change();
    expect(await hash(news)).not.toBe(before);
  });

  it("is another with other parameters", async () => {
    const article = join(corpus, "a.txt");
    const each = [{ corpus }, { corpus, top: "1" }, { corpus: article, top: "1" }, { corpus: article }];
    expect(new Set(await Promise.all(each.map(hash))).size).toBe(each.length);
  });

  it("of the notebook's own corpus sees its files as well", async () => {
    reader("kept", "news");
    const before = await hash();
    expect(await hash()).toBe(before);
    file("news/c.txt", story("the barge"));
    expect(await hash()).not.toBe(before);
  });

  it("of a glob sees the files that the glob matches", async () => {
    const before = await hash({ corpus: `${corpus}/*.txt` });
    file("news/c.md", story("the barge"));
    expect(await hash({ corpus: `${corpus}/*.txt` })).toBe(before);
    file("news/c.txt", story("the barge"));
    expect(await hash({ corpus: `${corpus}/*.txt` })).not.toBe(before);
  });

  it("of a corpus.yaml sees the articles that it lists, in other folders as well, and its actor file", async () => {
    file("news/corpus.yaml", "title: News\narticles: [a.txt, more]\nactors: people.yaml\n");
    file("news/people.yaml", "actors: []\n");
    file("news/more/c.txt", story("the barge"));
    const hashes = [await hash({ corpus })];
    file("news/b.txt", story("the barge"));
    expect(await hash({ corpus })).toBe(hashes[0]);
    file("news/more/d.txt", story("the raft"));
    hashes.push(await hash({ corpus }));
    file("news/people.yaml", "actors:\n  - {id: edda-tolm, name: Edda Tolm, kind: person}\n");
    hashes.push(await hash({ corpus }));
    expect(new Set(hashes).size).toBe(3);
  });
});

describe("a report that was made before", { timeout: 120_000 }, () => {
  beforeEach(() => {
    writeCorpus();
    reader("kept");
  });

  it("is kept where nothing changed, to the byte, and the command says so; --fresh makes it anew", async () => {
    file("news/c.pdf", "%PDF");
    const refused = "news: 1 of 3 inputs could not be used, most often: unknown-format (1)\n";
    const args = ["report", join(folder, "kept.ipynb"), "-o", out, "-p"];
    const told = (words: string) => ({ code: 0, stdout: words, stderr: expect.stringContaining(refused) });
    expect(await readout([...args, "corpus=news"])).toMatchObject(told(made));
    const first = readFileSync(page);
    const { mtimeMs } = statSync(page);
    expect(await readout([...args, "corpus=news"])).toMatchObject(told(kept));
    expect(await report("-p", `corpus=${corpus}/`)).toBe(kept);
    expect(statSync(page).mtimeMs).toBe(mtimeMs);
    expect(await report("-p", "corpus=news", "--fresh")).toBe(made);
    expect(readFileSync(page)).toEqual(first);
  });

  it("is made anew where it was cut short, edited or taken away, and that alone", async () => {
    const names = ["cut", "edited", "taken", "whole"] as const;
    const args = [...names.map((name) => idle("# Articles", name)), "-o", out, "-p", "corpus=news"];
    const told = async (): Promise<readonly string[]> => (await readout(["report", ...args])).stdout.split("\n");
    const all = (words: string): readonly string[] => [...names.map((name) => `out/${name}.html (${words})`), ""];
    expect(await told()).toEqual(all("made"));
    const [cut, edited, taken] = names.map((name) => join(out, `${name}.html`)) as [string, string, string];
    writeFileSync(cut, pageIn(out, "cut").slice(0, -500));
    writeFileSync(edited, pageIn(out, "edited").replace("<h1>", "<h1>Not "));
    rmSync(taken);
    expect(await told()).toEqual([...all("made").slice(0, 3), ...all("unchanged, from the cache").slice(3)]);
    expect(await told()).toEqual(all("unchanged, from the cache"));
  });

  it("is never kept where a cell failed or nobody knows all that is read, and the command says why", async () => {
    notebook("failed", ["throw new Error('no');"]);
    notebook(
      "doubted",
      ["import { readFileSync } from 'node:fs';\nconsole.log(readFileSync.length);"],
      ["import { readFacts } from '@readout/facts';\nawait readFacts('news');"],
    );
    const paths = ["failed", "doubted"].map((name) => join(folder, `${name}.ipynb`));
    for (const _ of [1, 2]) {
      const { code, stdout, stderr } = await readout(["report", ...paths, "-o", out]);
      const words = "out/failed.html (failed: cell 1: Error: no)\nout/doubted.html (made)\n";
      expect({ code, stdout }).toEqual({ code: 1, stdout: words });
      expect(stderr).toContain(
        "\ndoubted: nobody knows all that it reads (it uses node:fs, paths that no parameter names); it is made anew next time\n",
      );
    }
  });

  it("is not kept where the folder changed while it was read, and the command says so; where it did not, it is", async () => {
    mkdirSync(corpus, { recursive: true });
    const cells: readonly (readonly [string, ...string[]])[] = [
      ['let corpus = "news";', "parameters"],
      ["import { readFacts } from '@readout/facts';\nconst facts = await readFacts(corpus);"],
    ];
    notebook("kept", ...cells);
    const running = readout(["report", join(folder, "kept.ipynb"), "-o", out]);
    // From before the first look at the folder to after the last.
    const adding = setInterval(() => file(`news/${Date.now()}.txt`, story("the raft")), 100);
    const { code, stdout, stderr } = await running;
    clearInterval(adding);
    expect({ code, stdout }).toEqual({ code: 0, stdout: made });
    expect(stderr).toContain("kept: what it is made from changed while it was read; it is made anew next time\n");
    expect(pageIn(out, "kept")).toContain("<code>none: what it is made from changed while it was read</code>");
    expect(await report()).toBe(made);
    expect(await report()).toBe(kept);
  });
});
