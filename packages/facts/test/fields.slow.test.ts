import { MENTION, schema } from "@readout/annotate";
import { audit, PackedAnnotations, tabulate } from "@readout/facts";
import { expect, it, vi } from "vitest";
import { annotated, plain } from "./annotated.ts";
import { article } from "./article.ts";

// A field more, where the fields of a mention are listed and nowhere else. (Slow, since only there each file loads its own modules.)
vi.mock("../../annotate/src/annotation.ts", async (original) => {
  const records = await original<typeof import("../../annotate/src/annotation.ts")>();
  return {
    ...records,
    MENTION: {
      ...records.MENTION,
      mood: { is: "words", absent: true, column: true, audit: true },
      certainty: { is: "share", column: true, audit: true },
    },
    ATTRIBUTION: { ...records.ATTRIBUTION, place: { is: "offset", column: true }, echo: { is: "index", null: true } },
  };
});

vi.mock("../../corpus/src/article.ts", async (original) => {
  const records = await original<typeof import("../../corpus/src/article.ts")>();
  return { ...records, ARTICLE: { ...records.ARTICLE, desk: { is: "text", null: true, column: true } } };
});

it("a field that is added to mentions is packed, described, tabulated and audited", () => {
  expect(MENTION).toHaveProperty("mood");
  const text = "In the hall Edda Tolm spoke. Then Tolm left.";
  const plainly = annotated(text);
  const moods = ["glad", undefined];
  const annotation = {
    ...plainly,
    mentions: plainly.mentions.map((one, i) => ({
      ...one,
      ...(moods[i] === undefined ? {} : { mood: moods[i] }),
      certainty: 0.5,
    })),
  };
  const packed = new PackedAnnotations();
  packed.push(annotation);
  expect(packed.at(0)).toEqual(annotation);
  const facts = tabulate([article(text)], packed, plain);
  expect(facts.mentions.columnNames()).toContain("mood");
  expect(Array.from([...facts.mentions.values("mood")])).toEqual(["glad", null]);
  expect(audit(facts).objects({ limit: 1 })).toMatchObject([
    { name: "Edda Tolm", mood: "glad", certainty: "0.5", title: null },
  ]);
  const described = JSON.parse(schema()).$defs.annotation.properties.mentions.items;
  expect(described.properties.mood).toEqual({ type: "string", minLength: 1 });
  expect(described.required).not.toContain("mood");
});

it("so are fields of attributions and of articles", () => {
  const text = "Edda Tolm said that it rained. Oren Halv said that it did not.";
  const plainly = annotated(text);
  const annotation = {
    ...plainly,
    attributions: plainly.attributions.map((one, i) => ({ ...one, place: 7 + i, echo: i === 0 ? null : 0 })),
  };
  const packed = new PackedAnnotations();
  packed.push(annotation);
  expect(packed.at(0)).toEqual(annotation);
  const facts = tabulate([{ ...article(text), desk: "Culture" } as ReturnType<typeof article>], packed, plain);
  expect(Array.from([...facts.attributions.values("place")])).toEqual([7, 8]);
  expect(facts.attributions.columnNames()).not.toContain("echo");
  expect(Array.from([...facts.articles.values("desk")])).toEqual(["Culture"]);
  const { annotation: described, article: read } = JSON.parse(schema()).$defs;
  expect(described.properties.attributions.items.properties).toMatchObject({
    place: { type: "integer", minimum: 0 },
    echo: { type: ["integer", "null"], minimum: 0 },
  });
  expect(read.properties.desk).toEqual({ type: ["string", "null"] });
});
