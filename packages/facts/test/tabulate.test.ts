import { type Annotation, annotate, lexicon, parseActors } from "@readout/annotate";
import type { Article } from "@readout/corpus";
import { tabulate } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { annotated, plain } from "./annotated.ts";
import { article } from "./article.ts";

const first = article("Edda Tolm said that “the bridge” would open. She left.\n\nRain fell in the hills.", {
  id: "one",
  title: "The bridge",
  outlet: "The Arva Gazette",
  published: "2031-02-09T10:00:00+01:00",
  byline: ["Ana Orr", "Bo Lisk"],
  group: "g1",
  source: { path: "feed.jsonl", line: 7 },
});
const second = article("In the evening Minister Tolm spoke in the hall.", { id: "two" });

function facts(articles: readonly Article[]): ReturnType<typeof tabulate> {
  return tabulate(
    articles,
    articles.map((one) => annotate(one, plain)),
    plain,
  );
}

describe("sentences of copies", () => {
  const words = "Edda Tolm said that the long bridge of Arva would open in May. Rain fell in the hills all day long.";
  const own = "The harbour of Port Lisk was empty on that day, since all boats were at sea.";
  const make = (id: string, published: string, text: string) => article(text, { id, published, group: "late" });
  const reused = (articles: readonly Article[]) =>
    facts(articles)
      .sentences.objects()
      .map((row) => [row.article, row.reused]);

  it("are reused where they stand in the copy that stands for the story, or in an earlier one", () => {
    const copies = [make("early", "2031-02-01", words), make("mid", "2031-02-02", `${words} ${own}`)];
    expect(reused(copies).map(([, kind]) => kind)).toEqual([null, null, "copy", "copy", null]);
    const last = [...copies, make("late", "2031-02-03", words)];
    expect(reused(last).map(([, kind]) => kind)).toEqual(["copy", "copy", "copy", "copy", null, null, null]);
    expect(reused([...last].reverse())).toEqual(reused(last));
  });

  it("are reused where the article has them twice, in a group or not", () => {
    const twice = article(`${words}\n\n${own}\n\n${own}`, { id: "one" });
    expect(reused([twice]).map(([, kind]) => kind)).toEqual([null, null, null, "article"]);
  });
});

