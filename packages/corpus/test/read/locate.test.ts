import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocateOptions, locate } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "readout-locate-")));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes files with these contents, links (`-> target`) and pipes (`|`); a path that ends in a slash is a folder. */
function tree(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, name, path);
    mkdirSync(path.endsWith("/") ? full : join(full, ".."), { recursive: true });
    if (content === "|") execFileSync("mkfifo", [full]);
    else if (content.startsWith("-> ")) symlinkSync(content.slice(3), full);
    else if (!path.endsWith("/")) writeFileSync(full, content);
  }
  return join(folder, name);
}

/** Paths below the path that was given, with the rule of those that are problems. */
async function found(path: string, options?: LocateOptions): Promise<string[]> {
  const all: string[] = [];
  const short = (where: string): string => where.replace(folder, "");
  for await (const each of locate(path, options)) {
    all.push("problem" in each ? `${each.problem.rule} ${short(each.problem.where)}` : short(each.path));
  }
  return all;
}

describe("a corpus.yaml", () => {
  it("that lists its own folder stands for the files in it", async () => {
    const path = tree("own", { "corpus.yaml": "articles: ['.', ./, b]", "a.txt": "a", "b/c.txt": "c" });
    const files = ["/own/./a.txt", "/own/./b/c.txt", "/own//a.txt", "/own//b/c.txt", "/own/b/c.txt"];
    expect(await found(path)).toEqual(files);
    expect(await found(join(path, "corpus.yaml"))).toEqual(files);
  });

  it("that lists itself, alone, by a pattern or by a link, is told and ends", async () => {
    const path = tree("self", { "corpus.yaml": "articles: [corpus.yaml, a.txt]", "a.txt": "a" });
    expect(await found(path)).toEqual(["circular-corpus /self/corpus.yaml", "/self/a.txt"]);
    const linked = tree("linked", { "corpus.yaml": "articles: [b/up]", "a.txt": "a", "b/up": "-> .." });
    expect(await found(linked)).toEqual(["/linked/b/up/a.txt"]);
  });

  it("is read once, however often it is listed", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `${"d/".repeat(i)}corpus.yaml`,
        i < 29 ? "articles: [d, d/, ./d, ./d/corpus.yaml]" : "articles: [a.txt]",
      ]),
    );
    const path = tree("often", { ...files, [`${"d/".repeat(29)}a.txt`]: "a" });
    expect(await found(path)).toEqual([`/often/${"d/".repeat(29)}a.txt`]);
  });

  it("that lists another inside another, deeper than 64, is told", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`${"d/".repeat(i)}corpus.yaml`, "articles: [d]"]),
    );
    expect((await found(tree("deep-corpora", { ...files, [`${"d/".repeat(70)}x/`]: "" })))[0]).toMatch(/^too-deep /);
  });
});

describe("a folder", () => {
  it("is read once by whatever links, so that links do not multiply it", async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 30; i += 1) {
      files[`${i}/${i + 1}`] = `-> ../${i + 1}`;
      files[`${i}/again`] = `-> ../${i + 1}`;
    }
    expect(await found(join(tree("twofold", { ...files, "30/a.txt": "a" }), "0"), { links: "any" })).toHaveLength(1);
  });

  it("deeper than 64 is told", async () => {
    expect(await found(tree("deep", { [`${"d/".repeat(70)}a.txt`]: "a", "z.txt": "z" }))).toEqual([
      `too-deep /deep/${Array(64).fill("d").join("/")}`,
      "/deep/z.txt",
    ]);
  });

  it("may be a link itself; a link in it that leads out is refused unless it is asked for", async () => {
    const path = tree("links", {
      "inner/a.txt": "a",
      "inner/b.txt": "-> a.txt",
      "inner/out.txt": "-> ../outer/o.txt",
      "inner/out": "-> ../outer",
      "inner/root": "-> /",
      "outer/o.txt": "o",
      link: "-> inner",
    });
    const out = ["link-outside /links/link/out", "link-outside /links/link/out.txt", "link-outside /links/link/root"];
    expect(await found(join(path, "link"))).toEqual(["/links/link/a.txt", "/links/link/b.txt", ...out]);
    expect(await found(join(path, "inner/*.txt"))).toEqual([
      "/links/inner/a.txt",
      "/links/inner/b.txt",
      "link-outside /links/inner/out.txt",
    ]);
    rmSync(join(path, "inner/root"));
    expect(await found(join(path, "link"), { links: "any" })).toEqual([
      "/links/link/a.txt",
      "/links/link/b.txt",
      "/links/link/out/o.txt",
      "/links/link/out.txt",
    ]);
  });

  it("whose name begins like that of the corpus is outside of it", async () => {
    const path = tree("prefix", { "c/out": "-> ../c-other", "c-other/o.txt": "o" });
    expect(await found(join(path, "c"))).toEqual(["link-outside /prefix/c/out"]);
  });

  it("that a corpus.yaml lists may not lead out of the corpus either", async () => {
    const path = tree("listed", {
      "c/corpus.yaml": "articles: [out, out.txt, 'o*.txt']",
      "c/out": "-> ../o",
      "o/o.txt": "o",
    });
    symlinkSync("../o/o.txt", join(path, "c/out.txt"));
    expect(await found(join(path, "c"))).toEqual([
      "link-outside /listed/c/out",
      "link-outside /listed/c/out.txt",
      "link-outside /listed/c/out.txt",
    ]);
  });
});

