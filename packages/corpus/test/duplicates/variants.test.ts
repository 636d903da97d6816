import { type Article, article, collect, copies, isProblem, read } from "@readout/corpus";
import { beforeAll, describe, expect, it } from "vitest";
import { OWN } from "./articles.ts";
import { random, VARIANTS } from "./variants.ts";

const sample = new URL("../../../../corpora/sample", import.meta.url).pathname;

function make(id: string, text: string): Article {
  const made = article({ id, text }, { path: id, line: null });
  if (isProblem(made)) throw new Error(made.problem.reason);
  return made;
}

describe("copies of articles of our own and of the sample corpus", () => {
  let originals: readonly string[] = [];

  beforeAll(async () => {
    const { articles } = await collect(read(sample));
    const found = copies(articles);
    // Of the sample's own copies the earliest, so that all of these are on things of their own.
    const single = articles.filter(({ id }) => (found.get(id)?.of ?? null) === null);
    const bodies = single.map(({ text, paragraphs }) =>
      paragraphs.map(([from, to]) => text.slice(from, to)).join("\n\n"),
    );
    originals = [...OWN, ...bodies.filter((body) => body.split(/\s+/).length >= 100)];
  });

  const find = (name: string): { found: number; wrong: string[] } => {
    const variant = VARIANTS.find((one) => one.name === name);
    const next = random(14);
    const size = originals.length;
    const articles = originals.flatMap((text, i) => {
      const local = originals[(i + 3) % size] ?? "";
      // What is local is written anew each time: its words are turned round, so that it is nobody's copy.
      const turned = local.split(/(?<=[.!?]["”]?)\s+/).map((sentence) => sentence.split(" ").reverse().join(" "));
      return [make(`${i} original`, text), make(`${i} copy`, variant?.make(text, turned.join(". "), next) ?? "")];
    });
    const groups = copies(articles);
    const number = (id: string): string => id.slice(0, id.indexOf(" "));
    return {
      found:
        originals.filter(
          (_, i) => groups.has(`${i} copy`) && groups.get(`${i} copy`)?.group === groups.get(`${i} original`)?.group,
        ).length / size,
      wrong: [...groups]
        .filter(([id, { group }]) => number(id) !== number(group))
        .map(([id, { group }]) => `${id} in ${group}`),
    };
  };

  it.each(VARIANTS.map(({ name }) => name))("are found: %s", (name) => {
    const { found, wrong } = find(name);
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(name === "half local" ? 0.8 : 0.97);
  });
});
