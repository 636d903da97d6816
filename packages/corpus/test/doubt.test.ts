import { isDoubt, type Problem, problemCounts } from "@readout/corpus";
import { expect, it } from "vitest";

const problem = (rule: string): Problem => ({
  id: null,
  problem: { rule, reason: "Expected words, got none", where: "a" },
});

it("tells a doubt about an article that is used from input that was refused", () => {
  expect(["encoding", "mojibake", "ambiguous-date", "duplicate-id"].map(problem).every(isDoubt)).toBe(true);
  expect(["missing-text", "invalid-json", "other-language", "constructor"].map(problem).some(isDoubt)).toBe(false);
});

it("counts problems by rule, what was refused first, the most frequent before the others", () => {
  const rules = ["markup", "encoding", "missing-text", "markup", "other-language", "encoding", "markup"];
  expect(problemCounts(rules.map(problem))).toEqual([
    { rule: "missing-text", count: 1, doubt: false },
    { rule: "other-language", count: 1, doubt: false },
    { rule: "markup", count: 3, doubt: true },
    { rule: "encoding", count: 2, doubt: true },
  ]);
  expect(problemCounts([])).toEqual([]);
});