describe("columns of the input's own", () => {
  const own = (fields: object, id: string): Article => ({ ...article("Rain fell.", { id }), ...fields });
  const columns = (articles: readonly Article[]): string[] => facts(articles).articles.columnNames();

  it("stand in the table of articles where their values are short, whatever fields its own are called", () => {
    const { articles } = facts([
      own({ section: "home", rank: 3, words: 9, body: "x".repeat(201), tags: ["a"] }, "a"),
      own({ section: null, opinion: true, body: "short" }, "b"),
    ]);
    expect(articles.columnNames().slice(-4)).toEqual(["opinion", "rank", "section", "own.words"]);
    const rows = articles.objects() as object[] as Record<string, unknown>[];
    expect(rows.map((row) => [row["section"], row["rank"], row["own.words"], row["opinion"], row["words"]])).toEqual([
      ["home", 3, 9, null, 2],
      [null, null, null, true, 2],
    ]);
  });

  it("are those that most articles have, of hundreds", () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}`, i]));
    const names = columns([own(wide, "a"), own({ z: 1 }, "b"), own({ z: 2 }, "c")]);
    expect(names).toContain("z");
    expect(names.filter((name) => /^c\d|^z$/.test(name))).toHaveLength(100);
  });

  it("may be called as an object's members are", () => {
    const odd = JSON.parse('{ "__proto__": "x", "constructor": "y" }') as object;
    expect(columns([own(odd, "a")])).toContain("constructor");
  });
});

describe("a corpus as tables", () => {
  const { articles, sentences, mentions, attributions, actors, texts } = facts([first, second]);

  it("has one row an article, with its month, byline and counts", () => {
    expect(articles.objects()).toEqual([
      {
        article: 0,
        id: "one",
        title: "The bridge",
        outlet: "The Arva Gazette",
        published: "2031-02-09T10:00:00+01:00",
        month: "2031-02",
        byline: "Ana Orr, Bo Lisk",
        language: "en",
        agency: null,
        group: "g1",
        path: "feed.jsonl:7",
        words: 15,
        sentences: 3,
        mentions: 2,
        attributions: 1,
      },
      {
        article: 1,
        id: "two",
        title: null,
        outlet: null,
        published: null,
        month: null,
        byline: "",
        language: "en",
        agency: null,
        group: null,
        path: "a.txt",
        words: 9,
        sentences: 1,
        mentions: 1,
        attributions: 0,
      },
    ]);
  });

  it("has one row a sentence, placed in its paragraph", () => {
    expect(sentences.objects()).toMatchObject([
      { article: 0, sentence: 0, paragraph: 0, start: 0, end: 44 },
      { article: 0, sentence: 1, paragraph: 0 },
      { article: 0, sentence: 2, paragraph: 1 },
      { article: 1, sentence: 0, paragraph: 0 },
    ]);
  });

  it("has one row a mention, linked across articles and placed in its sentence", () => {
    expect(mentions.objects()).toMatchObject([
      { article: 0, sentence: 0, paragraph: 0, actor: "edda-tolm", name: "Edda Tolm", rule: "exact", indirect: false },
      { article: 0, sentence: 1, paragraph: 0, actor: "edda-tolm", name: "Edda Tolm", rule: "pronoun", indirect: true },
      { article: 1, sentence: 0, paragraph: 0, actor: "edda-tolm", name: "Edda Tolm", indirect: false },
    ]);
  });

  it("has one row an attribution, with the words in quotation marks counted", () => {
    expect(attributions.objects()).toMatchObject([
      {
        article: 0,
        attribution: 0,
        sentence: 0,
        kind: "mixed",
        speaker: "Edda Tolm",
        actor: "edda-tolm",
        sourceType: "person",
        cue: "said",
        described: null,
        words: 5,
        quotedWords: 2,
      },
    ]);
  });

  it("has the words by which a text describes a source without a name, in one form, and again for “he”", () => {
    const text =
      "Two senior aides said the bridge was open. They said the ice had gone. The senior aide said it was May.\n\nIt was reported that it rained. Edda Tolm said so. She said it was warm. He said it was late.";
    expect(
      facts([article(text)])
        .attributions.objects()
        .map(({ sourceType, described }) => [sourceType, described]),
    ).toEqual([
      ["anonymous", "senior aide"],
      ["anonymous", "senior aide"],
      ["anonymous", "senior aide"],
      ["unnamed", null],
      ["person", null],
      ["unresolved", null],
    ]);
  });

  it("has one row an actor, the most mentioned first", () => {
    expect(actors.objects()).toEqual([
      { actor: "edda-tolm", name: "Edda Tolm", kind: "person", mentions: 3, articles: 2, side: null },
    ]);
  });

  it("keeps the articles and annotations by index", () => {
    expect(texts.map((text) => text.article)).toEqual([first, second]);
  });
});

describe("an empty corpus", () => {
  it("has tables without rows that still have their columns", () => {
    const { articles, sentences, mentions, attributions, actors } = facts([]);
    expect([articles, sentences, mentions, attributions, actors].map((table) => table.numRows())).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(attributions.columnNames()).toContain("sourceType");
    expect(mentions.columnNames()).toContain("indirect");
    expect(articles.columnNames()).toContain("month");
  });

  it("of an article without words has one row", () => {
    expect(facts([article("", { paragraphs: [] })]).articles.objects()).toMatchObject([
      { words: 0, sentences: 0, mentions: 0, attributions: 0 },
    ]);
  });
});

describe("hostile keys", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "=cmd()", "<script>alert(1)</script>"];

  it("are counted like any other actor", () => {
    const annotation = (id: string): Annotation => ({
      id,
      sentences: [[0, 5]],
      mentions: names.map((name, i) => ({
        start: i,
        end: i + 1,
        kind: "person",
        actor: name,
        name: `A ${name}`,
        rule: "exact",
      })),
      attributions: [],
      hedges: [],
    });
    const { actors } = tabulate(
      [article("abcdefgh", { id: "__proto__" }), article("abcdefgh", { id: "constructor" })],
      [annotation("__proto__"), annotation("constructor")],
      plain,
    );
    expect(actors.objects()).toHaveLength(names.length);
    for (const { mentions, articles } of actors.objects()) expect([mentions, articles]).toEqual([2, 2]);
    expect(new Set(actors.objects().map(({ actor }) => actor))).toEqual(new Set(names));
    expect(({} as Record<string, unknown>)["mentions"]).toBeUndefined();
  });
});

describe("notes", () => {
  it("are handed on, and null where none are given", () => {
    const problems = [
      { id: null, problem: { rule: "binary", reason: "Expected text, got binary data", where: "x.txt" } },
    ];
    expect(tabulate([], [], plain, { title: "T", notice: "N", problems })).toMatchObject({
      title: "T",
      notice: "N",
      problems,
    });
    expect(tabulate([], [], plain)).toMatchObject({ title: null, notice: null, problems: [] });
  });
});

describe("an abbreviation", () => {
  it("explained in one article stands for the body in the others, unless articles differ", () => {
    const texts = [
      "On Friday the Norvian Road Council (NRC) met.",
      "On Friday the NRC met the TRO.",
      "On Friday the Tarn River Office (TRO) met.",
      "On Friday the Tarvian Rail Office (TRO) met.",
    ];
    const facts = tabulate(
      texts.map((text) => article(text)),
      texts.map((text) => annotated(text)),
      plain,
    );
    const second = facts.texts
      .find(({ article: { text } }) => text === texts[1])
      ?.annotation.mentions.map(({ actor, rule }) => `${actor} (${rule})`);
    expect(second).toEqual(["norvian-road-council (linked)", "tro (exact)"]);
  });
});

describe("sides", () => {
  const text = "Edda Tolm said that it rained. Bram Hoel and Ana Orr said that it did not. Norvia was silent.";
  const sides = (yaml: string) => {
    const own = lexicon(parseActors(yaml, "own.yaml"));
    const one = article(text, { id: "one" });
    const { actors } = tabulate([one], [annotate(one, own)], own);
    return Object.fromEntries(actors.objects().map(({ actor, side }) => [actor, side]));
  };

  it("are those of the actor file, by id or name; nobody else has one", () => {
    expect(sides("actors: []\nsides: { A: [edda-tolm], B: [Bram Hoel] }\n")).toMatchObject({
      "edda-tolm": "A",
      "bram-hoel": "B",
      "ana-orr": null,
    });
    expect(new Set(Object.values(sides("actors: []\n")))).toEqual(new Set([null]));
  });

  it("are the side of whom an actor is merged with or counts for", () => {
    const merged = "actors:\n  - { id: edda-tolm, merge: [Ana Orr] }\nsides: { A: [Ana Orr], B: [Bram Hoel] }\n";
    expect(sides(merged)).toMatchObject({ "edda-tolm": "A", "bram-hoel": "B" });
  });
});

describe("a joint statement", () => {
  const joint = article("Edda Tolm and Bram Hoel said that the bridge would open.", { id: "joint" });

  it("has a row for each of its speakers, the first with 0", () => {
    const rows = facts([joint]).attributions.objects();
    expect(rows.map(({ attribution, joint: number, speaker }) => [attribution, number, speaker])).toEqual([
      [0, 0, "Edda Tolm"],
      [0, 1, "Bram Hoel"],
    ]);
  });

  it("is what the actor file says of each: who is merged with the first is no second", () => {
    const actors = [{ id: "tolm", name: "Captain Tolm", kind: "person", aliases: ["Edda Tolm", "Bram Hoel"] }] as const;
    const own = lexicon(actors);
    const rows = tabulate([joint], [annotate(joint, own)], own).attributions.objects();
    expect(rows.map(({ speaker }) => speaker)).toEqual(["Captain Tolm"]);
  });
});
