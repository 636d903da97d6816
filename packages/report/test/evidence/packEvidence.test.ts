import { expect, test } from "vitest";
import type { EvidenceData } from "../../src/client/pageData.ts";
import { unpackEvidence } from "../../src/client/shared.ts";
import { packEvidence } from "../../src/evidence/packEvidence.ts";

const data: EvidenceData = {
  articles: [
    ["Talks", "Gazette", "2031-03-01", null, "feed.jsonl:1"],
    ["Ice", null, null, "https://example.org/ice", "feed.jsonl:2"],
  ],
  wholes: [
    null,
    [
      "The ferry lay in the ice.\n\nNobody spoke.",
      [
        [0, 25],
        [27, 40],
      ],
      [
        [4, 9, 0, 1],
        [0, 25, 1, -1],
      ],
    ],
  ],
  actors: ["halvick", "ferry"],
  passages: [
    [1, [[[27, 40], []]]],
    [
      0,
      [
        ["Halvick agreed.", [[0, 7, 3, 0]]],
        [
          "“No,” he said.",
          [
            [7, 9, 0, 0],
            [0, 5, 1, -1],
          ],
        ],
      ],
    ],
    [1, [[[0, 25], [[4, 9, 0, 1]]]]],
    [0, []],
  ],
  groups: [
    ["Halvick: 3", 3, [1, 0, 3], [0]],
    ["Nothing", 0, [], []],
    ["The ferry", 1234, [2], [1, 0]],
  ],
};

test("evidence is unpacked as it was: whole articles, fragments, marks in any order, groups of none", () => {
  expect(unpackEvidence(JSON.parse(JSON.stringify(packEvidence(data))))).toEqual(data);
});

test("a page without evidence unpacks to none", () => {
  const none = { articles: [], wholes: [], actors: [], passages: [], groups: [] };
  expect(unpackEvidence(packEvidence(none))).toEqual(none);
});
