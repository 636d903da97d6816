import { gather } from "@readout/charts";
import { expect, it } from "vitest";
import { collector } from "../src/evidence.ts";
import { passages } from "./fixtures.ts";

const group = (ids: readonly string[]) => ({ title: "t", total: ids.length, ids, focus: [] });

it("keeps every passage once, whichever groups list it", () => {
  const evidence = gather({ one: group(["s1.1", "s1.2"]), two: group(["s1.2"]) }, passages, 10);
  expect(Object.keys(evidence.passages)).toEqual(["s1.1", "s1.2"]);
});

it("thins a long list evenly and keeps its total", () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `s${i}.0`);
  const { groups, passages: found } = gather({ one: group(ids) }, passages, 4);
  expect(groups).toEqual({
    one: {
      title: "t",
      total: 1000,
      ids: ["s0.0", "s250.0", "s500.0", "s750.0"],
      focus: [],
      full: 1000,
      articles: 1000,
    },
  });
  expect(Object.keys(found)).toHaveLength(4);
});

it("names groups by number, and none where there is nothing to show", () => {
  const marks = collector();
  expect(marks.add("edge", group([]))).toBe("");
  expect(marks.add("edge", group(["s1.1"]))).toBe("edge1");
  expect(marks.add("edge", group(["s1.2"]))).toBe("edge2");
  expect(marks.add("node", group(["s1.2"]))).toBe("node1");
  expect(Object.keys(marks.groups())).toEqual(["edge1", "edge2", "node1"]);
});

it("passes the limit of nothing", () => {
  expect(gather({ one: group(["s1.1"]) }, passages, 0)).toEqual({
    groups: { one: { title: "t", total: 1, ids: [], focus: [], full: 1, articles: 1 } },
    passages: {},
  });
});

it("lists all that a number counts where a page has room for the whole corpus, and some of another", () => {
  const ids = Array.from({ length: 2345 }, (_, i) => `s${i}.0`);
  const of = (textLength?: number) =>
    gather(
      { one: group(ids) },
      Object.assign((id: string) => passages(id), textLength && { textLength }),
    ).groups["one"];
  expect(of(4_500_000)?.ids).toEqual(ids);
  expect(of(4_500_001)).toMatchObject({ total: 2345, full: 2345 });
  expect(of(4_500_001)?.ids).toHaveLength(200);
  expect(of()?.ids).toHaveLength(200);
});

it("lists fewer passages of each group the more words of a large corpus stand in a page", () => {
  const words = "x".repeat(7000);
  const found = (id: string) => ({ ...passages("s1.1"), id, fragments: [{ text: words, start: 0, marks: [] }] });
  const ids = (first: number) => Array.from({ length: 100 }, (_, i) => `s${first + i}.0`);
  const groups = Object.fromEntries([0, 100, 200, 300, 400, 500].map((first) => [`g${first}`, group(ids(first))]));
  const listed = Object.values(gather(groups, found, 200).groups);
  expect(listed.map(({ ids, total, full }) => [ids.length, total, full])).toEqual([
    [100, 100, 100],
    [50, 100, 100],
    [10, 100, 100],
    [10, 100, 100],
    [10, 100, 100],
    [10, 100, 100],
  ]);
  expect(Object.values(gather({ more: group(ids(900)) }, found, 200).groups)[0]?.ids).toHaveLength(10);
});

it("asks for no article that has no room left, and keeps those that have", () => {
  const asked: (readonly [article: number, longest: number | undefined])[] = [];
  const article = (index: number, longest = Number.POSITIVE_INFINITY) => {
    const length = index === 2 ? 1_000_000 : 2_000_000;
    asked.push([index, longest]);
    return length > longest ? null : { text: "x".repeat(length), paragraphs: [], marks: [] };
  };
  const found = Object.assign((id: string) => ({ ...passages("s1.1"), id, article: Number(id.slice(1, 2)) }), {
    article,
  });
  const { articles } = gather({ one: group(["s0.0", "s1.0", "s3.0", "s2.0"]) }, found, 10);
  expect(Object.keys(articles ?? {})).toEqual(["0", "1"]);
  expect(asked).toEqual([
    [0, 4_500_000],
    [1, 2_500_000],
    [3, 500_000],
    [2, 500_000],
  ]);
});
