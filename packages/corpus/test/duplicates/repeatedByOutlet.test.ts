import { type Article, article, collect, isProblem, markRepeated } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { first, OWN } from "./articles.ts";

const NOTE = "The Gazette is read by the light of whale oil in four valleys.";

function make(id: string, text: string, outlet: string | null = "Gazette", more: object = {}): Article {
  const made = article({ id, text, outlet, ...more }, { path: id, line: null });
  if (isProblem(made)) throw new Error(made.problem.reason);
  return made;
}

const body = ({ text, paragraphs }: Article): string[] => paragraphs.map(([start, end]) => text.slice(start, end));
const removed = ({ text, removed: parts }: Article): [string, string][] =>
  parts.map(({ start, end, rule }) => [rule, text.slice(start, end)]);

const five = OWN.slice(0, 5);

describe("a paragraph that an outlet repeats", () => {
  it("is marked as removed, wherever it stands, and the text stays as it was", () => {
    const articles = five.map((text, i) =>
      make(`${i}`, i % 2 === 0 ? `${text}\n\n${NOTE}` : `${first(text, 0.2)}\n\n${NOTE.toUpperCase()}\n\n${text}`),
    );
    const marked = markRepeated(articles);
    expect(marked.map(({ text }) => text)).toEqual(articles.map(({ text }) => text));
    for (const [i, one] of marked.entries()) {
      expect(removed(one)).toEqual([["repeated by outlet", i % 2 === 0 ? NOTE : NOTE.toUpperCase()]]);
      expect(body(one)).toEqual(
        body(articles[i] as Article).filter((words) => words.toUpperCase() !== NOTE.toUpperCase()),
      );
    }
  });

  it("takes its kind with it, and leaves what was removed before in its order", () => {
    const [one] = markRepeated(
      five.map((text, i) => {
        const plain = make(`${i}`, `${first(text, 0.3)}\n\n${NOTE}\n\n${first(text, 0.1)}`);
        const kinds = plain.paragraphs.map((_, at) => (at === plain.paragraphs.length - 2 ? "item" : "paragraph"));
        return { ...plain, kinds, removed: [{ start: plain.text.length - 1, end: plain.text.length, rule: "x" }] };
      }),
    );
    expect(one?.kinds).toEqual(one?.paragraphs.map(() => "paragraph"));
    expect(one?.removed.map(({ rule }) => rule)).toEqual(["repeated by outlet", "x"]);
  });

  it("is body where fewer stories have it, a smaller part of them, another outlet, or none that is named", () => {
    const four = five.slice(1).map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`));
    expect(markRepeated(four)).toEqual(four);
    const others = [...four, make("x", `${five[0]}\n\n${NOTE}`, "Observer")];
    expect(markRepeated(others)).toEqual(others);
    const nowhere = five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`, null));
    expect(markRepeated(nowhere)).toEqual(nowhere);
    const all = five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`));
    const many = [...all, make("own", OWN[5] ?? "")];
    expect(markRepeated(many, { share: 0.9 })).toEqual(many);
    expect(markRepeated(many, { share: 0.8 })).not.toEqual(many);
  });

  it("is none where an outlet prints one story many times", () => {
    const many = five.map((_, i) => make(`${i}`, (OWN[0] ?? "").replace("Thursday", `day ${i}`)));
    expect(markRepeated(many)).toEqual(many);
  });

  it("counts stories by the groups that are known already", () => {
    const articles = five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`));
    const one = new Map(articles.map(({ id }) => [id, { group: "0" }]));
    expect(markRepeated(articles, { copies: one })).toEqual(articles);
    expect(markRepeated(articles, { copies: new Map() })).toEqual(markRepeated(articles));
  });

  it("does not empty an article", () => {
    const articles = [...five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`)), make("note", NOTE)];
    const marked = markRepeated(articles);
    expect(marked.at(-1)).toEqual(articles.at(-1));
    expect(marked[0]).not.toEqual(articles[0]);
  });

  it("is found in whatever order articles come, and options that make no sense are refused", () => {
    const articles = five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`));
    expect([...markRepeated([...articles].reverse())].reverse()).toEqual(markRepeated(articles));
    expect(() => markRepeated([], { stories: 1 })).toThrow("not 2 or more: stories 1");
    expect(() => markRepeated([], { share: 2 })).toThrow("not from 0 to 1: share 2");
  });
});

it("is marked by `collect` where that is asked for", async () => {
  async function* found() {
    yield* five.map((text, i) => make(`${i}`, `${text}\n\n${NOTE}`));
  }
  const rules = (articles: readonly Article[]): string[] =>
    articles.flatMap((one) => removed(one).map(([rule]) => rule));
  expect(rules((await collect(found())).articles)).toEqual([]);
  expect(rules((await collect(found(), { repeated: "mark" })).articles)).toHaveLength(5);
  await expect(collect(found(), { repeated: "cut" as "mark" })).rejects.toThrow("unknown repeated: cut");
});
