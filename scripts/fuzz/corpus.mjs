// Folders of any files, links, pipes and corpus.yaml: all is found or told, nothing outside, and it ends.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { collect, locate, ManifestError, manifest, read } from "../../packages/corpus/dist/index.js";
import { expect, hostile, value } from "./words.mjs";

const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("a", "b", "c", "a.txt", "b.jsonl", "c.gz", "README.md", "corpus.yaml", "[x].txt", "ü"),
  },
  {
    weight: 1,
    arbitrary: hostile
      .map((words) => words.replace(/[/\0]/g, "_").slice(0, 50))
      .filter((words) => !/^\.{0,2}$/.test(words)),
  },
);
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const listed = fc.oneof(
  path,
  fc.constantFrom(".", "./", "*", "**/*", "*.txt", "a/", "corpus.yaml", "..", "/etc", "a/../..", "{a,b}/**"),
  hostile,
);
const manifestText = fc
  .record(
    {
      articles: fc.oneof({ weight: 9, arbitrary: fc.array(listed, { maxLength: 4 }) }, value),
      title: value,
      actors: listed,
    },
    { requiredKeys: ["articles"] },
  )
  .map((fields) => JSON.stringify(fields));
const thing = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("file"),
      path,
      content: fc.constantFrom("A ferry left. It came back.", '{"text":"A ferry left."}\n', "", "\0\0", "{"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("manifest"),
      path: fc.oneof(
        fc.constant("corpus.yaml"),
        path.map((one) => `${one}/corpus.yaml`),
      ),
      content: manifestText,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("link"),
      path,
      content: fc.oneof(path, fc.constantFrom("..", ".", "../..", "/", "../outside", "a", "nowhere")),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pipe"), path, content: fc.constant("") }) },
);

function make(root, things) {
  mkdirSync(join(root, "corpus"));
  mkdirSync(join(root, "outside"));
  writeFileSync(join(root, "outside/o.txt"), "Outside.");
  for (const { kind, path, content } of things) {
    const full = join(root, "corpus", path);
    try {
      // Made only where the folder above is in the tree itself: a link may lead to the machine's own files.
      mkdirSync(dirname(full), { recursive: true });
      if (!realpathSync(dirname(full)).startsWith(join(root, "corpus"))) continue;
      if (kind === "link") symlinkSync(content, full);
      else if (kind === "pipe") execFileSync("mkfifo", [full], { stdio: "ignore" });
      else writeFileSync(full, content, { flag: "wx" });
    } catch (error) {
      const { code, status } = /** @type {{ code?: unknown, status?: unknown }} */ (error);
      if (code === undefined && status === undefined) throw error;
    }
  }
}

export const batch = 20;
export const property = fc.asyncProperty(fc.array(thing, { maxLength: 12 }), async (things) => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "readout-fuzz-")));
  try {
    make(root, things);
    const corpus = join(root, "corpus");
    for (const path of [corpus, join(corpus, "**/*"), join(corpus, "*.txt")]) {
      for await (const found of locate(path)) {
        if ("problem" in found) continue;
        let real;
        try {
          real = realpathSync(found.path);
        } catch {
          continue;
        }
        expect(real === corpus || real.startsWith(`${corpus}/`), `outside: ${real}`);
      }
      await manifest(path).catch((error) => expect(error instanceof ManifestError, `manifest: ${error.stack}`));
    }
    const found = await collect(read(corpus));
    expect(found.articles.length + found.problems.length > 0, "nothing said");
    expect(
      found.articles.every(({ text }) => text !== "Outside."),
      "read outside",
    );
    expect(JSON.stringify(await collect(read(corpus))) === JSON.stringify(found), "another reading the second time");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
