import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { file, folder, readoutIn } from "./command.ts";
import { linkPackages, notebook, pageIn, reader } from "./notebook.ts";

const story = "Title: The ferry sails\n\nOn Friday Edda Tolm said that the ferry would sail again in May.\n";

/** Makes a report in a folder below the test's own; returns the page without the code that was run. */
async function made(typedIn: string, ...args: readonly string[]): Promise<{ page: string; stderr: string }> {
  const { code, stdout, stderr } = await readoutIn(join(folder, typedIn), [
    "report",
    join(folder, "notebooks/where.ipynb"),
    "-o",
    "out",
    "--fresh",
    ...args,
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "out/where.html (made)\n" });
  const page = pageIn(join(folder, typedIn, "out"), "where");
  expect(page).not.toContain(folder);
  return { page, stderr };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

describe("a path that is given to readout report", { timeout: 60_000 }, () => {
  // What is typed, and the page that comes of it.
  const relative = ["-p", "corpus=news", "-p", "actors=../own.yaml"] as const;
  let first: { readonly page: string; readonly stderr: string };
  beforeAll(async () => {
    linkPackages();
    mkdirSync(join(folder, "typed/in"), { recursive: true });
    reader("notebooks/where", "../default");
    file("default/a.txt", story);
    file("typed/in/news/a.txt", story);
    file("typed/in/news/b.pdf", "%PDF");
    file("typed/own.yaml", "actors:\n  - {id: edda-tolm, name: Captain Tolm, kind: person, aliases: [Edda Tolm]}\n");
    first = await made("typed/in", ...relative);
  });

  it("is relative to the folder in which the command was typed, and is told so all over the page", () => {
    const { page, stderr } = first;
    expect(page).toContain("article news/a.txt The ferry sails");
    expect(page).toContain("problem news/b.pdf unknown-format");
    expect(page).toContain("actor Captain Tolm");
    expect(page).toContain('<p class="subject">Corpus <b>news</b>: 1 article, 1 input refused</p>');
    expect(page).toContain("<dt>corpus</dt><dd>news</dd>");
    expect(page).toContain("<dt>actors</dt><dd>../own.yaml</dd>");
    expect(page).toContain("readout report where.ipynb -p corpus=news -p actors=../own.yaml");
    expect(stderr).toContain("\nnews: 1 of 2 inputs could not be used, most often: unknown-format (1)\n");
  });

  it("gives the same page where it is absolute, without naming the machine's folders", async () => {
    const absolute = await made(
      "typed/in",
      "-p",
      `corpus=${join(folder, "typed/in/news")}`,
      "-p",
      `actors=${join(folder, "typed/own.yaml")}`,
    );
    expect(absolute.page).toBe(first.page);
  });

  it("is told from the typed-in folder where it lies outside", async () => {
    const { page } = await made("typed/in", "-p", `corpus=${join(folder, "default")}`);
    expect(page).toContain("Corpus <b>default</b>");
    expect(page).toContain("article ../../default/a.txt");
  });

  it("may be a glob, from the folder in which the command was typed or from the root", async () => {
    const { page } = await made("typed", "-p", `corpus=${folder}/typed/*/news/*.txt`);
    expect(page).toContain("Corpus <b>*/news/*.txt</b>");
    expect(page).toContain("article in/news/a.txt The ferry sails");
  });

  it("is relative to the notebook where it is the notebook's default", async () => {
    const { page } = await made("typed/in");
    expect(page).toContain("article ../default/a.txt The ferry sails");
    expect(page).toContain("Corpus <b>default</b>: 1 article");
  });

  it("may have spaces, quotation marks, letters beyond ASCII, signs of globs and markup", async () => {
    const name = 'two  words/it\'s "news" `now`/Zürich Новости 新聞/[2024] (all) {a,b}*/<b>&amp; $HOME';
    file(`typed/${name}/news/a.txt`, story);
    const { page } = await made("typed", "-p", `corpus=${name}/news`);
    expect(page).toContain("The ferry sails");
    expect(page).toContain("Corpus <b>news</b>: 1 article");
    expect(page).toContain(`<dd>${escaped(name)}/news</dd>`);
  });

  it("may have line feeds, and be a glob below a folder with them, signs of globs and markup", async () => {
    const name = "two\nlines/[2024] (all) {a,b}*/<b>&amp; $HOME";
    file(`typed/${name}/news/a.txt`, story);
    const { page } = await made("typed", "-p", `corpus=${name}/news`);
    expect(page).toContain("The ferry sails");
    expect(page).toContain("Corpus <b>news</b>: 1 article");
    const glob = await made(`typed/${name}`, "-p", "corpus=news/*.txt");
    expect(glob.page).toContain("article news/a.txt The ferry sails");
  });

  it("at which there is nothing ends the command with 2 before anything is run or written", async () => {
    for (const parameter of ["corpus=nowhere", "corpus=*.none", "corpus=", "corpus=-", "actors=nowhere.yaml"]) {
      const args = ["report", join(folder, "notebooks/where.ipynb"), "-o", "unmade", "-p", parameter];
      const { code, stdout, stderr } = await readoutIn(join(folder, "typed"), args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^parameter (?:corpus|actors): Expected an? .*file.*, got .*\n$/);
      expect(() => pageIn(join(folder, "typed/unmade"), "where")).toThrow();
    }
  });

  it("to an actor file that is wrong ends the command with 2, and says file, line and field", async () => {
    file("typed/wrong.yaml", "actors:\n  - id: halvick\n    name: Oren Halvick\n    kind: hero\n");
    const args = ["report", join(folder, "notebooks/where.ipynb"), "-o", "unmade", "-p", "actors=wrong.yaml"];
    const { code, stdout, stderr } = await readoutIn(join(folder, "typed"), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^wrong\.yaml:4: actors\.0\.kind: Expected person, .*\n$/);
  });

  it("goes where the system goes with it, through a link and up", async () => {
    file("typed/far/near/a.txt", story.replace("The ferry sails", "The other ferry"));
    file("typed/far/x/b.txt", story);
    symlinkSync(join(folder, "typed/far/x"), join(folder, "typed/link"));
    file("typed/near/a.txt", story);
    const { page } = await made("typed", "-p", "corpus=link/../near");
    expect(page).toContain("article far/near/a.txt The other ferry");
  });

  it("to input of which nothing can be used any more takes away the pages of an earlier run", async () => {
    file("typed/gone/a.txt", story);
    const second = notebook("notebooks/second", ['let corpus = "articles";', "parameters"], ["console.log(corpus);"]);
    const args = ["report", join(folder, "notebooks/where.ipynb"), second, "-o", "gone-out", "-p", "corpus=gone"];
    expect((await readoutIn(join(folder, "typed"), args)).code).toBe(0);
    expect(existsSync(join(folder, "typed/gone-out/second.html"))).toBe(true);
    file("typed/gone/a.txt", "\u0000\u0001");
    const { code, stdout } = await readoutIn(join(folder, "typed"), args);
    expect({ code, stdout }).toEqual({
      code: 3,
      stdout:
        "gone-out/second.html (removed: it was made of an earlier corpus)\ngone-out/where.html (failed: no article could be used)\n",
    });
    expect(existsSync(join(folder, "typed/gone-out/second.html"))).toBe(false);
  });

  it("to input of which nothing can be used gives one page that says why, and ends with 3", async () => {
    file("typed/refused/a b.txt", "\u0000\u0001");
    file("typed/refused/c.pdf", "%PDF");
    const second = reader("notebooks/second");
    const args = ["report", join(folder, "notebooks/where.ipynb"), second, "-o", "none", "-p"];
    const { code, stdout, stderr } = await readoutIn(join(folder, "typed"), [
      ...args,
      `corpus=${join(folder, "typed/refused")}`,
    ]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "none/where.html (failed: no article could be used)\n" });
    expect(stderr).toMatch(
      /^refused: no article could be used; 2 inputs, all refused: binary \(1\), unknown-format \(1\)\. Expected [^\n]+\n$/,
    );
    const page = pageIn(join(folder, "typed/none"), "where");
    expect(() => pageIn(join(folder, "typed/none"), "second")).toThrow();
    expect(page).not.toContain(folder);
    expect(page).toContain("<h1>No article could be used</h1>");
    expect(page).toContain("Corpus <b>refused</b>: no article could be used");
    expect(page).toContain("refused/a b.txt: Expected text, got binary data");
    expect(page).toContain("refused/c.pdf: Expected text, a page or a table");
  });
});
