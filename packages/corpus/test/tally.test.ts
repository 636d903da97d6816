import { article, counter, type Problem } from "@readout/corpus";
import { expect, it } from "vitest";

it("counts articles, what was refused by its rule, and doubts apart", () => {
  const problem = (rule: string): Problem => ({ id: null, problem: { rule, reason: "Expected", where: "a.txt" } });
  const count = counter();
  expect(count.tally()).toEqual({ articles: 0, refused: {}, doubts: 0 });
  count.add(article({ text: "It rained." }, { path: "a.txt", line: null }));
  for (const rule of ["binary", "encoding", "binary", "invalid-json"]) count.add(problem(rule));
  expect(count.tally()).toEqual({ articles: 1, refused: { binary: 2, "invalid-json": 1 }, doubts: 1 });
});
