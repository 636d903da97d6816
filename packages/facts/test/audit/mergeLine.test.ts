import { parseActors } from "@readout/annotate";
import { slug } from "@readout/annotate/actors";
import { mergeLine } from "@readout/facts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("the line that makes one actor of several", () => {
  it("stands below `actors:`", () => {
    expect(mergeLine("donald-trump", ["donald-j-trump"])).toBe("- { id: donald-trump, merge: [donald-j-trump] }");
  });

  it("is read back with all of them, whatever they are called", () => {
    const id = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme" }).map(slug),
      fc.constantFrom("null", "no", "1984", "on"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 4 }), ([one = "", ...others]) => {
        expect(parseActors(`actors:\n  ${mergeLine(one, others)}\n`, "own.yaml")).toEqual([{ id: one, merge: others }]);
      }),
    );
  });
});
