import { describe, expect, it } from "vitest";
import { plain } from "../annotated.ts";

describe("the leaders that ship with Readout", () => {
  const holders = [...plain.offices.byState.values()].flat();

  it("are of states that the actor files know", () => {
    expect(holders.filter(({ state }) => plain.actors.byId.get(state)?.kind !== "state")).toEqual([]);
  });

  it("hold an office each, since a day", () => {
    const offices = holders.map(({ state, office }) => `${state} ${office}`);
    expect(new Set(offices).size).toBe(offices.length);
    expect(
      holders.filter(({ since, known }) => !/^\d{4}-\d\d-\d\d$/.test(since ?? "") || `${since}` > `${known}`),
    ).toEqual([]);
  });

  it("have names that make an id", () => {
    expect(holders.filter(({ id, name }) => id === "x" || /[;,]/.test(name))).toEqual([]);
  });
});
