import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { annotateArticles } from "../../src/annotateArticles.ts";
import { readFacts } from "../../src/readFacts.ts";
import { annotationBytes, annotationsIn } from "../../src/shared/annotationFile.ts";
import { batchesOf } from "../../src/shared/batches.ts";
import { sharedAnnotations } from "../../src/shared/sharedAnnotations.ts";
import { plain } from "../annotated.ts";
import { article } from "../article.ts";

const root = mkdtempSync(join(tmpdir(), "readout-shared-test-"));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;

function emptyFolder(): string {
  const folder = join(root, `${++made}`);
  mkdirSync(folder);
  return folder;
}

const articles = Array.from({ length: 90 }, (_, i) =>
  article(`Edda Tolm said that bridge ${i} would open. “We waited ${i} days,” Oren Halv said.`, { id: `a${i}` }),
);
const expected = JSON.stringify([...annotateArticles(articles, plain)]);

/** Annotates with a folder; tells the annotations, the notes and how many articles were annotated, not taken. */
async function annotated(
  folder: string,
  { version = "1", list = articles, view = "said" as "said" | "all" } = {},
): Promise<{ readonly json: string; readonly notes: readonly string[]; readonly steps: readonly number[] }> {
  const notes: string[] = [];
  const steps: number[] = [];
  const { annotations: found } = await sharedAnnotations(list, plain, {
    shared: { folder, version, workers: 0, note: (words) => notes.push(words) },
    madeOf: [],
    view,
    progress: (count) => steps.push(count),
  });
  return { json: JSON.stringify([...found]), notes, steps };
}

const files = (folder: string): readonly string[] => readdirSync(folder).sort();

