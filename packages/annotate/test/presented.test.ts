import { presented } from "@readout/annotate";
import { expect, it } from "vitest";
import { annotated } from "./annotated.ts";

const text = "Tolm believes that Hoel said the bridge may close. Hoel praised the plan.";

it("keeps attributions of the wanted presentations, and what they carry and hedge", () => {
  const all = annotated(text);
  expect(all.attributions.map(({ presentation, within }) => [presentation, within])).toEqual([
    ["thought", null],
    ["speech", 0],
    ["act", null],
  ]);
  expect(all.hedges.map(({ by }) => by)).toEqual([1]);
  const both = presented(all, ["thought", "speech"]);
  expect(both.attributions.map(({ presentation, within }) => [presentation, within])).toEqual([
    ["thought", null],
    ["speech", 0],
  ]);
});

it("leaves a link without its carrier alone, and hedges in contents that are left out to the outlet", () => {
  const all = annotated(text);
  const said = presented(all, ["speech"]);
  expect(said.attributions.map(({ within }) => within)).toEqual([null]);
  expect(said.hedges.map(({ by }) => by)).toEqual([0]);
  expect(presented(all, ["act"]).hedges.map(({ by }) => by)).toEqual([null]);
  expect(presented(all, ["act"]).mentions).toEqual(all.mentions);
});
