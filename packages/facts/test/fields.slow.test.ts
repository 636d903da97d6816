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
    MENTION: { ...records.MENTION, mood: { is: "words", absent: true, column: true, audit: true } },
  };
});

it("a field that is added to mentions is packed, described, tabulated and audited", () => {
  expect(MENTION).toHaveProperty("mood");
  const text = "In the hall Edda Tolm spoke. Then Tolm left.";
  const plainly = annotated(text);
  const moods = ["glad", undefined];
  const annotation = {
    ...plainly,
    mentions: plainly.mentions.map((one, i) => (moods[i] === undefined ? one : { ...one, mood: moods[i] })),
  };
  const packed = new PackedAnnotations();
  packed.push(annotation);
  expect(packed.at(0)).toEqual(annotation);
  const facts = tabulate([article(text)], packed, plain);
  expect(facts.mentions.columnNames()).toContain("mood");
  expect(Array.from(facts.mentions.array("mood"))).toEqual(["glad", null]);
  expect(audit(facts).objects({ limit: 1 })).toMatchObject([{ name: "Edda Tolm", mood: "glad", title: null }]);
  const described = JSON.parse(schema()).$defs.annotation.properties.mentions.items;
  expect(described.properties.mood).toEqual({ type: "string", minLength: 1 });
  expect(described.required).not.toContain("mood");
});
