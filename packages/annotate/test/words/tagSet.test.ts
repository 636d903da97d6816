import { expect, it } from "vitest";
import { TagSet } from "../../src/words/tagSet.ts";
import { Tag } from "../../src/words/tags.ts";

it("has the tags that it was made of, and none beside a text", () => {
  const nouns = new TagSet([Tag.NN, Tag.NNS]);
  const tags = new Uint8Array([Tag.NN, Tag.VB, Tag.NNS]);
  const found = [-1, 0, 1, 2, 3].map((i) => nouns.has(tags[i]));
  expect(found).toEqual([false, true, false, true, false]);
});
