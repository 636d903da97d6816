import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metonyms } from "@readout/annotate";
import type { CopyOptions } from "@readout/corpus";
import { type Facts, readFacts } from "@readout/facts";
import { afterAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "readout-facts-"));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;

/** A corpus of these files; returns its folder. */
function corpus(files: Readonly<Record<string, string>>): string {
  const folder = join(root, `corpus-${++made}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const story =
  "Norvia opens its river\n\nOn Friday Norvia said that the river would be open to all boats again in May.\n";
const own = "actors:\n  - {id: norvia, name: Norvia, kind: state}\n";
const users = "actors:\n  - {id: land-of-norvia, name: Norvia, kind: place}\n";

describe("facts of a corpus", () => {
  it("have its articles, problems, title, notice and own actors", async () => {
    const folder = corpus({
      "corpus.yaml": "title: Rivers\nnotice: Invented.\narticles: [a.txt, b.jsonl]\nactors: own.yaml\n",
      "a.txt": story,
      "b.jsonl": '{"text": "It rained."}\n{"te\n',
      "own.yaml": own,
    });
    const facts = await readFacts(folder);
    expect(facts).toMatchObject({ title: "Rivers", notice: "Invented." });
    expect(facts.articles.objects().map(({ title }) => title)).toEqual(["Norvia opens its river", null]);
    expect(facts.problems.map(({ problem }) => problem.rule)).toEqual(["invalid-json"]);
    expect(facts.actors.objects()).toMatchObject([{ actor: "norvia", kind: "state" }]);
    expect(facts.attributions.objects()).toMatchObject([{ speaker: "Norvia", sourceType: "state" }]);
  });

  it("are the same whether a headline stands in the text of an article or in a field of its own", async () => {
    const headline = "Norvia says river to open, Moscow denies it";
    const body = "On Friday Norvia said that the river would be open to all boats again in May.";
    const inText = await readFacts(corpus({ "own.yaml": own, "a.txt": `${headline}\n\n${body}\n` }));
    const inField = await readFacts(corpus({ "a.jsonl": JSON.stringify({ title: headline, text: body }) }));
    const said = ({ attributions, mentions }: typeof inText): unknown => [
      attributions.objects().map(({ speaker, sourceType, kind }) => [speaker, sourceType, kind]),
      mentions.objects().map(({ actor, rule }) => [actor, rule]),
    ];
    expect(inText.articles.objects().map(({ title }) => title)).toEqual([headline]);
    expect(inText.attributions.numRows()).toBe(1);
    expect(said(inText)).toEqual(said(inField));
  });

  it("take the user's actor file before the corpus's own", async () => {
    const folder = corpus({
      "corpus.yaml": "title: R\narticles: [a.txt]\nactors: own.yaml\n",
      "a.txt": story,
      "own.yaml": own,
      "users.yaml": users,
    });
    const facts = await readFacts(folder, { actors: join(folder, "users.yaml") });
    expect(facts.actors.objects().map(({ actor }) => actor)).toEqual(["land-of-norvia"]);
  });

  it("leave out an article that is not in English, unless any language is wanted", async () => {
    const folder = corpus({
      "a.txt": story,
      "b.txt":
        "La ministre des transports a annoncé jeudi que le pont serait fermé pendant trois mois. Selon elle, les travaux coûteront plus cher que prévu, car les piliers sont en mauvais état.\n",
    });
    const english = await readFacts(folder);
    expect(english.articles.numRows()).toBe(1);
    expect(english.problems.map(({ problem }) => problem.rule)).toEqual(["other-language"]);
    const any = await readFacts(folder, { language: "any" });
    expect(any.articles.numRows()).toBe(2);
    expect(any.problems).toEqual([]);
    await expect(readFacts(folder, { language: "fr" as "en" })).rejects.toThrow("unknown language: fr");
  });

  it("of several paths hold the articles of all, in one order whichever comes first", async () => {
    const paths = [
      corpus({ "a.txt": "One\n\nIt rained all day on the hills.\n" }),
      corpus({ "b.txt": "Two\n\nIt snowed all night in the valley.\n" }),
    ];
    const ids = async (some: readonly string[]) => (await readFacts(some)).articles.objects().map(({ id }) => id);
    expect(await ids(paths)).toHaveLength(2);
    expect(await ids([...paths].reverse())).toEqual(await ids(paths));
  });

  it("give near-duplicates one group, and others none", async () => {
    const text =
      "The ferry to Port Arva will sail again in May, the ministry said, after two winters in which the ice and the engine took turns to keep it in harbour. ".repeat(
        3,
      );
    const line = (id: string, words: string): string => JSON.stringify({ id, text: words });
    const folder = corpus({
      "a.jsonl": [line("a", text), line("b", `${text} It is free.`), line("c", "It rained.")].join("\n"),
    });
    const [a, b, c] = (await readFacts(folder)).articles.objects();
    expect(a?.group).not.toBeNull();
    expect(b?.group).toBe(a?.group);
    expect(c?.group).toBeNull();
  });

  it("take which copy stands for a story, how near copies must be and how much they share", async () => {
    const text = Array.from({ length: 30 }, (_, i) => `The ferry to port ${i} will sail in ${i + 7} days, they said.`);
    const line = (id: string, words: readonly string[], published: string): string =>
      JSON.stringify({ id, published, text: words.join(" ") });
    const lines = [line("a", text.slice(0, 20), "2031-02-01"), line("b", text, "2031-02-05")];
    const folder = corpus({ "a.jsonl": lines.join("\n") });
    const groups = async (copies: CopyOptions) =>
      (await readFacts(folder, { copies })).articles.objects().map(({ group }) => group);
    expect(await groups({})).toEqual(["a", "a"]);
    expect(await groups({ standsFor: "longest" })).toEqual(["b", "b"]);
    expect(await groups({ days: 3 })).toEqual([null, null]);
    await expect(groups({ threshold: 2 })).rejects.toThrow("threshold 2");
    const reused = (await readFacts(folder)).sentences.objects().map((row) => row.reused);
    expect(reused).toEqual(Array.from({ length: 50 }, (_, i) => (i >= 20 && i < 40 ? "copy" : null)));
  });

  it("leave out what an outlet repeats, unless it is to be kept", async () => {
    const note = "The Gazette is printed in Port Arva, Anna Tolm said.";
    const bodies = [
      "Two boats collided in thick fog before dawn, and both were towed to the yard with holes in their bows.",
      "The school on the hill was closed for a week because its old boiler had burst during the holidays.",
      "A farmer found a chest of silver coins under an oak, and gave it to the museum without asking for a reward.",
      "Heavy rain washed away the footbridge behind the mill; a ferry takes walkers across until summer.",
      "Prices for wool rose for the third month in a row, as mills abroad ordered more than they did last year.",
    ];
    const line = (body: string): string => JSON.stringify({ id: body, outlet: "Gazette", text: `${body}\n\n${note}` });
    const folder = corpus({ "a.jsonl": bodies.map(line).join("\n") });
    const removed = ({ texts }: Facts): string[] =>
      texts.flatMap(({ article }) => article.removed.map(({ rule }) => rule));
    const facts = await readFacts(folder);
    expect(removed(facts)).toEqual(Array.from({ length: 5 }, () => "repeated by outlet"));
    expect(facts.attributions.numRows()).toBe(0);
    const kept = await readFacts(folder, { repeated: "keep" });
    expect(removed(kept)).toEqual([]);
    expect(kept.attributions.numRows()).toBe(5);
    await expect(readFacts(folder, { repeated: "cut" as "keep" })).rejects.toThrow("unknown repeated: cut");
  });

  it("of an empty folder have no rows, and say so", async () => {
    const facts = await readFacts(corpus({}));
    expect(facts.articles.numRows()).toBe(0);
    expect(facts.problems).toHaveLength(1);
  });

  it("are refused where there is nothing at a path, even beside others", async () => {
    const nowhere = join(root, "nowhere");
    const message = `${nowhere}: Expected a file, a folder or a glob that matches files, got nothing`;
    await expect(readFacts(nowhere)).rejects.toThrow(message);
    await expect(readFacts([corpus({ "a.txt": story }), nowhere])).rejects.toThrow(message);
    await expect(readFacts(`${root}/*.none`)).rejects.toThrow("*.none: Expected");
  });

  it("tell whoever listens which paths they are of, and show them as the listener does", async () => {
    const folder = corpus({
      "corpus.yaml": "articles: [a.txt, b.pdf]\nactors: own.yaml\n",
      "a.txt": story,
      "b.pdf": "%PDF",
      "own.yaml": own,
      "wrong.yaml": "actors:\n  - {id: A}\n",
    });
    const given: string[] = [];
    const key = Symbol.for("readout.paths");
    const global = globalThis as Record<symbol, unknown>;
    global[key] = { given: (path: string) => given.push(path), shown: (path: string) => path.replace(folder, "news") };
    try {
      const facts = await readFacts(folder);
      expect(given.sort()).toEqual([folder, `${folder}/own.yaml`]);
      expect(facts.articles.objects().map(({ path }) => path)).toEqual(["news/a.txt"]);
      expect(facts.problems.map(({ problem }) => problem.where)).toEqual(["news/b.pdf"]);
      await expect(readFacts(folder, { actors: `${folder}/wrong.yaml` })).rejects.toThrow(/^news\/wrong\.yaml:2: /);
      await expect(readFacts(folder, { actors: `${folder}/none.yaml` })).rejects.toThrow(
        "news/none.yaml: Expected an actor file that can be read, got `ENOENT`",
      );
    } finally {
      delete global[key];
    }
  });

  it("are refused where the actor file is wrong, with file and line", async () => {
    const folder = corpus({ "a.txt": story, "users.yaml": "actors:\n  - {id: A}\n" });
    await expect(readFacts(folder, { actors: join(folder, "users.yaml") })).rejects.toThrow(
      /users\.yaml:2: actors\.0\./,
    );
  });

  it("tell their progress to whoever listens", async () => {
    const told: { stage: string; count: number; total?: number; tally?: object }[] = [];
    const key = Symbol.for("readout.progress");
    const global = globalThis as Record<symbol, unknown>;
    global[key] = (progress: (typeof told)[number]) => told.push(progress);
    try {
      await readFacts(corpus({ "a.txt": story, "b.pdf": "%PDF" }));
    } finally {
      delete global[key];
    }
    expect(told.at(0)).toMatchObject({ stage: "read", count: 1 });
    expect(told.find(({ tally }) => tally)?.tally).toEqual({
      articles: 1,
      refused: { "unknown-format": 1 },
      doubts: 0,
    });
    expect(told.at(-1)).toEqual({ stage: "annotate", count: 1, total: 1 });
  });
});

describe("the mode of metonyms", () => {
  it("that is unknown is refused", async () => {
    const metonyms = "loose" as Metonyms;
    await expect(readFacts(corpus({ "a.txt": story }), { metonyms })).rejects.toThrow("unknown metonyms: loose");
  });

  const sample = new URL("../../../corpora/sample", import.meta.url).pathname;
  const metonyms = ({ mentions }: Facts): string[] =>
    mentions.objects().flatMap(({ rule, article, start }) => (rule === "metonym" ? [`${article}.${start}`] : []));

  it("strict counts some of what actor counts, and off none", async () => {
    const strict = metonyms(await readFacts(sample, { metonyms: "strict" }));
    const actor = metonyms(await readFacts(sample));
    expect(strict.length).toBeGreaterThan(0);
    expect(strict.length).toBeLessThan(actor.length);
    expect(strict.filter((place) => !actor.includes(place))).toEqual([]);
    expect(metonyms(await readFacts(sample, { metonyms: "off" }))).toEqual([]);
  });
});
