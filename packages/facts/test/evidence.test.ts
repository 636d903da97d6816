import { annotate } from "@readout/annotate";
import { type Fragment, passages, tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { plain } from "./annotated.ts";
import { article } from "./article.ts";

const text =
  "Rain fell. “We have a plan,” Edda Tolm said on Friday. “We will keep to it.”\n\nThe Kremlin <b>denied</b> it & left. She slept.\n\nNothing was said of it.";
const one = article(text, {
  title: "The <i>plan</i>",
  outlet: "The Arva Gazette",
  published: "2031-02-09",
  url: "https://arva.example/1",
  source: { path: "feed.jsonl", line: 3 },
});
const two = article("In the evening Minister Tolm spoke in the hall. “We are late,” Minister Tolm said.", {
  id: "b",
  source: { path: "b.txt", line: null },
});
const facts = tabulate(
  [one, two],
  [one, two].map((each) => annotate(each, plain)),
  plain,
);
const passage = passages(facts);

/** The marked words of a fragment, by role. */
function marked({ text: words, marks }: Fragment): string[] {
  return marks.map(({ start, end, role, key }) => `${role} ${key}: ${words.slice(start, end)}`);
}

describe("a passage", () => {
  it("of a sentence is the sentence word for word, with its actors marked", () => {
    const { fragments } = passage("s0.3");
    expect(fragments.map((fragment) => fragment.text)).toEqual(["The Kremlin <b>denied</b> it & left."]);
    expect(fragments.flatMap(marked)).toEqual(["actor russia: Kremlin"]);
  });

  it("of a paragraph is the paragraph word for word", () => {
    expect(passage("p0.1").fragments).toMatchObject([{ text: "The Kremlin <b>denied</b> it & left. She slept." }]);
  });

  it("of an article is the sentences that name an actor", () => {
    expect(passage("d0").fragments.map((fragment) => fragment.text)).toEqual([
      "“We have a plan,” Edda Tolm said on Friday.",
      "The Kremlin <b>denied</b> it & left.",
      "She slept.",
    ]);
  });

  it("of an attribution is its sentences as one run, with content, cue and source marked, and who is named", () => {
    const { fragments } = passage("a0.0");
    expect(fragments.map((fragment) => fragment.text)).toEqual([
      "“We have a plan,” Edda Tolm said on Friday. “We will keep to it.”",
    ]);
    expect(fragments.flatMap(marked)).toEqual([
      "content edda-tolm: “We have a plan,”",
      "source edda-tolm: Edda Tolm",
      "cue edda-tolm: said",
      "content edda-tolm: “We will keep to it.”",
    ]);
  });

  it("of an attribution that two share marks its source for each, where it names neither", () => {
    const joint = article("Edda Tolm and Rolf Quist met on Monday. The two said that the bridge is safe.");
    const both = tabulate([joint], [annotate(joint, plain)], plain);
    expect(passages(both)("a0.0").fragments.flatMap(marked)).toEqual([
      "source edda-tolm: The two",
      "source rolf-quist: The two",
      "cue edda-tolm: said",
      "content edda-tolm: that the bridge is safe",
    ]);
  });

  it("tells where it stands", () => {
    expect(passage("s0.0")).toMatchObject({
      id: "s0.0",
      title: "The <i>plan</i>",
      outlet: "The Arva Gazette",
      published: "2031-02-09",
      url: "https://arva.example/1",
      where: "feed.jsonl:3",
    });
    expect(passage("s1.0")).toMatchObject({
      title: "“In the evening Minister Tolm spoke in the…”",
      outlet: null,
      published: null,
      url: null,
      where: "b.txt",
    });
  });

  it("marks an actor by the id that the corpus knows it by", () => {
    expect(passage("s1.0").fragments.flatMap(marked)).toEqual(["actor edda-tolm: Tolm"]);
    expect(passage("a1.0").fragments.flatMap(marked)).toEqual([
      "content edda-tolm: “We are late,”",
      "source edda-tolm: Minister Tolm",
      "actor edda-tolm: Tolm",
      "cue edda-tolm: said",
    ]);
  });

  it("has fragments that stand in the text, and marks inside them, in order", () => {
    const { articles, sentences, attributions } = facts;
    const ids = [
      ...sentences.objects().map(({ article: index, sentence }) => `s${index}.${sentence}`),
      ...attributions.objects().map(({ article: index, attribution }) => `a${index}.${attribution}`),
      ...articles.objects().map(({ article: index }) => `d${index}`),
    ];
    for (const id of ids) {
      const source = facts.texts[Number(/\d+/.exec(id)?.[0])]?.article.text ?? "";
      for (const { text: words, marks } of passage(id).fragments) {
        expect(words.length).toBeGreaterThan(0);
        expect(source).toContain(words);
        let last = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          last = start;
        }
      }
    }
  });

  it.each(["s2.0", "p9.0", "d2", "a7.0", "s0.99", "p0.99", "a0.99", "x0.0", "s", "", "s-1.0", "__proto__", "s0.0 "])(
    "of an id that is not there is refused: %s",
    (id) => {
      expect(() => passage(id)).toThrow(`unknown evidence: ${id}`);
    },
  );
});

describe("an article to read", () => {
  it("is not made where its text is longer than there is room", () => {
    expect(passage.article?.(0, text.length)?.text).toBe(text);
    expect(passage.article?.(0, text.length - 1)).toBeNull();
    expect(passage.article?.(2)).toBeNull();
  });

  it("is unpacked once, however many of its passages are asked for", () => {
    let asked = 0;
    const texts = facts.texts.map(({ article, annotation }) => ({
      article,
      get annotation() {
        asked++;
        return annotation;
      },
    }));
    const find = passages({ ...facts, texts });
    expect([find("s0.3"), find("d1"), find("a0.0"), find("s0.3"), find.article?.(0)?.text]).toEqual([
      ...[passage("s0.3"), passage("d1"), passage("a0.0"), passage("s0.3")],
      text,
    ]);
    expect(asked).toBe(2);
  });
});
