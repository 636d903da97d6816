import { cueBase } from "@readout/annotate";
import { describe, expect, test } from "vitest";

describe("The base form of a cue", () => {
  test.each([
    ["said", "say"],
    ["has also said in a statement", "say"],
    ["has long said", "say"],
    ["calling for", "call for"],
    ["Told", "tell"],
    ["wrote in an email", "write"],
    ["could not explain", "explain"],
    ["labelled", "label"],
    ["according to", "according to"],
    ["made clear", "make clear"],
  ])("of “%s” is “%s”", (cue, base) => {
    expect(cueBase(cue)).toBe(base);
  });

  test("is none where a cue has no words", () => {
    expect(["", ":", "―"].map((cue) => cueBase(cue))).toEqual([null, null, null]);
  });
});
