import { check, checkBundle, media, publishedBundle } from "@readout/charts";
import { expect, it, vi } from "vitest";
import { passages } from "../fixtures.ts";

it("declares a check that holds and one that does not, and gives back which", () => {
  expect(checkBundle("rows", true)).toEqual({
    [media.check]: { name: "rows", passed: true, detail: null },
    [media.plain]: "Check passed: rows",
  });
  expect(checkBundle("rows", false, "none")).toMatchObject({
    [media.check]: { passed: false, detail: "none" },
    [media.plain]: "Check failed: rows (none)",
  });
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  expect([check("a", true), check("b", false)]).toEqual([true, false]);
  expect(print.mock.calls).toEqual([["Check passed: a"], ["Check failed: b"]]);
  print.mockRestore();
});

it("takes only true for true", () => {
  expect(checkBundle("rows", 1 as unknown as boolean)[media.check]).toMatchObject({ passed: false });
});

it("publishes a value with its unit and what it was counted from, each id once", () => {
  const bundle = publishedBundle("statements", 2, {
    unit: "sentences",
    evidence: ["s1.1", "s1.2", "s1.1"],
    passages,
    counts: true,
  });
  expect(bundle[media.plain]).toBe("statements: 2 sentences");
  expect(bundle[media.published]).toMatchObject({
    name: "statements",
    value: 2,
    unit: "sentences",
    key: "published",
    counts: true,
    evidence: { groups: { published: { total: 2, full: 2, ids: ["s1.1", "s1.2"] } } },
  });
});

it("publishes an unknown as null", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null]) {
    expect(publishedBundle("share", value)[media.published]).toMatchObject({ value: null, key: null });
    expect(publishedBundle("share", value)[media.plain]).toBe("share: unknown");
  }
});

it("says what is missing where evidence has nothing that finds its words", () => {
  expect(() => publishedBundle("n", 1, { evidence: ["s1.1"] })).toThrow(
    'publish "n": expected passages beside evidence',
  );
});
