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

  /** What is local is written anew: the words of another article turned round, so that it is nobody's copy. */
  const local = (i: number): string => {
    const sentences = (originals[(i + 3) % originals.length] ?? "").split(/(?<=[.!?]["”]?)\s+/);
    return sentences.map((sentence) => sentence.split(" ").reverse().join(" ")).join(". ");
  };
  const number = (id: string): string => id.slice(0, id.indexOf(" "));
  const wrong = (groups: ReadonlyMap<string, { readonly group: string }>): string[] =>
    [...groups].flatMap(([id, { group }]) => (number(id) === number(group) ? [] : `${id} in ${group}`));

  it("are found where all variants stand in one corpus, and no story is drawn to another", () => {
    const next = random(15);
    const articles = originals.flatMap((text, i) => [
      make(`${i} original`, text),
      ...VARIANTS.map(({ make: vary }, k) => make(`${i} ${k}`, vary(text, local(i), next))),
    ]);
    const groups = copies(articles.map((one) => ({ ...one, outlet: "Gazette" })));
    expect(wrong(groups)).toEqual([]);
    expect(groups.size).toBeGreaterThanOrEqual(0.97 * articles.length);
  });

  it.each(VARIANTS)("are found: $name", ({ name, make: vary }) => {
    const next = random(14);
    const groups = copies(
      originals.flatMap((text, i) => [make(`${i} original`, text), make(`${i} copy`, vary(text, local(i), next))]),
    );
    const found = originals.filter((_, i) => {
      const group = groups.get(`${i} copy`)?.group;
      return group !== undefined && group === groups.get(`${i} original`)?.group;
    });
    expect(wrong(groups)).toEqual([]);
    expect(found.length / originals.length).toBeGreaterThanOrEqual(name === "half local" ? 0.8 : 0.97);
  });
});
