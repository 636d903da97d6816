import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";
import { labelled } from "../ownSets.ts";

interface Labelled {
  readonly id: string;
  readonly text: string;
  /** The name that is meant; `|` is where it begins, after words that tell it from others like it. */
  readonly name: string;
  readonly reading: "actor" | "place";
  /** Whom it stands for where it is an actor. */
  readonly actor: string | null;
}

const rows = labelled<Labelled>("metonyms");

function found({ text, name }: Labelled): { reading: Labelled["reading"] | null; actor: string | null } {
  const bar = Math.max(0, name.indexOf("|"));
  const start = text.indexOf(name.replace("|", "")) + bar;
  const end = start + name.length - (name.includes("|") ? bar + 1 : 0);
  const mention = annotated(text).mentions.find((one) => one.start < end && start < one.end);
  if (!mention) return { reading: null, actor: null };
  const place = mention.kind === "place" || mention.rule === "territory";
  return { reading: place ? "place" : "actor", actor: mention.name };
}

describe("capitals, seats and states", () => {
  const readings = rows.map((row) => ({ row, got: found(row) }));
  const right = readings.filter(({ row, got }) => got.reading === row.reading);
  const actors = right.filter(({ row }) => row.reading === "actor");
  const named = actors.filter(({ row, got }) => got.actor === row.actor);

  it("are labelled in at least 150 texts", () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    for (const { text, name } of rows) expect(text.split(name.replace("|", "")), name).toHaveLength(2);
  });

  it(`are told from places: accuracy ${(right.length / rows.length).toFixed(3)}`, () => {
    const wrong = readings.filter(({ row, got }) => got.reading !== row.reading).map(({ row }) => row.id);
    expect(right.length / rows.length, wrong.join(" ")).toBeGreaterThanOrEqual(0.92);
  });

  it(`stand for the right actor: ${named.length} of ${actors.length}`, () => {
    expect(named.length / actors.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("a capital that may be of two", () => {
  it("stands for the one that the article names", () => {
    const brussels = (text: string): (string | undefined)[] =>
      annotated(text)
        .mentions.filter(({ start, end }) => text.slice(start, end) === "Brussels")
        .map(({ name }) => name);
    expect(brussels("On Friday Brussels rejected the plan.")).toEqual(["European Union"]);
    expect(brussels("Belgium sent an envoy. On Friday Brussels rejected the plan.")).toEqual(["Belgium"]);
  });
});
