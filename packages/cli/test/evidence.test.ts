import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folder, readout } from "./command.ts";
import { linkPackages, notebook, pageIn } from "./notebook.ts";

const out = join(folder, "out");
const beside = join(out, "ten.evidence");
const names = () => readdirSync(beside).sort();

describe("where evidence goes", { timeout: 180_000 }, () => {
  let path = "";
  beforeAll(() => {
    linkPackages();
    // Ten passages of two articles, each of which can be read whole.
    path = notebook(
      "ten",
      ["# Ten"],
      [
        [
          'import { publish } from "@readout/charts";',
          'const at = (article: number) => ({ article, title: "Talks " + article, outlet: "Gazette", published: null, url: null, where: "t" });',
          'const ids = Array.from({ length: 10 }, (_, i) => "s" + (i % 2) + "." + i);',
          'const textOf = (article: number) => ids.filter((id) => id[1] === String(article)).map((id) => "Sentence " + id + ".").join(" ");',
          "const words = Object.assign((id: string) => {",
          '  const [article, text] = [Number(id[1]), "Sentence " + id + "."];',
          "  return { id, ...at(article), fragments: [{ text, start: textOf(article).indexOf(text), marks: [] }] };",
          "}, { article: (index: number) => ({ text: textOf(index), paragraphs: [[0, textOf(index).length]], marks: [] }) }) as any;",
          'publish("ten", 10, { evidence: ids, passages: words, counts: true });',
        ].join("\n"),
      ],
    );
  });
  const make = (...args: readonly string[]) => readout(["report", path, "-o", out, ...args]);

  it("is the page, unless it says beside: then files beside it have what the page has not, and are sealed", async () => {
    expect((await make()).code).toBe(0);
    expect(existsSync(beside)).toBe(false);
    const { stdout, stderr } = await make("--evidence", "beside");
    expect(stdout, stderr).toContain("(made)");
    expect(names()).toEqual(["articles-1.html", "passages-1.html"]);
    const passages = readFileSync(join(beside, "passages-1.html"), "utf8");
    for (let i = 0; i < 10; i++) expect(passages).toContain(`Sentence s${i % 2}.${i}.`);
    expect(passages).toMatch(/<!-- readout fingerprint=none because=evidence note="one of 2/u);
    expect(pageIn(out, "ten")).toContain("<code>ten.evidence</code> beside it: keep the two together.");
    expect(readFileSync(join(beside, "articles-1.html"), "utf8")).toContain("Sentence s1.1. Sentence s1.3.");
  });

  it("is kept where all files are there as they were written, and made anew where one is not", async () => {
    const before = names().map((name) => readFileSync(join(beside, name), "utf8"));
    expect((await make("--evidence", "beside")).stdout).toContain("unchanged");
    rmSync(join(beside, "articles-1.html"));
    expect((await make("--evidence", "beside")).stdout).toContain("(made)");
    writeFileSync(join(beside, "passages-1.html"), "cut off");
    expect((await make("--evidence", "beside")).stdout).toContain("(made)");
    expect(names().map((name) => readFileSync(join(beside, name), "utf8"))).toEqual(before);
  });

  it("leaves no file of an earlier run behind, and takes none that is not its own", async () => {
    writeFileSync(join(beside, "mine.txt"), "mine");
    expect((await make("--evidence", "sample")).stdout).toContain("(made)");
    expect(names()).toEqual(["mine.txt"]);
    expect(pageIn(out, "ten")).toContain(
      "This page holds a sample: at most 5 passages of each number, and no whole article.",
    );
    rmSync(join(beside, "mine.txt"));
    await make("--evidence", "beside");
    await make();
    expect(existsSync(beside)).toBe(false);
  });

  it("is refused where it is no such place", async () => {
    const { code, stderr } = await make("--evidence", "elsewhere");
    expect(code).toBe(2);
    expect(stderr).toContain("Allowed choices are inline, beside, sample.");
  });
});
