import { actorBars, type Figure } from "@readout/charts";
import { expect, it } from "vitest";
import { actorRows, tableOf } from "../fixtures.ts";

interface Bars {
  readonly name: string;
  readonly x: number[];
  readonly y: number[];
  readonly customdata: string[];
  readonly marker: { readonly color: string; readonly pattern: { readonly shape?: string } };
}

const bars = ({ data }: Pick<Figure, "data">): Bars[] =>
  (data as unknown as (Bars & { type: string })[]).filter(({ type }) => type === "bar");

const figure = actorBars(tableOf(actorRows()), { counted: 320 });

it("ranks actors by the articles that name them, not by sentences", () => {
  const drawn = bars(figure).flatMap(({ x, y }) => x.map((articles, i) => ({ articles, place: y[i] ?? -1 })));
  const ordered = drawn.sort((one, two) => one.place - two.place).map(({ articles }) => articles);
  expect(ordered).toEqual(figure.table.rows.map((row) => row[2]));
  expect(ordered).toEqual(
    actorRows()
      .map(({ articles }) => articles)
      .sort((one, two) => two - one)
      .slice(0, 15),
  );
  expect(figure.table.rows[0]).toEqual(["Karsand", "state", 103, 0.322, 206]);
});

it("tells kinds by colour and by pattern, and names each in the legend, of one kind too", () => {
  const all = bars(actorBars(tableOf(actorRows()), { top: 24 }));
  expect(all.map(({ name, marker }) => [name, marker.pattern.shape ?? ""])).toEqual([
    ["person", ""],
    ["organisation", "/"],
    ["state", "."],
    ["place", "|"],
    ["group", "x"],
  ]);
  expect(new Set(all.map(({ marker }) => marker.color)).size).toBe(5);
  const one = actorBars(tableOf(actorRows(3).map((row) => ({ ...row, kind: "state" as const }))));
  expect(bars(one)).toHaveLength(1);
  expect(one.layout.showlegend).toBe(true);
});

it("has the sentences that name the actor behind each bar, on a phone too, where kinds are words", () => {
  const first = actorRows()[1];
  const [key] = bars(figure).find(({ name }) => name === "state")?.customdata ?? [];
  expect(figure.evidence[key ?? ""]).toEqual({
    title: "Karsand: 206 sentences",
    total: 206,
    ids: first?.evidence,
    focus: ["karsand"],
  });
  const small = bars(figure.compact ?? { data: [] }).flatMap(({ customdata }) => customdata);
  expect(small).toHaveLength(8);
  expect(small).toContain(key);
  expect(figure.compact?.layout.annotations?.map(({ text }) => text)).toContain("Karsand (state)");
});

it("says who is named in most articles, and names nobody where several are", () => {
  expect(figure.caption).toBe(
    "Named in more articles than any other actor: Karsand, in 103 of 320 articles. Drawn are the 15 in most articles, of 24 actors.",
  );
  const tied = actorRows(3).map((row) => ({ ...row, articles: 4 }));
  expect(actorBars(tableOf(tied)).caption).toBe(
    "3 actors are named in 4 articles each, and none in more. All actors are drawn.",
  );
  expect(actorBars(tableOf(tied)).table.rows[0]?.[3]).toBe(null);
});
