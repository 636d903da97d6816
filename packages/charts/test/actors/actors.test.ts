import { fileURLToPath } from "node:url";
import { speaksAbout } from "@readout/analysis";
import { type ActorsData, actorsBundle, media } from "@readout/charts";
import { table } from "@readout/corpus";
import { passages, readFacts } from "@readout/facts";
import { beforeAll, describe, expect, it } from "vitest";

let bundle: ReturnType<typeof actorsBundle>;
let data: ActorsData;
let abouts: Awaited<ReturnType<typeof aboutRows>>;
const rows = [
  { a: "oren-halvick", b: "karsand", alike: true },
  { a: "oren-halvick", b: "velmora", alike: true },
  { a: "velmora", b: "karsand", alike: false },
];

async function aboutRows(facts: Awaited<ReturnType<typeof readFacts>>) {
  return speaksAbout(facts, { wire: "all" }).objects();
}

beforeAll(async () => {
  const facts = await readFacts(fileURLToPath(new URL("../../../../corpora/sample", import.meta.url)));
  bundle = actorsBundle(facts, passages(facts), { alike: table(rows, ["a", "b", "alike"]) });
  data = bundle[media.actors] as ActorsData;
  abouts = await aboutRows(facts);
});

describe("the list of all actors", () => {
  it("has every actor, and brings the articles to read whole", () => {
    expect(data.caption).toMatch(/^All \d+ actors of \d+ articles, the most mentioned first\./u);
    expect(Object.keys(data.whole)).toHaveLength(data.articles.length);
    expect(new Set(data.actors.map(({ actor }) => actor)).size).toBe(data.actors.length);
  });

  it("says of each who speaks about it, in as many attributions as the table of that has", () => {
    const found = data.actors.flatMap(({ actor, about }) =>
      about.map(([source, references]) => [data.actors[source]?.actor, actor, references.split(" ").length].join(" ")),
    );
    expect(found.sort()).toEqual(
      abouts.map(({ source, about, attributions }) => [source, about, attributions].join(" ")).sort(),
    );
  });

  it("gives all that are perhaps one the same line of an actor file", () => {
    const line = "- { id: oren-halvick, merge: [karsand, velmora] }";
    const same = data.actors.filter((one) => one.line !== null);
    expect(same.map(({ actor }) => actor).sort()).toEqual(["karsand", "oren-halvick", "velmora"]);
    expect(same.map((one) => one.line)).toEqual([line, line, line]);
    const names = (one: (typeof same)[number]) => one.alike.map((place) => data.actors[place]?.actor).sort();
    expect(same.map(names)).toEqual(
      same.map(({ actor }) =>
        same
          .map((one) => one.actor)
          .filter((one) => one !== actor)
          .sort(),
      ),
    );
  });

  it("is plain JSON, a table for others, and text", () => {
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
    expect(bundle[media.table]).toMatchObject({
      table: { rows: data.actors.map(({ name, kind, mentions, articles }) => [name, kind, mentions, articles]) },
    });
    expect(bundle[media.plain]).toMatch(/\nShowing 50 of \d+ rows\.$/u);
  });
});
