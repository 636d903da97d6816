import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect, ManifestError, manifest, read } from "@readout/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-manifest-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): void {
  writeFileSync(join(folder, "corpus.yaml"), text);
}

describe("manifest", () => {
  it("is null for a folder without corpus.yaml", async () => {
    expect(await manifest(join(folder, "nowhere"))).toBeNull();
  });

  it("gives paths that begin with the folder's path as given", async () => {
    write(
      "title: Ferry papers\nnotice: >-\n  All of it\n  is invented.\narticles: [a, ./b/*.txt]\nactors: actors.yaml\n",
    );
    expect(await manifest(`${folder}/`)).toEqual({
      title: "Ferry papers",
      notice: "All of it is invented.",
      articles: [`${folder}/a`, `${folder}/b/*.txt`],
      actors: `${folder}/actors.yaml`,
      corrections: null,
      columns: null,
    });
    expect(await manifest(`${folder}/corpus.yaml`)).toEqual(await manifest(folder));
  });

  it("needs articles alone", async () => {
    write("articles: [a]\n");
    expect(await manifest(folder)).toMatchObject({ title: null, notice: null, actors: null });
  });

  it.each([
    ["title: x\n", "1", "Expected a list of paths in `articles`, got `nothing`"],
    ["title: x\narticles: a.txt\n", "2", "Expected a list of paths in `articles`, got `a.txt`"],
    ["articles:\n  - a\n  - 7\n", "3", "Expected a path inside the corpus in `articles`, got `7`"],
    ["articles:\n  - ../a\n", "2", "Expected a path inside the corpus in `articles`, got `../a`"],
    ["articles:\n  - /etc/passwd\n", "2", "Expected a path inside the corpus in `articles`, got `/etc/passwd`"],
    ["articles: [a]\ntitle: [x]\n", "2", 'Expected words in `title`, got `["x"]`'],
    [
      "articles: [a]\nactor: x\n",
      "2",
      "Expected the field title or notice or articles or actors or corrections or columns, got `actor`",
    ],
    ["- a\n", "1", "Expected the fields title, notice, articles, actors, corrections, columns, got none"],
    ["", "1", "Expected the fields title, notice, articles, actors, corrections, columns, got none"],
  ])("names file, line and field where it is wrong: %j", async (text, line, reason) => {
    write(text);
    const error = await manifest(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ManifestError);
    expect(error).toMatchObject({ where: `${folder}/corpus.yaml:${line}`, reason });
    const { problems } = await collect(read(folder));
    expect(problems).toEqual([
      { id: null, problem: { rule: "invalid-manifest", reason, where: `${folder}/corpus.yaml:${line}` } },
    ]);
  });

  it("names the line where it is no YAML", async () => {
    write("title: x\narticles: [a\n");
    await expect(manifest(folder)).rejects.toThrow(/corpus\.yaml:\d+: Expected YAML/);
  });
});
