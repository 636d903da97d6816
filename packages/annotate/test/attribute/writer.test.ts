import { article } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { annotate } from "../../src/annotate.ts";
import { lexicon } from "../../src/knowledge/lexicon.ts";
import { viewed } from "../../src/presented.ts";

const known = lexicon();

const found = (text: string, byline: readonly string[] = ["Jane Quarles"]) => {
  const one = article({ id: "a", text }, { path: "a.txt", line: null });
  if ("problem" in one) throw new Error(one.problem.reason);
  return annotate({ ...one, byline }, known);
};
const last = (text: string, byline?: readonly string[]) => {
  const { speaker, sourceType } = found(text, byline).attributions.at(-1) ?? {};
  return [speaker, sourceType];
};

describe("“I” outside quotations", () => {
  const text = "The bridge is old.\n\nIn June I argued that it should be closed.";

  it("is whoever wrote the article, where its byline names one.", () => {
    expect(last(text)).toEqual(["Jane Quarles", "person"]);
    expect(last(text, ["JANE QUARLES"])).toEqual(["Jane Quarles", "person"]);
  });

  it.each([
    ["two wrote it", ["Jane Quarles", "James Hoel"]],
    ["nobody is told", []],
    ["the byline is no person's", ["TARN TODAY"]],
  ])("is nobody that we can tell where %s", (_, byline) => {
    expect(last(text, byline)).toEqual([null, "unresolved"]);
  });

  it("is not the writer in an interview, nor inside a quotation.", () => {
    expect(last(`Q: What did you do?\n\n${text}`)).toEqual([null, "unresolved"]);
    expect(last("The bridge is old.\n\n“I argued that it should be closed,” Edda Tolm said.")).not.toContain(
      "Jane Quarles",
    );
  });
});

describe("what the writer asks", () => {
  const text =
    "The bridge is old.\n\nI asked Edda Tolm whether it would be closed.\n\n“We shall close it before the ice comes.”";

  it("is no statement", () => {
    expect(viewed(found(text), "said").attributions.map(({ rule }) => rule)).toEqual(["floating"]);
  });

  it("is none either where the outlet asks", () => {
    const one = "The bridge is old.\n\nWe asked readers what they thought of it.";
    expect(viewed(found(one), "said").attributions).toEqual([]);
  });

  it("is answered by whom he asked", () => {
    expect(last(text)).toEqual(["Edda Tolm", "person"]);
  });
});

it("“I” behind a mark of markup is not the writer’s.", () => {
  const text = "The bridge is old.\n\n<p>I said that the bridge would stay open.";
  expect(last(text)).not.toEqual(["Jane Quarles", "person"]);
});

describe("words under a title that says whose they are", () => {
  it("are his, quoted or not", () => {
    const title = "Remarks by President Joe Biden at the Assembly\n\n";
    expect(last(`${title}“The canal must be filled. It is late.”\n\n“It is the last one of the land.”`, [])).toEqual([
      "Joe Biden",
      "person",
    ]);
    expect(last(`${title}We say that it is late.`, [])).toEqual(["Joe Biden", "person"]);
    expect(last("Remarks by the mayor\n\nWe say that it is late.", [])).toEqual([null, "unresolved"]);
  });
});
