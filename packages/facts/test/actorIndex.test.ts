import { annotate } from "@readout/annotate";
import { actorIndex, audit, tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

const words = [
  "“We have a plan,” Edda Tolm said on Friday. The Kremlin denied it.\n\nShe slept.",
  "In the hall Edda Tolm met Bram Hoel. “We are late,” Tolm said.\n\nForwards: Edda Tolm (Tarn), Bram Hoel (Dovra), Ilse Vask (Orn), Jon Merk (Sund), Karl Dorn (Vik), Lena Holt (Aker).",
];
const articles = words.map((text, i) => article(text, { id: `${i}`, title: i === 0 ? "The plan" : null }));
const facts = tabulate(
  articles,
  articles.map((one) => annotate(one, plain)),
  plain,
);
const index = actorIndex(facts);

/** The words of some references: sentences, or contents of attributions. */
function quoted(references: string, of: "sentence" | "content"): string[] {
  return references.split(" ").map((reference) => {
    const [number = -1, part = -1] = reference.split(".").map(Number);
    const { sentences, attributions } = index.articles[number] ?? { sentences: [], attributions: [] };
    const [start, end] = of === "sentence" ? sentences.slice(2 * part) : (attributions[part]?.slice(1) ?? []);
    return words[number]?.slice(start, end) ?? "";
  });
}

describe("the index of actors", () => {
  it("has each actor of the audit with its forms, in its order", () => {
    const rows = audit(facts).objects();
    expect(
      index.actors.flatMap(({ actor, forms }) => forms.map(([form, rule, times]) => [actor, form, rule, times])),
    ).toEqual(rows.map(({ actor, form, rule, times }) => [actor, form, rule, times]));
    for (const { mentions, forms } of index.actors) {
      expect(forms.reduce((sum, [, , times]) => sum + times, 0)).toBe(mentions);
    }
  });

  it("has who is told by whose body it is, and named nowhere beside its statements", () => {
    const own = [article("Edda Tolm met Bram Hoel on Friday. Tolm’s office denied that she was late.", { id: "o" })];
    const found = tabulate(
      own,
      own.map((one) => annotate(one, plain)),
      plain,
    );
    expect(actorIndex(found).actors.at(-1)).toEqual({
      ...{ actor: "edda-tolms-office", name: "Edda Tolm’s office", kind: "organisation", title: null, group: null },
      ...{ mentions: 0, articles: 1, forms: [], said: "0.0" },
    });
  });

  it("leads from a form to its sentences, and from an actor to what it says", () => {
    const tolm = index.actors.find(({ actor }) => actor === "edda-tolm");
    expect(quoted(tolm?.forms.find(([form]) => form === "she")?.[3] ?? "", "sentence")).toEqual(["She slept."]);
    expect(quoted(tolm?.said ?? "", "content")).toEqual(["“We have a plan,”", "“We are late,”"]);
  });

  it("knows which sentences are lists of names, and what an article without a title goes by", () => {
    expect(index.articles.map(({ lists }) => lists)).toEqual([[], [2]]);
    expect(index.articles[1]?.title).toBe("“In the hall Edda Tolm met Bram Hoel.…”");
  });
});
