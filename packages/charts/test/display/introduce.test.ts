import { type Introduced, introduction, media } from "@readout/charts";
import { table } from "@readout/corpus";
import { expect, it } from "vitest";

const problem = (where: string) => ({ id: null, problem: { rule: "r", where, reason: "Expected text, got `0`" } });

function corpus(articles: number, rest: Partial<Introduced> = {}): Introduced {
  const rows = Array.from({ length: articles }, (_, article) => ({ article }));
  return { title: null, notice: null, problems: [], texts: [], articles: table(rows, ["article"]) as never, ...rest };
}

const plain = (facts: Introduced) => introduction(facts)?.[media.plain];

it("says nothing of a corpus without a notice that could be read", () => {
  expect(introduction(corpus(3))).toBe(null);
});

it("shows the notice of a corpus", () => {
  const bundle = introduction(corpus(3, { title: "Sample", notice: "All is invented." }));
  expect(bundle).toEqual({
    [media.markdown]: "> **Sample.** All is invented\\.",
    [media.plain]: "Sample. All is invented.",
  });
});

it("counts what of the input was refused apart from what is doubtful, with the commonest reasons", () => {
  expect(plain(corpus(3, { problems: [problem("a.txt")] }))).toBe(
    "1 input could not be used and is not counted: r (1).",
  );
  const doubt = { id: "x", problem: { rule: "markup", where: "b.txt", reason: "Expected text, got `<p>`" } };
  expect(plain(corpus(3, { problems: [problem("a.txt"), doubt, problem("b.txt")] }))).toBe(
    "2 inputs could not be used and are not counted: r (2).\n\n1 doubt about articles that are used: markup left in the text (1).",
  );
  expect(plain(corpus(3, { problems: [doubt] }))).toBe(
    "1 doubt about articles that are used: markup left in the text (1).",
  );
});

it("says how many copies are left out where stories count once", () => {
  const rows = ["x", "x", null, "x", "y", "y"].map((group, article) => ({ article, group }));
  const facts = corpus(0, { articles: table(rows, ["article", "group"]) as never });
  expect(introduction(facts, { wire: "once" })?.[media.plain]).toBe(
    "3 of 6 articles are counted: of each story that several have, only the earliest copy, credited to its outlet.",
  );
  expect(introduction(facts, { wire: "new" })?.[media.plain]).toBe(
    "5 of 6 articles are copies of 2 stories: of each copy only the sentences are counted that no copy before it has.",
  );
  expect(introduction(facts)).toBe(null);
});

it("says which copy stands for a story where it is not the earliest", () => {
  const rows = ["2031-02-02", "2031-02-01"].map((published, article) => ({
    article,
    id: `${article}`,
    group: "0",
    published,
  }));
  const facts = corpus(0, { articles: table(rows, ["article", "id", "group", "published"]) as never });
  expect(introduction(facts, { wire: "once" })?.[media.plain]).toBe(
    "1 of 2 articles is counted: of each story that several have, only the copy that stands for it, credited to its outlet.",
  );
});

it("says that articles in other languages are not to be relied on", () => {
  const texts = ["de", "en", null].map((language) => ({ article: { language } }));
  const facts = corpus(3, { texts: texts as never });
  expect(plain(facts)).toBe(
    "1 article is not in English, which is all that Readout reads: do not rely on actors and sources found in it.",
  );
});

it("says that there is nothing to count, and why", () => {
  expect(plain(corpus(0, { problems: [problem("nowhere")] }))).toBe(
    "There is nothing to count: no article was found.\n\n- nowhere: Expected text, got `0`",
  );
  expect(plain(corpus(0))).toBe("There is nothing to count: no article was found.");
});

it("shows the words of a corpus to the letter and on one line", () => {
  const markdown = introduction(corpus(3, { title: "# <b>", notice: "**bold**\n\n# Title\n[a](javascript:1) $x$" }));
  expect(markdown?.[media.markdown]).toBe(
    "> **\\# \\<b\\>.** \\*\\*bold\\*\\* \\# Title \\[a\\]\\(javascript\\:1\\) \\$x\\$",
  );
});
