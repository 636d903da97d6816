import { cooccurrenceNetwork } from "@readout/charts";
import { expect, it } from "vitest";
import { pairRows, tableOf } from "../fixtures.ts";

it("brings the network of all pairs as GEXF and GraphML", () => {
  const pairs = pairRows(8, 1);
  const { files = [] } = cooccurrenceNetwork(tableOf(pairs));
  expect(files.map(({ label, ending }) => [label, ending])).toEqual([
    ["GEXF", "gexf"],
    ["GraphML", "graphml"],
  ]);
  const shared = pairs.filter(({ articles }) => articles > 1);
  for (const { text } of files) expect(text.match(/<edge /gu)).toHaveLength(shared.length);
});
