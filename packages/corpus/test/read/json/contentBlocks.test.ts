import { describe, expect, it } from "vitest";
import { contentBlocks } from "../../../src/read/json/contentBlocks.ts";

const paragraph = (words: string) => ({ type: "paragraph", text: words });

describe("the parts of a text that an editor keeps", () => {
  it.each<[string, unknown]>([
    ["a list of parts", [paragraph("One."), paragraph("Two.")]],
    ["a tree", { type: "doc", content: [{ type: "section", content: [paragraph("One.")] }, paragraph("Two.")] }],
    ["words in lines of marks", [{ type: "paragraph", children: [{ text: "O" }, { text: "ne." }] }, paragraph("Two.")]],
    [
      "data beside the kind",
      {
        blocks: [
          { type: "paragraph", data: { text: "One." } },
          { type: "p", data: { text: "Two." } },
        ],
      },
    ],
    ["HTML", [{ type: "text", content: "<p>One.</p><p>Two.</p>" }]],
  ])("are its paragraphs: %s", (_, value) => {
    expect(contentBlocks(value)).toEqual([
      { words: "One.", is: "paragraph" },
      { words: "Two.", is: "paragraph" },
    ]);
  });

  it("say what they are, and what is no body is marked with the rule", () => {
    const found = contentBlocks([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "At the quay" }] },
      paragraph("One."),
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph("A wish")] }] },
      { type: "blockquote", content: [paragraph("We wait.")] },
      { type: "pullQuote", text: "We wait." },
      { type: "image", caption: "The quay" },
      { type: "embed", html: "<p>A post</p>" },
    ]);
    expect(found).toEqual([
      { words: "At the quay", is: "heading", level: 2 },
      { words: "One.", is: "paragraph" },
      { words: "A wish", is: "item" },
      { words: "We wait.", is: "quote" },
      { words: "We wait.", is: { removed: "pull-quote" } },
      { words: "The quay", is: { removed: "caption" } },
      { words: "A post", is: { removed: "embed" } },
    ]);
  });

  it("lose no words of a kind that is not known", () => {
    expect(contentBlocks([{ type: "copy-2024", text: "One." }])).toEqual([{ words: "One.", is: "paragraph" }]);
  });

  it.each<[string, unknown]>([
    ["words", "One."],
    ["nothing", null],
    ["a list of words", ["One."]],
    ["a list of numbers", [1, 2]],
    ["objects of no kind", [{ text: "One." }, { start: 1 }]],
    ["a map alone", [{ type: "map" }]],
    ["an object of other things", { a: 1 }],
  ])("are not %s", (_, value) => expect(contentBlocks(value)).toBeNull());

  it("may be nested without end", () => {
    let deep: unknown = [paragraph("One.")];
    for (let depth = 0; depth < 5000; depth += 1) deep = [{ type: "section", content: deep }];
    expect(contentBlocks([paragraph("Two."), ...(deep as unknown[])])).toEqual([{ words: "Two.", is: "paragraph" }]);
  });
});
