import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

function meant(text: string): string[] {
  return annotated(text)
    .mentions.filter(({ start, end }) => /^(?:Georgia|Ga\.)$/.test(text.slice(start, end)))
    .map(({ actor, kind }) => `${actor}: ${kind}`);
}

const REGION = "georgia-united-states: place";
const STATE = "georgia: state";

describe("Georgia", () => {
  it.each([
    ["Clinton won Virginia, Georgia and Texas.", [REGION]],
    ["Sen. Isakson (R-Ga.) met voters in Georgia.", [REGION, REGION]],
    ["Georgia Gov. Brian Tolm left.", [REGION]],
    ["She lives in Atlanta, Georgia, with him.", [REGION]],
    ["Polls opened in Georgia on Tuesday. The U.S. voted.", [REGION]],
    ["Armenia, Azerbaijan and Georgia signed.", [STATE]],
    ["The U.S. has agreements with Armenia, Benin, Georgia and Honduras.", [STATE]],
    ["Russia left Georgia, and Georgian troops came back to Tbilisi.", [STATE]],
    ["In May Georgia signed.", [STATE]],
  ])("is one of the United States or a state of the world by what is named beside it: %s", (text, found) => {
    expect(meant(text)).toEqual(found);
  });
});

it("gives the first half of a pair the region's whole name", () => {
  const { mentions } = annotated("He met the governors of North and South Carolina.");
  expect(mentions.map(({ name }) => name)).toEqual(["North Carolina", "South Carolina"]);
});