describe("a pattern", () => {
  it("matches files by names, folders, choices and any number of folders, in the order of their paths", async () => {
    const files = [
      "a.txt",
      "b.jsonl",
      "d/a.txt",
      "d/e/a.txt",
      "d/e/c.md",
      ".h/a.txt",
      ".x.txt",
      "README.md",
      "[z]/q.txt",
    ];
    const path = tree("pattern", Object.fromEntries(files.map((name) => [name, "x"])));
    const match = async (pattern: string): Promise<string[]> =>
      (await found(join(path, pattern))).map((one) => one.replace("/pattern/", ""));
    expect(await match("*.txt")).toEqual(["a.txt"]);
    expect(await match("*/*.txt")).toEqual(["[z]/q.txt", "d/a.txt"]);
    expect(await match("**/*.txt")).toEqual(["[z]/q.txt", "a.txt", "d/a.txt", "d/e/a.txt"]);
    expect(await match("d/**")).toEqual(["d/a.txt", "d/e/a.txt", "d/e/c.md"]);
    expect(await match("{a.txt,d/e/*.md}")).toEqual(["a.txt", "d/e/c.md"]);
    expect(await match("[z]/*.txt")).toEqual(["[z]/q.txt"]);
    expect(await match("*.{md,jsonl}")).toEqual(["README.md", "b.jsonl"]);
    expect(await match(".*.txt")).toEqual([".x.txt"]);
    expect(await match("*.none")).toEqual(["missing-path *.none"]);
  });

  it("crawls through no link that leads out, and says so", async () => {
    const path = tree("crawl", { "c/a.txt": "a", "c/root": "-> /", "c/up": "-> ..", "c/in": "-> d", "c/d/b.txt": "b" });
    expect(await found(join(path, "c/**/*.txt"))).toEqual([
      "/crawl/c/a.txt",
      "/crawl/c/d/b.txt",
      "link-outside /crawl/c/root",
      "link-outside /crawl/c/up",
    ]);
  });
});

describe("what is no regular file", () => {
  it("is a problem inside a folder and where a pattern matches it, and what follows is read", async () => {
    const path = tree("special", { "a.txt": "a", "b.txt": "|", "z.txt": "z" });
    const server = createServer().listen(join(path, "c.txt"));
    await new Promise((resolve) => server.once("listening", resolve));
    symlinkSync("/dev/zero", join(path, "d.txt"));
    const all = ["/special/a.txt", "not-a-file /special/b.txt", "not-a-file /special/c.txt"];
    expect(await found(path, { links: "any" })).toEqual([...all, "not-a-file /special/d.txt", "/special/z.txt"]);
    expect(await found(join(path, "*.txt"))).toEqual([...all, "link-outside /special/d.txt", "/special/z.txt"]);
    expect(await found(join(path, "c.txt"))).toEqual(["not-a-file /special/c.txt"]);
    server.close();
  });

  it("is read where it is itself the path", async () => {
    const path = tree("pipe", { "b.txt": "|" });
    expect(await found(join(path, "b.txt"))).toEqual(["/pipe/b.txt"]);
    expect(await found("/dev/null")).toEqual(["/dev/null"]);
  });
});
