import { evaluate, evaluationText, linearisedRatio, shareInterval } from "@readout/analysis";
import type { LabelledArticle, Labels } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";
import { erring } from "./labelled.ts";

const facts = factsOf([
  {
    attributions: [
      { kind: "direct", speaker: "Anna" },
      { kind: "indirect", speaker: "Ben" },
      { kind: "mixed", sourceType: "group" },
    ],
  },
  { attributions: [{ kind: "direct", speaker: "Anna" }] },
  {},
]);
const missing = { content: [[0, 5]], kind: "indirect", speaker: "Carl", sourceType: "person" } as const;
const labels: LabelledArticle[] = [
  {
    ...{ article: 0, id: "id0" },
    judged: [
      { attribution: 0, verdict: "right" },
      { attribution: 1, verdict: "right", speaker: "Carl", sourceType: "organisation" },
      { attribution: 2, verdict: "wrong" },
    ],
    missing: [missing, { ...missing, kind: "direct" }],
  },
  { article: 1, id: "id1", judged: [{ attribution: 0, verdict: "right", speaker: "Anna" }], missing: [] },
  { article: 2, id: "id2", judged: [], missing: [missing] },
];

const all = (rows = evaluate(facts, labels).objects()) =>
  Object.fromEntries(rows.map(({ of, key, measure, right, n }) => [`${of} ${key} ${measure}`, `${right}/${n}`]));

describe("evaluate", () => {
  test("counts what is right of all, of each kind and of each type of source", () => {
    expect(all()).toEqual({
      "all  precision": "3/4",
      "all  recall": "3/6",
      "all  speaker right": "2/3",
      "all  type right": "2/3",
      "kind direct precision": "2/2",
      "kind direct recall": "2/3",
      "kind indirect precision": "1/1",
      "kind indirect recall": "1/3",
      "kind mixed precision": "0/1",
      "sourceType group precision": "0/1",
      "sourceType person precision": "2/3",
      "sourceType person recall": "2/5",
      "sourceType organisation recall": "0/1",
    });
  });

  test("has intervals over articles, and none with fewer than three", () => {
    const { sketches, truth } = erring(20);
    const [precision] = evaluate(factsOf(sketches), truth).objects();
    const right = truth.map(({ judged }) => judged.filter(({ verdict }) => verdict === "right").length);
    const found = truth.map(({ judged }) => judged.length);
    const estimate = linearisedRatio(right, found);
    expect(precision).toMatchObject({ value: estimate?.value, ...(estimate && shareInterval(estimate)), articles: 20 });
    expect(evaluate(facts, labels.slice(0, 2)).objects()[1]).toMatchObject({ value: 0.6, low: null, high: null });
    expect(evaluate(facts, []).objects()[0]).toMatchObject({ n: 0, value: null, low: null, high: null });
    expect(() => evaluate(facts, labels, { level: 1 })).toThrow("not a confidence level");
  });
});

describe("evaluationText", () => {
  const given = (articles: readonly LabelledArticle[]): Labels => ({
    articles,
    carried: [],
    problems: [],
    unfinished: [],
  });

  test("says that a sample is too small, and what was left out", () => {
    const unfinished = [{ id: "id9", where: "labels.csv:7", reason: "not marked as done" }];
    const text = evaluationText(evaluate(facts, labels), { ...given(labels), unfinished });
    expect(text).toMatch(/^ +MEASURE +SHARE +95 % INTERVAL +RIGHT +OF +ARTICLES\n/);
    expect(text).toMatch(/\nall attributions +precision +75\.0 % .* 3 +4 +2\n/);
    expect(text).toContain(
      "3 articles are labelled. The sample is too small to correct shares by: at least 15 are needed.\n",
    );
    expect(text).toContain("labels.csv:7: id9 is left out: not marked as done.\n");
  });

  test("says how many articles would do where intervals are wide", () => {
    const { sketches, truth } = erring(20);
    const text = evaluationText(evaluate(factsOf(sketches), truth), given(truth));
    expect(text).toMatch(
      /20 articles are labelled\. Intervals over all attributions are up to \d+ points to each side; for 5 points some \d+ articles/,
    );
  });
});
