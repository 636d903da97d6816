import { existsSync, readFileSync } from "node:fs";
import { collect, read, sentences, slice } from "@readout/corpus";
import { describe, expect, it } from "vitest";

const shared = new URL("../../../../shared/", import.meta.url).pathname;
const present = existsSync(`${shared}seeds`);
const reason = present ? "" : " (skipped: the folder shared/ is not beside this checkout)";

describe.skipIf(!present)(`the seed articles${reason}`, () => {
  it("keep their date, their title and their byline, and nothing is invented", async () => {
    const { articles, problems } = await collect(read(`${shared}seeds`));
    expect(problems).toEqual([]);
    const [first, second] = articles;
    expect(first).toMatchObject({ title: null, published: "2023-11-05", publishedBy: "header", byline: [] });
    expect(first?.paragraphs).toHaveLength(5);
    expect(second).toMatchObject({ byline: ["Alex Raufoglu"], published: null, dateline: null, outlet: null });
    expect(second?.title).toMatch(/^Blinken Met .* Of Month$/);
    expect(second?.removed.slice(1).map(({ start, end }) => slice(second.text, [start, end]))).toEqual([
      "Alex Raufoglu",
      "Washington D.C.",
      "Leave a review",
      "Politics",
      "Follow us on social networks",
      "News Line",
    ]);
  });
});

describe.skipIf(!present)(`the sentence rules${reason}`, () => {
  it("are kept, all but one, which would need the text to be rewritten", () => {
    const rules = readFileSync(`${shared}eval/sentences.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const broken = rules.filter(({ text, sentences: expected }: { text: string; sentences: string[] }) => {
      const found = sentences(text, [0, text.length]).map((span) => slice(text, span));
      return JSON.stringify(found) !== JSON.stringify(expected.map((sentence) => sentence.trim()));
    });
    expect(broken.map(({ rule }: { rule: string }) => rule)).toEqual(["Errant newline in the middle of a sentence"]);
  });
});