describe("annotations that a run shares", () => {
  it("are those of articles annotated one by one, made anew or taken from the folder", async () => {
    const folder = emptyFolder();
    const first = await annotated(folder);
    const kept = files(folder);
    expect(first).toMatchObject({ json: expected, notes: [] });
    expect(first.steps).toEqual(articles.map((_, i) => i + 1));
    expect(kept.every((name) => /^[0-9a-f]{32}\.annotations$/.test(name))).toBe(true);
    const second = await annotated(folder);
    expect(second).toMatchObject({ json: expected, notes: [] });
    // A step a batch that was taken, none for an article.
    expect(second.steps.length).toBe(kept.length);
    expect(second.steps.at(-1)).toBe(articles.length);
    expect(files(folder)).toEqual(kept);
  });

  it("of another version, another view or other articles are others", async () => {
    const folder = emptyFolder();
    await annotated(folder);
    const { length } = files(folder);
    expect((await annotated(folder, { version: "2" })).steps.length).toBe(articles.length);
    expect((await annotated(folder, { view: "all" })).steps.length).toBe(articles.length);
    expect(files(folder).length).toBe(3 * length);
    const list = articles.map((one, i) => (i === 40 ? { ...one, published: "2021-03-04" } : one));
    const changed = await annotated(folder, { list });
    expect(changed.json).toBe(JSON.stringify([...annotateArticles(list, plain)]));
    // The batch of the article that changed, or two where it ends one.
    expect(files(folder).length - 3 * length).toBeGreaterThanOrEqual(1);
    expect(files(folder).length - 3 * length).toBeLessThanOrEqual(2);
  });

  it.each<[string, (bytes: Buffer, other: Buffer) => Buffer]>([
    ["is empty", () => Buffer.alloc(0)],
    ["was cut off", (bytes) => bytes.subarray(0, bytes.length - 1)],
    ["has another byte", (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
    ["goes on", (bytes) => Buffer.concat([bytes, Buffer.from("x")])],
    ["is another program's", () => Buffer.from("readout annotations 2\nhello")],
    ["is another batch's", (_, other) => other],
  ])("are made anew with a note where a file %s", async (_, change) => {
    const folder = emptyFolder();
    await annotated(folder);
    await annotated(folder, { version: "2" });
    const [first = "", second = ""] = files(folder);
    const whole = readFileSync(join(folder, first));
    writeFileSync(join(folder, first), change(whole, readFileSync(join(folder, second))));
    const own = await annotated(folder);
    const others = await annotated(folder, { version: "2" });
    expect([own.json, others.json]).toEqual([expected, expected]);
    expect([...own.notes, ...others.notes]).toEqual([
      `${first}: Expected annotations that this version has kept, got something else; it is not used`,
    ]);
    expect(readFileSync(join(folder, first))).toEqual(whole);
  });

  it("are made without the folder where it is gone, or where a folder stands in a file's place", async () => {
    expect(await annotated(join(root, "nowhere"))).toMatchObject({ json: expected, notes: [] });
    const folder = emptyFolder();
    await annotated(folder);
    const [first = ""] = files(folder);
    rmSync(join(folder, first));
    mkdirSync(join(folder, first));
    writeFileSync(join(folder, first, "own.txt"), "the user's");
    expect((await annotated(folder)).json).toBe(expected);
    expect(readFileSync(join(folder, first, "own.txt"), "utf8")).toBe("the user's");
  });

  it("do not wait for who claimed a batch and is dead, or claimed it long ago", async () => {
    const folder = emptyFolder();
    const [first, second] = batchesOf(articles, JSON.stringify(["1", "said", []]));
    const claims = [first, second].map((batch) => join(folder, `${batch?.key}.annotations.claim`));
    // No process bears the highest number; one always bears 1.
    writeFileSync(claims[0] ?? "", "4194304");
    writeFileSync(claims[1] ?? "", "1");
    utimesSync(claims[1] ?? "", 0, 0);
    expect((await annotated(folder)).json).toBe(expected);
    expect(files(folder).every((name) => name.endsWith(".annotations"))).toBe(true);
  });

  it("wait for what another process has claimed, and take it", async () => {
    const [other, folder] = [emptyFolder(), emptyFolder()];
    await annotated(other);
    const [first] = batchesOf(articles, JSON.stringify(["1", "said", []]));
    const name = `${first?.key}.annotations`;
    writeFileSync(join(folder, `${name}.claim`), "1");
    const waiting = annotated(folder);
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(join(folder, name), readFileSync(join(other, name)));
    rmSync(join(folder, `${name}.claim`));
    const { json, steps } = await waiting;
    expect(json).toBe(expected);
    expect(steps.length).toBe(articles.length - (first?.articles.length ?? 0) + 1);
  });
});

describe("batches of articles", () => {
  it("hold all articles in their order, and none too many", () => {
    const many = Array.from({ length: 2000 }, (_, i) => article(`${i}`, { id: `b${i}` }));
    const batches = batchesOf(many, "");
    expect(batches.flatMap((batch) => batch.articles)).toEqual(many);
    expect(Math.max(...batches.map((batch) => batch.articles.length))).toBeLessThanOrEqual(128);
    expect(batches.length).toBeGreaterThan(20);
    expect(batchesOf([], "")).toEqual([]);
  });

  it("stay as they were but for one or two where an article comes or goes", () => {
    const many = Array.from({ length: 300 }, (_, i) => article(`${i}`, { id: `b${i}` }));
    const before = new Set(batchesOf(many, "").map(({ key }) => key));
    fc.assert(
      fc.property(fc.nat(299), (at) => {
        const after = batchesOf(many.toSpliced(at, 1), "").map(({ key }) => key);
        expect(after.filter((key) => !before.has(key)).length).toBeLessThanOrEqual(2);
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});

describe("a file of annotations", () => {
  it("gives nothing for any other bytes or another key", () => {
    const batch = annotateArticles(articles.slice(0, 3), plain).packed();
    const bytes = annotationBytes("k", batch);
    expect(annotationsIn("k", bytes)).toEqual(batch);
    expect(annotationsIn("l", bytes)).toBeNull();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ by;
        expect(annotationsIn("k", other)).toBeNull();
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe("readFacts", () => {
  const hook = Symbol.for("readout.shared");
  afterEach(() => Reflect.deleteProperty(globalThis, hook));

  it("gives the same facts with a folder that the runner shares, and keeps annotations by options", async () => {
    const path = join(root, "own.jsonl");
    writeFileSync(path, articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
    const told = async (metonyms: "actor" | "off"): Promise<string> => {
      const { attributions, mentions } = await readFacts(path, { metonyms });
      return JSON.stringify([attributions.objects(), mentions.objects()]);
    };
    const without = await told("actor");
    const folder = emptyFolder();
    Object.assign(globalThis, { [hook]: { folder, version: "1", workers: 0, note: () => {} } });
    expect(await told("actor")).toBe(without);
    const { length } = files(folder);
    expect(length).toBeGreaterThan(0);
    expect(await told("actor")).toBe(without);
    expect(files(folder).length).toBe(length);
    await told("off");
    expect(files(folder).length).toBe(2 * length);
    // A hook of another form is none.
    Object.assign(globalThis, { [hook]: { folder: 5 } });
    expect(await told("actor")).toBe(without);
  });
});
